import { univariate } from '../../engine/mixture.js';
import { tables } from '../kit/tables.js';
import { CURVES } from './models.js';
import { standardised } from '../kit/standardised.js';

/** Points that are trained on, and others of the same kind; (N, 2) each. @typedef {{data: Float64Array, heldOut: Float64Array}} VaeData */

/** Points of synthetic data. */
const [TRAINED, HELD_OUT] = [1024, 512];
/** Around the spiral. */
const NOISE = 0.15;

/**
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {string} name
 * @param {string} seed  of synthetic data
 * @returns {Promise<VaeData>}
 */
export async function loadVaeData(engine, name, seed) {
  if (name === 'geyser') return geyser();
  const count = TRAINED + HELD_OUT;
  const x =
    name === 'spiral'
      ? await spiral(engine, count, seed)
      : await engine.synthetic(/** @type {'moons'} */ (name), count, seed);
  return { data: x.slice(0, 2 * TRAINED), heldOut: x.slice(2 * TRAINED) };
}

/**
 * The spiral of the part above as data: z from N(0, 1), noise in the plane.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {number} count
 * @param {string} seed
 */
async function spiral(engine, count, seed) {
  const { points } = await engine.sample(univariate([1], [0], 1), 3 * count, seed);
  const x = await engine.decodeLatent(CURVES.spiral, points.slice(0, count));
  return x.map((value, i) => value + NOISE * points[count + i]);
}

/** Every fourth eruption is held out; both measurements in standard deviations from their means. */
function geyser() {
  const x = standardised(tables.geyser().x, 2);
  const of = (/** @type {(n: number) => boolean} */ isWanted) =>
    x.filter((_, at) => isWanted(Math.floor(at / 2)));
  return { data: of((n) => n % 4 !== 3), heldOut: of((n) => n % 4 === 3) };
}
