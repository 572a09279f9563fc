import { scottBins } from '../../stacked-bins.js';
import { drawsOf, obstacleOf, rangeOfModes } from './exact.js';

/** @typedef {import('./draws-figure.js').Run} Run */

/** Narrower bars than these could not be told apart on a phone. */
const MOST_BINS = 120;

/**
 * Makes the lab's draws anew whenever what they follow from has changed.
 * @param {{engine: import('../../../engine/engine.js').Engine,
 *   onChange: (run: Run | null, state: {running: boolean, output: string}) => void,
 *   onError: (error: unknown) => void}} options
 */
export function createRunner({ engine, onChange, onError }) {
  /** @type {AbortController | undefined} */
  let controller;
  let key = '';
  /** @type {Run | null} */
  let run = null;

  /** @param {Record<string, any>} samples  the panel's values */
  async function start(samples) {
    controller?.abort();
    const { labModes, labSigma, labCount: count } = samples;
    if (obstacleOf(labModes)) {
      run = null;
      return onChange(run, { running: false, output: '' });
    }
    const own = new AbortController();
    controller = own;
    const range = rangeOfModes(labModes, labSigma);
    const [low, high] = range;
    const bins = Math.min(MOST_BINS, scottBins(range, labSigma, count));
    let isDone = false; // word of progress may come later than the result
    const take = (/** @type {any} */ progress) => {
      run = { ...progress, count, range };
    };
    try {
      const result = await engine.run(
        'drawSamples',
        { draws: drawsOf(samples), count, low, high, bins },
        {
          signal: own.signal,
          onProgress(progress) {
            if (isDone) return;
            take(progress);
            onChange(run, { running: true, output: '' });
          },
        },
      );
      if (own.signal.aborted) return;
      isDone = true;
      take(result);
      onChange(run, { running: false, output: result.output });
    } catch (error) {
      if (own.signal.aborted) return;
      onError(error);
    }
  }

  return {
    /** @param {Record<string, any>} samples  the panel's values */
    update(samples) {
      const { labModes, labSigma, labCount, labSeed } = samples;
      const next = JSON.stringify([labModes, labSigma, labCount, labSeed]);
      if (next === key) return;
      key = next;
      start(samples);
    },
    /** Starts over, with the same seed. */
    again: start,
    cancel() {
      controller?.abort();
      onChange(run, { running: false, output: '' });
    },
    destroy: () => controller?.abort(),
  };
}
