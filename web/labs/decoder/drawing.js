/** @typedef {import('../../panels/strokes.js').Stroke} Stroke */

/** Half the plane that is drawn in, units of x. */
export const HALF = { across: 4, up: 3 };
/** A point alone, or a stroke shorter than this, gets as many points as one of this length. */
const LEAST_LENGTH = 0.2;
/** How far a simplified stroke may lie from what was drawn, units of x. */
const TOLERANCE = 0.04;
/** Fractions of its multiples are spread evenly from the first on, however many are taken. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

const distance = (/** @type {number[]} */ [ax, ay], /** @type {number[]} */ [bx, by]) =>
  Math.hypot(bx - ax, by - ay);

/**
 * Where `count` points lie that are spread evenly by length along all strokes, in an order in which the
 * first few are spread evenly too.
 * @param {Stroke[]} strokes  with a point at least
 * @param {number} count
 * @returns {Float64Array}  (count, 2)
 */
export function spreadAlong(strokes, count) {
  /** Straight pieces with the share of the whole length at which each ends. */
  const pieces = strokes.flatMap((stroke) => {
    const ends = stroke.length === 1 ? [stroke[0]] : stroke.slice(1);
    const lengths = ends.map((end, i) => distance(stroke[i], end));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const isShort = total < LEAST_LENGTH;
    return ends.map((to, i) => ({
      from: stroke[i],
      to,
      length: isShort ? LEAST_LENGTH / ends.length : lengths[i],
    }));
  });
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  const places = new Float64Array(2 * count);
  for (let n = 0; n < count; n++) {
    let left = ((GOLDEN * (n + 0.5)) % 1) * whole;
    let at = 0;
    while (at < pieces.length - 1 && left > pieces[at].length) left -= pieces[at++].length;
    const { from, to, length } = pieces[at];
    const share = length > 0 ? Math.min(1, left / length) : 0;
    for (const i of [0, 1]) places[2 * n + i] = from[i] + share * (to[i] - from[i]);
  }
  return places;
}

/**
 * Fewer points that lie as the hand has drawn: the farthest from a straight line is kept while it is
 * farther than the tolerance.
 * @param {Stroke} stroke
 * @returns {Stroke}
 * Source: Douglas and Peucker, Cartographica 10 (1973)
 */
export function simplified(stroke) {
  const [first, last] = [stroke[0], stroke[stroke.length - 1]];
  let farthest = { at: 0, away: TOLERANCE };
  for (let at = 1; at < stroke.length - 1; at++) {
    const away = fromPiece(stroke[at], first, last);
    if (away > farthest.away) farthest = { at, away };
  }
  if (farthest.at === 0) return distance(first, last) > TOLERANCE ? [first, last] : [first];
  const before = simplified(stroke.slice(0, farthest.at + 1));
  const after = simplified(stroke.slice(farthest.at));
  return [...before.slice(0, -1), ...after]; // the farthest is in both
}

/**
 * How far a point lies from a straight piece.
 * @param {number[]} point
 * @param {number[]} from
 * @param {number[]} to
 */
function fromPiece(point, from, to) {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length ** 2;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, [from[0] + share * dx, from[1] + share * dy]);
}

/** Within the plane, to two decimals. @param {number} x @param {number} y @returns {[number, number]} */
export function placed(x, y) {
  const within = (/** @type {number} */ value, /** @type {number} */ half) =>
    Number(Math.min(half, Math.max(-half, value)).toFixed(2)) + 0; // no −0
  return [within(x, HALF.across), within(y, HALF.up)];
}

/**
 * A closed curve.
 * @param {number} count  points of it
 * @param {(t: number) => [number, number]} at  over one turn
 * @returns {Stroke}
 */
const closed = (count, at) =>
  Array.from({ length: count + 1 }, (_, i) => placed(...at((2 * Math.PI * i) / count)));

/** Drawings to begin with. @type {Record<'eight' | 'heart' | 'two', Stroke[]>} */
export const READY = {
  eight: [closed(32, (t) => [1.2 * Math.sin(2 * t), 2.2 * Math.cos(t)])],
  heart: [
    closed(32, (t) => [
      2.2 * Math.sin(t) ** 3,
      (13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)) / 7,
    ]),
  ],
  two: [
    [placed(-2.5, 1), placed(1, 1.8)],
    [placed(-1, -1.8), placed(2.5, -1)],
  ],
};
