// A host that steers by keys or swipes: what a panel uses stays in the panel, all else reaches the host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { atRest, ready, textIn, until } from './page.mjs';

const REVEAL = '/plain/tests/node_modules/reveal.js/dist';

/** A deck of five slides, the panel on the third; it notes which keys it hears. @param {number} scale */
const deck = (scale) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Deck</title>
  <link rel="stylesheet" href="${REVEAL}/reset.css">
  <link rel="stylesheet" href="${REVEAL}/reveal.css">
  <link rel="stylesheet" href="${REVEAL}/theme/black.css">
  <div class="reveal"><div class="slides">
    <section>1</section><section>2</section>
    <section><latent-panel panel="diffusion"></latent-panel></section>
    <section>4</section><section>5</section>
  </div></div>
  <script src="${REVEAL}/reveal.js"></script>
  <script src="/plain/web/dist/latent-lab.js"></script>
  <script>
    Reveal.initialize({ width: 960, height: 700, minScale: ${scale}, maxScale: ${scale}, transition: 'none' })
      .then(() => Reveal.slide(2));
  </script>`;

/** A host that listens everywhere, also on the way down. */
const LISTENING = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
  <script src="/plain/web/dist/latent-lab.js"></script>
  <script>
    window.heard = [];
    const hear = (event) => {
      if (!['Tab', 'Shift'].includes(event.key)) heard.push(event.type + ' ' + event.key);
    };
    for (const type of ['keydown', 'keypress', 'keyup']) {
      for (const capture of [true, false]) {
        document.addEventListener(type, hear, { capture });
        window.addEventListener(type, hear, { capture });
      }
    }
  </script>
  <latent-panel panel="diffusion"></latent-panel>
  <latent-panel panel="formulas"></latent-panel>`;

