/**
 * Runs jobs one after another, each in a task of its own: the first panel stands on the screen before
 * the last one is built.
 * @returns {(job: () => Promise<void> | void) => void}
 */
export function createTurns() {
  let last = Promise.resolve();
  return (job) => {
    last = last.then(job).then(() => new Promise((resolve) => setTimeout(resolve)));
  };
}
