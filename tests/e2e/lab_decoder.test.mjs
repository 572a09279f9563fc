// The lab of `decoder`: the bound both ways, its rings by keyboard, its buttons and its program.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { until } from './page.mjs';

inBrowser('lab of decoder', (stage) => {
  const lab = labOf(stage, 'decoder');
  const numbers = (/** @type {string} */ text) =>
    [...text.replaceAll('−', '-').matchAll(/-?\d+\.\d{3,}/g)].map(Number);

  test('both splittings are one number, and the program prints it', async () => {
    await lab.open('labX1=1&labX2=0.5&labMean=0.4&labWidth=0.3');
    const words = await lab.reads('labBound', /the same bound/);
    const [, reconstruction, divergence, bound, gap, again] = numbers(words);
    const evidence = numbers(words)[0];
    assert.equal(bound, again);
    assert.ok(Math.abs(reconstruction - divergence - bound) < 2e-3, words);
    assert.ok(Math.abs(evidence - gap - bound) < 2e-3, words);
    const printed = await lab.reads(
      '[data-figure=labImportance] ~ .cell .output',
      /log p\(x\) \S+\nreconstruction/,
    );
    assert.ok(Math.abs(numbers(printed)[3] - bound) < 1e-3, printed);
  });

  test('for another β the second splitting says whose it is', async () => {
    await lab.open('labBeta=3');
    await lab.reads('labBound', /that of β = 1: .*never a tighter one/);
    await lab.open('labBeta=0.1');
    await lab.reads('labBound', /need not be a bound; here it is (not )?above log p\(x\)/);
  });

  test('a Gaussian posterior is met by the best q, one with two peaks is not', async () => {
    await lab.open();
    await lab.press('A posterior that is Gaussian');
    await lab.reads('labBound', /It is Gaussian here/);
    await lab.press('Take the best q (β = 1)');
    await lab.reads('labBound', /less KL\(q‖p\(z \| x\)\) 0\.000 is/);
    await lab.press('A posterior with two peaks');
    await lab.reads('labBound', /has 2 peaks.*no Gaussian q reaches log p\(x\)/);
    await lab.press('Take the best q (β = 1)');
    await lab.reads('labBound', /less KL\(q‖p\(z \| x\)\) 0\.[4-7]/);
    await until(
      async () => lab.link(),
      (link) => /decoder\.labMean=/.test(link) && /decoder\.labX2=-1/.test(link),
      'the state in the link',
    );
  });

  test('arrow keys move x, the mean and the width of q', async () => {
    await lab.open();
    for (const [label, key, name] of /** @type {const} */ ([
      ['observation x', 'ArrowUp', 'labX2'],
      ['mean m', 'ArrowRight', 'labMean'],
      ['standard deviation s', 'ArrowRight', 'labWidth'],
    ])) {
      await until(
        () => lab.inside((node) => node.querySelectorAll('.handle').length),
        (count) => count >= 3,
        'the rings',
      );
      const before = Number(await lab.field(name));
      await lab.hold(label);
      await stage.page.press(key);
      await until(
        async () => Number(await lab.field(name)),
        (now) => now > before,
        `${name} above ${before}`,
      );
    }
  });

  test('the importance-weighted bound is an estimate with its error', async () => {
    await lab.open('labDraws=64');
    const words = await lab.reads('labImportance', /^With L = 64 .* ± .*\(n = 200 repetitions\)/);
    const [mean, error, bound, evidence] = numbers(words);
    assert.ok(mean > bound - 5 * error && mean < evidence + 5 * error, words);
  });

  test('a training starts, pauses and goes on, and a link brings the same back', async () => {
    await lab.open('labData=spiral&labTrainSeed=3');
    await lab.press('Train for 2000 steps');
    await lab.reads('labVae', /^After [1-9]/);
    await lab.press('Pause');
    const paused = await until(
      async () => Number(await lab.field('labTrained')),
      (now) => now < 2000,
      'the step where it stands',
    );
    assert.ok(paused > 0);
    await lab.press('Continue');
    const words = await lab.reads('labVae', /^After 2000 .*exact mean of log p\(x\)/);
    const code = await lab.reads('labCode', /approximation gap is 0\..*information/);
    await lab.open('labData=spiral&labTrainSeed=3&labTrained=2000');
    assert.equal(await lab.reads('labVae', /^After 2000 .*exact mean of log p\(x\)/), words);
    assert.equal(await lab.reads('labCode', /approximation gap is 0\..*information/), code);
  });

  test('single steps add up, and a pause at the very start forgets no goal', async () => {
    await lab.open('labTrainSeed=3&labTrained=5000');
    await lab.press('Pause');
    await lab.press('Continue');
    const goal = await until(
      async () => Number(await lab.field('labTrained')),
      (steps) => steps === 5000,
      'the goal of the link',
    );
    assert.equal(goal, 5000);
    await lab.press('Pause');
    await lab.press('From the start');
    await lab.press('1 step');
    await lab.reads('labVae', /^After 1 step /);
    await lab.press('1 step');
    await lab.reads('labVae', /^After 2 steps /);
    await lab.press('100 steps');
    const words = await lab.reads('labVae', /^After 102 .*exact mean of log p\(x\)/);
    await lab.open('labTrainSeed=3&labTrained=102');
    assert.equal(await lab.reads('labVae', /^After 102 .*exact mean of log p\(x\)/), words);
  });

  test('the networks of earlier steps are looked at, in the course and by link', async () => {
    await lab.open('labTrainSeed=3&labTrained=200&labAt=70');
    // Judged steps: 0, 10, 21, 33, 46, 60, 76, …
    const words = await lab.reads('labVae', /^After 60 steps, of 200 .*exact mean of log p\(x\)/);
    await lab.reads('labCode', /^After 60 steps, at x/);
    await lab.open('labTrainSeed=3&labTrained=60');
    const same = await lab.reads('labVae', /^After 60 steps the .*exact mean of log p\(x\)/);
    assert.equal(words.replace(', of 200 that were made,', ''), same);
    await lab.press('100 steps');
    await lab.reads('labVae', /^After 160 steps the/);
    await lab.fill('[data-figure=labVae] .history input', '2');
    await lab.reads('labVae', /^After 21 steps, of 160 /);
    assert.equal(await lab.field('labAt'), '21');
    await lab.press('100 steps');
    await lab.reads('labVae', /^After 260 steps the/);
    assert.equal(await lab.field('labAt'), '0');
  });

  test('two latent dimensions, another β, and the geyser', async () => {
    await lab.open('labData=geyser&labLatent=two&labTrainBeta=0.5&labTrained=300');
    const words = await lab.reads('labVae', /^After 300 steps reconstruction − 0\.5 KL is/);
    assert.match(words, /\(n = 204\).*\(n = 68\)/);
    await lab.reads('labCode', /z₁ has KL .*; z₂ has KL .*at most log n = 4\.22/);
    const code = await lab.reads('labCode', /z₂ has KL/);
    const cells = await lab.inside((node) =>
      [...node.querySelectorAll('[data-figure=labCode] td')].map(({ textContent }) => textContent),
    );
    assert.deepEqual(numbers(cells.join(' ')), numbers(code.split('z₁ has KL')[1]).slice(0, 8));
    await lab.hold('point to look at');
    await stage.page.press('ArrowRight');
    await until(
      async () => Number(await lab.field('labPoint1')),
      (now) => now > 0,
      'the point further to the right',
    );
  });
});
