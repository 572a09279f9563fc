import { effect } from '@preact/signals-core';

/**
 * Answers once a condition holds, at once where it does.
 * @param {() => boolean} condition  read from signals
 * @returns {Promise<void>}
 */
export function until(condition) {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!condition()) return;
      resolve();
      queueMicrotask(() => stop()); // not there yet while it runs for the first time
    });
  });
}
