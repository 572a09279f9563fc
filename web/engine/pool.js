import { createEngine } from './engine.js';
import { CancelledError } from './jobs/run.js';
import { CrashError } from './watchdog.js';

/** @typedef {import('./engine.js').Engine} Engine */

/** How long further workers stay when nothing is left to do. */
const IDLE_MS = 10_000;

/**
 * Spreads independent pieces of one calculation over several cores.
 * @typedef {ReturnType<typeof createPool>} Pool
 */

/**
 * @param {Engine} own  does its share, and all where there is no further worker
 * @param {() => Promise<import('./connect.js').Connection>} connect  to a further one
 * @param {number} most  that work at the same time
 */
export function createPool(own, connect, most) {
  /** Beside `own`; started when needed. @type {Engine[]} */
  const further = [];
  let users = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function closeAll() {
    for (const engine of further) engine.close();
    further.length = 0;
  }

  return {
    /**
     * A job for each of the arguments, in their order, as workers become free. What one worker answers,
     * any other would have answered too: results do not depend on how many there are.
     * @template {import('./jobs/table.js').JobName} Name
     * @param {Name} job
     * @param {import('./jobs/table.js').ArgsOf<Name>[]} list
     * @param {{signal?: AbortSignal,
     *   onResult?: (result: import('./jobs/table.js').ResultOf<Name>, index: number) => unknown}} [options]
     *   onResult: may answer with a promise, which is waited for; its failure is that of the whole
     * @returns {Promise<import('./jobs/table.js').ResultOf<Name>[]>}  in the order of the arguments
     */
    async map(job, list, { signal, onResult = () => {} } = {}) {
      if (signal?.aborted) throw new CancelledError('cancelled');
      clearTimeout(timer);
      users += 1;
      const wanted = Math.min(most, list.length);
      while (further.length < wanted - 1) further.push(createEngine(connect));
      /** Ends the others once one fails. */
      const ended = new AbortController();
      const abort = () => ended.abort();
      signal?.addEventListener('abort', abort);
      /** @type {import('./jobs/table.js').ResultOf<Name>[]} */
      const results = new Array(list.length);
      /** @type {Promise<unknown>[]} */
      const heard = [];
      /** @type {(error: unknown) => void} */
      let fail = () => {};
      /** @type {Promise<never>} */
      const failed = new Promise((_, reject) => {
        fail = reject;
      });
      failed.catch(() => {});
      /** Pieces that nobody has taken yet, the first one last. */
      const left = Array.from(list, (_, n) => list.length - 1 - n);
      const work = async (/** @type {Engine} */ engine) => {
        for (let index = left.pop(); index !== undefined; index = left.pop()) {
          try {
            results[index] = await engine.run(job, list[index], { signal: ended.signal });
          } catch (error) {
            if (engine === own || !(error instanceof CrashError)) throw error;
            left.push(index); // a further worker is lost, or cannot be had: the others do it
            return;
          }
          const told = Promise.resolve(onResult(results[index], index));
          told.catch(fail);
          heard.push(told);
        }
      };
      const all = async () => {
        await Promise.all([own, ...further.slice(0, wanted - 1)].map(work));
        await work(own); // what a lost one has left behind
        await Promise.all(heard);
        return results;
      };
      try {
        return await Promise.race([all(), failed]);
      } finally {
        abort();
        signal?.removeEventListener('abort', abort);
        users -= 1;
        if (users === 0) timer = setTimeout(closeAll, IDLE_MS);
      }
    },
  };
}
