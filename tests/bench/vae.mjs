// Prints how long one training step of the variational autoencoder takes (2-64-64-2K and K-64-64-2,
// batch 256, Adam): in the wasm core (node, one thread), and in what one would use instead,
// TensorFlow.js on its wasm backend and NumPy, with as many threads as it likes and with one, and in
// the same core built natively for baseline x86-64. Fresh processes, taken in turn; the fastest of
// several runs in each process, medians over the rounds. The core's and NumPy's step draw their batch;
// that of TensorFlow.js finds it made.
//
//   node tests/bench/vae.mjs [--rounds 7]
//
// Needs python3-numpy, libopenblas0-pthread, g++ and emscripten; installs TensorFlow.js from npm into
// build/bench.
import { mkdirSync } from 'node:fs';
import { build, compile, measure, median, program, option, ratio } from './programs.mjs';
import { folder, install } from './tfjs.mjs';

const STEPS = '40';
const REPEATS = '30';

const numpy = program.python('vae_numpy.py');
const tfjs = program.node('vae_tfjs.mjs');
const programs = {
  wasm: program.wasm('vae_core'),
  tfjs: (/** @type {string[]} */ [, , latent]) => tfjs([folder, '10', REPEATS, latent]),
  NumPy: numpy,
  oneThread: (/** @type {string[]} */ args) => numpy([...args, '1']),
  native: program.native('vae_core'),
};

function main() {
  const rounds = Number(option('--rounds', '7'));
  mkdirSync(build, { recursive: true });
  install();
  compile(['vae_core'], ['vae_core']);
  const columns = ['latent', 'wasm ms', 'tfjs, wasm (≥ 16)', 'NumPy (≥ 1.2)', 'NumPy, one thread'];
  columns.push('wasm / native (≤ 1.05)', 'loss of each');
  console.log('One step, 64-64 hidden units twice, batch 256; peer: its time / the time of wasm.');
  for (const row of [columns, columns.map(() => '---')]) console.log(`| ${row.join(' | ')} |`);
  for (const latent of ['1', '2']) {
    const results = measure(programs, [STEPS, REPEATS, latent], rounds);
    const own = results.wasm;
    const cells = [
      latent,
      median(own.map(({ step }) => step)).toFixed(3),
      ...[results.tfjs, results.NumPy, results.oneThread].map((peer) => ratio(peer, own, 'step')),
      ratio(own, results.native, 'step'),
      Object.values(results)
        .map(([{ loss }]) => loss.toFixed(3))
        .join(', '),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

main();
