import { proxy, wrap } from 'comlink';
import { runJob } from './jobs/run.js';
import { CrashError, createWatchdog } from './watchdog.js';

/** @typedef {import('../wasm/core.js').Core} Core */

/**
 * A line to a running core.
 * @typedef {object} Connection
 * @property {(name: keyof Core, args: any[]) => Promise<any>} call
 * @property {(name: string, args: any, onProgress: (progress: any) => void,
 *   signal?: AbortSignal) => Promise<any>} run  a long job (jobs/index.js)
 * @property {Promise<never>} dead  rejects when the other side is known to be gone
 * @property {() => void} close
 */

/** How long a worker may take to load the core, on a slow phone with a cold cache. */
const START_DEADLINE_MS = 15_000;

/**
 * @param {string} url
 * @returns {Promise<Connection>}
 */
async function connectWorker(url) {
  const worker = new Worker(url);
  const dead = /** @type {Promise<never>} */ (
    new Promise((_, reject) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new CrashError(event.message || 'the worker could not start'));
      });
    })
  );
  dead.catch(() => {}); // it may die while nobody waits for it
  const remote = wrap(worker);
  const watchdog = createWatchdog(START_DEADLINE_MS);
  try {
    await Promise.race([remote.ready(), dead, watchdog.expired]);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    watchdog.stop();
  }
  let jobCount = 0;
  /** Ends of jobs under way: they let go of whoever listens. @type {Set<() => void>} */
  const ends = new Set();
  return {
    call: (name, args) => remote.call(name, args),
    async run(name, args, onProgress, signal) {
      const id = ++jobCount;
      let hear = onProgress;
      const cancel = () => remote.cancel(id);
      signal?.addEventListener('abort', cancel);
      const end = () => {
        hear = () => {};
        signal?.removeEventListener('abort', cancel);
        ends.delete(end);
      };
      ends.add(end);
      try {
        return await remote.run(
          id,
          name,
          args,
          proxy((/** @type {any} */ progress) => hear(progress)),
        );
      } finally {
        end();
      }
    },
    dead,
    close() {
      worker.terminate();
      for (const end of ends) end(); // it answers none of them any more
    },
  };
}

/**
 * A core on the page's own thread.
 * @param {Promise<Core>} loading
 * @param {import('./jobs/run.js').Jobs} jobs
 * @returns {Promise<Connection>}
 */
export async function connectHere(loading, jobs) {
  const core = await loading;
  return {
    call: async (name, args) => /** @type {(...args: any[]) => any} */ (core[name])(...args),
    run: (name, args, onProgress, signal) =>
      runJob(jobs[name](core, args), { onProgress, isCancelled: () => signal?.aborted ?? false }),
    dead: new Promise(() => {}),
    close() {},
  };
}

/**
 * Starts a core in a worker: from the script's own address where the browser allows that (a web
 * server, a strict CSP), else from the script's text (disk, sandbox, the page in one file), else
 * here, on the page's own thread.
 * @param {{scriptUrl: string, scriptText: string, here: () => Promise<Connection>}} ways
 *   scriptUrl: '' where the script has no address
 * @param {(url: string) => string} allowed  lets an address pass where the host demands Trusted Types
 * @returns {Promise<Connection>}
 */
export async function connect({ scriptUrl, scriptText, here }, allowed) {
  if (scriptUrl) {
    try {
      return await connectWorker(allowed(scriptUrl));
    } catch {
      // Not allowed here, as from disk; the next way may be.
    }
  }
  const blobUrl = URL.createObjectURL(new Blob([scriptText], { type: 'text/javascript' }));
  try {
    return await connectWorker(allowed(blobUrl));
  } catch {
    return here();
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
}
