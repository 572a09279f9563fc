import { CrashError } from './watchdog.js';

/** @typedef {import('./connect.js').Connection} Connection */

/**
 * The work under way on one connection. When the other side is lost, all of it fails at once; what is
 * answered leaves nothing behind.
 * @typedef {ReturnType<typeof createPendingCalls>} PendingCalls
 */

/**
 * @param {Connection} connection
 * @param {number} silence  ms without a sign of life after which work under way is given up
 */
export function createPendingCalls(connection, silence) {
  /** @type {Set<(error: Error) => void>} */
  const waiting = new Set();
  /** @type {Error | undefined} */
  let lost;
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;

  /** @param {Error} error */
  function lose(error) {
    lost = error;
    clearTimeout(timer);
    for (const reject of waiting) reject(error);
    waiting.clear();
  }

  /** Any answer tells all that wait behind it that the other side is at work. */
  function signOfLife() {
    clearTimeout(timer);
    if (waiting.size === 0 || lost) return;
    timer = setTimeout(() => lose(new CrashError(`no answer within ${silence} ms`)), silence);
  }

  connection.dead.catch(lose);

  return {
    signOfLife,
    close: connection.close,
    /**
     * @template T
     * @param {(connection: Connection) => Promise<T>} work
     * @returns {Promise<T>}
     */
    do(work) {
      if (lost) return Promise.reject(lost);
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        if (waiting.size === 1) signOfLife();
        work(connection)
          .then(resolve, reject)
          .finally(() => {
            waiting.delete(reject);
            signOfLife();
          });
      });
    },
  };
}
