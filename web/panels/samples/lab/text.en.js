import { fixed, short, signed } from '../../../plots/number.js';

/** @typedef {import('./counts-figure.js').Count} Count */

const obstacles = {
  empty: ['There is no mode to choose.'],
  weightless: ['Every weight is 0:', 'no mode can be chosen.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'Without a mode nothing can be drawn.',
  weightless: 'Every weight is 0, so no mode can be chosen.',
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
    labModes: { label: 'Modes', unit: 'mean:weight, comma-separated' },
    labSigma: { label: 'Standard deviation of the noise σ', unit: 'units of z' },
    labCount: { label: 'Number of draws', unit: 'up to 1,000,000' },
    labSeed: { label: 'Random seed', unit: 'whole number' },
    labDraw: { label: 'Which draw', unit: 'place in the same sequence' },
    labZ: { label: 'Look at z', unit: 'units of z' },
  },
  lab: {
    lead: 'Here the mixture is yours: modes with <b>unequal weights</b>, up to a million draws, one draw in slow motion, and the question read backwards: which mode did a value come from? Drag a ring or type a number.',
    progress: 'Draws made',
    drawnOf: (/** @type {number} */ drawn, /** @type {number} */ count) =>
      `${whole(drawn)} of ${drawsText(count)}`,
    stop: 'Stop',
    again: 'Draw again',
    play: 'Play',
    pause: 'Pause',
    step: 'One step',
    reset: 'From the start',
    program:
      'The same draws in plain Python (standard library only). A million draws take Python a few seconds; it counts exactly what the picture counts.',
  },
  figures: {
    labDraws: {
      title: 'Many draws over the exact density p(z)',
      prose:
        'The rings on the axis move the modes, the rings on the hills change their weights, and the ring on the flank of the highest hill changes σ.',
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
        const hills =
          peaks.length === 1
            ? `one peak, at z = ${places(peaks)}`
            : `${peaks.length} peaks, at z = ${places(peaks)}`;
        const rest = outside > 0 ? ` ${whole(outside)} of them lie outside the picture.` : '';
        return `The ink line is the exact density for σ = ${short(sigma)}; it has ${hills}. The coloured bars are ${drawsText(drawn)}.${rest}`;
      },
    },
    labCounts: {
      title: 'How often each mode was chosen',
      marks: {
        ...obstacles,
        expected: (
          /** @type {Count} */ { k, expected, standardError },
          /** @type {boolean} */ wide,
        ) =>
          wide
            ? `mode ${k + 1}: expected ${tenths(expected)} ± ${tenths(standardError)}`
            : `mode ${k + 1}: ${whole(Math.round(expected))} ± ${fixed(standardError, 0)}`,
        found: (/** @type {Count} */ { count, z }, /** @type {boolean} */ wide) =>
          wide
            ? `drawn ${whole(count)} (off by ${signed(z, 1)} standard errors)`
            : `drawn ${whole(count)}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide
            ? 'difference from what is expected, in standard errors'
            : 'difference, in standard errors',
      },
      /** @param {{obstacle: string, rows: Count[], drawn: number}} facts */
      summary({ obstacle, rows, drawn }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (rows.length === 0) return 'Nothing is drawn yet.';
        const parts = rows.map(
          ({ mean, count, expected, standardError }) =>
            `${whole(count)} from the mode at ${short(mean)} (expected ${tenths(expected)} ± ${tenths(standardError)})`,
        );
        return `Of ${drawsText(drawn)}: ${parts.join(', ')}. ± is the standard error √(n·w·(1−w)) of a binomial count: 100 times as many draws make it 10 times as large, and 10 times smaller as a share.`;
      },
    },
    labSlow: {
      title: 'One draw, slowly',
      prose:
        'A number u between 0 and 1, each equally likely, falls on the strip; the part it hits is the mode. Then the noise is added, then the point lands. These are the first draws of the same sequence as above.',
      marks: {
        ...obstacles,
        strip: 'each mode has its weight of the length',
        z: 'latent variable z',
        stage: (
          /** @type {number} */ stage,
          /** @type {{k: number, share: number, noise: number, mean: number, value: number}} */ now,
        ) =>
          [
            'no mode yet',
            `mode ${now.k + 1}, probability ${fixed(now.share)}`,
            `noise ε = ${signed(now.noise, 3)}`,
            `z = ${short(now.mean)} ${now.noise < 0 ? '−' : '+'} ${fixed(Math.abs(now.noise), 3)} = ${fixed(now.value, 3)}`,
          ][stage],
      },
      /** @param {{obstacle: string, stage: number, now: any}} facts */
      summary({ obstacle, stage, now }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (stage < 3) return `Draw ${now.index} is on its way.`;
        return `Draw ${now.index}: u = ${fixed(now.u, 3)} hits mode ${now.k + 1} at ${short(now.mean)} (probability ${fixed(now.share)}); the noise ${signed(now.noise, 3)} takes it to z = ${fixed(now.value, 3)}. Mode and noise are drawn independently of each other.`;
      },
    },
    labWhere: {
      title: 'Read backwards: p(k | z), the responsibilities',
      prose:
        'Once only z is known, the mode is uncertain. The lower band shares the height 1 among the modes: how probable it is that a z at this place came from each.',
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
            `${fixed(shares[k], 3)} for the mode at ${short(mean)} (before looking: ${fixed(share)})`,
        );
        return `At z = ${short(z)} the responsibilities are ${parts.join(', ')}. They are exact: p(k | z) = w·N(z; m, σ²) / p(z).`;
      },
    },
    labMerge: {
      title: 'Two modes, one peak',
      prose:
        'Move the ring down: the first two modes come together. Above is the density of these two by themselves, below the places of its peaks at every distance (ink) beside the modes (dashed). A peak is not a mode: close together, two modes make <b>one peak</b>.',
      marks: {
        ...obstacles,
        onlyOne: ['This takes two modes', 'with a weight above 0.'],
        density: 'density of these two',
        z: 'latent variable z',
        distance: 'distance of the two modes',
        end: (/** @type {string} */ distance) => `two peaks beyond ${distance}`,
        handle: 'Distance of the first two modes',
      },
      /** @param {{obstacle: string, pair: import('./merge-figure.js').Pair | null, sigma: number, modes: number, peaks: number[]}} facts */
      summary({ obstacle, pair, sigma, modes, peaks }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (!pair) return 'This takes two modes with a weight above 0.';
        const state = pair.peaks.length === 1 ? 'they have one peak' : 'they have two peaks';
        const all =
          modes > 2 ? ` The whole mixture of ${modes} modes has ${peaks.length} of them.` : '';
        const even =
          Math.abs(pair.share - 0.5) < 1e-9
            ? 'With equal weights that is 2σ.'
            : 'With equal weights it would be 2σ; the more unequal the weights, the further apart the modes have to be.';
        return `The modes are ${short(pair.distance)} apart, and ${state}. The second peak appears beyond a distance of ${short(pair.end)} = ${fixed(pair.end / sigma, 3)}σ (exact). ${even}${all}`;
      },
    },
  },
};
