// The lab of `decoder`: the network that its VAE part trains, as decoder of the densities and of the bound.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { until } from './page.mjs';

const TRAINED = 'labDecoder=trained&labPrior=normal&labNoise=0.2&labX1=0.5&labX2=0.3';

inBrowser('lab of decoder: the trained network decodes', (stage) => {
  const lab = labOf(stage, 'decoder');
  /** What two sentences say of log p(x). */
  const evidence = (/** @type {string} */ words) =>
    Number(/log p\(x\) = (\S+) nats/.exec(words.replaceAll('−', '-'))?.[1]);

  test('a link trains it, once, and both parts say the same of x', async () => {
    await lab.open(`${TRAINED}&labTrained=200`);
    const densities = await lab.reads('labDensities', /trained below.*for 200 steps/);
    const bound = await lab.reads('labBound', /trained below.*for 200 steps/);
    assert.equal(evidence(densities), evidence(bound));
    assert.ok(Number.isFinite(evidence(bound)), bound);
    // As the part says that trains it.
    const vae = await lab.reads('labVae', /^After 200 steps.*The learned σ is/);
    const [sigma] = /(?<=The learned σ is )\d\.\d+/.exec(vae) ?? [];
    assert.match(densities, new RegExp(`has learned σ = ${sigma};.* σ = 0\\.2\\.`));
    assert.doesNotMatch(densities + bound, /It is Gaussian/);
    // Its weights are too long for a listing.
    await until(
      () =>
        lab.inside((node) =>
          ['labDensities', 'labImportance'].map((id) => {
            const cell = node.querySelector(`[data-figure=${id}] ~ .cell`);
            return /** @type {HTMLElement} */ (cell).hidden;
          }),
        ),
      (hidden) => hidden.every(Boolean),
      'no program',
    );
    // The same link gives the same digits.
    await lab.open(`${TRAINED}&labTrained=200`);
    assert.equal(await lab.reads('labDensities', /for 200 steps/), densities);
  });

  test('with nothing trained that is said, and a button trains', async () => {
    await lab.open('labDecoder=trained');
    for (const id of ['labDensities', 'labBound'])
      await lab.reads(id, /^The decoder is not trained/);
    await lab.open('labDecoder=trained&labLatent=two&labTrained=60');
    for (const id of ['labDensities', 'labBound']) await lab.reads(id, /has two latent values/);
    await lab.press('The trained decoder');
    await lab.reads('labDensities', /for 60 steps/);
    assert.equal(await lab.field('labLatent'), 'one');
    await lab.press('Two z for one x');
    await lab.reads('labDensities', /^p\(z\) has mean/);
    await lab.reads('labBound', /^x = /);
  });

  test('more steps, and the figures follow', async () => {
    await lab.open(`${TRAINED}&labTrained=60`);
    await lab.reads('labDensities', /for 60 steps/);
    await lab.fill('[name=labTrained]', '160');
    for (const id of ['labDensities', 'labBound']) await lab.reads(id, /for 160 steps/);
  });
});
