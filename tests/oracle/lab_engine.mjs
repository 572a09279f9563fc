// The core as panels and labs call it, without a worker between, and a panel's values as a link gives them.
import assert from 'node:assert/strict';
import { jobs } from '../../web/engine/jobs/index.js';
import { parse } from '../../web/page/parameter.js';

/** By name, as the worker takes them. @type {import('../../web/engine/jobs/run.js').Jobs} */
const table = jobs;

/**
 * @param {import('../../web/wasm/core.js').Core} core
 * @returns {any}
 */
export const engineOf = (core) =>
  new Proxy(core, {
    get(_, name) {
      if (name === 'then') return undefined; // no promise
      if (name === 'run')
        return async (/** @type {string} */ job, /** @type {any} */ args) =>
          finished(table[job](core, args));
      return async (/** @type {any[]} */ ...args) => Reflect.get(core, name)(...args);
    },
  });

/**
 * A pool of one.
 * @param {import('../../web/wasm/core.js').Core} core
 * @returns {any}
 */
export const poolOf = (core) => ({
  async map(
    /** @type {string} */ job,
    /** @type {any[]} */ list,
    /** @type {{onResult?: (result: any, index: number) => unknown}} */ { onResult } = {},
  ) {
    const results = list.map((args) => finished(table[job](core, args)));
    await Promise.all(results.map((result, n) => onResult?.(result, n)));
    return results;
  },
});

/**
 * @template Result
 * @param {Generator<any, Result, void>} job
 * @returns {Result}
 */
export function finished(job) {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}

/**
 * The panel's values where these parameters are given and the others as by default.
 * @param {import('../../web/panels/panel.js').Parameter[]} parameters
 * @param {Record<string, string>} texts
 * @returns {Record<string, any>}
 */
export const valuesOf = (parameters, texts) =>
  Object.fromEntries(
    parameters.map((parameter) => {
      const parsed = parse(parameter, texts[parameter.name] ?? parameter.default);
      assert.ok('value' in parsed, `${parameter.name}: ${JSON.stringify(parsed)}`);
      return [parameter.name, parsed.value];
    }),
  );
