// Prints how long probabilistic PCA and factor analysis of 100,000 rows of 8 columns take in the wasm
// core (node, one thread) and in scikit-learn on all cores. The core goes over the rows once, for their
// moments (set-up), and iterates on those; scikit-learn decomposes the rows in every iteration. So
// twelve iterations from the rows on stand beside the one. Fresh processes, taken in turn; the shortest of several calls
// in each process, medians over the rounds.
//
//   node tests/bench/factors.mjs [--rounds 7]     after ./web/serve --build
//
// Needs python3-sklearn and libopenblas0-pthread.
import { mkdirSync } from 'node:fs';
import { normalNumbers, writeDoubles } from './doubles_file.mjs';
import { build, measure, median, option, program, ratio } from './programs.mjs';

const [ROWS, COLUMNS, LATENT, REPEATS] = [100_000, 8, 3, '3'];
const BARS = { pca: '≥ 2', setUp: '', iteration: '≥ 1', twelve: '' };
const programs = {
  wasm: program.node('factors_core.mjs'),
  'scikit-learn': program.python('factors_sklearn.py'),
};

/** Rows of a model with three factors and different noise in each column. */
function rows() {
  const normal = normalNumbers();
  const loadings = Float64Array.from({ length: COLUMNS * LATENT }, normal);
  const x = new Float64Array(ROWS * COLUMNS);
  for (let n = 0; n < ROWS; n++) {
    const z = Array.from({ length: LATENT }, normal);
    for (let i = 0; i < COLUMNS; i++) {
      let value = i + 0.3 * (1 + i) * normal();
      for (let j = 0; j < LATENT; j++) value += loadings[i * LATENT + j] * z[j];
      x[n * COLUMNS + i] = value;
    }
  }
  return writeDoubles('factors', x);
}

function main() {
  mkdirSync(build, { recursive: true });
  const args = [rows(), String(COLUMNS), String(LATENT), REPEATS];
  const results = measure(programs, args, Number(option('--rounds', '7')));
  const { wasm, 'scikit-learn': peer } = results;
  console.log('| what | wasm ms | scikit-learn ms | scikit-learn / wasm | bar |');
  console.log('|---|---|---|---|---|');
  for (const [what, bar] of Object.entries(BARS)) {
    const times = [wasm, peer].map((of) => median(of.map((result) => result[what])).toPrecision(3));
    console.log(`| ${[what, ...times, ratio(peer, wasm, what), bar].join(' | ')} |`);
  }
  const errors = wasm[0].logLikelihoods.map((/** @type {number} */ own, /** @type {number} */ i) =>
    Math.abs(own / peer[0].logLikelihoods[i] - 1).toExponential(0),
  );
  console.log(`log-likelihoods differ by ${errors.join(' and ')} of their size`);
}

main();
