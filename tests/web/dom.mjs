// As much of a browser as players and drawings need, in node, with a clock that the test turns.
import { mock, test } from 'node:test';
import { parseHTML } from 'linkedom';

/**
 * Puts a document, frames, timers, views and the reader's wish for little motion where the code looks
 * for them. Nothing happens by itself: `pass` is the only way that time goes on.
 * @param {{still?: boolean}} [wishes]  still: little motion is wanted
 */
export function startDom({ still = false } = {}) {
  const { document, Event, KeyboardEvent } = parseHTML('<!doctype html><body></body>');
  let now = 0;
  let frames = 0;
  /** @type {Map<number, (now: number) => void>} */
  const asked = new Map();
  /** @type {Set<(entries: {isIntersecting: boolean}[]) => void>} */
  const watching = new Set();
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => now);
  Object.assign(globalThis, {
    document,
    window: new EventTarget(),
    requestAnimationFrame(/** @type {(now: number) => void} */ run) {
      frames += 1;
      asked.set(frames, run);
      return frames;
    },
    cancelAnimationFrame: (/** @type {number} */ frame) => asked.delete(frame),
    matchMedia: () => ({ matches: still, addEventListener() {}, removeEventListener() {} }),
    IntersectionObserver: class {
      /** @param {(entries: {isIntersecting: boolean}[]) => void} tell */
      constructor(tell) {
        this.tell = tell;
      }
      observe() {
        watching.add(this.tell);
      }
      disconnect() {
        watching.delete(this.tell);
      }
    },
  });

  /** What promises have waiting is done. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  return {
    document,
    Event,
    KeyboardEvent,
    settled,
    /**
     * Time goes on: timers end, and a frame comes every 20 ms.
     * @param {number} ms
     */
    async pass(ms) {
      for (const end = now + ms; now < end; ) {
        now = Math.min(end, now + 20);
        mock.timers.tick(20);
        await settled();
        const due = [...asked.values()];
        asked.clear();
        for (const run of due) run(now);
        await settled();
      }
    },
    /** What is watched comes into view or leaves it. @param {boolean} isIntersecting */
    view(isIntersecting) {
      for (const tell of watching) tell([{ isIntersecting }]);
    },
    /** Whether nothing is left that time could set going. */
    isQuiet: () => asked.size === 0 && watching.size === 0,
    end() {
      mock.timers.reset();
      mock.restoreAll();
    },
  };
}

/**
 * @param {Element} node
 * @param {string} label
 */
export function press(node, label) {
  const button = [...node.querySelectorAll('button')].find(
    ({ textContent }) => textContent === label,
  );
  if (!button) throw new Error(`no button ${label}: ${node.textContent}`);
  button.click();
}

/** @typedef {ReturnType<typeof startDom>} Dom */

/**
 * @param {string} title
 * @param {(dom: Dom) => Promise<void>} run
 * @param {{still?: boolean}} [wishes]
 */
export const inDom = (title, run, wishes) =>
  test(title, async () => {
    const dom = startDom(wishes);
    try {
      await run(dom);
    } finally {
      dom.end();
    }
  });
