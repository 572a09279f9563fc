import { univariate } from '../../engine/mixture.js';
import { tables } from '../kit/tables.js';
import { spreadAlong } from './drawing.js';
import { CURVES } from './models.js';
import { standardised } from '../kit/standardised.js';

/** Points that are trained on, and others of the same kind; (N, 2) each. @typedef {{data: Float64Array, heldOut: Float64Array}} VaeData */

/** Points of synthetic data. */
const [TRAINED, HELD_OUT] = [1024, 512];
/** Around the spiral. */
const NOISE = 0.15;
/** Around what is drawn. */
const DRAWN_NOISE = 0.1;

/**
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {string} name
 * @param {string} seed  of synthetic data
 * @param {import('../../panels/strokes.js').Stroke[]} strokes  of what is drawn
 * @returns {Promise<VaeData | null>}  null: nothing is drawn
 */
export async function loadVaeData(engine, name, seed, strokes) {
  if (name === 'geyser') return geyser();
  if (name === 'drawn' && strokes.length === 0) return null;
  const count = TRAINED + HELD_OUT;
  const x =
    name === 'spiral'
      ? await spiral(engine, count, seed)
      : name === 'drawn'
        ? await drawn(engine, strokes, count, seed)
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

/**
 * Points along the strokes, noise in the plane around them.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('../../panels/strokes.js').Stroke[]} strokes
 * @param {number} count
 * @param {string} seed
 */
async function drawn(engine, strokes, count, seed) {
  const { points } = await engine.sample(univariate([1], [0], DRAWN_NOISE), 2 * count, seed);
  return spreadAlong(strokes, count).map((value, i) => value + points[i]);
}

/** Every fourth eruption is held out; both measurements in standard deviations from their means. */
function geyser() {
  const x = standardised(tables.geyser().x, 2);
  const of = (/** @type {(n: number) => boolean} */ isWanted) =>
    x.filter((_, at) => isWanted(Math.floor(at / 2)));
  return { data: of((n) => n % 4 !== 3), heldOut: of((n) => n % 4 === 3) };
}
