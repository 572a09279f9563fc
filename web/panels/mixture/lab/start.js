/**
 * The mixture that EM starts from.
 * @param {import('../../../engine/engine.js').Engine} engine
 * @param {import('./data.js').Dataset} dataset
 * @param {Record<string, any>} values  of the panel
 */
export function startOf(engine, { x, columns }, { fitK, fitKind, fitInit, fitFloor, fitSeed }) {
  return engine.initialMixture(x, columns.length, fitK, fitKind, fitInit, fitFloor, fitSeed);
}
