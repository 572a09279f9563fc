// Times EM in plain JavaScript on typed arrays, written for speed as one would for a page: flat
// Float64Arrays, no allocation in the loop, everything of one point in one pass.
// mixture_typed_arrays.mjs FILE full|diag SHORT LONG REPEATS
import { read } from './mixture_file.mjs';

/** @typedef {import('./mixture_file.mjs').Data} Data */

/**
 * Inverse Cholesky factors of K covariances into `factors`, the peaks' logarithms into `constants`.
 * @param {Float64Array} covariances
 * @param {Float64Array} weights
 * @param {number} d
 * @param {number} k
 * @param {Float64Array} factors
 * @param {Float64Array} constants
 */
function factorise(covariances, weights, d, k, factors, constants) {
  const l = new Float64Array(d * d);
  for (let c = 0; c < k; c++) {
    const base = c * d * d;
    let logDeterminant = 0;
    for (let i = 0; i < d; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = covariances[base + i * d + j];
        for (let m = 0; m < j; m++) sum -= l[i * d + m] * l[j * d + m];
        l[i * d + j] = i === j ? Math.sqrt(sum) : sum / l[j * d + j];
      }
      logDeterminant += Math.log(l[i * d + i]);
    }
    for (let j = 0; j < d; j++) {
      for (let i = j; i < d; i++) {
        let sum = i === j ? 1 : 0;
        for (let m = j; m < i; m++) sum -= l[i * d + m] * factors[base + m * d + j];
        factors[base + i * d + j] = sum / l[i * d + i];
      }
    }
    constants[c] = Math.log(weights[c]) - 0.5 * d * Math.log(2 * Math.PI) - logDeterminant;
  }
}

/**
 * @param {Data} data
 * @param {number} iterations
 * @returns {number} log-likelihood per point before the last M step
 */
function fitFull({ n, d, k, x, weights, means, covariances }, iterations) {
  weights = weights.slice();
  means = means.slice();
  covariances = covariances.slice();
  const factors = new Float64Array(k * d * d);
  const constants = new Float64Array(k);
  const r = new Float64Array(k);
  const diff = new Float64Array(k * d);
  const mass = new Float64Array(k);
  const first = new Float64Array(k * d);
  const second = new Float64Array(k * d * d);
  let logLikelihood = 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    factorise(covariances, weights, d, k, factors, constants);
    mass.fill(0);
    first.fill(0);
    second.fill(0);
    logLikelihood = 0;
    for (let p = 0; p < n; p++) {
      let largest = -Infinity;
      for (let c = 0; c < k; c++) {
        const at = c * d;
        for (let i = 0; i < d; i++) diff[at + i] = x[p * d + i] - means[at + i];
        let squared = 0;
        for (let i = 0; i < d; i++) {
          let y = 0;
          const row = (at + i) * d;
          for (let j = 0; j <= i; j++) y += factors[row + j] * diff[at + j];
          squared += y * y;
        }
        r[c] = constants[c] - 0.5 * squared;
        if (r[c] > largest) largest = r[c];
      }
      let total = 0;
      for (let c = 0; c < k; c++) total += r[c] = Math.exp(r[c] - largest);
      logLikelihood += largest + Math.log(total);
      for (let c = 0; c < k; c++) {
        const weight = r[c] / total;
        const at = c * d;
        mass[c] += weight;
        for (let i = 0; i < d; i++) {
          const scaled = weight * diff[at + i];
          first[at + i] += scaled;
          const row = (at + i) * d;
          for (let j = 0; j <= i; j++) second[row + j] += scaled * diff[at + j];
        }
      }
    }
    for (let c = 0; c < k; c++) {
      weights[c] = mass[c] / n;
      for (let i = 0; i < d; i++) {
        for (let j = 0; j <= i; j++) {
          const value =
            (second[(c * d + i) * d + j] - (first[c * d + i] * first[c * d + j]) / mass[c]) /
            mass[c];
          covariances[(c * d + i) * d + j] = covariances[(c * d + j) * d + i] =
            value + (i === j ? 1e-6 : 0);
        }
      }
      for (let i = 0; i < d; i++) means[c * d + i] += first[c * d + i] / mass[c];
    }
  }
  return logLikelihood / n;
}

/**
 * @param {Data} data
 * @param {number} iterations
 * @returns {number} log-likelihood per point before the last M step
 */
function fitDiagonal({ n, d, k, x, weights, means, covariances }, iterations) {
  weights = weights.slice();
  means = means.slice();
  const variances = new Float64Array(k * d);
  for (let i = 0; i < k * d; i++) variances[i] = covariances[i * d + (i % d)];
  const precisions = new Float64Array(k * d);
  const constants = new Float64Array(k);
  const r = new Float64Array(k);
  const mass = new Float64Array(k);
  const first = new Float64Array(k * d);
  const second = new Float64Array(k * d);
  let logLikelihood = 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    for (let c = 0; c < k; c++) {
      constants[c] = Math.log(weights[c]) - 0.5 * d * Math.log(2 * Math.PI);
      for (let i = c * d; i < (c + 1) * d; i++) {
        precisions[i] = 1 / variances[i];
        constants[c] -= 0.5 * Math.log(variances[i]);
      }
    }
    mass.fill(0);
    first.fill(0);
    second.fill(0);
    logLikelihood = 0;
    for (let p = 0; p < n; p++) {
      const point = p * d;
      let largest = -Infinity;
      for (let c = 0; c < k; c++) {
        const at = c * d;
        let squared = 0;
        for (let i = 0; i < d; i++) {
          const diff = x[point + i] - means[at + i];
          squared += diff * diff * precisions[at + i];
        }
        r[c] = constants[c] - 0.5 * squared;
        if (r[c] > largest) largest = r[c];
      }
      let total = 0;
      for (let c = 0; c < k; c++) total += r[c] = Math.exp(r[c] - largest);
      logLikelihood += largest + Math.log(total);
      for (let c = 0; c < k; c++) {
        const weight = r[c] / total;
        const at = c * d;
        mass[c] += weight;
        for (let i = 0; i < d; i++) {
          const diff = x[point + i] - means[at + i];
          first[at + i] += weight * diff;
          second[at + i] += weight * diff * diff;
        }
      }
    }
    for (let c = 0; c < k; c++) {
      weights[c] = mass[c] / n;
      for (let i = c * d; i < (c + 1) * d; i++) {
        const moved = first[i] / mass[c];
        variances[i] = second[i] / mass[c] - moved * moved + 1e-6;
        means[i] += moved;
      }
    }
  }
  return logLikelihood / n;
}

const [path, kind, ...numbers] = process.argv.slice(2);
const [few, many, repeats] = numbers.map(Number);
const data = read(path);
const fit = kind === 'full' ? fitFull : fitDiagonal;
fit(data, few);
let shortestFew = Infinity;
let shortestMany = Infinity;
let logLikelihood = 0;
for (let i = 0; i < repeats; i++) {
  const start = performance.now();
  fit(data, few);
  const middle = performance.now();
  logLikelihood = fit(data, many);
  shortestFew = Math.min(shortestFew, middle - start);
  shortestMany = Math.min(shortestMany, performance.now() - middle);
}
const iteration = (shortestMany - shortestFew) / (many - few);
console.log(JSON.stringify({ iteration, logLikelihood }));
