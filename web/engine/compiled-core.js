import { unpack } from './unpack.js';

/**
 * A wasm module that a script carries, packed and in base64: a request for a file of its own would fail from
 * disk and in a sandbox. It is compiled beside the page's own thread, once for the page and all of its
 * workers; what failed is tried anew.
 * @param {string} packed
 * @returns {() => Promise<WebAssembly.Module>}
 */
export function compiledCore(packed) {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let compiling;
  return () => {
    if (!compiling) {
      compiling = unpack(packed).then((bytes) => WebAssembly.compile(bytes));
      compiling.catch(() => {
        compiling = undefined;
      });
    }
    return compiling;
  };
}
