import { fixed, signed } from '../../plots/number.js';

/** @typedef {ReturnType<typeof import('./looks-round-figure.js').roundFigure['facts']> & Record<string, any>} RoundFacts */
/** @typedef {{yours: Share | null, test: Share, here: Share, n: number, parted: number | null,
 *   better: number | null, most: number, trials: number}} HitsFacts */
/** @typedef {{isTrue: boolean, byYou: boolean, byTest: boolean, isNarrow: boolean}} Known */
/** @typedef {import('./looks-rounds.js').Share} Share */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['Section 1 has no modes,', 'so there are no distributions to compare.'],
  pointlike: ['Section 1 has σ = 0,', 'so there is no density to compare with.'],
  extreme: ['A value of section 1 is too large', 'or too small to be drawn here.'],
  same: ['B’s model is the true distribution,', 'so there is nothing to tell apart.'],
};

const SIDES = ['upper', 'lower'];

/** @param {Share} of */
const interval = ({ low, high }) => `${fixed(low, 2)} to ${fixed(high, 2)}`;

/** @param {Pick<HitsFacts, 'yours' | 'parted' | 'most'>} facts */
function partedText({ yours, parted, most }) {
  if (!yours) return '';
  if (yours.high === 1) {
    return ' All ten rounds were hits, so your interval reaches up to 1, and the test cannot rise above it.';
  }
  return parted === null
    ? ` Even at the largest n tried, ${most}, the test’s interval does not lie above the upper end of yours, ${fixed(yours.high, 2)}.`
    : ` Of the n tried, from n = ${parted} on the test’s interval lies above the upper end of yours, ${fixed(yours.high, 2)}.`;
}

const parameters = {
  looksCount: { label: 'Values in each strip, n', unit: '2 to 1,000' },
  looksSeed: { label: 'Random seed of the ten rounds', unit: 'whole number' },
  looksPicks: { label: 'Strips picked', unit: '0 is upper, 1 lower' },
  looksShow: {
    label: 'What is shown',
    unit: '',
    options: { picks: 'results after all picks', results: 'results at once' },
  },
  looksRound: { label: 'Round in the picture', unit: '1 to 10' },
};

const words = {
  looks: {
    upper: 'The upper one is true',
    lower: 'The lower one is true',
    back: 'Back by one round',
    show: 'Just show me',
    again: 'Ten new rounds',
  },
  trials: {
    done: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} tests`,
    task: { start: 'Repeat the test', progress: 'Progress of the repeated tests' },
  },
  looksProgram:
    'A Python program that draws the same ten rounds and picks by the likelihood-ratio test',
};

const figures = {
  looksRound: {
    title: 'By looks: which of the two was drawn from the true distribution?',
    prose:
      'One strip holds <var>n</var> draws from the true distribution <var>p</var>, the other <var>n</var> draws from <var>q</var>, the model of B in the panel above. Ten times, pick the one that comes from <var>p</var>; a fair coin decides each time which is upper. Nothing is said of hits before the last pick. Another <var>n</var> or another model means other draws, so the picks made until then are taken back. The height within a strip carries no meaning; values beyond the axis stand at its ends.',
    summary(/** @type {RoundFacts} */ facts) {
      const { obstacle, isShown, n, of, round, picks = [], truth, test, yours, ratios } = facts;
      if (obstacle) return obstacles[obstacle].join(' ');
      if (!isShown) {
        const before =
          picks.length === 0
            ? 'Nothing is picked yet.'
            : `Picked so far: ${picks.map((/** @type {number} */ pick) => SIDES[pick]).join(', ')}.`;
        return `Round ${round} of ${of}: an upper and a lower strip of ${n} values each. ${before}`;
      }
      const [upper, lower] = ratios.map(
        (/** @type {{ratio: number, standardError: number}} */ { ratio, standardError }) =>
          `${signed(ratio, 3)} ± ${fixed(standardError, 3)}`,
      );
      const you = yours === null ? '' : `you picked the ${SIDES[yours]}, `;
      return `Round ${round} of ${of}, ${n} values each: the ${SIDES[truth]} strip comes from the true distribution; ${you}the test picked the ${SIDES[test]}. The mean of log p − log q is ${upper} in the upper and ${lower} in the lower strip (± standard error); the test takes the higher one.`;
    },
    marks: {
      ...obstacles,
      x: 'value x',
      strips: ['Upper strip', 'Lower strip'],
      known(/** @type {number} */ side, /** @type {Known} */ { isTrue, byYou, byTest, isNarrow }) {
        const by = [...(byYou ? ['you'] : []), ...(byTest ? ['test'] : [])].join(', ');
        const origin = isTrue ? 'true distribution p' : 'model q';
        const name = side === 0 ? 'Upper' : 'Lower';
        return `${name}: ${origin}${by && (isNarrow ? ` (${by})` : ` (picked by: ${by})`)}`;
      },
    },
  },
  looksHits: {
    title: 'Hits by looks and by a test',
    prose:
      'The likelihood-ratio test has picked in the same ten rounds: it takes the strip with the higher mean of log <var>p</var> − log <var>q</var>. The circles at the top are hits (filled) and misses (hollow), round by round. Below them is the probability of a hit by <var>n</var>, estimated. Thick lines are 95 % confidence intervals (Clopper–Pearson), the wider the fewer the rounds. All points of the test come from the same 400 repetitions, so neighbours are not independent.',
    summary(/** @type {HitsFacts} */ { n, yours, test, here, parted, better, most, trials }) {
      const you = yours
        ? `You hit in ${yours.hits} of ${yours.of} rounds (95 % confidence interval of the probability: ${interval(yours)}). `
        : '';
      const coin = yours && yours.low <= 0.5 && yours.high >= 0.5 ? 'It includes 0.5. ' : '';
      const tested = `On the same draws the test hit in ${test.hits} of ${test.of} (${interval(test)}). `;
      const long = `At n = ${n} it hits with probability ${fixed(here.share, 3)} by ${trials} repetitions (${interval(here)}). `;
      const from =
        better === null
          ? `Even at the largest n tried, ${most}, its interval does not lie above 0.5.`
          : `Of the n tried, from n = ${better} on its interval lies above 0.5.`;
      return `${you}${coin}${tested}${long}${from}${partedText({ yours, parted, most })}`;
    },
    marks: {
      you: (/** @type {number} */ hits, /** @type {number} */ of) => `You ${hits} of ${of}`,
      test: (/** @type {number} */ hits, /** @type {number} */ of) => `Test ${hits} of ${of}`,
      share: 'probability of a hit',
      coin: 'a coin, 0.5',
      n: 'values in each strip, n',
    },
  },
};

/** Of the part by looks. */
export default { parameters, words, figures };
