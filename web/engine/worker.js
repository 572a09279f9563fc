import { expose, transfer } from 'comlink';
import { buffersOf } from './buffers.js';
import { loadCore } from './load-core.js';

/** @typedef {import('../wasm/core.js').Core} Core */

const core = loadCore();

/** What the page may ask of its worker. */
export const service = {
  /** Answers once the core is loaded. */
  async ready() {
    await core;
  },

  /**
   * Calls one function of the core. Arrays of the result move to the page without a copy.
   * @param {keyof Core} name
   * @param {any[]} args
   */
  async call(name, args) {
    const call = /** @type {(...args: any[]) => any} */ ((await core)[name]);
    const result = call(...args);
    return transfer(result, buffersOf(result));
  },
};

expose(service);
