import { drawable } from '../../plots/drawable.js';
import { mixtureOfSamples } from '../mixture-of-samples.js';
import { computeLooks, looksFacts } from './looks.js';
import { drawLooks } from './looks-drawing.js';
import { computeSchedule, scheduleFacts } from './schedule.js';
import { drawSchedule } from './schedule-drawing.js';
import en from './text.en.js';
import ja from './text.ja.js';
import { computeTradeoff, tradeoffFacts } from './tradeoff.js';
import { drawTradeoff } from './tradeoff-drawing.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} TakeawaysData */
/** @typedef {NonNullable<TakeawaysData['looks']>} Looks */
/** @typedef {NonNullable<TakeawaysData['tradeoff']>} Tradeoff */
/** @typedef {NonNullable<TakeawaysData['schedule']>} Schedule */

/** Beside a value of 1: narrower hills drown in the rounding of the numbers. */
const SMALLEST_SIGMA = 1e-9;

/**
 * All three figures speak of one p, the mixture of `samples`.
 * @param {import('../panel.js').Source} source
 */
async function compute({ engine, values }) {
  const { modes, sigma } = values.samples;
  const p = mixtureOfSamples(values);
  const largest = modes.reduce(
    (/** @type {number} */ most, /** @type {number} */ mode) => Math.max(most, Math.abs(mode)),
    1,
  );
  const tooNarrow = sigma > 0 && sigma < SMALLEST_SIGMA * largest;
  const extreme = !drawable([...modes, sigma]) || tooNarrow;
  if (!p || extreme) {
    const obstacle = modes.length === 0 ? 'empty' : extreme ? 'extreme' : 'pointlike';
    return { obstacle, looks: null, tradeoff: null, schedule: null };
  }
  const [looks, tradeoff, schedule] = await Promise.all([
    computeLooks(engine, values, p),
    computeTradeoff(engine, values, p),
    computeSchedule(engine, values, p),
  ]);
  return { obstacle: '', looks, tradeoff, schedule };
}

const beta = { kind: /** @type {'real'} */ ('real'), min: 0, max: 1, belowMax: true };

/** @type {import('../panel.js').Panel<TakeawaysData>} */
export default {
  id: 'takeaways',
  hasLab: true,
  uses: ['samples'],
  parameters: [
    { name: 'seed', kind: 'integer', default: '13' },
    { name: 'n', kind: 'count', default: '1000', min: 2, max: 10000, slider: [10, 2000, 10] },
    { name: 'tilt', kind: 'real', default: '1.3', min: 0.1, max: 10, slider: [0.5, 3, 0.1] },
    { name: 'widen', kind: 'real', default: '1.15', min: 0.1, max: 5, slider: [0.5, 2, 0.05] },
    {
      name: 'temperature',
      kind: 'real',
      default: '0.5',
      min: 0.05,
      max: 1.5,
      slider: [0.05, 1.5, 0.05],
    },
    { name: 'x0', kind: 'real', default: '1.7', min: -1000, max: 1000, slider: [-3, 3, 0.1] },
    { name: 'noise', kind: 'real', default: '-1.2', min: -100, max: 100, slider: [-3, 3, 0.1] },
    { ...beta, name: 'betaA', default: '0.05', slider: [0, 0.99, 0.01] },
    { ...beta, name: 'betaB', default: '0.7', slider: [0, 0.99, 0.01] },
  ],
  tries: [
    { 'takeaways.tilt': '1', 'takeaways.widen': '1', 'takeaways.n': '1000' },
    { 'takeaways.tilt': '1', 'takeaways.widen': '0.85' },
    { 'takeaways.temperature': '0.05' },
    { 'takeaways.betaB': '0.4' },
  ],
  text: { ja, en },
  compute,
  figures: [
    {
      id: 'looks',
      height: 384,
      controls: ['n', 'seed', 'tilt', 'widen'],
      draw: drawLooks,
      facts: ({ obstacle, looks }, values) => ({
        obstacle,
        ...(looks && looksFacts(looks, values)),
      }),
    },
    {
      id: 'tradeoff',
      height: 490,
      controls: ['temperature'],
      draw: drawTradeoff,
      facts: ({ obstacle, tradeoff }, values) => ({
        obstacle,
        ...(tradeoff && tradeoffFacts(tradeoff, values)),
      }),
    },
    {
      id: 'schedule',
      height: 400,
      controls: ['betaA', 'betaB', 'x0', 'noise'],
      draw: drawSchedule,
      facts: ({ obstacle, schedule }, values) => ({
        obstacle,
        ...(schedule && scheduleFacts(schedule, values)),
      }),
    },
  ],
};
