/** Milliseconds between the first steps, and how much sooner each next one comes. */
const FIRST_PAUSE = 320;
const SPEED_UP = 0.93;

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Lets a calculation run step by step, slowly at first, as fast as the picture can follow in the end.
 * @param {object} way
 * @param {(isWanted: () => boolean) => Promise<boolean | undefined>} way.step  makes the next one, answers
 *   whether it was taken; isWanted: whether it still may be, once it is there
 * @param {() => Promise<unknown>} way.inView  waits until the picture is in view
 * @param {boolean} way.isStill  without pictures in between
 * @param {() => boolean} [way.isThere]  whether it has come as far as it is to
 * @param {() => void} way.onEnd
 * @returns {() => void}  ends it; a step under way is not wanted any more
 */
export function playSteps({ step, inView, isStill, isThere = () => false, onEnd }) {
  let isPlaying = true;

  async function run() {
    for (let count = 0; isPlaying; count++) {
      if (!isStill) {
        await inView();
        const wait = FIRST_PAUSE * SPEED_UP ** count;
        await (wait > 17 ? pause(wait) : frame());
      }
      if (!isPlaying || isThere() || !(await step(() => isPlaying))) break;
    }
    if (isPlaying) onEnd();
  }

  run().catch((error) => {
    reportError(error);
    if (isPlaying) onEnd();
  });
  return () => {
    isPlaying = false;
  };
}
