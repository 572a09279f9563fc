// The lab of samples, opened by link: its numbers, its rings, a draw slowly, a bad value.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { problemAt, until } from './page.mjs';

inBrowser('lab of samples', (stage) => {
  const lab = labOf(stage, 'samples');

  test('the draws, their counts and the Python program agree', async () => {
    await lab.open();
    // What CPython prints for the program shown, with the seed of the course.
    const printed = await lab.reads('.cell .output pre', /draws per mode/);
    assert.equal(printed, 'draws per mode = [34936, 65064]\nmean of z = 0.647349\n');
    await lab.reads(
      'labCounts',
      /34,936 from the component at −1\.5 \(expected 35,000\.0 ± 150\.8\)/,
    );
    await lab.reads('labDraws', /2 peaks, at z = −1\.5, 1\.8/);
  });

  test('another number of draws, by link', async () => {
    await lab.open('labCount=1000&labSeed=7');
    const printed = await lab.reads('.cell .output pre', /draws per mode/);
    const counts = [...(printed.match(/\[.*\]/)?.[0] ?? '').matchAll(/\d+/g)].map(Number);
    assert.equal(
      counts.reduce((a, b) => a + b),
      1000,
    );
    const [first] = counts;
    await lab.reads('labCounts', new RegExp(`^Of 1,000 draws: ${first} from the component`));
  });

  test('an arrow key moves a mode, and the link holds it', async () => {
    await lab.open('labCount=1000');
    await lab.hold('Position of mode 2');
    await stage.page.press('ArrowLeft');
    const modes = await until(
      () => lab.field('labModes'),
      (text) => !text.startsWith('-1.5:0.35,1.8:'),
      'modes after the key',
    );
    const [, second] = modes
      .split(',')
      .map((/** @type {string} */ mode) => Number.parseFloat(mode));
    assert.ok(second < 1.8 && second > 1.5, modes);
    await until(
      () => lab.link(),
      (url) => url.includes(`samples.labModes=${modes}`),
      'the link',
    );
    await lab.reads('.cell .code pre', new RegExp(`modes = \\[-1\\.5, ${second}\\]`));
  });

  test('two modes that are moved together become one peak', async () => {
    await lab.open('labCount=1000&labModes=-0.605:0.5,0.605:0.5&labSigma=0.6');
    await lab.reads('labMerge', /two peaks.*beyond a distance of 1\.2 = 2\.000σ/);
    await lab.hold('Distance');
    for (let i = 0; i < 20; i++) await stage.page.press('ArrowLeft');
    await lab.reads('labMerge', /one peak/);
    await lab.reads('labDraws', /has one peak, at z = 0\./);
  });

  test('one draw, slowly: a stage at a time, then the next draw', async () => {
    await lab.open('labCount=1000');
    await lab.reads('labSlow', /^Draw 1: .* z = −1\.860/);
    await lab.press('One step');
    await lab.reads('labSlow', /^Draw 2 is being made/);
    for (let stages = 0; stages < 2; stages++) await lab.press('One step');
    await lab.reads('labSlow', /^Draw 2: u = /);
    await until(
      () => lab.link(),
      (url) => url.includes('samples.labDraw=2'),
      'the link',
    );
  });

  test('p(k | z) under the cursor', async () => {
    await lab.open('labCount=1000&labZ=0.2');
    await lab.reads('labWhere', /0\.254 for the component at −1\.5/);
    await lab.hold('The z that is looked at');
    await stage.page.press('ArrowRight');
    await lab.reads('labWhere', /^At z = 0\.[23]\d/);
  });

  test('a bad value keeps the default and says so', async () => {
    await lab.open('labSigma=0&labCount=1000');
    await lab.reads('labDraws', /σ = 0\.6/);
    await until(
      () => problemAt(stage.page, 'samples', 'labSigma'),
      ({ message }) => /labSigma.*“0”/.test(message),
      'what is wrong',
    );
    assert.deepEqual(stage.page.problems, []);
  });
});
