// Times linear latent models in the page's own wasm module, in node: factors_core.mjs FILE COLUMNS K REPEATS
// Prints one JSON object: milliseconds (the shortest of REPEATS) of a probabilistic PCA, of what factor
// analysis does once (the moments), of one of its iterations, and of twelve from the rows on; and the
// mean log-likelihoods of PCA and after the twelfth.
import { loadCore } from '../oracle/core.mjs';
import { readDoubles, shortest } from './doubles_file.mjs';

const path = process.argv[2];
const [columns, latent, repeats] = process.argv.slice(3).map(Number);
const ITERATIONS = 200;
const core = await loadCore();
const x = await readDoubles(path);

/** As a lab's job does: one call for each. */
function iterate() {
  /** @type {Float64Array} */
  let noise = new Float64Array(columns).fill(1);
  for (let i = 0; i < ITERATIONS; i++) {
    noise = core.factorAnalysisStep(moments, noise, latent).nextNoiseVariances;
  }
}

const options = { tolerance: 0, maxIterations: 12 };
const moments = core.columnMoments(x, columns);
const pca = core.fitPca(x, columns, latent, { ddof: 0 });
const factors = core.fitFactorAnalysis(x, columns, latent, options);
console.log(
  JSON.stringify({
    pca: shortest(repeats, () => core.fitPca(x, columns, latent, { ddof: 0 })).time,
    setUp: shortest(repeats, () => core.columnMoments(x, columns)).time,
    iteration: shortest(repeats, iterate).time / ITERATIONS,
    twelve: shortest(repeats, () => core.fitFactorAnalysis(x, columns, latent, options)).time,
    logLikelihoods: [pca.logLikelihood, factors.logLikelihoods[11]],
  }),
);
