/**
 * Ends the present task: what the browser has waiting comes first. A timer would wait 4 ms more, dozens of
 * times while the page fills.
 */
export const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });

/** The browser has nothing better to do, or two seconds are over. */
export const idle = () =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: 2000 });
    else setTimeout(resolve, 200); // Safari
  });

/** @typedef {(job: () => Promise<void> | void) => void} TakeTurn */

/**
 * Runs jobs one after another, each in a task of its own: the first panel stands on the screen before
 * the last one is built.
 * @returns {TakeTurn}
 */
export function createTaskQueue() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return (job) => {
    last = last.then(job).catch(reportError).then(nextTask);
  };
}
