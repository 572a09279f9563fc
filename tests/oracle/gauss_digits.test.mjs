// Up to which σ the notebook's rounded draws are those of a CPython that stands on glibc, whose logarithm
// and cosine may differ from the page's in the last bit. More draws by hand: DRAWS=1000000 node --test …
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { loadCore } from './core.mjs';

const run = promisify(execFile);
const core = await loadCore();
const DRAWS = Number(process.env.DRAWS ?? 100_000);
/** As many as one cell draws. */
const EACH = 10_000;
const SEEDS = Array.from({ length: Math.ceil(DRAWS / EACH) }, (_, seed) => String(seed));

/** @param {string} output */
const digest = (output) => createHash('sha256').update(output).digest('hex');

const { samples, ...others } = {
  samples: { seed: '0', modes: Float64Array.of(-1.5, 1.8), sigma: 1, count: EACH },
  decoder: { weights: Float64Array.of(1), bias: 0 },
  diffusion: { x0: 1, beta: 0.1, noise: 0 },
  mixture: { means: Float64Array.of(0), weights: Float64Array.of(1) },
  metrics: { errors: Float64Array.of(1) },
};

/** @param {number} sigma */
async function programOf(sigma) {
  const { cell } = core.runNotebook({ ...others, samples: { ...samples, sigma } }).samples;
  const [seeded, rest] = cell.source.split('random.seed(0)');
  assert.ok(rest, 'the cell seeds with 0');
  return `import contextlib, hashlib, io
${seeded}
for seed in range(${SEEDS.length}):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        random.seed(seed)
${rest.replaceAll('\n', '\n        ')}
    print(hashlib.sha256(out.getvalue().encode()).hexdigest())`;
}

for (const sigma of [0.15, 1, 1e3, 1e6]) {
  test(`σ = ${sigma}: ${SEEDS.length * EACH} draws, all with CPython's digits`, async () => {
    const { stdout } = await run('/usr/bin/python3', ['-c', await programOf(sigma)]);
    const expected = stdout.trim().split('\n');
    for (const [n, seed] of SEEDS.entries()) {
      const { cell } = core.runNotebook({
        ...others,
        samples: { ...samples, seed, sigma },
      }).samples;
      assert.equal(digest(cell.output), expected[n], `seed ${seed}`);
    }
  });
}
