// Times the same training step in TensorFlow.js on its wasm backend:
// training_tfjs.mjs FOLDER STEPS REPEATS, FOLDER being where it is installed. All that a step draws is
// made before, so that only the network and Adam count. Prints what training_core prints.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const [folder, steps, repeats] = [process.argv[2], ...process.argv.slice(3).map(Number)];
/** @type {(name: string) => any} */
const installed = createRequire(join(folder, 'package.json'));
const tf = installed('@tensorflow/tfjs');
const { setWasmPaths } = installed('@tensorflow/tfjs-backend-wasm');
const [BATCH, HIDDEN, TIMES, BATCHES] = [256, 64, 100, 50];

setWasmPaths(join(folder, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));
await tf.setBackend('wasm');
await tf.ready();

const normal = () =>
  Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

const MEAN = 0.35 * -1.5 + 0.65 * 1.8;
const DEVIATION = Math.sqrt(0.35 * (1.5 + MEAN) ** 2 + 0.65 * (1.8 - MEAN) ** 2 + 0.36);
/** @type {{alphaBar: number, angle: number}[]} */
const levels = [];
for (let t = 0, alphaBar = 1; t < TIMES; t++) {
  alphaBar *= 1 - (1e-3 + (0.199 * t) / (TIMES - 1));
  levels.push({
    alphaBar,
    angle: Math.atan2(Math.sqrt(1 - alphaBar), Math.sqrt(alphaBar) * DEVIATION),
  });
}

/** A batch of inputs and of what the network is to give. */
function batch() {
  const inputs = new Float32Array(5 * BATCH);
  const targets = new Float32Array(BATCH);
  for (let n = 0; n < BATCH; n++) {
    const x0 = (Math.random() < 0.35 ? -1.5 : 1.8) + 0.6 * normal();
    const { angle } = levels[Math.floor(TIMES * Math.random())];
    const noise = normal();
    const u = (x0 - MEAN) / DEVIATION;
    const waves = [2, 4].flatMap((k) => [Math.cos(k * angle), Math.sin(k * angle)]);
    inputs.set([Math.cos(angle) * u + Math.sin(angle) * noise, ...waves], 5 * n);
    targets[n] = Math.cos(angle) * noise - Math.sin(angle) * u;
  }
  return [tf.tensor2d(inputs, [BATCH, 5]), tf.tensor2d(targets, [BATCH, 1])];
}

const batches = Array.from({ length: BATCHES }, batch);
const variable = (/** @type {number[]} */ shape, /** @type {number} */ deviation) =>
  tf.variable(tf.randomNormal(shape, 0, deviation));
const [w1, b1] = [variable([5, HIDDEN], 5 ** -0.5), variable([HIDDEN], 0.5)];
const [w2, b2] = [variable([HIDDEN, HIDDEN], HIDDEN ** -0.5), tf.variable(tf.zeros([HIDDEN]))];
const [w3, b3] = [tf.variable(tf.zeros([HIDDEN, 1])), tf.variable(tf.zeros([1]))];
const silu = (/** @type {any} */ z) => tf.mul(z, tf.sigmoid(z));
const optimizer = tf.train.adam(2e-3);
let drawn = 0;

function step() {
  const [inputs, targets] = batches[drawn++ % BATCHES];
  return optimizer.minimize(() => {
    const first = silu(tf.add(tf.matMul(inputs, w1), b1));
    const second = silu(tf.add(tf.matMul(first, w2), b2));
    const outputs = tf.add(tf.matMul(second, w3), b3);
    return tf.mean(tf.squaredDifference(outputs, targets));
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
