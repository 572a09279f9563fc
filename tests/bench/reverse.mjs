// Prints how long 10 000 particles take for 100 reverse steps with the exact score of 8 modes in two
// dimensions: in the wasm core (node, one thread), and in what one would use instead, vectorised
// NumPy (as the formulas stand, and rewritten for BLAS) and typed-array JavaScript, and the same core
// built natively for baseline x86-64. Fresh processes, taken in turn; the fastest of several runs in
// each process, medians over the rounds.
//
//   node tests/bench/reverse.mjs [--rounds 7]
//
// Needs python3-numpy, g++ and emscripten.
import { mkdirSync } from 'node:fs';
import { writeFile } from './mixture_file.mjs';
import { build, compile, measure, median, option, program, ratio } from './programs.mjs';

const PARTICLES = 10_000;
const MODES = 8;
const STEPS = '100';
const REPEATS = '7';

const programs = {
  wasm: program.wasm('reverse_core'),
  NumPy: program.python('reverse_numpy.py'),
  products: (/** @type {string[]} */ args) =>
    program.python('reverse_numpy.py')([...args, 'products']),
  JavaScript: program.node('reverse_typed_arrays.mjs'),
  native: program.native('reverse_core'),
};

/** Modes on a circle, each stretched along it, and particles from N(0, I). */
function writeProblem() {
  let state = 12345;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const means = new Float64Array(2 * MODES);
  const covariances = new Float64Array(4 * MODES);
  for (let k = 0; k < MODES; k++) {
    const [c, s] = [Math.cos((2 * Math.PI * k) / MODES), Math.sin((2 * Math.PI * k) / MODES)];
    means.set([2 * c, 2 * s], 2 * k);
    const [across, along] = [0.02, 0.1];
    const off = (across - along) * c * s;
    covariances.set(
      [across * c * c + along * s * s, off, off, across * s * s + along * c * c],
      4 * k,
    );
  }
  return writeFile({
    n: PARTICLES,
    d: 2,
    k: MODES,
    x: Float64Array.from({ length: 2 * PARTICLES }, normal),
    weights: new Float64Array(MODES).fill(1 / MODES),
    means,
    covariances,
  });
}

function main() {
  const rounds = Number(option('--rounds', '7'));
  mkdirSync(build, { recursive: true });
  compile(['reverse_core'], ['reverse_core']);
  const path = writeProblem();
  console.log('10 000 particles, 100 steps, 8 modes; peer: its time / the time of wasm.');
  const columns = ['sampler', 'wasm ms', 'NumPy (≥ 5)', 'NumPy, rewritten for BLAS'];
  columns.push('JavaScript (≥ 3)', 'wasm / native (≤ 1.15)', 'mean square of each');
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`|${columns.map(() => '---|').join('')}`);
  for (const sampler of ['ddim', 'ddpm']) {
    const results = measure(programs, [path, sampler, STEPS, REPEATS], rounds);
    const own = results.wasm;
    const cells = [
      sampler,
      median(own.map(({ run }) => run)).toFixed(1),
      ratio(results.NumPy, own, 'run'),
      ratio(results.products, own, 'run'),
      ratio(results.JavaScript, own, 'run'),
      ratio(own, results.native, 'run'),
      Object.values(results)
        .map(([{ square }]) => square.toFixed(sampler === 'ddim' ? 9 : 3))
        .join(', '),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

main();
