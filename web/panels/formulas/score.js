import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { significant } from '../../plots/number.js';
import { readout } from '../../plots/readout.js';
import { arrows, segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { cursorHandle, MARGIN, outsideNote, readoutPlace } from './cursor.js';

/** @typedef {import('./compute.js').FormulasData} FormulasData */
/** @typedef {import('./compute.js').Picture} Picture */
/** @typedef {import('../../plots/axes.js').Scale} Scale */

const LOG = { top: 40, bottom: 176 };
const STRIP = 226;
const SCORE = { top: 282, bottom: 412 };
const READOUT = { y: 462, width: 430 };
/** Half the length of the tangent, pixels. */
const TANGENT = 76;
/** How far down a single hill is shown, nats: five σ. */
const DEPTH = 12.5;
/** With more modes than this, lines through each would hide the curves. */
const MOST_GUIDES = 8;

/**
 * log p above, its slope s below, and between them the line on which the score points.
 * @type {import('../panel.js').Figure<FormulasData>['draw']}
 */
export function drawScore(svg, { obstacle, picture }, { width, height, text, uid, set }) {
  message(svg, obstacle ? text.marks.obstacle[obstacle] : [], { width, height });
  if (!picture) return;
  const { grid, cursor } = picture;
  const x = scaleLinear(picture.range, [MARGIN.left, width - MARGIN.right]);
  const { logP, score } = domainsOf(picture);
  const yLog = scaleLinear(logP, [LOG.bottom, LOG.top]);
  const yScore = scaleLinear(score, [SCORE.bottom, SCORE.top]);
  const box = { left: MARGIN.left, right: width - MARGIN.right };

  segments(layer(svg, 'guides'), guidesOf(picture, x, yScore, box));
  const above = layer(svg, 'log-density');
  clip(above, `${uid}-log`, { ...box, top: LOG.top, bottom: LOG.bottom });
  curves(above, [{ key: 'log', xs: grid, ys: picture.logP, mark: 'exact' }], { x, y: yLog });
  segments(above, cursor ? [tangentAt(cursor, x, yLog)] : []);
  const below = layer(svg, 'score');
  clip(below, `${uid}-score`, { ...box, top: SCORE.top, bottom: SCORE.bottom });
  curves(below, [{ key: 'score', xs: grid, ys: picture.score, mark: 'exact' }], { x, y: yScore });

  const axes = layer(svg, 'axes');
  yAxis(layer(axes, 'log'), yLog, { x: MARGIN.left, label: text.marks.log });
  yAxis(layer(axes, 'score'), yScore, { x: MARGIN.left, label: text.marks.score });
  xAxis(axes, x, { y: SCORE.bottom, label: text.marks.x });
  dots(
    layer(svg, 'at'),
    cursor
      ? [
          { x: x(cursor.x), y: yLog(cursor.logP), mark: 'exact', r: 5 },
          { x: x(cursor.x), y: yScore(cursor.score), mark: 'exact', r: 5 },
        ]
      : [],
  );
  labels(layer(svg, 'strip-name'), [
    { x: MARGIN.left, y: STRIP - 22, text: text.marks.strip, mark: 'quiet halo' },
    ...outsideNote(picture, x, LOG.top - 26, text),
  ]);
  cursorHandle(svg, picture, { x, y: STRIP, text, set });
  // On top of the ring, so that a short arrow can be seen too.
  arrows(layer(svg, 'arrow'), cursor ? [scoreArrow(cursor, picture.sigma, x)] : []);
  const rows = cursor ? rowsOf(cursor, text) : [];
  readout(layer(svg, 'readout'), rows, readoutPlace(width, READOUT));
}

/**
 * Deep enough for the valleys between the modes and for the cursor; the flanks outside, which fall
 * without end, run out of the picture.
 * @param {Picture} picture
 */
function domainsOf({ grid, logP, score, modes, sigma, cursor }) {
  const [first, last] = [Math.min(...modes), Math.max(...modes)];
  const top = logP.reduce((a, b) => Math.max(a, b));
  let lowest = Math.min(top - DEPTH, cursor?.logP ?? top);
  let steepest = Math.max(5 / sigma, Math.abs(cursor?.score ?? 0));
  for (let n = 0; n < grid.length; ++n) {
    if (grid[n] < first || grid[n] > last) continue;
    lowest = Math.min(lowest, logP[n]);
    steepest = Math.max(steepest, Math.abs(score[n]));
  }
  const room = (top - lowest) * 0.1;
  return { logP: [lowest - room, top + room], score: [-steepest * 1.1, steepest * 1.1] };
}

/** @param {Scale} scale */
function pixelsPerUnit(scale) {
  const [from, to] = scale.range();
  const [low, high] = scale.domain();
  return (to - from) / (high - low);
}

/**
 * @param {NonNullable<Picture['cursor']>} cursor
 * @param {Scale} x
 * @param {Scale} y
 */
function tangentAt({ x: at, logP, score }, x, y) {
  const [px, py] = [x(at), y(logP)];
  const slope = (score * pixelsPerUnit(y)) / pixelsPerUnit(x);
  const dx = TANGENT / Math.hypot(1, slope);
  const dy = slope * dx;
  return { x1: px - dx, y1: py - dy, x2: px + dx, y2: py + dy, mark: 'tangent' };
}

/**
 * From x to x + σ²·s(x), which is the mean of the modes weighted by their responsibilities at x:
 * however steep log p is, the arrow stays among the modes.
 * @param {NonNullable<Picture['cursor']>} cursor
 * @param {number} sigma
 * @param {Scale} x
 */
const scoreArrow = ({ x: at, score }, sigma, x) => ({
  x1: x(at),
  x2: x(at + sigma * sigma * score),
  y1: STRIP,
  y2: STRIP,
  mark: 'score',
});

/**
 * @param {Picture} picture
 * @param {Scale} x
 * @param {Scale} yScore
 * @param {{left: number, right: number}} box
 */
function guidesOf({ modes, cursor }, x, yScore, { left, right }) {
  const zero = yScore(0);
  const marked = modes.map((mode, k) => ({ at: x(mode), hue: componentMark(k) }));
  return [
    { x1: left, x2: right, y1: zero, y2: zero, mark: 'hairline' },
    { x1: left, x2: right, y1: STRIP, y2: STRIP, mark: 'hairline' },
    ...(modes.length <= MOST_GUIDES ? marked : []).flatMap(({ at, hue }) => [
      { x1: at, x2: at, y1: LOG.top, y2: LOG.bottom, mark: `guide ${hue}` },
      { x1: at, x2: at, y1: SCORE.top, y2: SCORE.bottom, mark: `guide ${hue}` },
    ]),
    ...marked.map(({ at, hue }) => ({ x1: at, x2: at, y1: STRIP - 9, y2: STRIP + 9, mark: hue })),
    ...(cursor ? [x(cursor.x)] : []).flatMap((at) => [
      { x1: at, x2: at, y1: LOG.top, y2: STRIP, mark: 'guide' },
      { x1: at, x2: at, y1: SCORE.top, y2: SCORE.bottom, mark: 'guide' },
    ]),
  ];
}

/**
 * @param {NonNullable<Picture['cursor']>} cursor
 * @param {import('../panel.js').FigureText} text
 */
function rowsOf({ logP, score, h, slope, gap }, text) {
  return [
    { label: text.marks.logAt, value: significant(logP, 5) },
    { label: text.marks.scoreAt, value: significant(score, 6) },
    { label: text.marks.slopeAt(significant(h, 1)), value: significant(slope, 6) },
    { label: text.marks.gap, value: significant(gap, 2), total: true },
  ];
}
