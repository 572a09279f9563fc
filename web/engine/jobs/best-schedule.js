import { createDdim, levelsOf } from './ddim-distance.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {{knots: number[], distance: number}} Tried */
/**
 * @typedef {object} BestFound
 * @property {number | null} steps  null: not even `most` steps come within the target
 * @property {number[]} knots
 * @property {number} distance  with so many steps, or with `most`
 * @property {number} tried  pairs of a schedule and a number of steps
 * @property {number} searches  numbers of steps that have been looked at
 */

/** Values of the points that a search starts from, and by how much it then moves them, nats. */
const LATTICE = [9, 6, 3, 0, -3, -6, -9];
const MOVES = [1.6, 0.8, 0.4, 0.2, 0.1];
/** How many of these starts are followed down. */
const FOLLOWED = 2;
const POINTS = 4;

/** One point up or down, or all of them. */
const DIRECTIONS = [
  ...Array.from({ length: POINTS }, (_, k) => Array.from({ length: POINTS }, (_, j) => +(j === k))),
  Array.from({ length: POINTS }, () => 1),
].flatMap((each) => [each, each.map((part) => -part)]);

/** All falling choices of so many values. @param {number[]} values @param {number} count @returns {number[][]} */
const choices = (values, count) =>
  count === 0
    ? [[]]
    : values.flatMap((value, i) =>
        choices(values.slice(i + 1), count - 1).map((rest) => [value, ...rest]),
      );

/**
 * The points of log SNR with which the fewest steps come within the target: for one number of steps after
 * another, the least distance from a lattice of starts by moves that get smaller. It draws nothing, so that
 * it finds the same each time; that there is nothing better it does not prove.
 * @param {Core} core
 * @param {{clean: import('../../wasm/core.js').Mixture, target: number, most: number, times: number,
 *   reach: number, fall: number}} args  most: steps; times: T; reach: of a point, nats; fall: the least
 *   from one point to the next
 * @returns {Generator<{searches: number, tried: number}, BestFound, void>}
 */
export function* bestSchedule(core, { clean, target, most, times, reach, fall }) {
  const distance = createDdim(core, clean);
  let tried = 0;
  let searches = 0;

  /** @param {number[]} knots @param {number} steps @returns {Generator<any, Tried, void>} */
  function* of(knots, steps) {
    const { alphaBars } = core.schedule(core.betasThrough(Float64Array.from(knots), times));
    const inner = distance(levelsOf(alphaBars, steps));
    for (;;) {
      const { done, value } = inner.next();
      if (done) {
        tried += 1;
        return { knots, distance: value };
      }
      yield { searches, tried };
    }
  }

  /** @param {Tried} start @param {number} steps @returns {Generator<any, Tried, void>} */
  function* descend(start, steps) {
    let best = start;
    for (const move of MOVES) {
      for (let isBetter = true; isBetter; ) {
        isBetter = false;
        for (const direction of DIRECTIONS) {
          const knots = best.knots.map((knot, k) =>
            Number((knot + move * direction[k]).toFixed(1)),
          );
          if (!isAllowed(knots, { reach, fall })) continue;
          const next = yield* of(knots, steps);
          if (next.distance >= best.distance) continue;
          best = next;
          isBetter = true;
        }
      }
    }
    return best;
  }

  /** Of the numbers of steps that have been looked at. @type {Map<number, Tried>} */
  const found = new Map();
  /** @param {number} steps @returns {Generator<any, boolean, void>} */
  function* reaches(steps) {
    /** @type {Tried[]} */
    const starts = [];
    const known = [...found.values()].map(({ knots }) => knots);
    for (const knots of [...known, ...choices(LATTICE, POINTS)])
      starts.push(yield* of(knots, steps));
    starts.sort((a, b) => a.distance - b.distance);
    /** @type {Tried[]} */
    const ends = [];
    for (const start of starts.slice(0, FOLLOWED)) ends.push(yield* descend(start, steps));
    const best = ends.reduce((a, b) => (b.distance < a.distance ? b : a));
    found.set(steps, best);
    searches += 1;
    return best.distance <= target;
  }

  // Doubled until it is enough, then halved between too few and enough.
  let few = 0;
  let enough = 1;
  while (!(yield* reaches(enough))) {
    if (enough === most) {
      const last = /** @type {Tried} */ (found.get(most));
      return { steps: null, ...last, tried, searches };
    }
    few = enough;
    enough = Math.min(2 * enough, most);
  }
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (yield* reaches(middle)) enough = middle;
    else few = middle;
  }
  return { steps: enough, .../** @type {Tried} */ (found.get(enough)), tried, searches };
}

/**
 * @param {number[]} knots
 * @param {{reach: number, fall: number}} limits
 */
const isAllowed = (knots, { reach, fall }) =>
  knots.every(
    (knot, k) => Math.abs(knot) <= reach && (k === 0 || knots[k - 1] - knot >= fall - 1e-9),
  );
