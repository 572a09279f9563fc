import { signal } from '@preact/signals-core';
import { element } from '../../dom/element.js';
import { isSame } from './same.js';

/** A network as far as a bar needs to know it. @typedef {{step: number}} Network */

/**
 * @template T
 * @typedef {import('@preact/signals-core').ReadonlySignal<T>} ReadonlySignal
 */

/** Steps that one press of a small button adds. */
const SMALL = [1, 100];

/**
 * Start, pause, single steps and go on of a training, which the link follows, and how far it has come.
 * @param {import('./define-lab.js').LabBuilder} lab
 * @param {object} state
 * @param {import('./task.js').Task<any, any>} state.training  its question has `setup` and `steps`
 * @param {ReadonlySignal<Network>} state.trained  what there is of the present network
 * @param {ReadonlySignal<any>} state.setup  what the network follows from, besides how long it is trained; null:
 *   there is nothing to train on
 * @param {() => number} state.wanted  steps that the link says
 * @param {number} state.portion  steps that one press adds
 * @param {number} state.most  steps that there can be
 * @param {(steps: number) => void} state.setSteps
 * @param {Record<'pause' | 'resume' | 'reset' | 'progress', string>
 *   & Record<'start' | 'more' | 'small', (steps: number) => string>} state.words
 */
export function createTrainingBar(
  lab,
  { setup, training, trained, wanted, portion, most, setSteps, words },
) {
  /** Where a network's training was stopped, and where it was to end. */
  const paused = signal({ of: null, at: 0, goal: 0 });
  const main = element('button', { type: 'button', onclick: press });
  const small = SMALL.map((steps) =>
    element('button', { type: 'button', onclick: () => add(steps) }, words.small(steps)),
  );
  const reset = element('button', { type: 'button', onclick: startOver }, words.reset);
  const bar = element('progress', { 'aria-label': words.progress });
  const node = element('div', {}, element('div', { class: 'toolbar' }, main, ...small, reset, bar));
  const failure = lab.failures.line(node);

  /** Steps still to be made of a training that was stopped on its way, even before its first. */
  const isPaused = () => {
    const { of, at, goal } = paused.value;
    const isIts = of !== null && isSame(of, setup.value);
    return isIts && goal > at && trained.value.step === at && wanted() === at;
  };
  const isOff = (/** @type {HTMLElement} */ button) =>
    button.getAttribute('aria-disabled') === 'true';

  function press() {
    if (isOff(main)) return;
    const { status, question } = training.state.peek();
    const { step } = trained.peek();
    if (status === 'running') {
      paused.value = { of: question.setup, at: step, goal: question.steps };
      setSteps(step);
    } else if (status === 'failed') training.start();
    else setSteps(isPaused() ? paused.peek().goal : Math.min(step + portion, most));
  }

  /** @param {number} steps */
  function add(steps) {
    if (!isOff(small[0])) setSteps(Math.min(trained.peek().step + steps, most));
  }

  function startOver() {
    main.focus(); // this button goes
    paused.value = { of: null, at: 0, goal: 0 };
    setSteps(0);
  }

  lab.follow(() => {
    const { status, progress, question, error } = training.state.value;
    const { step } = trained.value;
    const isRunning = status === 'running';
    // What the link says is not replaced while it waits for its data.
    const canGoOn = setup.value !== null && step < most;
    reset.hidden = step === 0 && !isRunning;
    main.textContent = labelOf(step, isRunning);
    // Not `disabled`: that would take the focus away.
    main.setAttribute('aria-disabled', String(!isRunning && !canGoOn));
    for (const each of small) {
      each.setAttribute('aria-disabled', String(isRunning || !canGoOn || status === 'failed'));
    }
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
    if (isPaused()) return words.resume;
    return step === 0 ? words.start(portion) : words.more(portion);
  }
  return node;
}
