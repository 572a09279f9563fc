import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { pointHandles } from '../../plots/point-handles.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';
import { GAINS, TICKS } from './trail-compute.js';

/** @typedef {import('./trail-compute.js').Place} Place */
/** @typedef {{name: 'Small' | 'Large', tau: number, covered: number, gain: number}} Mark  gain: nats over τ = 1 */
/**
 * @typedef {object} TrailPicture
 * @property {Place} full  τ = 1
 * @property {Mark[]} marks  none where nothing is predicted
 * @property {boolean} isShown
 * @property {{trail: Place[], spots: import('./trail-compute.js').Spot[], count: number} | null} found
 *   null: covered, or not there yet
 */
/** @typedef {{obstacle: string, picture: TrailPicture | null}} TrailData */

const [LEFT, RIGHT, TOP, BOTTOM] = [52, 24, 44, 350];
/** Pixels of a name beside its point; and from an edge to a point whose name would be cut there. */
const [BESIDE, EDGE] = [12, 50];

/**
 * The plane of coverage and mean log p: τ = 1 and the reader's two marks, then the exact trail over τ.
 * @type {import('../../panels/panel.js').Figure<TrailData>}
 */
export const trailFigure = {
  id: 'labTrail',
  height: BOTTOM + 50,
  controls: [
    'trailSmall',
    'trailSmallCover',
    'trailSmallGain',
    'trailLarge',
    'trailLargeCover',
    'trailLargeGain',
    'trailCount',
    'trailSeed',
  ],
  draw(svg, { obstacle, picture }, { width, height, text, set }) {
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    ordered(svg, ['axes', 'trail', 'misses', 'errors', 'points', 'names', 'handles']);
    const { full, marks, isShown, found } = picture;
    const heights = found ? found.trail.map(({ logP }) => logP) : [];
    const x = scaleLinear([0, 1], [LEFT, width - RIGHT]).clamp(true);
    const [low, high] = [full.logP + GAINS[0], full.logP + GAINS[1]];
    const y = scaleLinear(
      steadyRange(layer(svg, 'axes'), [Math.min(low, ...heights), Math.max(high, ...heights)]),
      [BOTTOM, TOP],
    ).clamp(true);
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.logP, ticks: 5 });
    xAxis(layer(svg, 'axes'), x, { y: BOTTOM, label: text.marks.covered, ticks: 5, padding: 10 });

    const placeOf = (/** @type {{covered: number, logP: number}} */ { covered, logP }) => ({
      x: x(covered),
      y: y(logP),
    });
    const marked = marks.map((mark) => ({
      ...mark,
      ...placeOf({ covered: mark.covered, logP: full.logP + mark.gain }),
    }));
    const trail = found?.trail ?? [];
    const spots = found?.spots ?? [];
    curves(
      layer(svg, 'trail'),
      found
        ? [
            {
              key: 'trail',
              xs: trail.map(({ covered }) => covered),
              ys: trail.map(({ logP }) => logP),
              mark: 'exact',
            },
          ]
        : [],
      { x, y },
    );
    segments(
      layer(svg, 'misses'),
      found
        ? marked.map((mark, i) => {
            const to = placeOf(spots[i]);
            return { x1: mark.x, y1: mark.y, x2: to.x, y2: to.y, mark: 'guide' };
          })
        : [],
    );
    segments(
      layer(svg, 'errors'),
      spots.flatMap(({ estimate, error }) => {
        const { x: cx, y: cy } = placeOf(estimate);
        const [left, right] = [-1, 1].map((s) => x(estimate.covered + s * error.covered));
        const [below, above] = [-1, 1].map((s) => y(estimate.logP + s * error.logP));
        const mark = 'error-bar set-b';
        return [
          { x1: left, x2: right, y1: cy, y2: cy, mark },
          { x1: cx, x2: cx, y1: below, y2: above, mark },
        ];
      }),
    );
    const ticks = trail.filter(({ tau }) => TICKS.includes(tau) && tau !== 1);
    dots(layer(svg, 'points'), [
      ...ticks.map((place) => ({ ...placeOf(place), r: 2.5, mark: '' })),
      { ...placeOf(full), r: 5, mark: 'exact' },
      ...spots.map(({ estimate }) => ({ ...placeOf(estimate), r: 4, mark: 'estimate set-b' })),
      ...(isShown ? marked.map((mark) => ({ x: mark.x, y: mark.y, r: 6, mark: 'guess' })) : []),
    ]);
    labels(layer(svg, 'names'), [
      ...[...ticks, full].map((place) =>
        named(placeOf(place), `τ = ${short(place.tau, 2)}`, width, -BESIDE),
      ),
      ...marked.map((mark) => named(mark, text.marks.yours(short(mark.tau, 2)), width, 30)),
    ]);
    pointHandles(
      layer(svg, 'handles'),
      isShown
        ? []
        : marked.map((mark) => ({
            key: mark.name,
            x: mark.x,
            y: mark.y,
            mark: 'guess',
            label: text.marks.handle(mark, full.logP + mark.gain),
            onMove(px, py) {
              set(`trail${mark.name}Cover`, rounded(x.invert(px), 0, 1));
              set(`trail${mark.name}Gain`, rounded(y.invert(py) - full.logP, ...GAINS));
            },
          })),
    );
  },
  facts({ obstacle, picture }) {
    if (!picture) return { obstacle };
    const { full, marks, isShown, found } = picture;
    const said = marks.map(({ tau, covered, gain }) => ({
      tau,
      covered,
      logP: full.logP + gain,
    }));
    // Nothing of the trail before it may be said.
    return { obstacle, isShown, full, said, ...(found && { spots: found.spots, n: found.count }) };
  },
};

/**
 * A point's name: above or below it, and left of what lies at the right edge.
 * @param {{x: number, y: number}} at
 * @param {string} words
 * @param {number} width
 * @param {number} down  pixels, where it does not stand at its left
 */
function named({ x, y }, words, width, down) {
  const isAtRight = x > width - RIGHT - EDGE;
  const isAtLeft = x < LEFT + EDGE;
  return {
    x: isAtRight ? x - 1.5 * BESIDE : x,
    y: isAtRight ? y + 5 : y + (y + down > BOTTOM ? -20 : down),
    anchor: /** @type {'start' | 'middle' | 'end'} */ (
      isAtRight ? 'end' : isAtLeft ? 'start' : 'middle'
    ),
    text: words,
    mark: 'halo',
  };
}

/** @param {number} value @param {number} low @param {number} high */
const rounded = (value, low, high) =>
  String(Number(Math.min(high, Math.max(low, value)).toFixed(3)));
