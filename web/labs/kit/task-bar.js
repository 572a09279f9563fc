import { effect } from '@preact/signals-core';
import { element } from '../../dom/element.js';

/**
 * @typedef {object} TaskWords
 * @property {string} [start]  of one that is started by hand
 * @property {string} cancel
 * @property {string} again
 * @property {string} cancelled
 * @property {string} progress  name of the progress bar
 */

/** @typedef {{done: number, of: number, text: string}} Progress */

/** Milliseconds that a quick calculation may take before anything is said of it. */
const PATIENCE = 250;

/**
 * How far a calculation has come, what became of it, and the button that starts it, ends it and starts it
 * again. What is said of a failure or a cancel stays until the next success.
 * @param {import('./task.js').Task<any, any>} task
 * @param {{words: TaskWords, progressOf: (known: any, question: any) => Progress,
 *   failure: import('./failures.js').FailureLine, demand?: import('./demand.js').Demand,
 *   isQuiet?: boolean}} options  demand: where it is not started by itself; isQuiet: it is as a rule over
 *   before anyone would read of it
 */
export function createTaskBar(task, { words, progressOf, failure, demand, isQuiet = false }) {
  const bar = element('progress', { 'aria-label': words.progress });
  const said = element('span', { role: 'status' });
  const button = element('button', { type: 'button', onclick: press });
  const node = element('div', { class: 'toolbar', hidden: '' }, button, bar, said);

  function press() {
    const isRunning = task.state.peek().status === 'running';
    if (demand) (demand.isBeingAnswered ? demand.cancel : demand.start)();
    else if (isRunning) task.cancel();
    else task.start();
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const show = () => {
    node.hidden = false;
  };

  const stop = effect(() => {
    const { status, progress, question, answer, error } = task.state.value;
    const isRunning = status === 'running';
    const isOver = status === 'cancelled' || status === 'failed';
    node.dataset.job = status;

    const canCancel = demand ? demand.isBeingAnswered : isRunning;
    button.hidden = !demand && status === 'done'; // the same again would be nothing new
    button.textContent = canCancel
      ? words.cancel
      : isOver
        ? words.again
        : (words.start ?? words.again);

    button.setAttribute('aria-disabled', String(demand !== undefined && !demand.canStart));

    const known = status === 'done' ? answer?.value : progress;
    const { done, of, text } = known ? progressOf(known, question) : { done: 0, of: 0, text: '' };
    bar.hidden = !isRunning;
    bar.max = of || 1;
    if (isRunning && of === 0) bar.removeAttribute('value');
    else bar.value = done;
    said.textContent = status === 'cancelled' ? `${words.cancelled} ${text}`.trim() : text;
    const isIdle = status === 'idle' || (status === 'done' && text === '');
    clearTimeout(timer);
    if (isQuiet && isRunning && node.hidden) timer = setTimeout(show, PATIENCE);
    else node.hidden = !demand && isIdle;

    if (status === 'failed') failure.show(error);
    else if (status === 'done' || status === 'idle') failure.clear();
  });

  return {
    node,
    destroy() {
      clearTimeout(timer);
      stop();
    },
  };
}
