import { fixed, short, signed } from '../../plots/number.js';
import lab from './lab/text.en.js';

/** @typedef {{mean: number, weight: number, result: number}} ShiftedMode */
/** @typedef {import('./panel.js').Drawn['modes'][number]} DrawnMode */

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 4',
  title: 'A feeling for mixtures',
  lead: 'A mixture distribution is given here by the <b>position</b> <var>m</var> and the <b>weight</b> <var>w</var> of each mode. The weight says how often the latent variable chooses that mode. The code of this section, however, <b>draws nothing</b>: it lists each position moved by a tenth of its weight. The second figure makes a real draw, for comparison.',
  parameters: {
    modes: { label: 'Modes', unit: 'position:weight, comma-separated' },
    seed: { label: 'Random seed', unit: 'whole number' },
    draws: { label: 'Number of draws', unit: 'draws' },
    sigma: { label: 'Standard deviation σ of each mode (not in the code)', unit: 'units of x' },
    ...lab.parameters,
  },
  figures: {
    ...lab.figures,
    shift: {
      title: 'What the code does: move m by 0.1·w',
      marks: {
        weight: 'weight w (height)',
        mean: 'position m (left, right)',
        meanHandle: (/** @type {number} */ k) => `Position of mode ${k}`,
        weightHandle: (/** @type {number} */ k) => `Weight of mode ${k}`,
        shifts: 'tick: m · arrow: 0.1·w, to scale',
        sum: (/** @type {string} */ m, /** @type {string} */ w, /** @type {string} */ result) =>
          `${m} + 0.1 × ${w} → ${result}`,
        rest: (/** @type {number} */ n) => `and ${n} more ${n === 1 ? 'mode' : 'modes'}`,
        empty: ['There is no mode.', 'The result is an empty list.'],
        tooLarge: ['These values are too large', 'to be drawn.'],
      },
      /** @param {{obstacle: string, modes: ShiftedMode[]}} facts */
      summary({ obstacle, modes }) {
        if (obstacle === 'empty') return 'Without a mode the code prints an empty list.';
        const parts = modes
          .slice(0, 4)
          .map(
            ({ mean, weight, result }) =>
              `${short(mean)} moves by a tenth of its weight ${short(weight)} to ${short(result, 3)}`,
          );
        const rest = modes.length > 4 ? `; and ${modes.length - 4} more` : '';
        return `${parts.join('; ')}${rest}. No random number is used, and each mode gives exactly one value, the same on every run: how many values there are says nothing about the weights.`;
      },
    },
    draw: {
      title: 'What a real draw gives',
      prose:
        'Here <var>x</var> is really drawn from the same modes: a mode is chosen as often as its weight says, then normal noise of standard deviation σ is added. To serve as probabilities, the weights are first divided by their sum (the code does not do this).',
      marks: {
        density: 'density p(x)',
        x: 'drawn value x',
        expected: (
          /** @type {number} */ k,
          /** @type {DrawnMode} */ { expected, standardError },
          /** @type {boolean} */ wide,
        ) =>
          `mode ${k}: ${wide ? 'expected ' : ''}${fixed(expected, 1)} ± ${fixed(standardError, 1)}`,
        found: (/** @type {DrawnMode} */ { count, z }, /** @type {boolean} */ wide) =>
          wide ? `drawn ${count} (off by ${signed(z, 1)} standard errors)` : `drawn ${count}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide
            ? 'difference from what is expected, in standard errors'
            : 'difference, in standard errors',
        rest: (/** @type {number} */ n) => `and ${n} more ${n === 1 ? 'mode' : 'modes'}`,
        empty: ['Without a mode', 'nothing can be drawn.'],
        weightless: ['Every weight is 0: no mode can', 'be chosen, nothing can be drawn.'],
        tooLarge: ['These values are too large', 'to be drawn.'],
      },
      /** @param {{obstacle: string, modes: DrawnMode[], draws: number, sigma: number, total: number}} facts */
      summary({ obstacle, modes, draws, sigma, total }) {
        if (obstacle === 'empty') return 'Without a mode nothing can be drawn.';
        if (obstacle === 'weightless') {
          return 'Every weight is 0, so no mode can be chosen and nothing can be drawn. The code simply lists the positions.';
        }
        if (obstacle) return 'These values are too large; no draw is made for this figure.';
        const parts = modes
          .slice(0, 4)
          .map(
            ({ mean, count, expected, standardError }) =>
              `${count} from the mode at ${short(mean)} (expected ${fixed(expected, 1)} ± ${fixed(standardError, 1)})`,
          );
        const rest = modes.length > 4 ? `, and draws from ${modes.length - 4} more` : '';
        const scaled =
          Math.abs(total - 1) > 1e-9
            ? `The weights sum to ${total < 1e-4 ? 'almost 0' : short(total)} and were divided by that sum before drawing. `
            : 'The weights sum to 1. ';
        const rare = modes.reduce((a, b) =>
          b.share > 0 && b.chanceOfNone > a.chanceOfNone ? b : a,
        );
        const missed =
          rare.share > 0 && rare.chanceOfNone > 0.0005
            ? `The chance that ${draws} ${draws === 1 ? 'draw misses' : 'draws miss'} the mode at ${short(rare.mean)} altogether is ${fixed(100 * rare.chanceOfNone, 1)} %. `
            : '';
        return `Of ${draws} ${draws === 1 ? 'draw' : 'draws'}: ${parts.join(', ')}${rest}; ± is the standard error of a binomial count. ${scaled}${missed}The line is the exact density for σ = ${short(sigma)}, the coloured bars are a histogram of the draws.`;
      },
    },
  },
  tries: [
    {
      action: 'Make one mode rare and draw only 20 times',
      look: 'The mode of weight 0.05 may not turn up at all. Change the seed and count again. The code’s result always lists both values.',
    },
    {
      action: 'Make the weights equal',
      look: 'The counts are seldom exactly half and half. A difference from the expected count within two standard errors is ordinary variation.',
    },
    {
      action: 'Make the weights ten times as large',
      look: 'The draws stay the same: divided by their sum, the weights are the same shares. Only the arrows of the first figure become ten times as long: 0.4 and 0.6.',
    },
  ],
  notice:
    'The weights of a mixture show not in any one value but in the <b>counts per mode</b>. Set beside their expectation and standard error, counts turn “it looks diverse” into “this mode is short by so much”. Measuring diversity, and talking about mode collapse, starts here.',
  lab: lab.words,
};
