/**
 * The text of a file, and the encoding that it was read in.
 * @typedef {object} DecodedText
 * @property {string} text
 * @property {'' | 'UTF-8' | 'UTF-16' | 'Shift_JIS' | 'EUC-JP' | 'Latin-1'} encoding  '' where every
 *   encoding but UTF-16 would have given this text
 */

/**
 * @param {string} label
 * @param {Uint8Array} bytes
 * @returns {string | null}  null where the bytes are no text in it
 */
function decoded(label, bytes) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-16 by its mark, or, in a table of ASCII digits, by every second byte being 0.
 * @param {Uint8Array} bytes
 */
function utf16Of(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 4000).entries()) if (byte === 0) zeros[at % 2] += 1;
  const half = Math.min(bytes.length, 4000) / 2;
  if (zeros[1] > 0.3 * half && zeros[0] < 0.1 * half) return 'utf-16le';
  if (zeros[0] > 0.3 * half && zeros[1] < 0.1 * half) return 'utf-16be';
  return null;
}

/** Bytes in which enough of a file's language shows. */
const LOOKED_AT = 100_000;

/** Runs of bytes above ASCII and what stands on both sides: both encodings have Japanese in them. */
const RUNS = /[\x80-\xff]+/g;

/**
 * EUC-JP writes kana as A4 and A5, symbols as A1 to A3, and the kanji in common use as B0 to CF, each
 * with a second byte; rarer kanji alone are more probably something else.
 * @param {string} binary  a character for each byte
 */
const looksEuc = (binary) =>
  (binary.match(RUNS) ?? []).some((run) => /[\xa1-\xa5\xb0-\xcf]/.test(run.charAt(0)));

/**
 * Shift_JIS writes all that is in common use with a first byte from 81 to 9F, where Latin-1 has next to
 * nothing; half-width kana come several together.
 * @param {string} binary
 */
const looksShiftJis = (binary) =>
  /[\x81-\x9f][\x40-\xfc]/.test(binary) ||
  (binary.match(RUNS) ?? []).every((run) => /^[\xa6-\xdf]{2,}$/.test(run));

/** Characters that encodings leave to private use. */
const PRIVATE = /[\ue000-\uf8ff]/;

/**
 * Text of a file in one of the encodings that tables come in: UTF-8 and UTF-16, and what spreadsheets
 * in Japan and Europe wrote before.
 * @param {Uint8Array} bytes
 * @returns {DecodedText}
 */
export function textOf(bytes) {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: /[^\0-\x7f]/.test(utf8) ? 'UTF-8' : '' };
  const start = bytes.subarray(0, LOOKED_AT);
  const binary = Array.from(start, (byte) => String.fromCharCode(byte)).join('');
  const euc = looksEuc(binary) ? decoded('euc-jp', bytes) : null;
  if (euc !== null) return { text: euc, encoding: 'EUC-JP' };
  const shiftJis = looksShiftJis(binary) ? decoded('shift_jis', bytes) : null;
  if (shiftJis !== null && !PRIVATE.test(shiftJis)) {
    return { text: shiftJis, encoding: 'Shift_JIS' };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Latin-1' };
}
