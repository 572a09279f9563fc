// The build replaces these two: the loader that Emscripten wrote, and the module's bytes.
import createCore from 'latent-lab:core-loader';
import packedBytes from 'latent-lab:core-bytes';

/**
 * Unpacks and starts the wasm module that this script carries. The bytes are deflated and written
 * in base64: a request for a file of its own would fail from disk and in a sandbox.
 * @returns {Promise<import('../wasm/core.js').Core>}
 */
export async function loadCore() {
  const deflated = Uint8Array.from(atob(packedBytes), (character) => character.charCodeAt(0));
  const bytes = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return createCore({ wasmBinary: await new Response(bytes).arrayBuffer() });
}
