/**
 * The mixture that EM starts from. Means and covariances given by hand come first; components beyond
 * those start at points of the data, as broad as all of it.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('./data.js').Dataset} dataset
 * @param {Record<string, any>} values  of the panel
 * @param {AbortSignal} [signal]
 * @returns {Promise<{start: import('../../wasm/core.js').Mixture, refused: unknown}>}
 *   refused: the error for which the covariances given could not be taken, or null
 */
export async function startOf(engine, { x, columns }, values, signal) {
  const { fitK, fitKind, fitInit, fitFloor, fitSeed, fitMeans, fitCovariances } = values;
  const width = columns.length;
  const given = fitInit === 'given';
  const init = given ? 'random_points' : fitInit;
  const drawn = await engine.run(
    'initialMixture',
    {
      ...{ x, columns: width, components: fitK, kind: fitKind, init },
      ...{ floor: fitFloor, seed: fitSeed },
    },
    { signal },
  );
  if (!given) return { start: drawn, refused: null };
  const means = drawn.means.map((mean, i) => fitMeans[i] ?? mean);
  const broad = await engine.broadMixture(x, width, means, fitKind, fitFloor);
  const whole = broad.covariances.length;
  const each = fitKind === 'tied' ? whole : whole / fitK;
  const covariances =
    fitCovariances.length % each === 0
      ? broad.covariances.map((value, i) => fitCovariances[i] ?? value)
      : Float64Array.from(fitCovariances); // refused with its own length
  const start = { ...broad, covariances };
  try {
    await engine.criteria(start, 0, 1); // checks the mixture
    return { start, refused: null };
  } catch (error) {
    return { start: broad, refused: error };
  }
}
