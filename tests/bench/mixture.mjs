// Prints how long one EM iteration takes in the wasm core (node, one thread) and in what one would
// use instead: scikit-learn and Armadillo on all cores, typed-array JavaScript, and the same core
// built natively. Fresh processes, taken in turn; the best of several fits in each process, medians
// over the rounds. On a machine that is busy otherwise only the ratios mean anything, and those
// against programs on all cores little.
//
//   node tests/bench/mixture.mjs [--rounds 5] [--only full|diag]
//
// Needs python3-sklearn, libopenblas0-pthread, libarmadillo-dev, g++ and emscripten.
import { mkdirSync } from 'node:fs';
import { build, compile, measure, median, option, program, ratio } from './programs.mjs';
import { writeFile } from './mixture_file.mjs';

const cases = [
  { n: 100000, d: 2, k: 3, limit: { full: 18, diag: 10 }, aim: 25 },
  { n: 100000, d: 2, k: 8, limit: { full: 15, diag: 8 }, aim: 20 },
  { n: 100000, d: 8, k: 8, limit: { full: 6, diag: 5.3 }, aim: 9 },
  { n: 20000, d: 32, k: 16, limit: { full: 2, diag: 1.5 }, aim: 2.5 },
  { n: 10000, d: 64, k: 10, limit: { full: 1.3, diag: 1.3 }, aim: 1.55 },
];
const columns = ['kind', 'N, D, K', 'wasm ms', 'scikit-learn', 'at least', 'aim', 'Armadillo'];
columns.push('JavaScript', 'wasm / native', 'cold / warm', 'heap / data', 'difference of log L');
const iterations = ['2', '8'];
const repeats = '5';

/**
 * Clusters that overlap, and a start near them: 16 bytes of sizes, then doubles.
 * @param {{n: number, d: number, k: number}} size
 * @returns {string} path of the file
 */
function writeData({ n, d, k }) {
  let state = 12345;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const spread = 6 / Math.sqrt(d);
  const centres = Float64Array.from({ length: k * d }, () => spread * normal());
  const x = new Float64Array(n * d);
  for (let p = 0; p < n; p++) {
    const c = Math.floor(uniform() * k);
    for (let i = 0; i < d; i++) x[p * d + i] = centres[c * d + i] + 1.5 * normal();
  }
  const covariances = new Float64Array(k * d * d);
  for (let i = 0; i < k * d; i++) covariances[i * d + (i % d)] = 4;
  const means = centres.map((value) => value + 0.5 * normal());
  const weights = new Float64Array(k).fill(1 / k);
  return writeFile({ n, d, k, x, weights, means, covariances });
}

const programs = {
  wasm: program.wasm('mixture_core'),
  'scikit-learn': program.python('mixture_sklearn.py'),
  Armadillo: program.native('mixture_armadillo'),
  JavaScript: program.node('mixture_typed_arrays.mjs'),
  native: program.native('mixture_core'),
};

function main() {
  const rounds = Number(option('--rounds', '5'));
  const only = option('--only', '');
  mkdirSync(build, { recursive: true });
  compile(['mixture_core', 'mixture_armadillo'], ['mixture_core']);
  console.log('One EM iteration; peer: its time / the time of wasm (medians, range of rounds).');
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`|${columns.map(() => '---|').join('')}`);
  for (const kind of /** @type {const} */ (['full', 'diag'])) {
    if (only && kind !== only) continue;
    for (const size of cases) {
      const args = [writeData(size), kind, ...iterations, repeats];
      const results = measure(programs, args, rounds);
      const own = results.wasm;
      const cold = median(own.map((r) => r.cold / r.warm)).toFixed(2);
      const heap = (own[0].heap / (8 * size.n * size.d)).toFixed(2);
      const peer = results['scikit-learn'][0].logLikelihood;
      if (!results['scikit-learn'][0].blas.includes('openblas')) {
        console.log('(scikit-learn has no OpenBLAS here: install libopenblas0-pthread)');
      }
      const error = Math.abs(own[0].logLikelihood / peer - 1).toExponential(0);
      const cells = [
        kind,
        `${size.n}, ${size.d}, ${size.k}`,
        median(own.map((r) => r.iteration)).toFixed(2),
        ratio(results['scikit-learn'], own, 'iteration'),
        size.limit[kind],
        kind === 'full' ? size.aim : '',
        ratio(results.Armadillo, own, 'iteration'),
        ratio(results.JavaScript, own, 'iteration'),
        ratio(own, results.native, 'iteration'),
        cold,
        heap,
        error,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}

main();
