import { readable } from '../../panels/readable.js';
import { percentText } from './estimate.js';

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

/** What the lab says of intervals that hold the mean or do not, in English. */
export default {
  parameters: {
    labCoverLists: { label: 'Lists of each length', unit: '50 to 2,000' },
    labCover: {
      label: 'Counting the intervals',
      unit: '',
      options: { auto: 'when it is short', run: 'asked for' },
    },
  },
  lab: {
    cover: {
      program:
        'The intervals of lists of 20 errors, counted in plain Python (standard library only).',
      running: (/** @type {number} */ done, /** @type {number} */ of) =>
        `${whole(done)} of ${whole(of)} errors drawn`,
      start: 'Count the intervals',
      progress: 'Errors drawn',
      cancel: 'Stop',
      again: 'Count again',
    },
  },
  figures: {
    labCover: {
      title: 'How often a 95 % interval holds the mean, counted',
      prose:
        'Many lists are drawn from the law of errors that is set above, whose mean is known exactly. For each list two bootstrap intervals of the mean are made: the <b>percentile</b> interval, and <b>BCa</b>, which corrects bias and skewness. Both aim to hold the mean in 95 % of the lists (solid line).',
      marks: {
        percentile: '● left: percentile interval',
        bca: '● right: BCa interval',
        covered: 'intervals that hold the mean, %',
        n: 'errors in a list n',
      },
      /** @param {any} facts */
      summary({ isThere, mean, lists, resamples, groups }) {
        if (!isThere) return 'No interval has been counted yet.';
        const rows = groups.map(
          (/** @type {any} */ { n, percentile, bca }) =>
            `of n = ${n}: ${percentText(percentile)} and ${percentText(bca)}`,
        );
        return `The exact mean of the law is ${readable(mean)}. So many percentile and BCa intervals hold it, in ${whole(lists)} lists of each length with ${whole(resamples)} resamples (± is one standard error): ${rows.join('; ')}. The intervals are made for 95 %; where they hold the mean less often by more than twice the ±, they fall short of 95 % at that length: by their width or by their place.`;
      },
    },
  },
};
