// Diffusion against a plain Python program (diffusion.py): the same particles from the same seed,
// whatever the sampler. Within 1e-9, since normal numbers made in bulk differ in their last bits.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { loadCore } from './core.mjs';
import { define, startPython } from './pyodide.mjs';

/** @typedef {import('../../web/wasm/core.js').Mixture} Mixture */

const CLEAN = {
  'three modes on a line': {
    weights: [0.3, 0.5, 0.2],
    means: [[-1.5], [0.4], [2.2]],
    covariances: [[[0.0225]], [[0.25]], [[0.09]]],
  },
  'two clusters in the plane': {
    weights: [0.6, 0.4],
    means: [
      [-3, 0],
      [3, 1],
    ],
    covariances: [
      [
        [1, 0.5],
        [0.5, 0.8],
      ],
      [
        [0.6, -0.2],
        [-0.2, 1.2],
      ],
    ],
  },
};

/** @type {(law: typeof CLEAN[keyof typeof CLEAN]) => Mixture} */
const crossing = ({ weights, means, covariances }) => ({
  kind: 'full',
  weights: Float64Array.from(weights),
  means: Float64Array.from(means.flat()),
  covariances: Float64Array.from(covariances.flat(2)),
});

const OPTIONS = /** @type {const} */ ({
  steps: 10,
  variance: 'posterior',
  eta: 0,
  corrections: 2,
  signalToNoise: 0.2,
});
/** @type {Record<string, Partial<import('../../web/wasm/core.js').ReverseOptions>>} */
const SAMPLERS = {
  'DDPM, variance of the posterior': { sampler: 'ddpm' },
  'DDPM, variance β': { sampler: 'ddpm', variance: 'beta', steps: 50 },
  'DDIM, η = 0': { sampler: 'ddim' },
  'DDIM, η = 0.7': { sampler: 'ddim', eta: 0.7, steps: 7 },
  'Euler on the ODE': { sampler: 'ode_euler' },
  'Heun on the ODE': { sampler: 'ode_heun' },
  'annealed Langevin': { sampler: 'langevin' },
  'predictor and corrector': { sampler: 'predictor_corrector' },
};

/** @param {Float64Array} actual @param {any} expected */
function assertClose(actual, expected) {
  const values = /** @type {number[]} */ (expected.flat(3));
  assert.equal(actual.length, values.length);
  for (const [i, value] of values.entries()) {
    const difference = Math.abs(actual[i] - value);
    assert.ok(difference < 1e-9 * Math.max(1, Math.abs(value)), `[${i}]: ${actual[i]}, ${value}`);
  }
}

describe('diffusion', () => {
  /** @type {import('../../web/wasm/core.js').Core} */
  let core;
  /** @type {(call: string, args: any) => any} */
  let python;
  before(async () => {
    core = await loadCore();
    const pyodide = await startPython();
    await define(pyodide, 'diffusion.py');
    const run = pyodide.globals.get('run');
    python = (call, args) => JSON.parse(run(JSON.stringify({ call, ...args })));
  });

  for (const kind of /** @type {const} */ (['linear', 'scaled_linear', 'cosine', 'sigmoid'])) {
    test(`the ${kind} schedule`, () => {
      for (const steps of [1, 2, 37, 1000]) {
        const expected = python('betas_of', { kind, steps, first: 1e-4, last: 0.02 });
        assertClose(core.betas(kind, steps, 1e-4, 0.02), expected);
      }
    });
  }

  for (const [name, law] of Object.entries(CLEAN)) {
    const clean = crossing(law);
    const lists = [law.weights, law.means, law.covariances];

    for (const [sampler, chosen] of Object.entries(SAMPLERS)) {
      test(`${name}: ${sampler}`, () => {
        const options = /** @type {any} */ ({ ...OPTIONS, ...chosen });
        const betas = core.betas('linear', 50, 0.002, 0.3);
        // An odd count, so that one gauss is held back between the steps.
        const reverse = core.makeReverse(
          clean,
          betas,
          { kind: 'posterior_mean' },
          options,
          33,
          '17',
        );
        while (reverse.step());
        const expected = python('reverse', {
          ...{ clean: lists, betas: [...betas], options, count: 33 },
          seed: 17,
        });
        assertClose(reverse.points(), expected);
        reverse.delete();
      });
    }

    test(`${name}: forward paths`, () => {
      const betas = Float64Array.of(0.1, 0, 0.4, 0.9);
      const expected = python('forward', { clean: lists, betas: [...betas], count: 21, seed: 3 });
      assertClose(core.forwardPaths(clean, betas, 21, '3'), expected);
    });

    test(`${name}: draws from the posterior`, () => {
      const xt = core.sample(core.noised(clean, 0.3), 25, '8').points;
      const columns = law.means[0].length;
      const rows = Array.from({ length: 25 }, (_, n) => [
        ...xt.slice(n * columns, (n + 1) * columns),
      ]);
      const expected = python('posterior_samples', {
        ...{ clean: lists, alpha_bar: 0.3, xt: rows },
        seed: 5,
      });
      assertClose(core.denoise(clean, 0.3, xt, { kind: 'posterior_sample', seed: '5' }), expected);
    });
  }
});
