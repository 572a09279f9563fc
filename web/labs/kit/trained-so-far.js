import { computed } from '@preact/signals-core';
import { isSame } from './same.js';

/**
 * What there is of a network that is trained by steps: a training goes on from it, if it is one of the same setup.
 * @template {{step: number}} Network
 * @param {() => import('./task.js').Task<any, Network>} training  its question has `setup` and `steps`
 * @param {import('@preact/signals-core').ReadonlySignal<any>} setup  what a network follows from, besides how long
 *   it is trained; null: nothing can be trained
 * @param {Network} untrained
 */
export const trainedSoFar = (training, setup, untrained) => ({
  /**
   * For a training of so many steps.
   * @param {any} of  its setup
   * @param {number} steps
   * @returns {Network}
   */
  knownOf(of, steps) {
    const { answer } = training().state.peek();
    const isIts = answer && answer.value.step <= steps && isSame(answer.question.setup, of);
    return isIts ? answer.value : untrained;
  },
  /** Of the present setup. */
  trained: computed(() => {
    const { answer } = training();
    return answer && isSame(answer.question.setup, setup.value) ? answer.value : untrained;
  }),
});
