import { fitPath } from './fit-path.js';

/** @typedef {import('./fit-path.js').FitPath} FitPath */

/** Of a path, so many models at most: enough to draw it. */
const KEPT = 24;

/**
 * The same fit from many starts.
 * @param {import('../../wasm/core.js').Core} core
 * @param {Omit<import('./fit-path.js').FitPathArgs, 'seed'> & {seeds: string[]}} args
 * @returns {Generator<FitPath[], FitPath[], void>}  yields those that have ended
 */
export function* fitPaths(core, { seeds, ...args }) {
  /** @type {FitPath[]} */
  const paths = [];
  for (const seed of seeds) {
    const walk = fitPath(core, { ...args, seed });
    try {
      let next = walk.next();
      for (; !next.done; next = walk.next()) yield paths;
      paths.push(thinned(next.value));
    } finally {
      walk.return(/** @type {any} */ (undefined));
    }
    yield paths;
  }
  return paths;
}

/** @param {FitPath} path  @returns {FitPath} with its first and its last model, and some between */
function thinned({ mixtures, values, converged }) {
  const last = mixtures.length - 1;
  const count = Math.min(KEPT - 1, last);
  const kept =
    count === 0 ? [0] : Array.from({ length: count + 1 }, (_, i) => Math.round((i * last) / count));
  return {
    mixtures: kept.map((at) => mixtures[at]),
    values: kept.map((at) => values[at]),
    converged,
  };
}
