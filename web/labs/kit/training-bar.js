import { element } from '../../dom/element.js';

/** A network as far as a bar needs to know it. @typedef {{step: number}} Network */

/**
 * @template T
 * @typedef {import('@preact/signals-core').ReadonlySignal<T>} ReadonlySignal
 */

/**
 * Start, pause and go on of a training, which the link follows, and how far it has come.
 * @param {import('./define-lab.js').LabBuilder} lab
 * @param {object} state
 * @param {import('./task.js').Task<any, any>} state.training  its question has `steps`
 * @param {ReadonlySignal<Network>} state.trained  what there is of the present network
 * @param {ReadonlySignal<number>} state.goal  where the training that began last was to end
 * @param {number} state.portion  steps that one press adds
 * @param {number} state.most  steps that there can be
 * @param {(steps: number) => void} state.setSteps
 * @param {Record<'pause' | 'resume' | 'reset' | 'progress', string>
 *   & Record<'start' | 'more', (steps: number) => string>} state.words
 */
export function createTrainingBar(
  lab,
  { training, trained, goal, portion, most, setSteps, words },
) {
  const main = element('button', { type: 'button', onclick: press });
  const startOver = () => {
    main.focus(); // this button goes
    setSteps(0);
  };
  const reset = element('button', { type: 'button', onclick: startOver }, words.reset);
  const bar = element('progress', { 'aria-label': words.progress });
  const node = element('div', {}, element('div', { class: 'toolbar' }, main, reset, bar));
  const failure = lab.failures.line(node);

  /** It has been stopped on its way. */
  const isPaused = () => trained.value.step > 0 && goal.value > trained.value.step;

  function press() {
    const { status } = training.state.peek();
    const { step } = trained.peek();
    if (status === 'running') setSteps(step);
    else if (status === 'failed') training.start();
    else setSteps(isPaused() ? goal.peek() : Math.min(step + portion, most));
  }

  lab.follow(() => {
    const { status, progress, question, error } = training.state.value;
    const { step } = trained.value;
    const isRunning = status === 'running';
    reset.hidden = step === 0 && !isRunning;
    main.textContent = labelOf(step, isRunning);
    main.toggleAttribute('disabled', !isRunning && step >= most);
    bar.hidden = !isRunning;
    bar.max = question?.steps ?? 1;
    if (isRunning && !progress) bar.removeAttribute('value');
    else bar.value = progress?.step ?? 0;
    if (status === 'failed') failure.show(error);
    else if (status === 'done' || status === 'idle') failure.clear();
  });

  /**
   * @param {number} step
   * @param {boolean} isRunning
   */
  function labelOf(step, isRunning) {
    if (isRunning) return words.pause;
    if (step === 0) return words.start(portion);
    return isPaused() ? words.resume : words.more(portion);
  }
  return node;
}
