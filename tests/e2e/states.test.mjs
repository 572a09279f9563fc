// Faults that long random walks on the page have found: each with the shortest way there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { ready, summaryOf, until } from './page.mjs';

/** Waits for as long as any answer could take that was asked for before. */
const aWhile = (ms = 1500) => new Promise((resolve) => setTimeout(resolve, ms));

inBrowser('states of the labs', (stage) => {
  const formulas = labOf(stage, 'formulas');
  const diffusion = labOf(stage, 'diffusion');
  const mixture = labOf(stage, 'mixture');
  const samples = labOf(stage, 'samples');

  /** Several fields in one task, as a quick hand or a script does it. */
  const fillAll = (/** @type {Record<string, string>} */ texts) =>
    formulas.inside((lab, texts) => {
      for (const [name, text] of Object.entries(texts)) {
        const field = /** @type {HTMLInputElement} */ (lab.querySelector(`input[name=${name}]`));
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, texts);

  /** The estimates' sentence, with its exact value. */
  const estimates = () => summaryOf(stage.page, 'formulas', 'labCourse');

  test('estimates belong to the x that is shown, however the reader got there', async () => {
    await formulas.open('labX=2&flowSpread=0.3');
    const fresh = await until(estimates, (text) => text.startsWith('n ='), 'estimates');
    await aWhile();
    await formulas.open();
    await until(estimates, (text) => text.startsWith('n ='), 'estimates');
    await fillAll({ labX: '2', flowSpread: '0.3' });
    await until(estimates, (text) => text === fresh, 'the estimates of a fresh page');
    await aWhile();
    assert.equal(await estimates(), fresh);
  });

  test('estimates after a wobbling drag are those of its end', async () => {
    await formulas.open('labX=2.6');
    const fresh = await until(estimates, (text) => text.startsWith('n ='), 'estimates');
    await formulas.open();
    await until(estimates, (text) => text.startsWith('n ='), 'estimates');
    const drag = ['0.5', '0.9', '1.3', '1.9', '1.3', '1.9', '2.4', '2.6', '2.4', '2.6'];
    for (const [i, x] of drag.entries()) {
      await fillAll({ labX: x, flowSpread: (0.1 + 0.05 * i).toFixed(2) });
    }
    await until(estimates, (text) => text === fresh, 'the estimates of a fresh page');
    await aWhile();
    assert.equal(await estimates(), fresh);
  });

  test('data of another dimension after training: every figure follows', async () => {
    await diffusion.open('labTrained=200&labSteps=50');
    await diffusion.reads('labTrain', /200/);
    await diffusion.inside((lab) => {
      const select = /** @type {HTMLSelectElement} */ (lab.querySelector('select[name=labData]'));
      select.value = 'ring';
      select.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(
      () => diffusion.inside((lab) => lab.querySelectorAll('.contour').length),
      (count) => count > 0,
      'lines of equal density in the plane',
    );
    await aWhile();
    assert.equal(await diffusion.inside((lab) => lab.querySelector('.failures')?.textContent), '');
    // Nothing of the line stays over the plane, and nothing of the plane over the line.
    const marks = () =>
      diffusion.inside((lab) =>
        ['area', 'curve exact', 'cloud', 'contour'].map(
          (mark) => lab.querySelectorAll(`[data-figure=labDenoisers] [class^="${mark}"]`).length,
        ),
      );
    const [areas, curves, clouds, contours] = await marks();
    assert.deepEqual([areas, curves, clouds], [0, 0, 0]);
    assert.ok(contours > 0);
    await diffusion.inside((lab) => {
      const select = /** @type {HTMLSelectElement} */ (lab.querySelector('select[name=labData]'));
      select.value = 'modes';
      select.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(marks, ([areas, , , contours]) => areas > 0 && contours === 0, 'the line again');
  });

  for (const [panel, state, figure] of [
    ['samples', 'samples.sigma=-0', 'draws'],
    ['samples', 'samples.sigma=0', 'draws'],
    ['formulas', 'formulas.lab=open&formulas.labWeight=0', 'labIntegral'],
    ['formulas', 'formulas.lab=open&formulas.labModes=0:0', 'labIntegral'],
    ['mixture', 'mixture.lab=open&mixture.fitAdded=1e200,1', 'fit'],
    ['mixture', 'mixture.lab=open&mixture.fitInit=given&mixture.fitMeans=1e60,1e60', 'fit'],
  ]) {
    test(`a value that is allowed ends in no error: ${state}`, async () => {
      await stage.page.goto(`${stage.site.origin}/index.html#panel=${panel}&lang=en&${state}`);
      await ready(stage.page, [panel]);
      await until(
        () => summaryOf(stage.page, panel, figure),
        (text) => text !== '',
        'a sentence',
      );
      await aWhile(500);
      const faults = await stage.page.evaluate((panel) => {
        const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
        const failures = [...(root?.querySelectorAll('.failure') ?? [])].map(
          ({ textContent }) => textContent ?? '',
        );
        const marked = [...(root?.querySelectorAll('svg *') ?? [])].flatMap((node) =>
          [...node.attributes]
            .filter(({ value }) => /NaN|undefined|Infinity/.test(value))
            .map(({ name, value }) => `${node.nodeName} ${name}=${value.slice(0, 40)}`),
        );
        return [...failures, ...marked].filter((fault) => fault !== '');
      }, panel);
      assert.deepEqual(faults, []);
    });
  }

  test('where there is nothing to run, nothing can be stopped', async () => {
    await formulas.open();
    await until(estimates, (text) => text.startsWith('n ='), 'estimates');
    await fillAll({ labModes: '0:0', flowModes: '0:0' });
    await formulas.reads('labIntegral', /no density/);
    await formulas.reads('labFlow', /no density/);
    await formulas.inside((lab) => {
      for (const button of lab.querySelectorAll('button')) {
        if (['Cancel', 'Run again'].includes(button.textContent ?? '')) {
          button.click();
        }
      }
    });
    await aWhile(500);
    assert.equal(await formulas.inside((lab) => lab.querySelector('.failures')?.textContent), '');
  });

  test('a symbol without a value says none', async () => {
    for (const state of ['samples.sigma=0', 'samples.modes=']) {
      await stage.page.goto(`${stage.site.origin}/index.html#panel=formulas&lang=en&${state}`);
      await ready(stage.page, ['formulas']);
      const notes = await stage.page.evaluate(() => {
        const root = document.querySelector('latent-panel[panel=formulas]')?.shadowRoot;
        return [...(root?.querySelectorAll('[data-symbol]') ?? [])].map((symbol) => {
          symbol.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
          const notes = root?.querySelectorAll('.symbol-note') ?? [];
          return [...notes].map(({ textContent }) => textContent).join('\n');
        });
      });
      assert.ok(notes.length > 5);
      for (const note of notes) assert.doesNotMatch(note, /undefined|NaN|null/);
    }
  });

  test('a fit that is taken back leaves no program behind', async () => {
    await mixture.open('fitAt=4');
    const code = () =>
      mixture.inside((lab) => lab.querySelector('[data-source]')?.textContent ?? '');
    await until(code, (source) => source.includes('max_iter=2'), 'the program');
    await mixture.press('To the start');
    await until(code, (source) => source === '', 'no program');
  });

  test('a draw, taken slowly, stands in the link as far as it has come', async () => {
    await samples.open();
    await samples.reads('labSlow', /./);
    await samples.press('From the start');
    await aWhile(600);
    const walked = await summaryOf(stage.page, 'samples', 'labSlow');
    await stage.page.goto(await samples.link());
    await ready(stage.page, ['samples']);
    await until(
      () => summaryOf(stage.page, 'samples', 'labSlow'),
      (text) => text === walked,
      `the same: ${walked}`,
    );
  });

  test('a notice of one long word stays within the page', async () => {
    const { page, site } = stage;
    const long = 'a'.repeat(400);
    await page.goto(
      `${site.origin}/index.html#panel=metrics&lang=en&metrics.${long}=1&metrics.errors=${long}`,
    );
    await ready(page, ['metrics']);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(wide <= room, `${wide} px in ${room}`);
  });

  test('an action that fails says so in its place', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/no-core.html#panel=samples&lang=en`);
    await ready(page, ['samples']);
    // The first answers come from the page's own thread; then a worker takes over.
    await until(
      () =>
        page.evaluate(() => {
          const field = /** @type {HTMLInputElement} */ (
            document
              .querySelector('latent-panel[panel=samples]')
              ?.shadowRoot?.querySelector('[name=seed]')
          );
          field.value = String(Number(field.value) + 1);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return /** @type {any} */ (window).calls;
        }),
      (calls) => calls > 0,
      'calls sent to a worker',
    );
    await page.evaluate(() => {
      const root = document.querySelector('latent-panel[panel=samples]')?.shadowRoot;
      const press = [...(root?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === 'Copy code',
      );
      /** @type {any} */ (window).rejected = 0;
      addEventListener('unhandledrejection', () => {
        /** @type {any} */ (window).rejected += 1;
      });
      /** @type {any} */ (window).breakCore();
      const field = /** @type {HTMLInputElement} */ (root?.querySelector('[name=seed]'));
      field.value = '99';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      press?.click();
    });
    const said = () =>
      page.evaluate(
        () =>
          document.querySelector('latent-panel[panel=samples]')?.shadowRoot?.querySelector('.said')
            ?.textContent ?? '',
      );
    assert.match(await until(said, (text) => text !== '', 'what has failed'), /could not/);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).rejected), 0);
  });
});
