import { fixed, short, signed } from '../../plots/number.js';
import { readable } from '../../panels/readable.js';
import cover from './text.cover.en.js';
import laws from './text.laws.en.js';
import plane from './text.plane.en.js';
import collapse from './text.collapse.en.js';
import paths from './text.paths.en.js';

/** @typedef {{obstacle: string, n: number, resamples: number, best: number, mean: number, median: number,
 *   trimmedMean: number, worst: number, interval: {low: number, high: number} | null}} ListFacts */

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

/** @param {number} n */
const errorsText = (n) => `${whole(n)} ${n === 1 ? 'error' : 'errors'}`;

const obstacles = {
  empty: ['There are no errors.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
};

const modeObstacles = {
  empty: ['There is no component.'],
  weightless: ['Every weight is 0:', 'no component can be chosen.'],
  tooLarge: obstacles.tooLarge,
};

/** @type {Record<string, string>} */
const statistics = {
  mean: 'mean',
  median: 'median',
  trimmedMean: 'trimmed mean',
  worst: 'worst',
};

/**
 * @param {string} name
 * @param {ListFacts} list
 */
function listSentence(name, list) {
  const { obstacle, n, resamples, best, mean, median, trimmedMean, worst, interval } = list;
  if (obstacle === 'empty') return `List ${name} is empty.`;
  if (obstacle) return `The values of list ${name} are too large to be compared.`;
  const range = interval
    ? `95 % bootstrap interval ${readable(interval.low)} to ${readable(interval.high)}, ${whole(resamples)} resamples`
    : 'one error alone gives no interval';
  return `List ${name}, ${errorsText(n)}: ▲ best ${readable(best)}, ━ mean ${readable(mean)} (${range}), median ${readable(median)}, trimmed mean ${readable(trimmedMean)}, ▼ worst ${readable(worst)}.`;
}

/** The lab's words on errors, in English. */
export default {
  parameters: {
    lab: { label: 'Lab', unit: '', options: { closed: 'closed', open: 'open' } },
    labOther: { label: 'Errors of list B', unit: 'separated by commas, lines or tabs' },
    labSeed: { label: 'Random seed', unit: 'whole number' },
    labOutlier: { label: 'Error that is added to list A', unit: 'units of the errors' },
    labErrorModes: { label: 'Components of the deviation', unit: 'mean:weight' },
    labErrorSigma: { label: 'Standard deviation of a component', unit: 'units of the errors' },
    labWorstOf: { label: 'Number of errors n', unit: 'up to 1,000' },
    ...cover.parameters,
    ...laws.parameters,
    ...plane.parameters,
    ...paths.parameters,
    ...collapse.parameters,
  },
  lab: {
    ...cover.lab,
    ...laws.lab,
    ...plane.lab,
    ...paths.lab,
    ...collapse.lab,
    lead: 'Three numbers sum up a list of errors. <b>How sure are they</b>, and is one list really better than another? List A is the one of the panel above, where it can be edited; list B is entered here. Then whole distributions are compared, a truth with a model, by fifteen metrics that <b>do not all see the same</b>.',
    learned:
      'A number computed from a few errors is an estimate: it needs an interval. Two methods are compared case by case. The mean follows an outlier without limit, the median of more than a few errors hardly at all, and the worst grows with the number of errors, so that it compares only lists of equal length. Each metric of two distributions sees something else: the Fréchet distance means and variances only, precision nothing that is missing, and a sample adds an error of its own. Look at several, with their errors.',
    program:
      'The same numbers in plain Python (standard library only), with the same resamples and sign patterns.',
    summaryTable: {
      title: 'What both lists come to; an interval is the middle 95 % of the resamples',
      scrolls: 'Wider than the window: the table scrolls sideways.',
      statistic: 'statistic',
      list: (/** @type {string} */ name, /** @type {number} */ n) => `${name} (n = ${whole(n)})`,
      intervalOf: (/** @type {string} */ name, /** @type {number} */ resamples) =>
        resamples > 0
          ? `interval of ${name} (${whole(resamples)} resamples)`
          : `interval of ${name}`,
      interval: (/** @type {string} */ low, /** @type {string} */ high) => `${low} to ${high}`,
      rows: {
        best: '▲ best',
        mean: '━ mean',
        median: 'median',
        trimmedMean: 'trimmed mean',
        worst: '▼ worst',
      },
    },
  },
  figures: {
    labErrors: {
      title: 'Two lists of errors, and what they come to',
      prose:
        'Each dot is one error. Discs below are what the list comes to; bars through them are 95 % <b>bootstrap</b> intervals: the list is drawn from with replacement again and again, and the number computed anew. The trimmed mean leaves out a tenth of the errors at either end.',
      marks: {
        ...obstacles,
        error: 'reconstruction error',
        list: (/** @type {string} */ name, /** @type {number} */ n) =>
          `${name}: ${errorsText(n)}${name === 'A' ? ' of the panel above' : ''}`,
        without: (/** @type {string} */ name, /** @type {string} */ obstacle) =>
          obstacle === 'empty' ? `${name}: no errors` : `${name}: too large to be drawn`,
        best: '▲ best',
        mean: '━ mean',
        median: 'median',
        trimmedMean: 'trimmed mean',
        worst: '▼ worst',
      },
      /** @param {{lists: ListFacts[]}} facts */
      summary({ lists }) {
        const few = lists.filter(({ obstacle, n }) => !obstacle && n < 10);
        const trimmed =
          few.length > 0
            ? ` Of fewer than 10 errors none is left out, and the trimmed mean is the mean.`
            : '';
        return `${lists.map((list, i) => listSentence('AB'[i], list)).join(' ')} Each number is exact for its list; an interval says where each number might lie if there were ever so many errors of the same kind, and of few errors it tends to be too narrow. Best and worst have none, as no resample goes beyond the list.${trimmed}`;
      },
    },
    labPairs: {
      title: 'Is B better than A?',
      prose:
        'If both lists hold errors of the <b>same cases in the same order</b>, case by case A − B says which is better. Were the two alike, each difference could as well have the other sign: the p-value is the share of sign patterns whose mean is at least as far from 0.',
      marks: {
        ...obstacles,
        unequal: ['Lists of different length', 'cannot be compared in pairs.'],
        difference: 'difference A − B',
        aBetter: '← A is better',
        bBetter: 'B is better →',
      },
      /** @param {any} facts */
      summary({ obstacle, counts, pairs, verdict }) {
        if (obstacle === 'unequal') {
          return `List A holds ${errorsText(counts[0])}, list B ${errorsText(counts[1])}: they cannot be errors of the same cases, so that there are no pairs to compare.`;
        }
        if (!pairs) return 'Without two lists that can be drawn there is nothing to compare.';
        const [n] = counts;
        const { difference, standardError, pValue, pError, exact, patterns, wins } = pairs;
        const error =
          standardError === null
            ? ''
            : ` ± ${readable(standardError)} (standard error, n = ${whole(n)})`;
        const p = exact
          ? `p = ${fixed(pValue, 4)} (exact, from all ${whole(patterns)} sign patterns)`
          : `p = ${fixed(pValue, 4)} ± ${fixed(pError, 4)} (from ${whole(patterns)} random sign patterns)`;
        const said = {
          rare: `By chance alone so large a difference would be rare: this speaks for ${difference > 0 ? 'B' : 'A'} being better on average in cases like these.`,
          usual:
            'As p is not below 0.05, chance is explanation enough for such a difference: these lists do not show which is better.',
          near: 'That is too near 0.05 for so many sign patterns to tell on which side it lies.',
        }[/** @type {'rare'} */ (verdict)];
        const floor =
          n <= 5
            ? ` With ${n === 1 ? 'one pair' : `${n} pairs`} p cannot fall below 2/2ⁿ = ${short(2 / 2 ** n)}, whatever the errors are: so few cases can never show it.`
            : '';
        return `B has the smaller error in ${whole(wins)} of ${whole(n)} ${n === 1 ? 'case' : 'cases'}. The mean of A − B is ${signed(difference, 4)}${error}; ${p}. ${said}${floor}`;
      },
    },
    labOutlier: {
      title: 'One more error: which number follows it?',
      prose:
        'The ○ handle sets one error that is added to list A. The lines show what each number would then be, for every size of that error; they are exact.',
      marks: {
        none: ['List A must hold errors', 'that can be drawn to scale.'],
        ...statistics,
        statistic: 'value after it is added',
        added: 'added error',
        handle: 'Added error',
      },
      /** @param {any} facts */
      summary({ isThere, count, outlier, moves }) {
        if (!isThere) return 'List A holds no errors that could be drawn to scale.';
        const parts = moves.map(
          (/** @type {any} */ { name, before, after }) =>
            `the ${statistics[name]} from ${readable(before)} to ${readable(after)}`,
        );
        const [, median, trimmed] = moves;
        const kept =
          count + 1 < 10
            ? 'the trimmed mean, which leaves out nothing of fewer than 10 errors, moves as the mean does'
            : `the trimmed mean no higher than ${readable(trimmed.limit)}`;
        const middle =
          count === 1
            ? 'Of two errors the median is the mean'
            : `However large it is, the median rises no higher than ${readable(median.limit)}`;
        return `An error of ${readable(outlier)} beside the ${whole(count)} of list A takes ${parts.join(', ')}. ${middle}, and ${kept}. Every further unit raises the mean by 1/${whole(count + 1)}, without end.`;
      },
    },
    labWorst: {
      title: 'The worst grows with the number of errors',
      prose:
        'Here the truth is known: an error is |x|, x being drawn from a mixture (to begin with, one in which a large failure is rare). The solid lines are exact; dots are means of the worst over groups of n draws, with one standard error.',
      marks: {
        ...modeObstacles,
        error: 'error',
        n: 'number of errors n',
        worst: 'expected worst of n',
        mean: 'mean, for every n',
        handle: 'Number of errors n',
      },
      /** @param {any} facts */
      summary({ obstacle, n, mean, now }) {
        if (obstacle) return modeObstacles[/** @type {'empty'} */ (obstacle)].join(' ');
        return `The worst of n = ${whole(n)} ${n === 1 ? 'error' : 'errors'} is ${readable(now.exact)} on average (exact), ${fixed(now.exact / mean, 2)} times the mean ${readable(mean)}, which is the same for every n. In ${whole(now.groups)} groups of ${whole(n)} it was ${readable(now.mean)} ± ${readable(now.standardError)}. Of ${whole(2 * n)} errors it is ${readable(now.twice)}: no model has become worse, only the list longer.`;
      },
    },
    ...cover.figures,
    ...laws.figures,
    ...plane.figures,
    ...paths.figures,
    ...collapse.figures,
  },
};
