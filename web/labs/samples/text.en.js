import { fixed, short, signed } from '../../plots/number.js';

/** @typedef {import('./counts-figure.js').Count} Count */

const obstacles = {
  empty: ['There is no mode to choose.'],
  weightless: ['Every weight is 0:', 'no component can be chosen.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'Without a mode nothing can be drawn.',
  weightless: 'Every weight is 0, so no component can be chosen.',
  tooLarge: 'These values are too large for a picture to scale.',
};

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

/** @param {number} n */
const drawsText = (n) => `${whole(n)} ${n === 1 ? 'draw' : 'draws'}`;

/** @param {number} n */
const tenths = (n) =>
  n.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {number[]} list */
const places = (list) => list.map((value) => short(value, 2)).join(', ');

/** The lab's words, in English. */
export default {
  parameters: {
    lab: { label: 'Lab', unit: '', options: { closed: 'closed', open: 'open' } },
    labModes: { label: 'Modes and weights', unit: 'position:weight, comma-separated' },
    labSigma: { label: 'Standard deviation of the noise σ', unit: 'units of z' },
    labCount: { label: 'Number of draws', unit: 'up to 1,000,000' },
    labSeed: { label: 'Random seed', unit: 'whole number' },
    labDraw: { label: 'Draw to look at', unit: 'counted from the first' },
    labZ: { label: 'The z to look at', unit: 'units of z' },
  },
  lab: {
    lead: 'Here the mixture is yours: components with <b>unequal weights</b>, up to a million draws, one draw in slow motion, and the question read backwards: which component did a value come from? Drag a ○ handle or type a number.',
    learned:
      'The share of the draws that come from each component approaches its weight, and deviations shrink like 1/√<var>n</var>. A density can have fewer peaks than components. From a single value one can usually say only with what probability it came from each component.',
    draws: { progress: 'Draws made', cancel: 'Stop', again: 'Draw again' },
    drawn: (/** @type {number} */ drawn, /** @type {number} */ count) =>
      `${whole(drawn)} of ${drawsText(count)}`,
    slow: { steps: ['One step'], back: '', history: '' },
    program:
      'The same draws in plain Python (standard library only). A million draws take Python a few seconds; it counts exactly what the picture counts.',
  },
  figures: {
    labDraws: {
      title: 'Many draws over the exact density p(z)',
      prose:
        'The ○ handles on the axis move the modes, those straight above them change the weights, and the one on the flank of the component with the largest weight changes σ.',
      marks: {
        ...obstacles,
        density: 'density p(z)',
        z: 'latent variable z',
        meanHandle: (/** @type {number} */ k) => `Position of mode ${k}`,
        shareHandle: (/** @type {number} */ k) => `Weight of mode ${k}`,
        sigmaHandle: 'Standard deviation σ',
      },
      /** @param {{obstacle: string, peaks: number[], sigma: number, drawn: number, outside: number}} facts */
      summary({ obstacle, peaks, sigma, drawn, outside }) {
        if (obstacle) return obstacleSentences[obstacle];
        const counted =
          peaks.length === 1
            ? `one peak, at z = ${places(peaks)}`
            : `${peaks.length} peaks, at z = ${places(peaks)}`;
        const rest = outside > 0 ? ` ${whole(outside)} of them lie outside the picture.` : '';
        return `The solid line is the exact density for σ = ${short(sigma)}; it has ${counted}. The coloured bars are ${drawsText(drawn)}.${rest}`;
      },
    },
    labCounts: {
      title: 'How often each component was chosen',
      marks: {
        ...obstacles,
        expected: (/** @type {Count} */ { k, expected, deviation }, /** @type {boolean} */ wide) =>
          wide
            ? `component ${k + 1}: expected ${tenths(expected)} ± ${tenths(deviation)}`
            : `comp. ${k + 1}: ${whole(Math.round(expected))} ± ${fixed(deviation, 0)}`,
        found: (/** @type {Count} */ { count, z }, /** @type {boolean} */ wide) =>
          wide
            ? `drawn ${whole(count)} (off by ${signed(z, 1)} standard deviations)`
            : `drawn ${whole(count)}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide
            ? 'difference from the expected count, in standard deviations'
            : 'difference, in standard deviations',
      },
      /** @param {{obstacle: string, rows: Count[], drawn: number}} facts */
      summary({ obstacle, rows, drawn }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (rows.length === 0) return 'Nothing is drawn yet.';
        const parts = rows.map(
          ({ mean, count, expected, deviation }) =>
            `${whole(count)} from the component at ${short(mean)} (expected ${tenths(expected)} ± ${tenths(deviation)})`,
        );
        const mirrored =
          rows.filter(({ share }) => share > 0).length === 2
            ? ' As only two components can be chosen, their two differences are one fact with opposite signs.'
            : '';
        return `Of ${drawsText(drawn)}: ${parts.join(', ')}. ± is the standard deviation √(n·w·(1−w)) of a binomial count: with 100 times as many draws it is 10 times as large, and √(w·(1−w)/n), the standard error of the share, a tenth.${mirrored}`;
      },
    },
    labSlow: {
      title: 'One draw, slowly',
      prose:
        'A random number u, uniform between 0 and 1, falls on the strip; the part it hits is the component chosen. Then the noise is added, and the point lands on the axis. These are the first draws of the sequence above.',
      marks: {
        ...obstacles,
        strip: 'lengths are the components’ weights',
        z: 'latent variable z',
        stage: (
          /** @type {number} */ stage,
          /** @type {{k: number, share: number, noise: number, mean: number, value: number}} */ now,
        ) =>
          [
            'no component yet',
            `component ${now.k + 1}, probability ${fixed(now.share)}`,
            `noise ε = ${signed(now.noise, 3)}`,
            `z = ${short(now.mean)} ${now.noise < 0 ? '−' : '+'} ${fixed(Math.abs(now.noise), 3)} = ${fixed(now.value, 3)}`,
          ][stage],
      },
      /** @param {{obstacle: string, stage: number, now: any}} facts */
      summary({ obstacle, stage, now }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (stage < 3) {
          const chosen = ` u = ${fixed(now.u, 3)} hits component ${now.k + 1}, at ${short(now.mean)} (probability ${fixed(now.share)}).`;
          const noise = ` The noise is ${signed(now.noise, 3)}.`;
          return `Draw ${now.index} is being made.${stage > 0 ? chosen : ''}${stage > 1 ? noise : ''}`;
        }
        return `Draw ${now.index}: u = ${fixed(now.u, 3)} hits component ${now.k + 1}, at ${short(now.mean)} (probability ${fixed(now.share)}); the noise ${signed(now.noise, 3)} takes it to z = ${fixed(now.value, 3)}. The component and the noise are drawn independently of each other.`;
      },
    },
    labWhere: {
      title: 'Read backwards: p(k | z), the responsibilities',
      prose:
        'With only z known, which component it came from is uncertain. The probability of each, given z, is its responsibility; the lower band divides the height 1 among them.',
      marks: {
        ...obstacles,
        density: 'density p(z)',
        share: 'p(k | z)',
        z: 'latent variable z',
        handle: 'The z that is looked at',
        outside: 'z lies outside the picture',
        shareAt: (/** @type {number} */ k, /** @type {string} */ share) => `p(${k} | z) = ${share}`,
      },
      /** @param {{obstacle: string, z: number, shares: number[], modes: {mean: number, share: number}[]}} facts */
      summary({ obstacle, z, shares, modes }) {
        if (obstacle) return obstacleSentences[obstacle];
        const parts = modes.map(
          ({ mean, share }, k) =>
            `${fixed(shares[k], 3)} for the component at ${short(mean)} (before z is seen: ${fixed(share)})`,
        );
        return `At z = ${short(z)} the responsibilities are ${parts.join(', ')}. They are exact: p(k | z) = w·N(z; m, σ²) / p(z).`;
      },
    },
    labMerge: {
      title: 'Two components, one peak',
      prose:
        'Move the ○ handle down: the centres of the first two components come together. Above is the density of these two by themselves; below, at every distance, where its peaks (local maxima, solid) and the centres (dashed) are. There are two components throughout; close together they make <b>one peak</b>. A peak need not coincide with a centre.',
      marks: {
        ...obstacles,
        onlyOne: ['The first two components', 'need weights above 0.'],
        density: 'density of these two',
        z: 'latent variable z',
        distance: 'distance between the centres',
        end: (/** @type {string} */ distance) => `two peaks beyond ${distance}`,
        handle: 'Distance between the first two centres',
      },
      /** @param {{obstacle: string, pair: import('./merge-figure.js').Pair | null, sigma: number, modes: number, peaks: number[]}} facts */
      summary({ obstacle, pair, sigma, modes, peaks }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (!pair) return 'The first two components need weights above 0.';
        const state = pair.peaks.length === 1 ? 'there is one peak' : 'there are two peaks';
        const all =
          modes > 2 ? ` The whole mixture of ${modes} components has ${peaks.length}.` : '';
        const even =
          Math.abs(pair.share - 0.5) < 1e-9
            ? 'With equal weights that is 2σ.'
            : 'With equal weights it would be 2σ; the more unequal the weights, the further apart the centres have to be.';
        return `The centres are ${short(pair.distance)} apart, and ${state}. The second peak appears beyond a distance of ${short(pair.end)} = ${fixed(pair.end / sigma, 3)}σ (exact). ${even}${all}`;
      },
    },
  },
};
