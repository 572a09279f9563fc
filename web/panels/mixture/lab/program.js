/** scikit-learn's names of the kinds. */
export const COVARIANCE_TYPE = {
  full: 'full',
  tied: 'tied',
  diagonal: 'diag',
  spherical: 'spherical',
};

/** How the program and the lab print numbers: Python's .6f. */
const printed = (/** @type {number} */ value) => value.toFixed(6);

const list = (/** @type {ArrayLike<number>} */ values) => `[${Array.from(values).join(', ')}]`;

/**
 * Rows of so many numbers, one a line.
 * @param {Float64Array} values
 * @param {number} width
 * @param {string} indent
 */
function rows(values, width, indent) {
  const lines = [];
  for (let at = 0; at < values.length; at += width) {
    lines.push(`${indent}${list(values.subarray(at, at + width))},`);
  }
  return lines.join('\n');
}

/**
 * The start's covariances as Python, in the kind's shape.
 * @param {import('../../../wasm/core.js').Mixture} start
 */
function covariancesText({ kind, weights, means, covariances }) {
  const dimension = means.length / weights.length;
  if (kind === 'spherical') return `np.array(${list(covariances)})`;
  if (kind === 'tied' || kind === 'diagonal') {
    return `np.array([\n${rows(covariances, dimension, '    ')}\n])`;
  }
  const matrices = Array.from(weights, (_, k) => {
    const size = dimension * dimension;
    const matrix = covariances.subarray(k * size, (k + 1) * size);
    return `    [\n${rows(matrix, dimension, '        ')}\n    ],`;
  });
  return `np.array([\n${matrices.join('\n')}\n])`;
}

/**
 * A scikit-learn program that fits the lab's present mixture from the lab's start, and prints it.
 * @param {{start: import('../../../wasm/core.js').Mixture,
 *   options: import('../../../wasm/core.js').EmOptions, iterations: number}} fit  at least one
 *   iteration; the data is in data.csv
 */
export function programOf({ start, options, iterations }) {
  const { kind, weights, means } = start;
  const dimension = means.length / weights.length;
  const isMatrix = kind === 'full' || kind === 'tied';
  return `import numpy as np
from sklearn.mixture import GaussianMixture

x = np.loadtxt("data.csv", delimiter=",", skiprows=1)
weights = ${list(weights)}
means = [
${rows(means, dimension, '    ')}
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
for mean in model.means_:
    print("mean", *(f"{value:.6f}" for value in mean))
print(f"log-likelihood {model.score(x):.6f}")`;
}

/**
 * What that program prints, by the lab's own numbers.
 * @param {import('../../../wasm/core.js').Mixture} mixture
 * @param {number} logLikelihood  mean over the points, nats
 */
export function outputOf({ weights, means }, logLikelihood) {
  const dimension = means.length / weights.length;
  const lines = [`weights ${Array.from(weights, printed).join(' ')}`];
  for (let k = 0; k < weights.length; k++) {
    const mean = means.subarray(k * dimension, (k + 1) * dimension);
    lines.push(`mean ${Array.from(mean, printed).join(' ')}`);
  }
  lines.push(`log-likelihood ${printed(logLikelihood)}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Points as CSV with every digit, as the program reads them.
 * @param {Float64Array} x  (N, D)
 * @param {string[]} columns
 */
export function csvOf(x, columns) {
  const lines = [columns.map(quoted).join(',')];
  for (let at = 0; at < x.length; at += columns.length) {
    lines.push(x.subarray(at, at + columns.length).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** @param {string} name */
function quoted(name) {
  return /[",\n]/.test(name) ? `"${name.replaceAll('"', '""').replaceAll('\n', ' ')}"` : name;
}
