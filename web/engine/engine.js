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
  return (
    error instanceof CrashError || (error instanceof Error && error.name === 'RuntimeError')
  );
}

/**
 * A core that survives crashes: it is restarted and the call repeated once.
 * @param {() => Promise<Connection>} connect
 * @returns {Engine}
 */
export function createEngine(connect) {
  /** @type {Promise<Connection>} */
  let connection = connect();

  /**
   * @param {keyof Core} name
   * @param {any[]} args
   */
  async function call(name, args) {
    const used = connection;
    try {
      return await attempt(used, name, args);
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
