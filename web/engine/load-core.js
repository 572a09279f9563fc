// The build replaces these two: the loader that Emscripten wrote, and the module's bytes.

import packedBytes from 'latent-lab:core-bytes';
import createCore from 'latent-lab:core-loader';
import { unpack } from './unpack.js';

/**
 * Unpacks and starts the wasm module that this script carries. The bytes are packed and written
 * in base64: a request for a file of its own would fail from disk and in a sandbox.
 * @returns {Promise<import('../wasm/core.js').Core>}
 */
export async function loadCore() {
  return createCore({ wasmBinary: await unpack(packedBytes) });
}
