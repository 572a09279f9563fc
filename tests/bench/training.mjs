// Prints how long one training step of the denoiser takes (two hidden layers of 64, batch 256, Adam):
// in the wasm core (node, one thread), and in what one would use instead, TensorFlow.js on its wasm
// backend and NumPy, with as many threads as it likes and with one, and in the same core built
// natively for baseline x86-64. Fresh processes, taken in turn; the fastest of several runs in each
// process, medians over the rounds. The core's and NumPy's step draw their batch; that of
// TensorFlow.js finds it made.
//
//   node tests/bench/training.mjs [--rounds 7]
//
// Needs python3-numpy, libopenblas0-pthread, g++ and emscripten; installs TensorFlow.js from npm into
// build/bench.
import { mkdirSync } from 'node:fs';
import { build, compile, measure, median, option, program, ratio } from './programs.mjs';
import { folder, install } from './tfjs.mjs';

const STEPS = '60';
const REPEATS = '40';

const numpy = program.python('training_numpy.py');
const tfjs = program.node('training_tfjs.mjs');
const programs = {
  wasm: program.wasm('training_core'),
  tfjs: (/** @type {string[]} */ [, repeats]) => tfjs([folder, '10', repeats]),
  NumPy: numpy,
  oneThread: (/** @type {string[]} */ args) => numpy([...args, '1']),
  native: program.native('training_core'),
};

function main() {
  const rounds = Number(option('--rounds', '7'));
  mkdirSync(build, { recursive: true });
  install();
  compile(['training_core'], ['training_core']);
  const results = measure(programs, [STEPS, REPEATS], rounds);
  const own = results.wasm;
  const columns = ['wasm ms', 'tfjs, wasm (≥ 10)', 'NumPy (≥ 1)', 'NumPy, one thread'];
  columns.push('wasm / native (≤ 1.15)', 'loss of each');
  const cells = [
    median(own.map(({ step }) => step)).toFixed(3),
    ...[results.tfjs, results.NumPy, results.oneThread].map((peer) => ratio(peer, own, 'step')),
    ratio(own, results.native, 'step'),
    Object.values(results)
      .map(([{ loss }]) => loss.toFixed(3))
      .join(', '),
  ];
  console.log('One step, 64-64 hidden units, batch 256; peer: its time / the time of wasm.');
  for (const row of [columns, columns.map(() => '---'), cells]) {
    console.log(`| ${row.join(' | ')} |`);
  }
}

main();
