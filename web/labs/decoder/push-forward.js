import { linspace } from '../../plots/grid.js';

/**
 * Points for each width of what is integrated: the error of the trapezoidal rule on a Gaussian is
 * exp(−2π² FINENESS²) of it, far below what is drawn.
 */
const FINENESS = 1.5;
/** Standard deviations of the noise that a point of the curve is smeared over. */
const REACH = 6;

/**
 * p(x) on a grid of the plane as it comes about: p(z) is pushed through the decoder, and the mass of each
 * step of z is smeared by the noise. That is the trapezoidal rule for ∫ p(x | z) p(z) dz at all x at once,
 * fast enough to follow a hand.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {object} model
 * @param {import('../../wasm/core.js').Mixture} model.prior  in one dimension, of one width
 * @param {import('../../wasm/vae.js').LatentDecoder} model.decoder  into the plane
 * @param {number} model.noiseVariance
 * @param {[low: number, high: number]} range  of z, where the prior has any weight
 * @param {{space: [low: number, high: number][], columns: number, rows: number}} grid
 * @returns {Promise<Float64Array>}  (rows · columns) from the top, in units of x to the power −2
 */
export async function pushForward(engine, model, range, { space, columns, rows }) {
  const { prior, decoder, noiseVariance } = model;
  const noise = Math.sqrt(noiseVariance);
  const speed = fastest(await engine.decodeLatent(decoder, linspace(...range, 601)), range);
  // No narrower is p(x | z) p(z), as a function of z.
  const width = 1 / (1 / Math.sqrt(prior.covariances[0]) + speed / noise);
  const count = Math.ceil((FINENESS * (range[1] - range[0])) / width) + 1;
  const z = linspace(...range, count);
  const [density, images] = await Promise.all([
    engine.density(prior, z),
    engine.decodeLatent(decoder, z),
  ]);
  const values = new Float64Array(rows * columns);
  const [[left, right], [bottom, top]] = space;
  const across = { from: left, step: (right - left) / (columns - 1), count: columns };
  const down = { from: top, step: (bottom - top) / (rows - 1), count: rows };
  for (let n = 0; n < count; n++) {
    const mass = (density[n] * (z[1] - z[0])) / (2 * Math.PI * noiseVariance);
    const inColumns = smeared(across, images[2 * n], noise);
    const inRows = smeared(down, images[2 * n + 1], noise);
    for (let j = 0; j < inRows.shares.length; j++) {
      const row = (inRows.first + j) * columns + inColumns.first;
      const share = mass * inRows.shares[j];
      for (let i = 0; i < inColumns.shares.length; i++) {
        values[row + i] += share * inColumns.shares[i];
      }
    }
  }
  return values;
}

/**
 * The longest way that f goes for one unit of z.
 * @param {Float64Array} curve  (N, 2) at even steps of z
 * @param {[low: number, high: number]} range  of z
 */
function fastest(curve, [low, high]) {
  const step = (high - low) / (curve.length / 2 - 1);
  let most = 0;
  for (let i = 2; i < curve.length; i += 2) {
    most = Math.max(most, Math.hypot(curve[i] - curve[i - 2], curve[i + 1] - curve[i - 1]) / step);
  }
  return most;
}

/**
 * The noise along one axis of the grid, without its factor: from a first place on.
 * @param {{from: number, step: number, count: number}} axis
 * @param {number} centre
 * @param {number} noise  standard deviation
 */
function smeared({ from, step, count }, centre, noise) {
  const at = (centre - from) / step;
  const reach = (REACH * noise) / Math.abs(step);
  const first = Math.max(0, Math.ceil(at - reach));
  const last = Math.min(count - 1, Math.floor(at + reach));
  const shares = new Float64Array(Math.max(0, last - first + 1));
  for (let i = 0; i < shares.length; i++) {
    shares[i] = Math.exp(-((((first + i - at) * step) / noise) ** 2) / 2);
  }
  return { first, shares };
}
