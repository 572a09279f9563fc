import { computed } from '@preact/signals-core';
import { isSame } from '../kit/same.js';

/** @typedef {import('./vae-network.js').Network} Network */

/** Networks that are kept in memory, 36 kB each: more than are judged in the longest training. */
const MOST = 120;

/**
 * The networks of earlier steps of a training.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('@preact/signals-core').ReadonlySignal<any>} setup  what the network follows from
 */
export function createCourse(lab, setup) {
  /** Those of one setup, by step. @type {{of: any, weights: Map<number, Float32Array>}} */
  let kept = { of: null, weights: new Map() };

  /** @param {any} of  its setup @param {number} step @param {Float32Array} weights */
  function keep(of, step, weights) {
    if (!isSame(kept.of, of)) kept = { of, weights: new Map() };
    if (kept.weights.size < MOST) kept.weights.set(step, weights);
  }

  /**
   * The network of the step that the link says, if it is an earlier one, else the latest.
   * @param {{isRunning: boolean}} training
   * @param {import('@preact/signals-core').ReadonlySignal<Network>} trained
   */
  function follow(training, trained) {
    const early = lab.answer(
      ({ labAt }) => {
        if (training.isRunning || labAt === 0 || labAt >= trained.value.step) return null;
        const at = trained.value.losses.findLast(({ step }) => step <= labAt)?.step;
        return at === undefined ? null : { setup: setup.value, at };
      },
      async ({ setup, at }, options) => {
        const known = isSame(kept.of, setup) ? kept.weights.get(at) : undefined;
        if (known) return known;
        // One whose word was overtaken by the next one's: the same steps come out again.
        const args = { ...setup, state: null, steps: at };
        const { weights } = await lab.engine.run('trainVae', args, options);
        if (weights) keep(setup, at, weights);
        return weights;
      },
    );
    return computed(() => {
      const latest = trained.value;
      const { answer } = early;
      if (!answer || training.isRunning || !isSame(answer.question.setup, setup.value)) {
        return latest;
      }
      return { ...latest, step: answer.question.at, weights: answer.value };
    });
  }
  return { keep, follow };
}