inBrowser('keys', (stage) => {
  const open = async (/** @type {string} */ page, /** @type {string[]} */ panels) => {
    stage.site.pages['/plain/host.html'] = page;
    await stage.page.goto(`${stage.site.origin}/plain/host.html`);
    await ready(stage.page, panels);
  };
  /** Gives the focus to the first of these that is there. */
  const focus = (/** @type {string} */ panel, /** @type {string} */ selector) =>
    until(
      () =>
        stage.page.evaluate(
          ([panel, selector]) => {
            const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
            const node = /** @type {HTMLElement | null | undefined} */ (
              root?.querySelector(selector)
            );
            node?.focus({ preventScroll: true });
            if (node instanceof HTMLInputElement && node.type === 'text') node.select();
            return root?.activeElement === node && node !== null;
          },
          [panel, selector],
        ),
      (has) => has,
      `${selector} has the focus`,
    );
  const value = (/** @type {string} */ name) =>
    stage.page.evaluate(
      (name) =>
        /** @type {HTMLInputElement | null | undefined} */ (
          document
            .querySelector('latent-panel[panel=diffusion]')
            ?.shadowRoot?.querySelector(`input[name=${name}]`)
        )?.value,
      name,
    );
  /** The middle of the first ring. @returns {Promise<[x: number, y: number]>} */
  const ringAtRest = () =>
    atRest(
      () =>
        stage.page.evaluate(() => {
          const panel = document.querySelector('latent-panel');
          const ring = /** @type {Element} */ (panel?.shadowRoot?.querySelector('.handle'));
          const { left, top, width, height } = ring.getBoundingClientRect();
          return [left + width / 2, top + height / 2];
        }),
      'the ring',
    );
  const slide = () =>
    stage.page.evaluate(() => {
      const { Reveal } = /** @type {any} */ (window);
      return { at: Reveal.getIndices().h, paused: Reveal.isPaused() };
    });
  const THIRD = { at: 2, paused: false };

  for (const scale of [0.6, 1.4]) {
    test(`a reveal.js deck at scale ${scale}`, async () => {
      const { page } = stage;
      await open(deck(scale), ['diffusion']);

      await focus('diffusion', 'input[name=noise]');
      await page.type('-1.5');
      assert.equal(await value('noise'), '-1.5');
      await page.type('n p b.');
      for (const key of /** @type {const} */ (['ArrowLeft', 'ArrowRight', 'Home', 'End'])) {
        await page.press(key);
      }
      assert.deepEqual(await slide(), THIRD, 'typing');

      for (const selector of ['input[type=range]', '.handle', '.handle.along-y']) {
        const before = await textIn(page, 'diffusion', '[data-stdout]');
        const there = await page.evaluate(
          (selector) =>
            document.querySelector('latent-panel')?.shadowRoot?.querySelector(selector) !== null,
          selector,
        );
        if (!there) continue;
        await focus('diffusion', selector);
        await page.press('ArrowRight');
        await until(
          () => textIn(page, 'diffusion', '[data-stdout]'),
          (text) => text !== before,
          `${selector} moves the value`,
        );
        assert.deepEqual(await slide(), THIRD, selector);
      }

      // Lifted into view: reveal.js takes back what keys and focus have scrolled, once a second.
      await page.evaluate((scale) => {
        const panel = /** @type {HTMLElement} */ (document.querySelector('latent-panel'));
        for (let node = panel.parentElement; node; node = node.parentElement) node.scrollTop = 0;
        const ring = panel.shadowRoot?.querySelector('.handle');
        const { top } = /** @type {Element} */ (ring).getBoundingClientRect();
        panel.style.marginTop = `${(innerHeight / 2 - top) / scale}px`;
      }, scale);
      const ring = await ringAtRest();
      const before = await textIn(page, 'diffusion', '[data-stdout]');
      await page.drag(ring, [ring[0] + 60 * scale, ring[1]]);
      await until(
        () => textIn(page, 'diffusion', '[data-stdout]'),
        (text) => text !== before,
        'dragging moves the value',
      );
      const [moved] = await ringAtRest();
      assert.ok(Math.abs(moved - ring[0] - 60 * scale) < 6, `the ring follows: ${moved - ring[0]}`);
      assert.deepEqual(await slide(), THIRD, 'dragging');

      await page.evaluate(() => {
        const inside = document.querySelector('latent-panel')?.shadowRoot?.activeElement;
        /** @type {HTMLElement | undefined} */ (inside)?.blur();
      });
      await page.press('ArrowRight');
      assert.equal((await slide()).at, 3, 'the deck still answers its own keys');
    });
  }

  test('a host that listens on the way down hears only what nothing here uses', async () => {
    const { page } = stage;
    await open(LISTENING, ['diffusion', 'formulas']);
    const heard = () => page.evaluate(() => /** @type {any} */ (window).heard.splice(0));
    const travel = /** @type {const} */ ([
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
    ]);

    await focus('diffusion', 'input[name=x0]');
    for (const key of [...travel, /** @type {const} */ ('End'), /** @type {const} */ ('Enter')]) {
      await page.press(key);
    }
    await page.type('2.5/n ');
    assert.deepEqual(await heard(), [], 'in a field');

    await focus('diffusion', 'input[type=range]');
    for (const key of travel) await page.press(key);
    assert.deepEqual(await heard(), [], 'on a range');
    await page.type('n');
    const n = ['keydown n', 'keypress n', 'keyup n'].flatMap((each) => Array(4).fill(each));
    assert.deepEqual(await heard(), n, 'a letter is of no use to a range');

    await focus('diffusion', '.handle');
    for (const key of travel) await page.press(key);
    assert.deepEqual(await heard(), [], 'on a ring');

    await focus('formulas', '[data-symbol][tabindex="0"]');
    await page.press('ArrowRight');
    await page.press('ArrowLeft');
    assert.deepEqual(await heard(), [], 'on a symbol');

    await focus('diffusion', '.actions button');
    await page.type(' ');
    assert.deepEqual(await heard(), [], 'on a button');
    await until(
      () => textIn(page, 'diffusion', '.said'),
      (text) => text !== '',
      'the button was pressed',
    );

    await focus('diffusion', 'input[name=x0]');
    for (const key of /** @type {const} */ (['Escape', 'F2'])) await page.press(key);
    const passed = ['Escape', 'F2'].flatMap((key) =>
      ['keydown', 'keyup'].flatMap((type) => Array(4).fill(`${type} ${key}`)),
    );
    const got = await heard();
    assert.deepEqual(
      got.filter((/** @type {string} */ each) => !each.startsWith('keypress')),
      passed,
    );
  });
});
