import { expose, releaseProxy } from 'comlink';
import { runJob } from './jobs/run.js';
import { transferring } from './transferables.js';

/** @typedef {import('../wasm/core.js').Core} Core */

/** @typedef {ReturnType<typeof createService>} Service */

/**
 * What the page may ask of its worker.
 * @param {Promise<Core>} core
 * @param {import('./jobs/run.js').Jobs} jobs
 */
function createService(core, jobs) {
  /** Jobs that were told to stop and have not yet. @type {Set<number>} */
  const cancelled = new Set();

  return {
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
      return transferring(call(...args));
    },

    /**
     * Runs a job in slices, with word of its progress.
     * @param {number} id
     * @param {string} name
     * @param {any} args
     * @param {import('comlink').Remote<(progress: any) => void>} onProgress
     */
    async run(id, name, args, onProgress) {
      const isCancelled = () => cancelled.delete(id);
      try {
        return transferring(
          await runJob(jobs[name](await core, args), { onProgress, isCancelled }),
        );
      } finally {
        // Else the page keeps what listens until the garbage here is collected.
        onProgress[releaseProxy]();
      }
    },

    /** @param {number} id */
    cancel(id) {
      cancelled.add(id);
    },
  };
}

/**
 * Makes this worker one that answers a page (connect.js).
 * @param {Promise<Core>} core
 * @param {import('./jobs/run.js').Jobs} jobs
 */
export function serve(core, jobs) {
  expose(createService(core, jobs));
}
