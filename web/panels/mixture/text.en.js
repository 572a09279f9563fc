import { fixed, short, signed } from '../../plots/number.js';

/** @typedef {{mean: number, weight: number, result: number}} ShiftedMode */
/** @typedef {import('./panel.js').Drawn['modes'][number]} DrawnMode */

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 4',
  title: 'A feeling for mixtures',
  roles:
    '<b>latent</b> = the number <var>k</var> of the component (1, 2, …) → <b>observation</b> = <var>x</var> (one number)',
  lead: 'A mixture distribution is given here by the <b>position</b> <var>m</var> of each component’s centre (the mode) and its <b>weight</b> <var>w</var>. The weight says how often the latent variable chooses that component. The code of this section, however, <b>draws nothing</b>: it lists each position moved by a tenth of its weight. The second figure makes a real draw, for comparison.',
  lab: 'fit a mixture to real data by EM',
  parameters: {
    modes: { label: 'Modes and weights', unit: 'position:weight, comma-separated' },
    seed: { label: 'Random seed', unit: 'whole number' },
    draws: { label: 'Number of draws', unit: 'up to 10,000' },
    sigma: {
      label: 'Standard deviation σ of each component (not in the code)',
      unit: 'units of x',
    },
  },
  figures: {
    shift: {
      title: 'What the code does: move m by 0.1·w',
      marks: {
        weight: 'weight w (height)',
        mean: 'position m (left, right)',
        meanHandle: (/** @type {number} */ k) => `Position of mode ${k}`,
        weightHandle: (/** @type {number} */ k) => `Weight of mode ${k}`,
        shifts: 'a tick for m, an arrow for 0.1·w, to scale',
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
        'Here <var>x</var> is really drawn from the same modes: a component is chosen as often as its weight says, then normal noise of standard deviation σ is added. To serve as probabilities, the weights are first divided by their sum (the code does not do this).',
      marks: {
        density: 'density p(x)',
        x: 'drawn value x',
        expected: (
          /** @type {number} */ k,
          /** @type {DrawnMode} */ { expected, deviation },
          /** @type {boolean} */ wide,
        ) =>
          `component ${k}: ${wide ? 'expected ' : ''}${fixed(expected, 1)} ± ${fixed(deviation, 1)}`,
        found: (/** @type {DrawnMode} */ { count, z }, /** @type {boolean} */ wide) =>
          wide ? `drawn ${count} (off by ${signed(z, 1)} standard deviations)` : `drawn ${count}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide
            ? 'difference from the expected count, in standard deviations'
            : 'difference, in standard deviations',
        rest: (/** @type {number} */ n) => `and ${n} more ${n === 1 ? 'mode' : 'modes'}`,
        empty: ['Without a mode', 'nothing can be drawn.'],
        weightless: ['Every weight is 0: no component', 'can be chosen, nothing drawn.'],
        tooLarge: ['These values are too large', 'to be drawn.'],
      },
      /** @param {{obstacle: string, modes: DrawnMode[], draws: number, sigma: number, total: number}} facts */
      summary({ obstacle, modes, draws, sigma, total }) {
        if (obstacle === 'empty') return 'Without a mode nothing can be drawn.';
        if (obstacle === 'weightless') {
          return 'Every weight is 0, so no component can be chosen and nothing can be drawn. The code simply lists the positions.';
        }
        if (obstacle) return 'These values are too large; no draw is made for this figure.';
        const parts = modes
          .slice(0, 4)
          .map(
            ({ mean, count, expected, deviation }) =>
              `${count} from the component at ${short(mean)} (expected ${fixed(expected, 1)} ± ${fixed(deviation, 1)})`,
          );
        const rest = modes.length > 4 ? `, and draws from ${modes.length - 4} more` : '';
        const scaled =
          Math.abs(total - 1) > 1e-9
            ? `The weights sum to ${total < 1e-4 ? 'almost 0' : short(total)} and were divided by that sum before drawing. `
            : 'The weights sum to 1. ';
        const mirrored =
          modes.filter(({ share }) => share > 0).length === 2
            ? 'As only two components can be chosen, their two differences are one fact with opposite signs. '
            : '';
        const rare = modes
          .filter(({ share }) => share > 0)
          .reduce((a, b) => (b.chanceOfNone > a.chanceOfNone ? b : a));
        const missed =
          rare.chanceOfNone > 0.0005
            ? `The chance that ${draws} ${draws === 1 ? 'draw misses' : 'draws miss'} the component at ${short(rare.mean)} altogether is ${fixed(100 * rare.chanceOfNone, 1)} %. `
            : '';
        return `Of ${draws} ${draws === 1 ? 'draw' : 'draws'}: ${parts.join(', ')}${rest}; ± is the standard deviation of the count, which is binomial. ${mirrored}${scaled}${missed}The line is the exact density for σ = ${short(sigma)}, the coloured bars are a histogram of the draws.`;
      },
    },
  },
  tries: [
    {
      action: 'Make one component rare and draw only 20 times',
      look: 'The component of weight 0.05 may not turn up at all. Change the seed and count again. The code’s result always lists both values.',
    },
    {
      action: 'Make the weights equal',
      look: 'The counts are seldom exactly half and half. With one seed after another, the difference from the expected count exceeds two standard deviations about one time in 25.',
    },
    {
      action: 'Make the weights ten times as large',
      look: 'Compared with the initial weights, the draws stay the same: divided by their sum, the weights are the same shares. Only the arrows of the first figure become ten times as long: 0.4 and 0.6.',
    },
  ],
  notice:
    'The weights of a mixture show not in any one value but in the <b>counts per component</b>. Set beside their expectation and standard deviation, counts turn “it looks diverse” into “this component is short by so much”. Measuring diversity, and talking about mode collapse, starts here.',
};
