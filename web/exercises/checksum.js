import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The first 64 bits of SHA-256, in hexadecimal. By a library, since a page from disk or without https may
 * have no crypto.subtle.
 * @param {string} text
 */
export const checksum = (text) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
