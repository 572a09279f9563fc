// Times the same training step in TensorFlow.js on its wasm backend:
// vae_tfjs.mjs FOLDER STEPS REPEATS LATENT, FOLDER being where it is installed. All that a step draws
// is made before, so that only the networks and Adam count. Prints what vae_core prints.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const [folder, steps, repeats, latent] = [process.argv[2], ...process.argv.slice(3).map(Number)];
/** @type {(name: string) => any} */
const installed = createRequire(join(folder, 'package.json'));
const tf = installed('@tensorflow/tfjs');
const { setWasmPaths } = installed('@tensorflow/tfjs-backend-wasm');
const [BATCH, HIDDEN, OBSERVED, BATCHES] = [256, 64, 2, 50];

setWasmPaths(join(folder, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));
await tf.setBackend('wasm');
await tf.ready();

const normal = () =>
  Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
/** Root of the mean of both variances of the arc with its noise; its mean height. */
const SCALE = 0.8;
const HEIGHT = 1.4 * Math.exp(-0.405);

/** A batch of points, standardised, and of what is drawn for them. */
function batch() {
  const points = Array.from({ length: BATCH }, () => {
    const angle = 0.9 * normal();
    return [
      (1.4 * Math.sin(angle) + 0.1 * normal()) / SCALE,
      (1.4 * Math.cos(angle) + 0.1 * normal() - HEIGHT) / SCALE,
    ];
  });
  const draws = Array.from({ length: BATCH }, () => Array.from({ length: latent }, normal));
  return [tf.tensor2d(points), tf.tensor2d(draws)];
}

const batches = Array.from({ length: BATCHES }, batch);
const variable = (/** @type {number[]} */ shape, /** @type {number} */ deviation) =>
  tf.variable(tf.randomNormal(shape, 0, deviation));
const network = (/** @type {number} */ inputs, /** @type {number} */ outputs) => [
  ...[variable([inputs, HIDDEN], inputs ** -0.5), variable([HIDDEN], 0.5)],
  ...[variable([HIDDEN, HIDDEN], HIDDEN ** -0.5), tf.variable(tf.zeros([HIDDEN]))],
  ...[variable([HIDDEN, outputs], HIDDEN ** -0.5), tf.variable(tf.zeros([outputs]))],
];
const encoder = network(OBSERVED, 2 * latent);
const decoder = network(latent, OBSERVED);
const logNoise = tf.variable(tf.scalar(Math.log(0.05 / SCALE ** 2)));
const silu = (/** @type {any} */ z) => tf.mul(z, tf.sigmoid(z));
const layers = (/** @type {any[]} */ [w1, b1, w2, b2, w3, b3], /** @type {any} */ x) =>
  tf.add(tf.matMul(silu(tf.add(tf.matMul(silu(tf.add(tf.matMul(x, w1), b1)), w2), b2)), w3), b3);
const optimizer = tf.train.adam(2e-3);
let drawn = 0;

function step() {
  const [x, epsilon] = batches[drawn++ % BATCHES];
  return optimizer.minimize(() => {
    const [mean, logVariance] = tf.split(layers(encoder, x), 2, 1);
    const z = tf.add(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), epsilon));
    const squares = tf.div(tf.sum(tf.squaredDifference(layers(decoder, z), x)), BATCH);
    const scaled = tf.mul(squares, tf.exp(tf.neg(logNoise)));
    const constant = OBSERVED * Math.log(2 * Math.PI * SCALE ** 2);
    const density = tf.add(tf.add(scaled, tf.mul(logNoise, OBSERVED)), constant);
    const parts = tf.sub(tf.add(tf.square(mean), tf.exp(logVariance)), tf.add(logVariance, 1));
    return tf.mul(tf.add(density, tf.div(tf.sum(parts), BATCH)), 0.5);
  }, true);
}

let fastest = Number.POSITIVE_INFINITY;
let loss = 0;
for (let i = 0; i < repeats; i++) {
  loss = 0;
  const before = performance.now();
  for (let k = 0; k < steps; k++) {
    const cost = step();
    loss += cost.dataSync()[0] / steps;
    cost.dispose();
  }
  fastest = Math.min(fastest, (performance.now() - before) / steps);
}
console.log(JSON.stringify({ step: fastest, loss }));
