import { element } from '../../dom/element.js';
import { createJob } from './job.js';

/**
 * A button that starts a long job and cancels it, with its progress. A short job runs by itself when
 * it comes into view: its figure shows something to who has pressed nothing. That one has been asked
 * for is part of the link. A press on "start" while it already runs by itself only asks for it.
 * @template About
 * @param {{run: (args: any, options: import('../../engine/engine.js').JobOptions) => Promise<any>,
 *   words: Record<string, any>, isShort: (args: any) => boolean,
 *   onChange: (state: import('./job.js').JobState<any, About>) => void,
 *   progressOf: (progress: any) => {done: number, of: number, text: string},
 *   setAsked: (isAsked: boolean) => void}} options  setAsked: puts into the link whether the reader
 *   has asked for it
 */
export function createJobBar({ run, words, isShort, onChange, progressOf, setAsked }) {
  const bar = element('progress', { 'aria-label': words.progress, hidden: '' });
  const said = element('span', { role: 'status' });
  const button = element(
    'button',
    { type: 'button', onclick: () => (isBeingAsked() ? stop() : start()) },
    words.start,
  );
  const node = element('div', { class: 'toolbar' }, button, bar, said);

  /** Whether the link asks for it, as far as is known here. */
  let isAsked = false;
  const isBeingAsked = () => isAsked && job.state.status === 'running';
  function label() {
    button.textContent = isBeingAsked() ? words.cancel : words.start;
  }

  const job = createJob(
    (/** @type {any} */ args, options) => run(args, options),
    (/** @type {import('./job.js').JobState<any, About>} */ state) => {
      const { status, progress } = state;
      const isRunning = status === 'running';
      node.dataset.job = status;
      label();
      bar.hidden = !isRunning;
      bar.removeAttribute('value');
      said.textContent = status === 'stopped' ? words.cancelled : '';
      if (status === 'failed') fail(state.error);
      if (isRunning && progress) {
        const { done, of, text } = progressOf(progress);
        bar.max = of;
        bar.value = done;
        said.textContent = text;
      }
      onChange(state);
    },
  );
  let inView = false;
  const observer = new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1].isIntersecting;
    runUnasked();
  });
  observer.observe(node);

  function runUnasked() {
    const { question, status } = job.state;
    if (inView && status === 'idle' && question && isShort(question)) job.start();
  }
  function start() {
    isAsked = true;
    setAsked(true);
    // What it is to work on may still be on its way: then it starts when that comes.
    if (job.state.status === 'running') label();
    else job.start();
  }
  function stop() {
    job.stop();
    isAsked = false;
    setAsked(false);
  }
  /** @param {unknown} error */
  function fail(error) {
    said.textContent = words.failed(error);
  }

  return {
    node,
    fail,
    /**
     * @param {any} args  null: there is nothing to work on yet
     * @param {About} about
     * @param {boolean} isLinked  whether the link asks for it
     * @param {boolean} [isFresh]  the link has been changed to ask for it of these arguments
     */
    ask(args, about, isLinked, isFresh = false) {
      const { question } = job.state;
      const wasAsked = isAsked;
      isAsked = isLinked; // before the job's word, which the label follows
      const isNew = job.ask(args, about);
      if (isNew && question !== null && wasAsked && isLinked && !isFresh) {
        // It was asked for about something else.
        isAsked = false;
        setAsked(false);
      }
      const { status } = job.state;
      if (isAsked && status === 'idle' && args) job.start();
      else if (wasAsked && !isAsked && status !== 'idle' && !isShort(args)) job.ask(null, about);
      runUnasked();
    },
    /** There is nothing to work on. */
    clear() {
      job.ask(null, job.state.about);
    },
    destroy() {
      observer.disconnect();
      job.destroy();
    },
  };
}
