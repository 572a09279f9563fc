import { wrap } from 'comlink';
import { loadCore } from './load-core.js';

/** @typedef {import('../wasm/core.js').Core} Core */

/**
 * A line to a running core.
 * @typedef {object} Connection
 * @property {(name: keyof Core, args: any[]) => Promise<any>} call
 * @property {Promise<never>} dead  rejects when the other side is known to be gone
 * @property {() => void} close
 */

/** The other side is gone, or gave no sign of life in time. */
export class CrashError extends Error {
  name = 'CrashError';
}

/** How long a worker may take to load the core, on a slow phone with a cold cache. */
const START_DEADLINE_MS = 15_000;

/**
 * Rejects after a time, unless the promise it races settles first.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @returns {Promise<T>}
 */
export function within(promise, milliseconds) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const deadline = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new CrashError(`no answer within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  return Promise.race([promise, /** @type {Promise<never>} */ (deadline)]).finally(() =>
    clearTimeout(timer),
  );
}

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
  try {
    await within(Promise.race([remote.ready(), dead]), START_DEADLINE_MS);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    call: (name, args) => remote.call(name, args),
    dead,
    close: () => worker.terminate(),
  };
}

/**
 * A core on the page's own thread.
 * @returns {Promise<Connection>}
 */
export async function connectHere() {
  const core = await loadCore();
  return {
    call: async (name, args) => /** @type {(...args: any[]) => any} */ (core[name])(...args),
    dead: new Promise(() => {}),
    close() {},
  };
}

/**
 * Starts a core in a worker: from the script's own address where the browser allows that (a web
 * server, a strict CSP), else from the script's text (disk, sandbox, the page in one file), else
 * here, on the page's own thread.
 * @param {string} scriptUrl  '' where the script has no address
 * @param {string} scriptText
 * @returns {Promise<Connection>}
 */
export async function connect(scriptUrl, scriptText) {
  if (scriptUrl) {
    try {
      return await connectWorker(scriptUrl);
    } catch {
      // Not allowed here, as from disk; the next way may be.
    }
  }
  const blobUrl = URL.createObjectURL(new Blob([scriptText], { type: 'text/javascript' }));
  try {
    return await connectWorker(blobUrl);
  } catch {
    return connectHere();
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
}
