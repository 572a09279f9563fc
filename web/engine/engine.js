import { CrashError, within } from './connect.js';

/** @typedef {import('../wasm/core.js').Core} Core */
/** @typedef {import('./connect.js').Connection} Connection */

/**
 * The core's functions, each answering with a promise.
 * @typedef {{[Name in keyof Core]:
 *   (...args: Parameters<Core[Name]>) => Promise<ReturnType<Core[Name]>>}} Engine
 */

/** Longest silence of a call; the slowest takes about 10 ms on a laptop. */
const CALL_DEADLINE_MS = 2_000;

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

  /** Once the first answer is out, a worker takes over. */
  function moveToWorker() {
    moving ??= connect().then(
      (worker) => {
        connection = Promise.resolve(worker);
      },
      () => {}, // then it stays here
    );
  }

  /**
   * @param {keyof Core} name
   * @param {any[]} args
   */
  async function call(name, args) {
    const used = connection;
    try {
      const answer = await attempt(used, name, args);
      moveToWorker();
      return answer;
    } catch (error) {
      if (!isCrash(error)) throw error;
      restart(used);
      return attempt(connection, name, args);
    }
  }

  /**
   * @param {Promise<Connection>} used
   * @param {keyof Core} name
   * @param {any[]} args
   */
  async function attempt(used, name, args) {
    const { call, dead } = await used;
    return within(Promise.race([call(name, args), dead]), CALL_DEADLINE_MS);
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

  return new Proxy(/** @type {Engine} */ ({}), {
    get:
      (_, name) =>
      (/** @type {any[]} */ ...args) =>
        call(/** @type {keyof Core} */ (name), args),
  });
}
