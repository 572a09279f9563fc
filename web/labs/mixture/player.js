/** Milliseconds between the first half steps, and how much sooner each next one comes. */
const FIRST_PAUSE = 320;
const SPEED_UP = 0.93;

/**
 * Lets a fit run by itself, slowly at first, as fast as the picture can follow in the end; waits
 * while out of view; without pictures in between where motion is not wanted.
 * @param {Element} watched  what must be in view
 * @param {{step: (drawn: boolean) => Promise<boolean | undefined>, onChange: () => void}} options
 *   step: does the next one, answers whether there was one; drawn: it is to be looked at
 */
export function createPlayer(watched, { step, onChange }) {
  let running = false;
  let inView = true;
  let wake = () => {};
  const observer = new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1].isIntersecting;
    if (inView) wake();
  });
  observer.observe(watched);
  const seen = () =>
    new Promise((resolve) => {
      wake = () => resolve(undefined);
      if (inView) wake();
    });
  const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** @param {() => boolean} isThere */
  async function run(isThere, still = matchMedia('(prefers-reduced-motion: reduce)').matches) {
    for (let count = 0; running; count++) {
      if (!still) {
        await seen();
        const wait = FIRST_PAUSE * SPEED_UP ** count;
        await (wait > 17 ? pause(wait) : frame());
      }
      if (!running || isThere() || !(await step(!still))) break;
    }
    stop();
  }
  function stop() {
    wake();
    if (!running) return;
    running = false;
    onChange();
  }

  return {
    get running() {
      return running;
    },
    start() {
      if (running) return;
      running = true;
      onChange();
      run(() => false);
    },
    /**
     * As fast as the core can, to where a link says that the fit was.
     * @param {() => boolean} isThere
     */
    catchUp(isThere) {
      if (running) return;
      running = true;
      onChange();
      run(isThere, true);
    },
    stop,
    destroy() {
      running = false;
      wake();
      observer.disconnect();
    },
  };
}
