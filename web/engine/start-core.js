// The build replaces this one: the loader that Emscripten wrote.
import createCore from 'latent-lab:core-loader';

/**
 * @param {WebAssembly.Module} module
 * @returns {Promise<import('../wasm/core.js').Core>}
 */
export function startCore(module) {
  return new Promise((resolve, reject) => {
    createCore({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then(receive).catch(reject);
        return {}; // it will be told
      },
    }).then(resolve, reject);
  });
}
