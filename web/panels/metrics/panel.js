import { scaleLinear } from 'd3-scale';
import { drawable, OVERFLOW } from '../../plots/drawable.js';
import { linspace } from '../../plots/grid.js';
import { drawErrors } from './errors.js';
import { errorsFromDiffusion, originOf } from './from-diffusion.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} MetricsData */

const BINS = 60;
/** Where all errors are smaller, the axis would have no readable numbers. */
const SMALLEST_RANGE = 1e-3;

/** @param {import('../panel.js').Source} source */
async function compute({ engine, values, notebook }) {
  /** @type {number[]} */
  const errors = values.metrics.errors;
  const { mean, best, worst } = notebook.metrics;
  const isDrawable = errors.length > 0 && drawable([worst], OVERFLOW);
  // From 0, where a reconstruction is perfect: lengths on the axis then compare as the errors do.
  const [, high] = scaleLinear()
    .domain([0, isDrawable && worst > 0 ? Math.max(worst * 1.04, SMALLEST_RANGE) : 1])
    .nice(8)
    .domain();
  const counts = isDrawable
    ? await engine.histogram(Float64Array.from(errors), 0, high, BINS)
    : new Float64Array();
  const edges = linspace(0, high, BINS + 1);
  const origin = await originOf({ engine, values });
  return { errors, mean, best, worst, drawable: isDrawable, high, counts, edges, origin };
}

const NINETY_NINE_AND_ONE = [...Array(99).fill('0.33'), '1.53'].join(',');

/** @type {import('../panel.js').Panel<MetricsData>} */
export default {
  id: 'metrics',
  cell: 'metrics',
  // The β of the errors that are computed from there.
  uses: ['diffusion'],
  parameters: [
    {
      name: 'errors',
      kind: 'reals',
      default: '0.42,0.31,0.29,0.36,0.33',
      min: 0,
      maxLength: 10000,
    },
  ],
  tries: [
    { 'metrics.errors': '0.25,0.25,0.25,0.25,0.71' },
    { 'metrics.errors': '0.342,0.342,0.342,0.342,0.342' },
    { 'metrics.errors': NINETY_NINE_AND_ONE },
    async (source) => ({ 'metrics.errors': (await errorsFromDiffusion(source)).join(',') }),
  ],
  text: { ja, en },
  compute,
  hasLab: true,
  figures: [
    {
      id: 'errors',
      height: 374,
      controls: ['errors'],
      draw: drawErrors,
      facts: ({ errors, mean, best, worst, origin }) => ({
        ...{ count: errors.length, mean, best, worst, origin },
      }),
    },
  ],
};
