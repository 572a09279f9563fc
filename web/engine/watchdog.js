/** The other side is gone, or gave no sign of life in time. */
export class CrashError extends Error {
  name = 'CrashError';
}

/**
 * Waits for signs of life: `expired` rejects once none has come for so long.
 * @param {number} milliseconds
 */
export function createWatchdog(milliseconds) {
  /** @type {(error: Error) => void} */
  let giveUp;
  const expired = /** @type {Promise<never>} */ (
    new Promise((_, reject) => {
      giveUp = reject;
    })
  );
  expired.catch(() => {}); // nobody may be waiting any more
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const watchdog = {
    expired,
    /** A sign of life. */
    pat() {
      clearTimeout(timer);
      timer = setTimeout(
        () => giveUp(new CrashError(`no answer within ${milliseconds} ms`)),
        milliseconds,
      );
    },
    stop: () => clearTimeout(timer),
  };
  watchdog.pat();
  return watchdog;
}
