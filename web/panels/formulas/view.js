import { mixtureGrid, rangeOf } from '../../plots/grid.js';
import { mixtureOfSamples } from '../mixture-of-samples.js';

/** @typedef {'modes' | 'sigma' | 'scale'} Obstacle  why there is no picture */

/** Beyond so many σ side by side, hills are thinner than a hair and finite differences mere noise. */
const WIDEST = 1e8;
/** Powers of ten that axes and steps can still name. */
const [SMALLEST, LARGEST] = [1e-90, 1e90];
/** How many times the hills' own width the picture grows to follow the cursor. */
const FOLLOW = 3;

/**
 * What the picture shows: the mixture, the range of x around its modes, widened for a cursor outside.
 * @param {import('../panel.js').Values} values
 */
export function viewOf(values) {
  const { modes, sigma } = values.samples;
  /** @type {number} */
  const x = values.formulas.x;
  const mixture = mixtureOfSamples(values);
  if (modes.length === 0) return { obstacle: /** @type {Obstacle} */ ('modes') };
  if (sigma === 0) return { obstacle: /** @type {Obstacle} */ ('sigma') };
  if (!mixture) return { obstacle: /** @type {Obstacle} */ ('scale') };

  const span = modes.reduce(maximum) - modes.reduce(minimum);
  const base = rangeOf(modes, Math.max(5 * sigma, 0.3 * span));
  const width = base[1] - base[0];
  if (!(sigma > SMALLEST && width < LARGEST && width < WIDEST * sigma)) {
    return { obstacle: /** @type {Obstacle} */ ('scale') };
  }
  const visible = x >= base[0] - FOLLOW * width && x <= base[1] + FOLLOW * width;
  const reach = visible ? rangeOf([...base, x], 0) : base;
  const range = x < base[0] || x > base[1] ? reach : base;
  return {
    obstacle: null,
    mixture,
    range,
    /** Dragging stops here: a range that grew under the pointer would run away with it. */
    limits: /** @type {const} */ ([
      Math.min(base[0], visible ? x : base[0]),
      Math.max(base[1], visible ? x : base[1]),
    ]),
    visible,
    grid: gridOf(modes, sigma, range),
  };
}

const minimum = (/** @type {number} */ a, /** @type {number} */ b) => Math.min(a, b);
const maximum = (/** @type {number} */ a, /** @type {number} */ b) => Math.max(a, b);

/**
 * Points close together around the modes and where one mode's hill hands over to the next: there the
 * score turns within about σ² / distance. Points too close to tell apart are left out.
 * @param {number[]} modes
 * @param {number} sigma
 * @param {[number, number]} range
 */
function gridOf(modes, sigma, [low, high]) {
  const sorted = modes.toSorted((a, b) => a - b);
  const turns = sorted.slice(1).flatMap((mode, k) => {
    const distance = mode - sorted[k];
    if (distance < 2 * sigma) return [];
    const turn = (sigma / distance) * sigma;
    return [-8, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 8].map(
      (step) => (mode + sorted[k]) / 2 + step * turn,
    );
  });
  const kept = new Set([...modes, ...turns]);
  const all = [...mixtureGrid(modes, sigma, [low, high]), ...turns, ...modes].sort((a, b) => a - b);
  const gap = (high - low) / 1500;
  let last = -Infinity;
  return Float64Array.from(
    all.filter((x) => {
      if (x === last || (x - last < gap && !kept.has(x))) return false;
      last = x;
      return true;
    }),
  );
}
