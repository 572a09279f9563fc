// The lab's programs for mode collapse and for paths print what the lab says that they print; what the lab
// says of the ends holds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fitPath } from '../../web/engine/jobs/fit-path.js';
import { fitPaths } from '../../web/engine/jobs/fit-paths.js';
import { samplePlanes } from '../../web/engine/jobs/sample-planes.js';
import { tracePlanes } from '../../web/engine/jobs/trace-planes.js';
import { seedAfter } from '../../web/engine/seed-after.js';
import { fitArgs } from '../../web/labs/metrics/mode-collapse-laws.js';
import { endsOf, partsOf } from '../../web/labs/metrics/mode-collapse-ends.js';
import { collapseProgram } from '../../web/labs/metrics/mode-collapse-program.js';
import {
  LAMBDA,
  pathsOf,
  REACH,
  traceArgs,
  trailsOf,
} from '../../web/labs/metrics/paths-compute.js';
import { pathsProgram } from '../../web/labs/metrics/paths-program.js';
import { loadCore } from './core.mjs';

/** The core as the lab calls it, without a worker between. */
const core = await loadCore();
const engine = /** @type {any} */ (core);

/** @param {Generator<any, any, any>} job */
function ended(job) {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}

/** @param {string} program */
const printed = (program) =>
  execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', program], { encoding: 'utf8' });

const own = {
  ...{
    labModes: [
      [-2, 0.5],
      [2, 0.5],
    ],
    labSigma: 0.5,
    labFitBy: 'kl_reverse',
    labFitK: '1',
  },
  ...{ labFitWeights: 'equal', labFitStart: 3, labFitSeed: '13' },
};

for (const [what, changes] of /** @type {[string, object][]} */ ([
  ['reverse KL', {}],
  [
    'forward KL, uneven modes',
    {
      labFitBy: 'kl_forward',
      labModes: [
        [-3, 0.2],
        [1, 0.8],
      ],
    },
  ],
  ['Jensen–Shannon, two Gaussians', { labFitBy: 'jensen_shannon', labFitK: '2', labFitStart: 1 }],
  ['reverse KL, free weights', { labFitK: '2', labFitWeights: 'free', labFitStart: 1 }],
  [
    'Wasserstein-2',
    {
      labFitBy: 'wasserstein2',
      labModes: [
        [-1, 0.3],
        [1, 0.7],
      ],
    },
  ],
])) {
  test(`the program of a fit: ${what}`, async () => {
    const asked = { ...own, ...changes };
    const seed = seedAfter(asked.labFitSeed, asked.labFitStart - 1);
    const path = ended(fitPath(core, { ...fitArgs(asked), seed }));
    const { source, output } = await collapseProgram(engine, asked, path);
    assert.equal(printed(source), output);
  });
}

test('of many starts each ends where it ends alone; all values are accounted for', () => {
  const seeds = Array.from({ length: 8 }, (_, start) => seedAfter('13', start));
  const paths = ended(fitPaths(core, { ...fitArgs(own), seeds }));
  for (const [start, seed] of seeds.entries()) {
    const alone = ended(fitPath(core, { ...fitArgs(own), seed }));
    assert.deepEqual(paths[start].mixtures.at(-1), alone.mixtures.at(-1));
    assert.equal(paths[start].values.at(-1), alone.values.at(-1));
    for (const [step, value] of alone.values.entries()) {
      assert.ok(step === 0 || value <= alone.values[step - 1], 'never upwards');
    }
  }
  const ends = endsOf(paths, own.labSigma);
  assert.deepEqual(
    ends.flatMap(({ starts }) => starts).toSorted((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
  for (const { value, parts } of ends) {
    const [{ mean, deviation }] = parts;
    const q = {
      ...{ kind: /** @type {const} */ ('spherical'), weights: Float64Array.of(1) },
      ...{ means: Float64Array.of(mean), covariances: Float64Array.of(deviation ** 2) },
    };
    assert.ok(Math.abs(core.divergences(fitArgs(own).truth, q).klReverse - value) < 1e-8);
  }
});

test('parts come from the left, whatever their order', () => {
  const mixture = {
    ...{ kind: /** @type {const} */ ('spherical'), weights: Float64Array.of(0.3, 0.7) },
    ...{ means: Float64Array.of(2, -1), covariances: Float64Array.of(4, 9) },
  };
  assert.deepEqual(partsOf(mixture), [
    { weight: 0.7, mean: -1, deviation: 3 },
    { weight: 0.3, mean: 2, deviation: 2 },
  ]);
});

const laws = {
  ...{
    labModes: [
      [-2, 0.5],
      [2, 0.5],
    ],
    labSigma: 0.5,
    labModel: [
      [-2, 0.4],
      [2, 0.6],
    ],
  },
  ...{ labShift: 0.1, labTau: 0.8, labKnob: 'width' },
};

for (const [labKnob, at] of /** @type {[string, number][]} */ ([
  ['width', 5],
  ['share', 20],
])) {
  test(`the program of the paths: ${labKnob}`, async () => {
    const asked = { ...laws, labKnob };
    const trails = pathsOf(asked, ended(tracePlanes(core, traceArgs(asked))));
    const { source, output } = await pathsProgram(engine, asked, trails, at);
    assert.equal(printed(source), output);
  });
}

for (const plane of /** @type {const} */ (['divergences', 'likelihoodMass'])) {
  test(`estimates lie about the exact place: ${plane}`, async () => {
    const { p, trails } = trailsOf(laws);
    const q = trails[0].models[14];
    const runs = 40;
    const [{ at, spread }] = ended(
      samplePlanes(core, {
        ...{ p, models: [q], plane, count: 400, runs, seed: '5', neighbours: 5, clusters: 20 },
        ...{ lambda: LAMBDA, reach: REACH },
      }),
    );
    const reach = { lambda: LAMBDA, reach: REACH };
    const [places] = ended(tracePlanes(core, { p, models: [q], ...reach }));
    const exact = places[plane];
    for (const axis of [0, 1]) {
      const error = spread[axis] / Math.sqrt(runs);
      assert.ok(
        Math.abs(at[axis] - exact[axis]) < 4.5 * error,
        `${axis}: ${at[axis]} ± ${error}, ${exact[axis]}`,
      );
    }
  });
}
