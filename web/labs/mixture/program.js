import { pythonList, pythonRows } from '../kit/python-literal.js';

/** scikit-learn's names of the kinds. */
export const COVARIANCE_TYPE = {
  full: 'full',
  tied: 'tied',
  diagonal: 'diag',
  spherical: 'spherical',
};

/**
 * How a column's means are printed: where the numbers are large, no digit beyond the nine in which two
 * implementations of EM agree.
 * @param {Float64Array} means  (K, D)
 * @param {number} width  D
 * @param {number} column
 * @returns {string}  a format spec of Python's
 */
function specOf(means, width, column) {
  const largest = means.reduce(
    (most, value, at) => (at % width === column ? Math.max(most, Math.abs(value)) : most),
    0,
  );
  const before = largest > 0 ? Math.floor(Math.log10(largest)) + 1 : 1;
  if (before > 9) return '.8e';
  return `.${before < 5 ? Math.min(Math.max(6, 8 - before), 330) : 9 - before}f`;
}

/**
 * The start's covariances as Python, in the kind's shape.
 * @param {import('../../wasm/core.js').Mixture} start
 */
function covariancesText({ kind, weights, means, covariances }) {
  const dimension = means.length / weights.length;
  if (kind === 'spherical') return `np.array(${pythonList(covariances)})`;
  if (kind === 'tied' || kind === 'diagonal') {
    return `np.array([\n${pythonRows(covariances, dimension, '    ')}\n])`;
  }
  const matrices = Array.from(weights, (_, k) => {
    const size = dimension * dimension;
    const matrix = covariances.subarray(k * size, (k + 1) * size);
    return `    [\n${pythonRows(matrix, dimension, '        ')}\n    ],`;
  });
  return `np.array([\n${matrices.join('\n')}\n])`;
}

/**
 * A scikit-learn program that fits the lab's present mixture from the lab's start, and prints it.
 * @param {{start: import('../../wasm/core.js').Mixture,
 *   mixture: import('../../wasm/core.js').Mixture,
 *   options: import('../../wasm/core.js').EmOptions, iterations: number}} fit  mixture: the present
 *   one, after at least one iteration; the data is in data.csv
 */
export function programOf({ start, mixture, options, iterations }) {
  const { kind, weights, means } = start;
  const dimension = means.length / weights.length;
  const specs = specsOf(mixture);
  const isOne = specs.every((spec) => spec === specs[0]);
  const isMatrix = kind === 'full' || kind === 'tied';
  return `import numpy as np
from sklearn.mixture import GaussianMixture

x = np.loadtxt("data.csv", delimiter=",", skiprows=1)
weights = ${pythonList(weights)}
means = [
${pythonRows(means, dimension, '    ')}
]
covariances = ${covariancesText(start)}
model = GaussianMixture(
    n_components=${weights.length},
    covariance_type="${COVARIANCE_TYPE[kind]}",
    tol=${options.tolerance},
    reg_covar=${options.floor},
    max_iter=${iterations},
    weights_init=weights,
    means_init=means,
    precisions_init=${isMatrix ? 'np.linalg.inv(covariances)' : '1 / covariances'},
)
model.fit(x)
print("weights", *(f"{weight:.6f}" for weight in model.weights_))
${isOne ? '' : `formats = [${specs.map((spec) => `"${spec}"`).join(', ')}]\n`}for mean in model.means_:
    print("mean", *(${isOne ? `f"{value:${specs[0]}}" for value in mean` : 'map(format, mean, formats)'}))
print(f"log-likelihood {model.score(x):.6f}")`;
}

/** @param {import('../../wasm/core.js').Mixture} mixture */
function specsOf({ weights, means }) {
  const width = means.length / weights.length;
  return Array.from({ length: width }, (_, column) => specOf(means, width, column));
}

/**
 * What that program prints, by the lab's own numbers.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('../../wasm/core.js').Mixture} mixture
 * @param {number} logLikelihood  mean over the points, nats
 */
export function outputOf(engine, mixture, logLikelihood) {
  const { weights, means } = mixture;
  const mean = `mean ${specsOf(mixture)
    .map((spec) => `{:${spec}}`)
    .join(' ')}\n`;
  return engine.format(
    `weights ${Array.from(weights, () => '{:.6f}').join(' ')}\n${mean.repeat(weights.length)}log-likelihood {:.6f}\n`,
    Float64Array.of(...weights, ...means, logLikelihood),
  );
}

/** A number as Python reads it back. @param {number} value */
const literal = (value) => (Object.is(value, -0) ? '-0.0' : String(value));

/**
 * Points as CSV with every digit, as the program reads them.
 * @param {Float64Array} x  (N, D)
 * @param {string[]} columns
 */
export function csvOf(x, columns) {
  const lines = [columns.map(quoted).join(',')];
  for (let at = 0; at < x.length; at += columns.length) {
    lines.push(Array.from(x.subarray(at, at + columns.length), literal).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/**
 * On one line, which is how many the program leaves out.
 * @param {string} name
 */
function quoted(name) {
  const line = name.replaceAll(/\s+/g, ' ');
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
