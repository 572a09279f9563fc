import { messageOf } from '../engine/message-of.js';
import { element } from '../plots/element.js';

/**
 * A button that starts a long job and cancels it, with its progress. A short job runs once by itself
 * when it comes into view: its figure shows something to who has pressed nothing.
 * @param {{engine: import('../engine/engine.js').Engine, words: Record<string, any>,
 *   job: string, args: () => any, isShort: (args: any) => boolean, show: (result: any) => void,
 *   progressOf: (progress: any) => {done: number, of: number, text: string}}} options
 *   args: undefined where there is nothing to work on yet; show: what the job has, null when nothing
 */
export function createJobBar({ engine, words, job, args, isShort, show, progressOf }) {
  const bar = element('progress', { 'aria-label': words.progress, hidden: '' });
  const said = element('span', { role: 'status' });
  const button = element(
    'button',
    { type: 'button', onclick: () => (running ? stop() : start()) },
    words.start,
  );
  const node = element('div', { class: 'toolbar' }, button, bar, said);

  /** @type {AbortController | undefined} */
  let running;
  let hasRun = false;
  let inView = false;
  const observer = new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1].isIntersecting;
    runOnce();
  });
  observer.observe(node);

  function runOnce() {
    const present = inView && !hasRun && args();
    if (present && isShort(present)) start();
  }

  /** @param {AbortController | undefined} controller */
  function setRunning(controller) {
    running = controller;
    bar.hidden = !controller;
    bar.removeAttribute('value');
    button.textContent = controller ? words.cancel : words.start;
  }
  function stop() {
    if (!running) return;
    running.abort();
    setRunning(undefined);
    said.textContent = words.cancelled;
  }

  async function start() {
    const present = args();
    if (!present) return;
    hasRun = true;
    const controller = new AbortController();
    setRunning(controller);
    said.textContent = '';
    show(null);
    try {
      const result = await engine.run(job, present, {
        signal: controller.signal,
        onProgress(progress) {
          if (running !== controller) return;
          const { done, of, text } = progressOf(progress);
          bar.max = of;
          bar.value = done;
          said.textContent = text;
        },
      });
      if (running !== controller) return;
      setRunning(undefined);
      said.textContent = '';
      show(result);
    } catch (error) {
      if (running !== controller) return; // cancelled: stop() has said so
      setRunning(undefined);
      fail(error);
    }
  }

  /** @param {unknown} error */
  function fail(error) {
    said.textContent = words.failed(messageOf(error));
  }

  return {
    node,
    start,
    fail,
    /** What the result was made from has changed. */
    reset() {
      stop();
      said.textContent = '';
      show(null);
      runOnce();
    },
    destroy() {
      observer.disconnect();
      stop();
    },
  };
}
