import { scaleLinear, scaleLog } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { segments } from '../../plots/segments.js';
import { LEVEL, ROUNDS, TRIALS } from './looks-rounds.js';

/** @typedef {import('./looks-rounds.js').Share} Share */
/** @typedef {Share & {rounds: boolean[]}} Rounds */
/** @typedef {{n: number, yours: Rounds | null, test: Rounds, curve: (Share & {n: number})[]}} Hits */

const HEIGHT = 372;
const [LEFT, RIGHT] = [52, 20];
const ROWS = { top: 18, height: 24, step: 20 };
const CURVE = { top: 116, bottom: 312 };
/** Beside the test's point of the same n, in pixels. */
const ASIDE = 9;

/**
 * Who hit in which round; and how often the test hits in the long run, by n, with the reader's share at
 * the reader's n.
 * @type {import('../../panels/panel.js').Figure<Hits>}
 */
export const hitsFigure = {
  id: 'looksHits',
  height: HEIGHT,
  controls: [],
  draw(svg, { n, yours, test, curve }, { width, text }) {
    const rows = [
      ...(yours ? [{ name: text.marks.you, mark: 'set-a', ...yours }] : []),
      { name: text.marks.test, mark: '', ...test },
    ];
    const rowAt = (/** @type {number} */ row) => ROWS.top + row * ROWS.height;
    const first = width - RIGHT - (ROUNDS - 0.5) * ROWS.step;
    labels(
      layer(svg, 'row-names'),
      rows.map(({ name, hits }, row) => ({ x: 0, y: rowAt(row) + 5, text: name(hits, ROUNDS) })),
    );
    dots(
      layer(svg, 'rounds'),
      rows.flatMap(({ rounds, mark }, row) =>
        rounds.map((isHit, round) => ({
          x: first + round * ROWS.step,
          y: rowAt(row),
          r: 6,
          mark: isHit ? mark : 'crossing',
        })),
      ),
    );

    const x = scaleLog([curve[0].n, curve[curve.length - 1].n], [LEFT, width - RIGHT]);
    const y = scaleLinear([0, 1], [CURVE.bottom, CURVE.top]);
    segments(layer(svg, 'coin'), [
      { x1: LEFT, x2: width - RIGHT, y1: y(0.5), y2: y(0.5), mark: 'guide' },
    ]);
    curves(
      layer(svg, 'curve'),
      [
        {
          key: 'test',
          xs: curve.map((each) => each.n),
          ys: curve.map((each) => each.share),
          mark: 'faint',
        },
      ],
      { x, y },
    );
    const side = x(n) + ASIDE > width - RIGHT ? -ASIDE : ASIDE;
    const shares = [
      ...curve.map((each) => ({ ...each, x: x(each.n), mark: '' })),
      ...(yours ? [{ ...yours, x: x(n) + side, mark: 'set-a' }] : []),
    ];
    segments(
      layer(svg, 'intervals'),
      shares.map(({ x, low, high, mark }) => ({
        x1: x,
        x2: x,
        y1: y(low),
        y2: y(high),
        mark: `error-bar ${mark}`,
      })),
    );
    dots(
      layer(svg, 'shares'),
      shares.map(({ x, share, mark }) => ({ x, y: y(share), r: 4, mark })),
    );
    labels(layer(svg, 'names'), [
      { x: LEFT + 4, y: y(0.5) + 17, text: text.marks.coin, mark: 'quiet halo' },
    ]);
    const axes = layer(svg, 'axes');
    yAxis(axes, y, { x: LEFT, label: text.marks.share });
    xAxis(axes, x, { y: CURVE.bottom, label: text.marks.n, ticks: 3 });
  },
  facts: ({ n, yours, test, curve }) => ({
    n,
    level: LEVEL,
    trials: TRIALS,
    yours,
    test,
    here: curve.find((each) => each.n === n),
    /** The first n from which on the test's interval lies above the reader's. */
    parted: yours ? (partedFrom(curve, yours.high)?.n ?? null) : null,
    /** The first n from which on the test is better than a coin. */
    better: partedFrom(curve, 0.5)?.n ?? null,
    most: curve[curve.length - 1].n,
  }),
};

/**
 * @param {(Share & {n: number})[]} curve  by n, ascending
 * @param {number} bound
 */
function partedFrom(curve, bound) {
  const last = curve.findLastIndex(({ low }) => low <= bound);
  return curve[last + 1];
}
