import { CancelledError } from './jobs/run.js';
import { createPendingCalls } from './pending-calls.js';
import { CrashError } from './watchdog.js';

/** @typedef {import('../wasm/core.js').Core} Core */
/** @typedef {import('./connect.js').Connection} Connection */

/** @typedef {import('./jobs/table.js').JobOptions} JobOptions */

/**
 * A core's functions, each answering with a promise.
 * @template {keyof Core} Name
 * @typedef {{[Each in Name]:
 *   (...args: Parameters<Core[Each]>) => Promise<ReturnType<Core[Each]>>}} Promised
 */

/** What panels compute with. @typedef {Promised<keyof import('../wasm/core.js').PanelCore>} PanelEngine */

/**
 * The whole core and its long jobs.
 * @typedef {Promised<keyof Core> & {
 *   run: import('./jobs/table.js').RunJob,
 *   close: () => void}} Engine
 */

/**
 * Longest silence: the slowest call takes about 10 ms on a laptop, a job speaks every 12 ms. With 2 s, panels
 * ended in error on a crowded machine (WebKit, two cores at load 10).
 */
const SILENCE_MS = 5_000;

/**
 * A wasm trap (out of memory, a bug) leaves the module unusable; a refused argument does not.
 * @param {unknown} error
 */
function isCrash(error) {
  return error instanceof CrashError || (error instanceof Error && error.name === 'RuntimeError');
}

/**
 * A core that survives crashes: it is restarted and the call repeated once.
 * @param {() => Promise<Connection>} connect
 * @param {() => Promise<Connection>} [connectHere]  answers until the first connection stands: a worker
 *   needs some 200 ms to start, which the first picture, 10 ms of work, need not wait for
 * @returns {Engine}
 */
export function createEngine(connect, connectHere) {
  /** @param {Promise<Connection>} connecting */
  const open = (connecting) =>
    connecting.then((connection) => createPendingCalls(connection, SILENCE_MS));

  let line = open((connectHere ?? connect)());
  /** @type {Promise<void> | undefined} */
  let moving = connectHere ? undefined : Promise.resolve();

  /** Once the first answer is out, a worker takes over. */
  function moveToWorker() {
    const before = line;
    moving ??= open(connect()).then(
      (worker) => {
        if (line === before) line = Promise.resolve(worker);
        else worker.close(); // a restart has been faster
      },
      () => {}, // then it stays here
    );
    return moving;
  }

  /**
   * Does one piece of work; after a crash, once more on a new connection.
   * @template T
   * @param {(connection: Connection, signOfLife: () => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function withRestart(work) {
    const used = line;
    try {
      return await attempt(used, work);
    } catch (error) {
      if (!isCrash(error)) throw error;
      restart(used);
      return attempt(line, work);
    }
  }

  /**
   * @template T
   * @param {typeof line} used
   * @param {(connection: Connection, signOfLife: () => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function attempt(used, work) {
    const current = await used.catch((error) => {
      throw new CrashError(String(error)); // the next call tries anew
    });
    return current.do((connection) => work(connection, current.signOfLife));
  }

  /**
   * Of several calls that see the same crash, the first one restarts.
   * @param {typeof line} used
   */
  function restart(used) {
    if (used !== line) return;
    used.then(
      ({ close }) => close(),
      () => {},
    );
    line = open(connect());
    moving = line.then(
      () => {},
      () => {},
    );
  }

  /**
   * @param {keyof Core} name
   * @param {any[]} args
   */
  async function call(name, args) {
    const answer = await withRestart((connection) => connection.call(name, args));
    moveToWorker();
    return answer;
  }

  /** @type {Engine['run']} */
  async function run(job, args, { signal, onProgress = () => {} } = {}) {
    await moveToWorker();
    return withRestart((connection, signOfLife) => {
      if (signal?.aborted) return Promise.reject(new CancelledError('cancelled'));
      const report = (/** @type {any} */ progress) => {
        signOfLife();
        if (!signal?.aborted) onProgress(progress);
      };
      return connection.run(job, args, report, signal);
    });
  }

  /** Gives up its core, and what is under way with it. */
  function close() {
    line.then(
      (current) => current.close(),
      () => {},
    );
  }

  return new Proxy(/** @type {Engine} */ ({ run, close }), {
    get(own, name) {
      if (typeof name !== 'string' || name === 'then') return undefined; // no promise itself
      return (
        Reflect.get(own, name) ??
        ((/** @type {any[]} */ ...args) => call(/** @type {keyof Core} */ (name), args))
      );
    },
  });
}
