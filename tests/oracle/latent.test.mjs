// PCA and factor analysis of the core against scikit-learn, from the same data.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadCore } from './core.mjs';

const core = await loadCore();
const asked = { tolerance: 1e-10, iterations: 1000 };

const path = (/** @type {string} */ of) => fileURLToPath(new URL(of, import.meta.url));
const answer = execFileSync('/usr/bin/python3', [path('latent.py'), path('../../web/data')], {
  encoding: 'utf8',
  input: JSON.stringify(asked),
  maxBuffer: 2 ** 27,
});

/**
 * @typedef {{ logLikelihood: number, noiseVariance: number, covariance: number[],
 *   components: number[], scores: number[] }} Pca
 * @typedef {{ logLikelihood: number, noiseVariances: number[], iterations: number,
 *   scores: number[] }} FactorAnalysis
 * @type {Record<string, { x: number[], columns: number, pca: Pca[],
 *   factorAnalysis: FactorAnalysis[] }>}
 */
const expected = JSON.parse(answer);

/** @param {number} actual @param {number} wanted @param {number} tolerance @param {string} what */
function near(actual, wanted, tolerance, what) {
  assert.ok(Math.abs(actual - wanted) <= tolerance, `${what}: ${actual}, scikit-learn ${wanted}`);
}

const largest = (/** @type {Iterable<number>} */ of) => Math.max(...[...of].map(Math.abs));

/** Rows of an array, the sign of each chosen so that it points where the other's does. */
function sameSigns(/** @type {ArrayLike<number>} */ of, /** @type {number[]} */ as, width = 1) {
  const result = Array.from(of);
  for (let row = 0; row < as.length; row += width) {
    const dot = as.slice(row, row + width).reduce((sum, each, i) => sum + each * of[row + i], 0);
    if (dot < 0) for (let i = row; i < row + width; i++) result[i] *= -1;
  }
  return result;
}

for (const [name, { x, columns, pca, factorAnalysis }] of Object.entries(expected)) {
  const data = Float64Array.from(x);
  const fiveRows = data.subarray(0, 5 * columns).slice();

  test(`PCA of ${name} is scikit-learn's`, () => {
    pca.forEach((wanted, i) => {
      const latent = i + 1;
      const fit = core.fitPca(data, columns, latent, { ddof: 1 });
      const at = `${name}, ${latent} of ${columns}`;
      near(fit.logLikelihood, wanted.logLikelihood, 1e-9 * Math.abs(wanted.logLikelihood), at);
      near(fit.noiseVariances[0], wanted.noiseVariance, 1e-9 * wanted.noiseVariance, at);
      const scale = largest(wanted.covariance);
      wanted.covariance.forEach((each, entry) => {
        const [row, column] = [Math.floor(entry / columns), entry % columns];
        let covariance = row === column ? fit.noiseVariances[0] : 0;
        for (let j = 0; j < latent; j++) {
          covariance += fit.loadings[row * latent + j] * fit.loadings[column * latent + j];
        }
        near(covariance, each, 1e-9 * scale, `${at}, covariance ${row}, ${column}`);
      });
      const components = sameSigns(fit.components, wanted.components, columns);
      wanted.components.forEach((each, entry) => {
        near(components[entry], each, 1e-9, `${at}, component ${entry}`);
      });
      const scores = core.principalScores(fiveRows, fit.mean, Float64Array.from(components));
      const reach = largest(wanted.scores);
      wanted.scores.forEach((each, entry) => {
        near(scores[entry], each, 1e-9 * reach, `${at}, score ${entry}`);
      });
    });
  });

  test(`factor analysis of ${name} is scikit-learn's`, () => {
    factorAnalysis.forEach((wanted, i) => {
      const latent = i + 1;
      const fit = core.fitFactorAnalysis(data, columns, latent, {
        tolerance: asked.tolerance,
        maxIterations: asked.iterations,
      });
      const at = `${name}, ${latent} of ${columns}`;
      near(fit.logLikelihood, wanted.logLikelihood, 1e-8 * Math.abs(wanted.logLikelihood), at);
      // Where a column's variance is 1e6 times its noise, rounding decides when so small a tolerance
      // is reached: compared is what the same number of iterations gives.
      const moments = core.columnMoments(data, columns);
      /** @type {Float64Array} */
      let noise = new Float64Array(columns).fill(1);
      let step = core.factorAnalysisStep(moments, noise, latent);
      for (let t = 1; t < wanted.iterations; t++) {
        noise = step.nextNoiseVariances;
        step = core.factorAnalysisStep(moments, noise, latent);
      }
      if (wanted.iterations === asked.iterations) noise = step.nextNoiseVariances;
      wanted.noiseVariances.forEach((each, column) => {
        near(noise[column], each, 1e-5 * each, `${at}, noise ${column}`);
      });
      // Factors are told up to their signs.
      const scores = core.factorScores(fiveRows, { ...step, noiseVariances: noise });
      const reach = largest(wanted.scores);
      wanted.scores.forEach((each, entry) => {
        near(Math.abs(scores[entry]), Math.abs(each), 1e-4 * reach, `${at}, score ${entry}`);
      });
    });
  });
}
