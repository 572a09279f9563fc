import { scaleLinear } from 'd3-scale';
import { univariate } from '../../engine/mixture.js';
import { drawable } from '../../plots/drawable.js';
import { zScore } from '../z-score.js';
import { mixtureGrid, rangeOf } from '../../plots/grid.js';
import { scottBins } from '../../plots/stacked-bins.js';
import { drawDraw } from './draw.js';
import { drawShift } from './shift.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} MixtureData */
/** @typedef {NonNullable<MixtureData['drawn']>} Drawn */

/**
 * Why there is no picture, or no draw: a key of the words that say so.
 * @param {[mean: number, weight: number][]} modes
 * @returns {'' | 'empty' | 'tooLarge' | 'weightless'}
 */
function obstacleOf(modes) {
  if (modes.length === 0) return 'empty';
  if (!drawable(modes.flat())) return 'tooLarge';
  return modes.some(([, weight]) => weight > 0) ? '' : 'weightless';
}

/** @param {import('../panel.js').Source} source */
async function compute({ engine, values, notebook }) {
  const { modes, seed, draws, sigma } = values.mixture;
  const obstacle = obstacleOf(modes);
  const results = notebook.mixture.samples;
  const margin = Math.max(4 * sigma, 0.4);
  const means = modes.map((/** @type {number[]} */ [mean]) => mean);
  if (obstacle) {
    const range = obstacle === 'weightless' ? roundRange(means, margin) : rangeOf([], 1);
    return { obstacle, results, range, drawn: null };
  }

  const weights = modes.map((/** @type {number[]} */ [, weight]) => weight);
  const largest = Math.max(...weights);
  // Scaled by the largest first: a sum of tiny weights could vanish.
  const mixture = univariate(
    weights.map((/** @type {number} */ weight) => weight / largest),
    means,
    sigma,
  );
  const { points, components } = await engine.sample(mixture, draws, seed);
  const range = roundRange([...means, ...results, ...points], margin);
  const grid = mixtureGrid(means, sigma, range);
  const bins = scottBins(range, sigma, draws);
  const [density, { expected, standardErrors }, ...histograms] = await Promise.all([
    engine.density(mixture, grid),
    engine.occupancy(mixture, points),
    ...means.map((/** @type {number} */ _, /** @type {number} */ k) =>
      engine.histogram(
        points.filter((_, i) => components[i] === k),
        ...range,
        bins,
      ),
    ),
  ]);
  // Each draw knows its mode; guessing it from the value would miscount where modes overlap.
  const counts = means.map(
    (/** @type {number} */ _, /** @type {number} */ k) =>
      components.filter((component) => component === k).length,
  );
  const modesDrawn = means.map((/** @type {number} */ mean, /** @type {number} */ k) => ({
    mean,
    share: mixture.weights[k],
    count: counts[k],
    expected: expected[k],
    deviation: standardErrors[k],
    z: zScore(counts[k], expected[k], standardErrors[k]),
    chanceOfNone: (1 - mixture.weights[k]) ** draws,
  }));
  return { obstacle, results, range, drawn: { grid, density, histograms, modes: modesDrawn } };
}

/**
 * A range that ends on round numbers, so that it stays while a mode is dragged a little.
 * @param {number[]} values
 * @param {number} margin
 * @returns {[low: number, high: number]}
 */
function roundRange(values, margin) {
  const [low, high] = scaleLinear().domain(rangeOf(values, margin)).nice().domain();
  return [low, high];
}

/** @type {import('../panel.js').Panel<MixtureData>} */
export default {
  id: 'mixture',
  cell: 'mixture',
  parameters: [
    { name: 'modes', kind: 'modes', default: '-2.0:0.4,1.5:0.6', min: 0, maxLength: 50 },
    { name: 'seed', kind: 'integer', default: '13' },
    { name: 'draws', kind: 'count', default: '200', min: 1, max: 10000, slider: [1, 1000, 1] },
    // The cell has no spread; without one nothing could be drawn around a mode.
    { name: 'sigma', kind: 'real', default: '0.15', min: 0.01, max: 10, slider: [0.01, 1.5, 0.01] },
  ],
  tries: [
    { 'mixture.modes': '-2.0:0.05,1.5:0.95', 'mixture.draws': '20' },
    { 'mixture.modes': '-2.0:0.5,1.5:0.5', 'mixture.draws': '200' },
    { 'mixture.modes': '-2.0:4,1.5:6', 'mixture.draws': '200' },
  ],
  text: { ja, en },
  compute,
  hasLab: true,
  figures: [
    {
      id: 'shift',
      height: 356,
      controls: ['modes'],
      draw: drawShift,
      facts: ({ obstacle, results }, { mixture }) => ({
        obstacle,
        modes: mixture.modes.map(
          (/** @type {number[]} */ [mean, weight], /** @type {number} */ k) => ({
            mean,
            weight,
            result: results[k],
          }),
        ),
      }),
    },
    {
      id: 'draw',
      height: 454,
      controls: ['draws', 'seed', 'sigma'],
      draw: drawDraw,
      facts: ({ obstacle, drawn }, { mixture }) => ({
        obstacle,
        modes: drawn?.modes ?? [],
        draws: mixture.draws,
        sigma: mixture.sigma,
        total: mixture.modes.reduce(
          (/** @type {number} */ sum, /** @type {number[]} */ [, weight]) => sum + weight,
          0,
        ),
      }),
    },
  ],
};
