/**
 * The mixture that EM starts from. Means given by hand come first; if there are more components than
 * those, the others are points of the data.
 * @param {import('../../../engine/engine.js').Engine} engine
 * @param {import('./data.js').Dataset} dataset
 * @param {Record<string, any>} values  of the panel
 */
export async function startOf(engine, { x, columns }, values) {
  const { fitK, fitKind, fitInit, fitFloor, fitSeed, fitMeans } = values;
  const width = columns.length;
  const given = fitInit === 'given';
  const init = given ? 'random_points' : fitInit;
  const drawn = await engine.initialMixture(x, width, fitK, fitKind, init, fitFloor, fitSeed);
  if (!given) return drawn;
  const means = drawn.means.map((mean, i) => fitMeans[i] ?? mean);
  return engine.broadMixture(x, width, means, fitKind, fitFloor);
}
