/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} ComparisonArgs
 * @property {Float64Array} x  (N, D)
 * @property {Int32Array} shown  (M) rows of x that are drawn
 * @property {Mixture} start  of all fits: k-means starts from its means, the variational fit from its
 *   responsibilities
 * @property {import('../../wasm/core.js').EmOptions} options  k-means takes only the iterations
 * @property {'dirichlet_distribution' | 'dirichlet_process'} weights
 * @property {number} concentration
 */

/**
 * One method's fit: frame i stands after i iterations. A refusal ends it, with no frames; the others go
 * on.
 * @template Frame
 * @typedef {{frames: Frame[], converged: boolean, error: Error | null}} Course
 */

/**
 * @template Frame
 * @param {Generator<string, {frames: Frame[], converged: boolean}, void>} fit
 * @returns {Generator<string, Course<Frame>, void>}
 */
function* attempt(fit) {
  try {
    return { ...(yield* fit), error: null };
  } catch (error) {
    // A trap leaves the core unusable for the others too.
    if (!(error instanceof Error) || error.name === 'RuntimeError') throw error;
    return { frames: [], converged: false, error };
  }
}

/**
 * @param {Core} core
 * @param {ComparisonArgs} args
 */
function* kmeans(core, { x, shown, start, options }) {
  const components = start.weights.length;
  const columns = start.means.length / components;
  /** @type {{centres: Float64Array, weights: Float64Array, labels: Uint8Array | null}[]} */
  const frames = [{ centres: start.means, weights: new Float64Array(components), labels: null }];
  const fit = core.makeKmeans(x, start.means, columns, options.maxIterations);
  try {
    for (let running = true; running; ) {
      running = fit.step();
      yield 'kmeans';
      const { centres, labels: all } = fit.state();
      const weights = new Float64Array(components);
      for (const label of all) weights[label] += 1 / all.length;
      frames.push({ centres, weights, labels: Uint8Array.from(shown, (row) => all[row]) });
      yield 'kmeans';
    }
    return { frames, converged: fit.state().converged };
  } finally {
    fit.delete();
  }
}

/**
 * @param {Core} core
 * @param {ComparisonArgs} args
 */
function* em(core, { x, start, options }) {
  const fit = core.makeEm(x, start, options);
  try {
    const frames = [{ mixture: start }];
    for (let running = true; running; ) {
      running = fit.step();
      frames.push({ mixture: fit.state().mixture });
      yield 'em';
    }
    return { frames, converged: fit.state().converged };
  } finally {
    fit.delete();
  }
}

/**
 * @param {Core} core
 * @param {ComparisonArgs} args
 */
function* variational(core, { x, start, options, weights, concentration }) {
  const fit = core.makeVariational(x, start, weights, concentration, options);
  try {
    const frames = [fit.state()];
    for (let running = true; running; ) {
      running = fit.step();
      frames.push(fit.state());
      yield 'variational';
    }
    return { frames, converged: fit.state().converged };
  } finally {
    fit.delete();
  }
}

/**
 * k-means, EM and the variational fit from one start, each to its end. Responsibilities are left to
 * whoever looks at a frame.
 * @param {Core} core
 * @param {ComparisonArgs} args
 */
export function* compareMethods(core, args) {
  return {
    kmeans: yield* attempt(kmeans(core, args)),
    em: yield* attempt(em(core, args)),
    variational: yield* attempt(variational(core, args)),
  };
}

/** @typedef {ReturnType<typeof compareMethods> extends Generator<any, infer Result> ? Result : never} Courses */
