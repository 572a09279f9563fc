import { CrashError, createWatchdog } from './watchdog.js';

/** @typedef {import('../wasm/core.js').Core} Core */
/** @typedef {import('./connect.js').Connection} Connection */

/**
 * @typedef {object} JobOptions
 * @property {AbortSignal} [signal]  cancels the job: its promise rejects with a CancelledError
 * @property {(progress: any) => void} [onProgress]
 */

/**
 * The core's functions, each answering with a promise, and its long jobs.
 * @typedef {{[Name in keyof Core]:
 *   (...args: Parameters<Core[Name]>) => Promise<ReturnType<Core[Name]>>} & {
 *   run: (job: string, args: any, options?: JobOptions) => Promise<any>}} Engine
 */

/** Longest silence: the slowest call takes about 10 ms on a laptop, a job speaks every 12 ms. */
const SILENCE_MS = 2_000;

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
 * @param {() => Promise<Connection>} connectHere  answers until the first connection stands: a worker
 *   needs some 200 ms to start, which the first picture, 10 ms of work, need not wait for
 * @returns {Engine}
 */
export function createEngine(connect, connectHere) {
  /** @type {Promise<Connection>} */
  let connection = connectHere();
  /** @type {Promise<void> | undefined} */
  let moving;
  /** Of all work under way: an answer to one is a sign of life to all that wait behind it. */
  const watchdogs = new Set();
  const signOfLife = () => {
    for (const watchdog of watchdogs) watchdog.pat();
  };

  /** Once the first answer is out, a worker takes over. */
  function moveToWorker() {
    moving ??= connect().then(
      (worker) => {
        connection = Promise.resolve(worker);
      },
      () => {}, // then it stays here
    );
    return moving;
  }

  /**
   * Does one piece of work; after a crash, once more on a new connection.
   * @template T
   * @param {(connection: Connection) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function withRestart(work) {
    const used = connection;
    try {
      return await attempt(used, work);
    } catch (error) {
      if (!isCrash(error)) throw error;
      restart(used);
      return attempt(connection, work);
    }
  }

  /**
   * @template T
   * @param {Promise<Connection>} used
   * @param {(connection: Connection) => Promise<T>} work
   */
  async function attempt(used, work) {
    const current = await used;
    const watchdog = createWatchdog(SILENCE_MS);
    watchdogs.add(watchdog);
    try {
      return await Promise.race([work(current), current.dead, watchdog.expired]);
    } finally {
      watchdog.stop();
      watchdogs.delete(watchdog);
      signOfLife();
    }
  }

  /**
   * @param {keyof Core} name
   * @param {any[]} args
   */
  async function call(name, args) {
    const answer = await withRestart((current) => current.call(name, args));
    moveToWorker();
    return answer;
  }

  /** @type {Engine['run']} */
  async function run(job, args, { signal, onProgress = () => {} } = {}) {
    await moveToWorker();
    return withRestart((current) =>
      current.run(
        job,
        args,
        (progress) => {
          signOfLife();
          if (!signal?.aborted) onProgress(progress);
        },
        signal,
      ),
    );
  }

  /**
   * Of several calls that see the same crash, the first one restarts.
   * @param {Promise<Connection>} used
   */
  function restart(used) {
    if (used !== connection) return;
    used.then(
      ({ close }) => close(),
      () => {},
    );
    connection = connect();
  }

  return new Proxy(/** @type {Engine} */ ({ run }), {
    get: (own, name) =>
      Reflect.get(own, name) ??
      ((/** @type {any[]} */ ...args) => call(/** @type {keyof Core} */ (name), args)),
  });
}
