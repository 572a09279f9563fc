// The lab of `decoder`, its first part: one model's three densities, by rings, fields, buttons and links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { until } from './page.mjs';

const PROGRAM = '[data-figure=labDensities] ~ .cell .output';

inBrowser('lab of decoder: one model, three densities', (stage) => {
  const lab = labOf(stage, 'decoder');
  const numbers = (/** @type {string} */ text) =>
    [...text.replaceAll('−', '-').matchAll(/-?\d+\.\d+/g)].map(Number);
  const near = (/** @type {number} */ a, /** @type {number} */ b, tolerance = 6e-4) =>
    assert.ok(Math.abs(a - b) < tolerance, `${a}, not ${b}`);
  const picture = () =>
    lab.inside((node) =>
      ['.contour', '.span'].map((mark) =>
        [...node.querySelectorAll(`[data-figure=labDensities] ${mark}`)]
          .map((path) => path.getAttribute('d'))
          .join(),
      ),
    );

  test('through a line p(z | x) is the closed form, and the program prints it', async () => {
    const [w, mu, sigma, x] = [[0.9, -0.5], [0.3, 0.2], 0.6, [1.1, 0.4]];
    await lab.open(
      `labDecoder=line&labPrior=normal&labW1=${w[0]}&labW2=${w[1]}&labMu1=${mu[0]}&labMu2=${mu[1]}` +
        `&labNoise=${sigma}&labX1=${x[0]}&labX2=${x[1]}`,
    );
    const words = await lab.reads('labDensities', /in closed form/);
    assert.match(words, /It is Gaussian: the dashed curve is p\(z \| x\) itself/);
    // N(0, 1) times N(x; μ + W z, σ² I), and what of x is left.
    const length = w[0] ** 2 + w[1] ** 2;
    const gap = x.map((value, i) => value - mu[i]);
    const mean = (w[0] * gap[0] + w[1] * gap[1]) / (length + sigma ** 2);
    const deviation = sigma / Math.sqrt(length + sigma ** 2);
    const rest = Math.hypot(...gap.map((value, i) => value - w[i] * mean)) / sigma;
    const said = /p\(z \| x\) has mean (\S+) and standard deviation (\S+),/.exec(words) ?? [];
    near(Number(said[1]), mean);
    near(Number(said[2]), deviation);
    near(Number(/lies (\S+) σ from x/.exec(words)?.[1]), rest, 6e-3);
    const printed = await lab.reads(PROGRAM, /log p\(x\) .*remainder in sigma/s);
    const [, , again, width, left] = numbers(printed);
    near(again, mean, 6e-5);
    near(width, deviation, 6e-5);
    near(left, rest, 6e-5);
  });

  test('x moves p(z | x) and leaves p(x) as it is; σ moves both', async () => {
    await lab.open();
    const before = await lab.reads('labDensities', /Component 2 is the most likely to have made x/);
    const [contours, span] = await picture();
    await lab.hold('observation x');
    for (let n = 0; n < 20; n++) await stage.page.press('ArrowLeft');
    const after = await lab.reads('labDensities', /Component 1 is the most likely to have made x/);
    const [, mean] = [before, after].map((words) =>
      Number(/p\(z \| x\) has mean (\S+)/.exec(words.replaceAll('−', '-'))?.[1]),
    );
    assert.ok(mean < 0, after);
    const [same, moved] = await until(picture, ([, now]) => now !== span, 'another p(z | x)');
    assert.equal(same, contours);
    assert.notEqual(moved, span);
    await lab.hold('standard deviation σ of the noise');
    await stage.page.press('ArrowRight');
    await until(picture, ([now]) => now !== contours, 'another p(x)');
  });

  test('arrow keys move every ring', async () => {
    await lab.open();
    await lab.reads('labDensities', /log p\(x\)/);
    for (const [label, key, name] of /** @type {const} */ ([
      ['observation x', 'ArrowUp', 'labX2'],
      ['offset μ', 'ArrowRight', 'labMu1'],
      ['slope W', 'ArrowUp', 'labW2'],
      ['standard deviation σ', 'ArrowRight', 'labNoise'],
      ['standard deviation of each', 'ArrowRight', 'labSpread'],
    ])) {
      const before = Number(await lab.field(name));
      await lab.hold(label);
      await stage.page.press(key);
      await until(
        async () => Number(await lab.field(name)),
        (now) => now > before,
        `${name} above ${before}`,
      );
    }
    await lab.hold('mode 2 of p(z)');
    await stage.page.press('ArrowRight');
    await until(
      () => lab.field('labModes'),
      (now) => now === '-1.5,1.51',
      'the second mode further on',
    );
  });

  test('two z for one x: p(z | x) is wider than p(z), and that is said', async () => {
    await lab.open();
    await lab.press('Two z for one x');
    const words = await lab.reads('labDensities', /more than that of p\(z\).*has 2 peaks/);
    assert.match(words, /exactly up to numerical integration/);
    await until(
      async () => lab.link(),
      (link) => /decoder\.labDecoder=arc/.test(link) && /decoder\.labX2=-1/.test(link),
      'the state in the link',
    );
    await lab.open('labDecoder=arc&labPrior=normal&labX1=0&labX2=-1');
    assert.equal(await lab.reads('labDensities', /has 2 peaks/), words);
  });

  test('without a mode there is nothing to draw from, until there is one', async () => {
    await lab.open('labModes=');
    await lab.reads('labDensities', /^The prior has no mode/);
    await lab.fill('[name=labModes]', '0.5');
    await lab.reads('labDensities', /^p\(z\) has mean 0\.500 .* It is Gaussian/);
    await lab.reads('labBound', /It is Gaussian here/);
  });
});
