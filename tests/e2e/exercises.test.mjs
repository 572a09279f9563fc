// Exercises as a student does them: begun, covered, committed, judged by what the core answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { exercises } from '../../web/exercises/registry.js';
import { CHOSEN, PREDICTED, REACHED } from './exercise_answers.mjs';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { ready, until } from './page.mjs';

inBrowser('exercises', (stage) => {
  /** After whatever the reader has done before. */
  const BEFORE = 'samples.sigma=1.7&samples.count=3&diffusion.beta=0.9&lang=en';
  const open = async (/** @type {string} */ panel, /** @type {string} */ ids) => {
    const { page, site } = stage;
    await page.goto('about:blank');
    await page.goto(`${site.origin}/index.html#panel=${panel}&exercises=${ids}&${BEFORE}`);
    await ready(page, [panel]);
    await until(
      () => look(panel),
      ({ shown }) => shown.length > 0,
      'the exercises',
    );
  };
  const look = (/** @type {string} */ panel) =>
    stage.page.evaluate((panel) => {
      const host = /** @type {any} */ (document.querySelector(`latent-panel[panel=${panel}]`));
      const root = host.shadowRoot;
      const seen = (/** @type {Element} */ node) => node.checkVisibility();
      return {
        shown: [...root.querySelectorAll('[data-exercise]')].map((node) => ({
          id: node.dataset.exercise,
          result: node.dataset.result,
          said: node.querySelector('.outcome').textContent,
          hints: node.querySelectorAll('.hints li').length,
          isExplained: seen(node.querySelector('.after')),
          options: [...node.querySelectorAll('.option')].filter(seen).length,
        })),
        figures: [...root.querySelectorAll('.figure')]
          .filter((node) => seen(node.querySelector('.picture')))
          .map((node) => node.dataset.figure),
        summaries: [...root.querySelectorAll('.figure')]
          .filter((node) => seen(node.querySelector('[data-summary]')))
          .map((node) => node.dataset.figure),
        isLoading: root.querySelector('.lab')?.dataset.lab === 'loading',
        cells: [...root.querySelectorAll('.cell')].filter(seen).length,
        isBusy: host.dataset.state !== 'ready',
      };
    }, panel);
  const result = (/** @type {string} */ panel, /** @type {string} */ wanted) =>
    until(
      () => look(panel),
      ({ shown }) => shown[0].result === wanted,
      `the exercise is ${wanted}`,
    );
  /** Presses a button of the exercise. @param {string} panel @param {string} name */
  const press = (panel, name) =>
    stage.page.evaluate(
      ({ panel, name }) => {
        const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
        const buttons = [...(root?.querySelectorAll('.exercise button') ?? [])];
        const button = buttons.find((each) => each.textContent === name);
        if (!button) throw new Error(`no button ${name}`);
        /** @type {HTMLElement} */ (button).click();
      },
      { panel, name },
    );
  const begin = async (/** @type {string} */ panel) => {
    await press(panel, 'Begin');
    await until(
      () => look(panel),
      ({ isBusy, isLoading }) => !isBusy && !isLoading,
      'the answer to its start',
    );
  };
  const type = (/** @type {string} */ panel, /** @type {string} */ text) =>
    stage.page.evaluate(
      ({ panel, text }) => {
        const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
        const input = /** @type {HTMLInputElement} */ (root?.querySelector('.exercise input'));
        input.value = text;
      },
      { panel, text },
    );

  /** All of them in one browser; elsewhere one of each kind, of a panel and of a lab. */
  const kinds = new Map(
    exercises.toReversed().map((each) => [`${each.kind} ${each.start.lab}`, each]),
  );
  for (const exercise of browserName === 'chromium' ? exercises : kinds.values()) {
    const { id, panel, kind } = exercise;
    test(`${id}: ${kind}`, async () => {
      const { page } = stage;
      await open(panel, id);
      const before = await look(panel);
      assert.deepEqual(
        before.shown.map(({ id, result }) => [id, result]),
        [[id, 'open']],
      );
      await begin(panel);
      if (kind === 'reach') {
        assert.equal((await look(panel)).shown[0].result, 'open', 'not before anything is done');
        await page.evaluate(
          ({ panel, set }) => {
            const host = /** @type {any} */ (
              document.querySelector(`latent-panel[panel=${panel}]`)
            );
            for (const [name, text] of Object.entries(set)) host.set(name, text);
          },
          { panel, set: REACHED[id] },
        );
        await result(panel, 'met');
      } else {
        const covered = await look(panel);
        for (const figure of exercise.covers) {
          assert.ok(!covered.figures.includes(figure), figure);
          assert.ok(!covered.summaries.includes(figure), figure);
        }
        assert.equal(covered.cells, 0);
        assert.equal(covered.shown[0].isExplained, false);
        if (kind === 'choose') {
          for (const [n, { text }] of exercise.options.entries()) {
            await press(panel, text.en);
            await result(panel, n === CHOSEN[id] ? 'met' : 'missed');
            await press(panel, 'Start over');
            await until(
              () => look(panel),
              ({ shown }) => shown[0].options > 0,
              'the options',
            );
          }
          await press(panel, exercise.options[0].text.en);
        } else {
          await type(panel, '1e6');
          await press(panel, 'Commit');
          const { shown } = await result(panel, 'missed');
          const said = Number(/The value is (\S+);/.exec(shown[0].said)?.[1].replace('−', '-'));
          assert.ok(Math.abs(said - PREDICTED[id]) < 6e-5, `${said}, ${PREDICTED[id]}`);
        }
        await until(
          () => look(panel),
          ({ shown }) => shown[0].result !== 'open',
          'the outcome',
        );
        const after = await look(panel);
        for (const figure of exercise.covers)
          assert.ok(after.figures.includes(figure), `${figure} is uncovered`);
      }
      const { shown } = await look(panel);
      assert.ok(shown[0].isExplained && shown[0].said !== '');
    });
  }

  test('a prediction: refused, hinted, far off, near', async () => {
    await open('samples', 'spread-of-a-count');
    await begin('samples');
    await type('samples', 'fifty');
    await press('samples', 'Commit');
    assert.equal((await look('samples')).shown[0].result, 'open');
    await press('samples', 'A hint');
    assert.equal((await look('samples')).shown[0].hints, 1);
    await type('samples', '48');
    await press('samples', 'Commit');
    const { shown } = await result('samples', 'met');
    assert.equal(
      shown[0].said,
      'Within the tolerance. The value is 50.0000; you are off by 2.0000, and up to 5 is accepted (draws).',
    );
  });

  test('what is covered is not told to scripts either; another exercise takes its turn', async () => {
    const { page } = stage;
    await open('samples', 'all');
    const facts = () =>
      page.evaluate(() =>
        Object.keys(
          /** @type {any} */ (document.querySelector('latent-panel[panel=samples]')).facts,
        ),
      );
    const beginAt = (/** @type {number} */ place) =>
      page.evaluate((place) => {
        const root = document.querySelector('latent-panel[panel=samples]')?.shadowRoot;
        const buttons = root
          ?.querySelectorAll('.exercise')
          [place].querySelectorAll('.actions button');
        /** @type {HTMLElement | undefined} */ (buttons?.[0])?.click();
      }, place);
    assert.deepEqual(await facts(), ['draws']);
    await beginAt(1);
    assert.deepEqual(await facts(), []);
    await beginAt(0);
    assert.deepEqual(await facts(), ['draws']);
    const { shown } = await look('samples');
    assert.deepEqual(
      shown.map(({ said }) => said !== ''),
      shown.map((_, place) => place === 0),
    );
  });

  test('the page offers them, and a link keeps them', async () => {
    const { page, site } = stage;
    await page.goto('about:blank');
    await page.goto(`${site.origin}/index.html#panel=samples&lang=en`);
    await ready(page, ['samples']);
    assert.equal((await look('samples')).shown.length, 0);
    await page.evaluate(() =>
      /** @type {HTMLElement} */ (document.querySelector('[data-set-exercises]')).click(),
    );
    const { shown } = await until(
      () => look('samples'),
      ({ shown }) => shown.length > 0,
      'the exercises of the panel',
    );
    assert.equal(shown.length, exercises.filter(({ panel }) => panel === 'samples').length);
    await until(
      () => page.evaluate(() => location.hash),
      (hash) => hash.includes('exercises=all'),
      'the link',
    );
  });

  test('on paper a QR code leads to the present state', async () => {
    await open('mixture', 'all');
    await begin('mixture');
    const { address, path, size } = await stage.page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const root = document.querySelector('latent-panel[panel=mixture]')?.shadowRoot;
      const code = root?.querySelector('.handout svg');
      const address = root?.querySelector('.printed-link a')?.getAttribute('href') ?? '';
      const path = code?.querySelector('path')?.getAttribute('d') ?? '';
      const [, , size] = (code?.getAttribute('viewBox') ?? '').split(' ').map(Number);
      dispatchEvent(new Event('afterprint'));
      return { address, path, size };
    });
    assert.match(address, /mixture\.modes=/);
    const read = /** @type {any} */ (jsQR)(pixels(path, size), 4 * size, 4 * size);
    assert.equal(read?.data, address);
  });
});

/** A code drawn four pixels a module. @param {string} path @param {number} size  modules with the margin */
function pixels(path, size) {
  const margin = 4;
  const image = new Uint8ClampedArray((4 * size) ** 2 * 4).fill(255);
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1/g)) {
    for (let y = 0; y < 4; y++) {
      for (let x = 0; x < 4; x++) {
        const at = (4 * (Number(row) + margin) + y) * 4 * size + 4 * (Number(column) + margin) + x;
        image.fill(0, 4 * at, 4 * at + 3);
      }
    }
  }
  return image;
}
