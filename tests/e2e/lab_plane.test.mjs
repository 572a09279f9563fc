// The lab of metrics in the plane, opened by link: balls and what is counted in them, rings, presets, the
// table beside a perfect model, the best pairing, a bad value.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { problemAt, until } from './page.mjs';

/** Some of their names stand in the part before it, too. */
const BUTTONS = '[data-figure=labPlane]';

inBrowser('lab of metrics in the plane', (stage) => {
  const lab = labOf(stage, 'metrics');
  /** A row of the table, by its head: its cells. @param {string} head */
  const row = (head) =>
    lab.inside((lab, head) => {
      const rows = [...lab.querySelectorAll('[data-plane-table] tr')];
      const found = rows.find((row) => row.querySelector('th')?.textContent === head);
      return [...(found?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent ?? '');
    }, head);
  const rowPleases = (
    /** @type {string} */ head,
    /** @type {(cells: string[]) => boolean} */ pleases,
  ) =>
    until(
      () => row(head),
      (cells) => cells?.length === 5 && pleases(cells),
      `the row ${head}`,
    );
  /** What the picture shows of a selector. @param {string} selector */
  const seen = (selector) =>
    lab.inside(
      (lab, selector) => lab.querySelectorAll(`[data-figure=labPlane] ${selector}`).length,
      selector,
    );
  const shows = (/** @type {string} */ selector, /** @type {number} */ count) =>
    until(
      () => seen(selector),
      (found) => found === count,
      `${count} of ${selector}`,
    );

  test('what is counted is what is drawn, and what the program prints', async () => {
    await lab.open();
    const said = await lab.reads('labPlane', /Of 60 generated points \d+ lie in a real ball/);
    const inside = Number(/points (\d+) lie in a real ball/.exec(said)?.[1]);
    const held = Number(/real balls (\d+) hold/.exec(said)?.[1]);
    await shows('.balls .ball', 60);
    await shows('.points .inside .dot', inside);
    await shows('.points .outside .cross', 60 - inside);
    await shows('.balls .missed', 60 - held);
    const precision = /precision (\d\.\d+) ±/.exec(said)?.[1];
    const output = await lab.reads('[data-figure=labPlane] ~ .cell .output pre', /recall/);
    assert.match(output, new RegExp(`^precision ${precision}`));
  });

  test('balls around generated points: recall', async () => {
    await lab.open('labPlaneBalls=generated&labPlaneNeighbours=1');
    const said = await lab.reads('labPlane', /Of the real points \d+ lie in a generated ball/);
    const inside = Number(/real points (\d+) lie/.exec(said)?.[1]);
    await shows('.points .inside .dot', inside);
    await shows('.balls .missed', 0);
  });

  test('an arrow key moves a component of q, and the exact metrics follow', async () => {
    await lab.open('labPlaneMeans=0,0&labPlaneModel=0,0&labPlaneCount=30');
    await rowPleases('total variation', ([exact]) => exact === '0');
    await lab.hold('Mean of component 1 of q');
    for (let i = 0; i < 20; i++) await stage.page.press('ArrowRight');
    await until(
      () => lab.field('labPlaneModel'),
      (text) => Number(text.split(',')[0]) > 0.1,
      'q after the keys',
    );
    const [moved] = (await lab.field('labPlaneModel')).split(',').map(Number);
    // Of two Gaussians of one width: the squared distance of their means.
    await rowPleases(
      'Fréchet distance (squared)',
      ([exact]) => Math.abs(Number(exact) / moved ** 2 - 1) < 2e-3,
    );
    await lab.press('Compute Wasserstein-2 by the best pairing');
    await rowPleases(
      'Wasserstein-2 by the best pairing',
      ([exact, , runs]) => Math.abs(Number(exact) / moved - 1) < 2e-3 && / ± /.test(runs),
    );
  });

  test('a press: a dropped component, a perfect model, copies, an outlier', async () => {
    await lab.open('labPlaneCount=30');
    await lab.press('Make q equal to p', BUTTONS);
    await rowPleases('total variation', ([exact]) => exact === '0');
    await rowPleases('coverage', (cells) => /expected: 0\.8/.test(cells[3]));
    await lab.press('Drop a component', BUTTONS);
    await until(
      () => lab.field('labPlaneModel'),
      (text) => text === '-1.5,0,1.5,0',
      'two components',
    );
    await rowPleases('total variation', ([exact]) => /^0\.3/.test(exact));
    await lab.press('Copy the real points', BUTTONS);
    await lab.reads('labPlane', /precision 1\.000 ± 0\. .*recall 1\.000 ± 0\. .*are copies/);
    await rowPleases('authenticity', ([, own]) => /^0\.000 ± 0$/.test(own));
    await lab.press('An outlier, and q beside it', BUTTONS);
    const said = await lab.reads('labPlane', /The outlier is one of the real points/);
    const [, precision] = /precision (\d\.\d+)/.exec(said) ?? [];
    const [, without] = /precision would be (\d\.\d+)/.exec(said) ?? [];
    assert.ok(Number(without) < Number(precision), said);
  });

  test('at the test’s level, named with n, seed and runs', async () => {
    await lab.open('labPlaneModel=6,0&labPlaneMeans=0,0&labPlaneCount=40&labPlaneSeed=5');
    await lab.reads(
      '[data-verdict]',
      /at n = 40\? In 30 runs \(seeds from 5 on\) .* at the level 5 % in 30, that is, 100\.0 ± 3\.0 %/,
    );
    await rowPleases('MMD², unbiased', (cells) => cells[4] === 'in all pairs');
    await rowPleases('recall', (cells) => cells[4] === 'in no pair');
  });

  test('the best pairing of many points waits until it is asked for', async () => {
    await lab.open('labPlaneCount=160');
    await rowPleases('MMD², unbiased', (cells) => / ± /.test(cells[3]));
    assert.equal((await row('Wasserstein-2 by the best pairing'))[2], '–');
    await lab.press('Compute Wasserstein-2 by the best pairing');
    await rowPleases('Wasserstein-2 by the best pairing', (cells) => / ± /.test(cells[2]));
    await until(
      () => lab.link(),
      (url) => url.includes('metrics.labPlaneTransport=run'),
      'the link',
    );
  });

  test('a bad value keeps the default and says so', async () => {
    await lab.open('labPlaneTau=0');
    await until(
      () => problemAt(stage.page, 'metrics', 'labPlaneTau'),
      ({ message }) => /labPlaneTau.*“0”/.test(message),
      'what is wrong',
    );
    await lab.reads('labPlane', /Of 60 generated points/);
    assert.deepEqual(stage.page.problems, []);
  });

  test('intervals that hold the mean are counted, with their errors', async () => {
    await lab.open('labCoverLists=250&labErrorModes=0:1');
    await lab.press('Count the intervals');
    await lab.reads(
      'labCover',
      /in 250 lists of each length.*of n = 5: [\d.]+ ± [\d.]+ % and .*of n = 200: 9\d\.\d ± 1\.\d %/,
    );
    const dots = await lab.inside(
      (lab) => lab.querySelectorAll('[data-figure=labCover] .estimates .dot').length,
    );
    assert.equal(dots, 12);
  });
});
