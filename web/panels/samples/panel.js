import { drawable } from '../../plots/drawable.js';
import { mixtureGrid, rangeOf } from '../../plots/grid.js';
import { mixtureOfSamples } from '../mixture-of-samples.js';
import { scottBins } from '../../plots/stacked-bins.js';
import { drawDraws } from './draws.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} SamplesData */

/** Beside a mode of this size: narrower components drown in the rounding of the numbers. */
const SMALLEST_SIGMA = 1e-9;

/** @param {import('../panel.js').Source} source */
async function compute({ engine, values, notebook }) {
  const { modes, sigma, count } = values.samples;
  const { mode, noise, z } = notebook.samples;
  const range = rangeOf([...modes, ...z], Math.max(4 * sigma, 0.4));
  const isDrawable = modes.length > 0 && drawable(range);
  const mixture = isDrawable ? mixtureOfSamples(values) : null;
  const grid = mixtureGrid(modes, sigma, range);
  const bins = scottBins(range, sigma, count);
  const modeOf = Array.from(mode, (value) => modes.indexOf(value));
  const [density, peaks, ...counts] = await Promise.all([
    mixture && engine.density(mixture, grid),
    mixture && sigma > SMALLEST_SIGMA * Math.max(...modes.map(Math.abs), 1)
      ? engine.peaks(mixture)
      : null,
    ...(isDrawable ? modes : []).map((/** @type {number} */ _, /** @type {number} */ k) =>
      engine.histogram(
        z.filter((_, i) => modeOf[i] === k),
        ...range,
        bins,
      ),
    ),
  ]);
  return {
    drawable: isDrawable,
    range,
    grid,
    density,
    peaks,
    counts,
    mode,
    modeOf,
    noise,
    z,
  };
}

/**
 * @param {SamplesData} data
 * @param {import('../panel.js').Values} values
 */
function facts({ drawable, mode, z, peaks }, { samples }) {
  const { modes, sigma } = samples;
  const count = z.length;
  return {
    drawable,
    count,
    sigma,
    peaks: peaks?.length ?? null,
    components: modes.length,
    // Two modes at the same place are one to whoever counts.
    modes: [...new Set(/** @type {number[]} */ (modes))].map((place) => {
      const share =
        modes.filter((/** @type {number} */ other) => other === place).length / modes.length;
      return {
        place,
        count: mode.filter((chosen) => chosen === place).length,
        expected: count * share,
        deviation: Math.sqrt(count * share * (1 - share)),
      };
    }),
  };
}

/** @type {import('../panel.js').Panel<SamplesData>} */
export default {
  id: 'samples',
  cell: 'samples',
  parameters: [
    { name: 'seed', kind: 'integer', default: '13' },
    { name: 'modes', kind: 'reals', default: '-1.5,1.8', maxLength: 50 },
    { name: 'sigma', kind: 'real', default: '0.15', min: 0, slider: [0, 1.5, 0.01] },
    { name: 'count', kind: 'count', default: '5', min: 0, max: 10000, slider: [0, 500, 1] },
  ],
  tries: [{ 'samples.count': '10000' }, { 'samples.sigma': '1.4' }],
  text: { ja, en },
  compute,
  hasLab: true,
  figures: [
    {
      id: 'draws',
      height: 452,
      controls: ['seed', 'modes', 'sigma', 'count'],
      draw: drawDraws,
      facts,
    },
  ],
};
