// The lab of metrics, opened by link: two lists of errors, one more error, the worst of n; two
// distributions, their metrics and what these cannot see; a bad value.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { problemAt, until } from './page.mjs';

inBrowser('lab of metrics', (stage) => {
  const lab = labOf(stage, 'metrics');
  /** A row of a table, by its head: its cells. @param {string} head */
  const row = (head) =>
    lab.inside(
      (lab, head) =>
        [...lab.querySelectorAll('.table-scroll tr')]
          .find((row) => row.querySelector('th')?.textContent === head)
          ?.textContent?.slice(head.length) ?? '',
      head,
    );
  const rowReads = (/** @type {string} */ head, /** @type {RegExp} */ wanted) =>
    until(
      () => row(head),
      (text) => wanted.test(text ?? ''),
      `${head} reads ${wanted}`,
    );

  test('both lists, their table and the Python program agree', async () => {
    await lab.open();
    await lab.reads('labErrors', /List A, 5 errors: ▲ best 0\.29, ━ mean 0\.342 /);
    await rowReads('━ mean', /^0\.342.* to .*0\.32/);
    const printed = await lab.reads('.cell .output pre', /A: best/);
    assert.match(printed, /^A: best 0\.290000, mean 0\.342000, median 0\.330000, trimmed/);
    assert.match(printed, /mean of a - b 0\.022000, p = 0\.[0-9]{6}\n$/);
    const p = /p = (0\.\d{4})/.exec(printed)?.[1];
    await lab.reads('labPairs', new RegExp(`p = ${p} \\(exact, from all 32 sign patterns\\)`));
  });

  test('another list, typed: without pairs nothing is compared', async () => {
    await lab.open();
    await lab.fill('[name=labOther]', '0.2, 0.3');
    await lab.reads('labPairs', /List A holds 5 errors, list B 2 errors: /);
    await until(
      () => lab.link(),
      (url) => url.includes('metrics.labOther=0.2,0.3'),
      'the link',
    );
  });

  test('an arrow key enlarges the added error: the mean follows, the median stays', async () => {
    await lab.open();
    await lab.reads('labOutlier', /worst from 0\.42 to 1\.5/);
    await lab.hold('Added error');
    await stage.page.press('ArrowRight');
    await lab.reads('labOutlier', /median from 0\.33 to 0\.345, .*worst from 0\.42 to 1\.51/);
    await until(
      () => lab.link(),
      (url) => url.includes('metrics.labOutlier=1.51'),
      'the link',
    );
  });

  test('the worst of one error is the mean', async () => {
    await lab.open('labWorstOf=1&labErrorModes=0:1&labErrorSigma=1');
    // √(2/π), and the worst of two.
    await lab.reads('labWorst', /^The worst of n = 1 error is 0\.7979 .*1\.00 times.*Of 2 errors/);
    await lab.hold('Number of errors');
    await stage.page.press('ArrowRight');
    await lab.reads('labWorst', /^The worst of n = 2 errors /);
  });

  test('a component of q is moved by a key, and every metric follows', async () => {
    await lab.open('labTau=1&labCount=100');
    await rowReads('total variation', /^0-?0\.0*/);
    await lab.hold('Position of component 2 of q');
    for (let i = 0; i < 20; i++) await stage.page.press('ArrowRight');
    await until(
      () => lab.field('labModel'),
      (text) => text === '-2:0.5,2.02:0.5',
      'q after the keys',
    );
    // Half of the mass has been moved by 0.02.
    await rowReads('Wasserstein-1', /^0\.01000/);
    await rowReads('Wasserstein-1', / ± /);
    await lab.reads('labCurve', /precision and recall are both 1 − total variation = 0\.\d{4}/);
  });

  test('q is changed by a press', async () => {
    await lab.open('labCount=50');
    await lab.press('Drop the last component of q');
    await until(
      () => lab.field('labModel'),
      (text) => text === '-2:0.5',
      'one component',
    );
    await lab.press('Make q equal to p');
    await lab.reads('labLaws', /^Both densities are exact\. The total variation is 0:/);
  });

  test('a Fréchet distance of 0 with a total variation of 0.515, and a negative MMD²', async () => {
    await lab.open();
    await lab.press('One Gaussian with the moments of p');
    await lab.reads(
      '[data-presets]',
      /Now: Fréchet distance 0, yet total variation 0\.51(49|50) and Wasserstein-1/,
    );
    await lab.press('q = p, 30 draws of each');
    await lab.reads('[data-presets]', /MMD² is 0 \(exact\).* of 20 runs gave less than 0/);
    await lab.press('Copy the draws of p');
    await lab.reads('[data-presets]', /Now: precision 1\.000 ± 0,/);
    await lab.reads('labLaws', /copied: there is no density q/);
  });

  test('a bad value keeps the default and says so', async () => {
    await lab.open('labTau=0');
    await until(
      () => problemAt(stage.page, 'metrics', 'labTau'),
      ({ message }) => /labTau.*“0”/.test(message),
      'what is wrong',
    );
    assert.equal(await lab.field('labTau'), '0');
    await lab.reads('labLaws', /total variation is 0\.3227/);
    assert.deepEqual(stage.page.problems, []);
  });
});
