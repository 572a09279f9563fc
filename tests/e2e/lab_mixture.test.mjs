// The lab of the mixture, opened by link: fitting by half steps, starts set by hand, choosing K,
// what goes wrong, what is saved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { atRest, until } from './page.mjs';

inBrowser('lab of the mixture', (stage) => {
  const lab = labOf(stage, 'mixture');
  const likelihood = (/** @type {string} */ sentence) => sentence.match(/is (−[\d.]+) nats/)?.[1];

  test('a link stands where it was: after three iterations, with the program of that state', async () => {
    await lab.open('fitAt=6');
    const sentence = await lab.reads('fit', /^After M step 3\. 272 points/);
    const printed = await lab.reads('.cell .output pre', /log-likelihood/);
    const [, value] = printed.match(/log-likelihood (-[\d.]+)/) ?? [];
    assert.equal(likelihood(sentence), `−${Math.abs(Number(value)).toFixed(4)}`);
    await lab.reads('.cell .code pre', /max_iter=3,\n {4}weights_init=weights/);
    await lab.reads(
      '.table-scroll',
      new RegExp(String(Number(printed.match(/weights ([\d.]+)/)?.[1]).toFixed(4))),
    );
  });

  test('E step, M step, back, and on to the end', async () => {
    await lab.open();
    await lab.reads('fit', /^Start\./);
    await lab.press('E step');
    const before = await lab.reads('fit', /^After E step 1\./);
    await lab.press('M step');
    const after = await lab.reads('fit', /^After M step 1\./);
    assert.notEqual(likelihood(after), likelihood(before));
    await lab.press('One step back');
    await lab.reads('fit', /^After E step 1\./);
    await lab.inside((lab) => {
      const range = /** @type {HTMLInputElement} */ (lab.querySelector('.history input'));
      range.value = '0';
      range.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await lab.reads('fit', /^Start\./);
    await lab.press('Run');
    await lab.reads('trace', /^Converged: in E step \d+/);
  });

  test('steps that are pressed faster than they are made all count', async () => {
    await lab.open('fitData=ring&fitCount=20000&fitK=6&fitTolerance=0');
    await lab.reads('fit', /^Start\./);
    await lab.inside((lab) => {
      const figure = lab.querySelector('[data-figure=fit]');
      const press = (/** @type {number} */ left) => {
        figure?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }),
        );
        if (left > 1) setTimeout(press, 5, left - 1);
      };
      press(9);
    });
    await lab.reads('fit', /^After E step 5\./);
    await until(
      () => lab.link(),
      (url) => /fitAt=9(&|$)/.test(url),
      'the link',
    );
  });

  test('a mean is moved by arrow keys, and the link leads back to it', async () => {
    await lab.open();
    await lab.hold('Mean of component 2');
    await stage.page.press('ArrowRight');
    await lab.reads('fit', /^Start\./);
    const means = await until(
      () => lab.field('fitMeans'),
      (text) => text !== '',
      'means',
    );
    assert.equal(await lab.field('fitInit'), 'given');
    const [, , x, y] = means.split(',').map(Number);
    assert.ok(x > 4 && y === 70, means);
    const url = await until(
      () => lab.link(),
      (text) => text.includes(`fitMeans=${means}`),
      'the link',
    );
    assert.ok(!url.includes('fitCovariances'), url);
  });

  test('an ellipse is reshaped by arrow keys: the fit starts from it, the link holds it', async () => {
    await lab.open();
    const before = await lab.reads('fit', /^Start\./);
    await lab.hold('End of an axis of component 1');
    await stage.page.press('ArrowRight');
    const covariances = await until(
      () => lab.field('fitCovariances'),
      (text) => text.split(',').length === 8,
      'covariances',
    );
    const after = await lab.reads('fit', new RegExp(`^(?!.*${likelihood(before)}).*is −`));
    const url = await until(
      () => lab.link(),
      (text) => text.includes(`fitCovariances=${covariances}`),
      'the link',
    );
    await stage.page.goto(url);
    await lab.reads('fit', new RegExp(`${likelihood(after)} nats`));
    await lab.press('E step');
    await lab.press('M step');
    const [xx] = covariances.split(',');
    await lab.reads(
      '.cell .code pre',
      new RegExp(`covariances = np.array\\(\\[\\n +\\[\\n +\\[${xx}, `),
    );
  });

  test('covariances that cannot be are named at their control', async () => {
    await lab.open('fitInit=given&fitCovariances=1,2,2,1');
    await lab.reads(
      '.control:has([name=fitCovariances])',
      /\(fitCovariances\) cannot be used.*positive variance in every direction/s,
    );
    await lab.reads('fit', /^Start\. 272 points/);
  });

  test('the penguins by two of their measurements', async () => {
    await lab.open('fitData=penguins&fitMeasurements=beakLength,bodyMass&fitK=3&fitAt=4');
    await lab.reads('fit', /^After M step 2\. 342 points\. (?!.*columns)/);
    await lab.reads(
      '.table-scroll',
      /mean: beak length \(mm\).*mean: body mass \(g\)(?!.*flipper)/,
    );
  });

  test('pasted data: errors are named by line and nothing changes; then it is fitted', async () => {
    await lab.open();
    await lab.reads('fit', /272 points/);
    await lab.fill('textarea', 'a,b\n1,2\n3,x\n4\n');
    await lab.press('Load this table');
    await lab.reads(
      '.own-data .failure',
      /Line 3: “x” in “b” is not a number\..*Line 4 has 1 cell, the other lines have 2\./,
    );
    await lab.reads('.own-data .said', /Nothing was loaded/);
    await lab.reads('fit', /272 points/);
    await lab.fill('textarea', 'a\tb\n1\t2\n3\t5\n2\t1\n8\t9\n9\t8\n7\t7\n');
    await lab.press('Load this table');
    await lab.reads('.own-data .said', /Loaded 6 rows of 2 columns/);
    await lab.reads('fit', /^Start\. 6 points/);
    await lab.press('E step');
    await lab.reads('.table-scroll', /mean: a.*mean: b/);
  });

  test('an index column is offered to be left out, and numbers far from 0 are moved', async () => {
    await lab.open();
    await lab.reads('fit', /272 points/);
    const rows = [0, 40, 10, 90, 70].map((more, n) => `${n + 1};${1.7e9 + more};${(n * 7) % 5},5`);
    await lab.fill('textarea', `id;time;v1.0\n${rows.join('\n')}`);
    await lab.press('Load this table');
    await lab.reads('.own-data .said', /Loaded 5 rows of 3 columns\. .*commas as decimal signs/);
    await lab.press('Load without “id”');
    await lab.reads('.own-data .said', /5 rows of 2 columns.*“time” .* 1700000000 was subtracted/);
    await lab.press('E step');
    await lab.reads('.table-scroll', /mean: time − 1700000000.*mean: v1\.0/);
  });

  test('what the core refuses is said at the control, and goes with its cause', async () => {
    await lab.open();
    await lab.reads('fit', /272 points/);
    await lab.fill('textarea', '1,2\n3,5');
    await lab.press('Load this table');
    await lab.reads('fit', /2 points/);
    await lab.fill('[name=fitK]', '3');
    const control = '.control:has([name=fitK])';
    await lab.reads(control, /\(fitK\): 3 does not fit here\. Choose a value from 1 to 2\./);
    await lab.fill('[name=fitK]', '1');
    await lab.reads('fit', /2 points/);
    await lab.reads(control, /^(?!.*does not fit)/);
  });

  test('a link to own data says that the data is not there, also later', async () => {
    await lab.open('fitData=own&fitAt=2');
    await lab.reads('fit', /^After M step 1\. 272 points/);
    await lab.reads('.failure', /^Your own data is not part of links/);
    await lab.press('E step');
    await lab.reads('fit', /^After E step 2\. 272 points/);
    await lab.reads('.failure', /^Your own data is not part of links/);
  });

  test('K is compared, and the comparison can be cancelled', async () => {
    await lab.open('fitRestarts=2');
    await lab.reads('fit', /^Start\./);
    await lab.press('Compare K');
    await lab.reads('choose', /Among K = 1 … 10, AIC chooses K = \d+, BIC chooses K = [23]/);
    await lab.open('fitData=blobs&fitCount=20000&fitRestarts=50&fitTolerance=0');
    await lab.reads('fit', /^Start\./);
    await lab.press('Compare K');
    await lab.press('Cancel');
    await lab.reads('[data-figure=choose] [role=status]', /^Cancelled\.$/);
    await lab.reads('choose', /^The dots mark/);
  });

  test('a component that collapses is explained where it happens', async () => {
    await lab.open();
    await lab.press('Collapse onto one point');
    await lab.reads('fit', /covariance of component 3 became singular/);
    await lab.reads('section:has(> .cell) > .prose', /repaired on the way/);
    // One example after another: each runs to its own end.
    await lab.press('Stop on a plateau');
    await lab.reads('trace', /^Converged: in E step \d+/);
    await lab.press('End at a local optimum');
    await lab.reads('fit', /^After M step 11\. 600 points/);
    await lab.reads('trace', /^Converged: /);
    // Also while the one before is still on its way.
    await lab.press('Collapse onto one point');
    await lab.press('End at a local optimum');
    await lab.reads('fit', /^After M step 11\. 600 points/);
  });

  test('three fits beside one another, iteration by iteration', async () => {
    await lab.open('fitK=6&fitBesideAt=3');
    await lab.reads('beside', /^After 3 iterations\./);
    await lab.reads('switching', /^At iteration 3 .* lower bound is −[\d.]+ nats, a change of/);
    await lab.press('One step on');
    await lab.reads('beside', /^After 4 iterations\./);
    await lab.press('To the start', '[data-figure=beside]');
    await lab.reads('switching', /^At iteration 0 .*known after the first/);
    await lab.press('Play');
    await lab.reads('beside', /variational Bayes converged after \d+ iterations/);
  });

  test('a comparison that comes by itself plays, and is no part of the link until it is asked for', async () => {
    await lab.open();
    await lab.reads('fit', /^Start\./);
    await lab.inside((lab) => lab.querySelector('[data-figure=beside]')?.scrollIntoView());
    await lab.reads('beside', /variational Bayes converged after \d+ iterations/);
    assert.doesNotMatch(await lab.link(), /fitBeside/);
    await lab.press('One step back', '[data-figure=beside]');
    await until(
      () => lab.link(),
      (url) => /fitBeside=run/.test(url) && /fitBesideAt=\d+/.test(url),
      'the link',
    );
  });

  test('a link far ahead shows its way there, which can be stopped', async () => {
    await lab.open(
      'fitData=ring&fitCount=50000&fitK=10&fitTolerance=0&fitIterations=1000&fitAt=2000',
    );
    await lab.reads('fit', /^After (E|M) step \d+\./);
    await lab.press('Pause', '[data-figure=fit]');
    const at = async () => Number(/fitAt=(\d+)/.exec(await lab.link())?.[1]);
    // The link follows the picture within a moment.
    const stopped = await atRest(at, 'where it stopped', {
      pleases: (position) => position > 0 && position < 2000,
    });
    await lab.reads('fit', new RegExp(`^After . step ${Math.ceil(stopped / 2)}\\.`));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await at(), stopped, 'it goes on');
  });

  test('what is saved is what the lab holds', async () => {
    await lab.open('fitData=penguins&fitMeasurements=beakLength,bodyMass&fitAt=2');
    await lab.reads('fit', /^After M step 1\./);
    const saved = async (/** @type {string} */ name) => {
      await stage.page.evaluate(() => {
        URL.createObjectURL = (/** @type {any} */ blob) => {
          blob.text().then((/** @type {string} */ text) => Object.assign(window, { saved: text }));
          return '#';
        };
        URL.revokeObjectURL = () => {};
        HTMLAnchorElement.prototype.click = () => {};
        Object.assign(window, { saved: '' });
      });
      await lab.press(name);
      return until(
        () => stage.page.evaluate(() => /** @type {any} */ (window).saved),
        (text) => text !== '',
        `${name} saved`,
      );
    };
    const data = (await saved('Data (CSV)')).split('\n');
    assert.equal(data[0], 'beakLength,bodyMass');
    assert.equal(data.length, 344); // header, 342 rows, the end
    const { columns, means, weights, iterations } = JSON.parse(await saved('Parameters (JSON)'));
    assert.deepEqual(columns, ['beakLength', 'bodyMass']);
    assert.deepEqual([means.length, weights.length, iterations], [2, 2, 1]);
    const [, ...rows] = (await saved('Responsibilities (CSV)')).trim().split('\n');
    assert.equal(rows.length, 342);
    for (const row of rows) {
      const [a, b] = row.split(',').map(Number);
      assert.ok(Math.abs(a + b - 1) < 1e-12, row);
    }
    assert.match(await saved('Save as SVG'), /^<svg[\s\S]*beak length \(mm\)/);
  });
});
