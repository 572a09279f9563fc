import { fixed, short } from '../../plots/number.js';

/** @typedef {'committed' | 'now' | 'linear' | 'cosine' | 'best'} Name */
/** @typedef {{name: Name, knots: number[] | null, steps: number | null, distance: number,
 *   near: number | null, of: number}} Row */
/** @typedef {Record<string, any> & {rows: Row[], merging: {first: number, last: number} | null}} ScheduleFacts */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['Section 1 has no modes,', 'so there is nothing to come back to.'],
  many: ['Section 1 has more modes', 'than the 12 that this part can deal with.'],
  pointlike: ['Section 1 has σ = 0,', 'so p₀ has no density.'],
  extreme: ['A value of section 1 is too large', 'or too small for this part.'],
};

/** @param {number[]} knots */
const points = (knots) => `(${knots.map((knot) => short(knot, 1)).join(', ')})`;

/** @type {Record<Name, (row: Row) => string>} */
const names = {
  committed: ({ knots }) => `the points you chose ${points(knots ?? [])}`,
  now: ({ knots }) => `the points in the picture ${points(knots ?? [])}`,
  linear: () => 'linear β',
  cosine: () => 'cosine',
  best: ({ knots }) => `the best four-point schedule found ${points(knots ?? [])}`,
};

/** @param {Row} row @param {number} most */
function neededText(row, most) {
  const name = names[row.name](row);
  const distance = fixed(row.distance, 3);
  return row.steps === null
    ? `${name}: not with ${most} steps either (still ${distance})`
    : `${name}: ${row.steps} ${row.steps === 1 ? 'step' : 'steps'} (${distance})`;
}

/** @param {ScheduleFacts} facts */
function mergingText({ merging, rows, nearBy }) {
  if (!merging) {
    return 'p₀ itself has one peak, so nothing merges on the way.';
  }
  const { first, last } = merging;
  const isOne = Math.abs(first - last) < 0.005;
  const where = isOne
    ? `The peaks of p_t merge at log SNR ${fixed(last, 2)}`
    : `The first two peaks of p_t merge at log SNR ${fixed(first, 2)}, the last two at ${fixed(last, 2)}`;
  const shares = rows.map((row) => `${row.near} of ${row.of} (${shortNames[row.name]})`);
  const place = isOne ? `within ${nearBy} of it` : `between them or within ${nearBy} of them`;
  return `${where}. Noise levels ${place}: ${shares.join(', ')}. Far below, the guess E[x₀ | x_t] stays near the mean (compared with the spread of the data); far above, near x_t/√ᾱ, which with well separated peaks is near a mode. In between it turns from one to the other, and a long step there can leave particles between the peaks.`;
}

/** @type {Record<Name, string>} */
const shortNames = {
  committed: 'chosen',
  now: 'yours',
  linear: 'linear',
  cosine: 'cosine',
  best: 'best four-point',
};

const parameters = {
  scheduleKnots: { label: 'log SNR at t = 0, T/3, 2T/3 and T', unit: 'four falling, −12 to 12' },
  scheduleTarget: { label: 'Target: W₁ at most', unit: 'data units' },
  scheduleCommit: { label: 'Points committed to', unit: 'log SNR' },
  scheduleShow: {
    label: 'What is shown of the schedules',
    unit: '',
    options: { points: 'results after the commitment', results: 'results at once' },
  },
};

const words = {
  schedule: {
    commit: 'Measure these points',
    show: 'Just show me',
    cover: 'Cover the results',
    adopt: 'Move my points to the best four found',
    falling: 'The schedule needs four numbers, each less than the one before.',
    tried: (/** @type {number} */ tried) =>
      `${tried} pairs of a schedule and a number of steps tried`,
    task: { progress: 'Progress of the search for the best four points' },
    program: 'A Python program that takes the steps with each schedule and measures W₁',
  },
};

const figures = {
  scheduleSteps: {
    title: 'The schedule: as few steps as possible',
    prose:
      'The distribution of section 1 is <var>p</var>₀. DDIM leads noise back to it with the exact denoiser, so that the distance that remains is due to the schedule, the number of steps and there being only 1,000 particles, which never match <var>p</var>₀ exactly. Set four points of log SNR, with straight lines between them, so that the particles come within the target of <var>p</var>₀, in Wasserstein distance <var>W</var>₁, after as few steps as possible. Then have your points measured. Steps are spread evenly over <var>t</var>: where the line is flat, many fall on similar noise levels. Nothing is drawn at random: 1,000 particles start at the quantiles of N(0, 1), and in one dimension DDIM keeps their order.',
    summary(/** @type {ScheduleFacts} */ facts) {
      const { obstacle, isShown, rows, knots, target, most, tried } = facts;
      if (obstacle) return obstacles[obstacle].join(' ');
      if (!rows) {
        const of = knots
          ? `Your points of log SNR are ${points(knots)}`
          : 'There are no points yet';
        const rest = isShown ? 'The results are being computed.' : 'They are not measured yet.';
        return `${of}; the target is W₁ ≤ ${short(target, 3)}. ${rest}`;
      }
      const needed = rows.map((row) => neededText(row, most)).join('; ');
      const search =
        tried === null
          ? ' The best schedule is being looked for, or the search was ended.'
          : ` The best is the best of ${tried} tried pairs of a schedule of four points and a number of steps; that there is none better is not proved. Linear and cosine are not among those tried: the numbers above say whether either needs fewer steps.`;
      return `First number of steps with W₁ ≤ ${short(target, 3)} (and W₁ there): ${needed}.${search} ${mergingText(facts)}`;
    },
    marks: {
      ...obstacles,
      logSnr: 'log SNR (nats)',
      time: 't / T',
      distance: 'W₁ (data units)',
      steps: 'number of steps',
      committed: 'chosen',
      now: 'yours',
      linear: 'linear',
      cosine: 'cosine',
      best: 'best',
      merging: 'peaks merge',
      target: (/** @type {string} */ target) => `target ${target}`,
      needs: (/** @type {string} */ name, /** @type {number | null} */ steps) =>
        steps === null ? name : `${name}: ${steps}`,
      knot: (/** @type {number} */ k) => `log SNR at t = ${['0', 'T/3', '2T/3', 'T'][k]}`,
      covered: ['How far each schedule ends is shown', 'once you have your points measured.'],
      measuring: ['Being measured …', ''],
    },
  },
};

/** Of the part about schedules. */
export default { parameters, words, figures };
