import { scaleLinear } from 'd3-scale';
import { bars } from '../../plots/bars.js';
import { dots } from '../../plots/dots.js';
import { layer } from '../../plots/layer.js';
import { segments } from '../../plots/segments.js';
import { swarm } from '../../plots/swarm.js';

/** More are counted in bins. */
const MOST_DOTS = 400;
const DISTANCES = [10, 7, 5];
const BIN = 4;

/**
 * Values as dots on a line, stacked where they would overlap, or, where they are many, as bins.
 * @param {import('../../plots/layer.js').Layer} parent
 * @param {number[]} values
 * @param {{x: import('../../plots/axes.js').Scale, base: number, height: number, mark: string}} place
 *   base: of the line, pixels
 */
export function strip(parent, values, { x, base, height, mark }) {
  const [left, right] = x.range();
  segments(layer(parent, 'line'), [{ x1: left, x2: right, y1: base, y2: base, mark: 'hairline' }]);
  const xs = values.map((value) => x(value));
  const stack = values.length <= MOST_DOTS ? fittingStack(xs, height) : null;
  dots(
    layer(parent, 'values'),
    stack
      ? xs.map((at, i) => ({
          x: at,
          y: base - (stack.levels[i] + 0.5) * stack.distance,
          r: stack.distance / 2 - 0.5,
          mark,
        }))
      : [],
  );
  bars(layer(parent, 'bins'), stack ? [] : binsOf(xs, { left, right, base, height, mark }));
}

/**
 * The largest dots whose stacks fit.
 * @param {number[]} xs
 * @param {number} room
 */
function fittingStack(xs, room) {
  for (const distance of DISTANCES) {
    const { levels, height } = swarm(xs, distance);
    if (height * distance <= room) return { levels, distance };
  }
  return null;
}

/**
 * @param {number[]} xs
 * @param {{left: number, right: number, base: number, height: number, mark: string}} place
 */
function binsOf(xs, { left, right, base, height, mark }) {
  const count = Math.floor((right - left) / BIN) + 1;
  const counts = new Float64Array(count);
  for (const x of xs) counts[Math.min(count - 1, Math.floor((x - left) / BIN))]++;
  const y = scaleLinear([0, counts.reduce((a, b) => Math.max(a, b), 1)], [0, height]);
  return Array.from(counts, (found, i) => ({
    x: left + i * BIN,
    width: BIN - 0.5,
    y: base - y(found),
    height: y(found),
    mark,
  })).filter(({ height }) => height > 0);
}
