// <latent-panel> as a host's script reads, sets and hears it; one figure of it alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labsReady, OPEN_LABS, ready, stdout, until } from './page.mjs';

inBrowser('the element, programmed', (stage) => {
  /** A page that notes what it hears. @param {string} body */
  const open = async (body) => {
    const { page, site } = stage;
    site.pages['/plain/host.html'] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
      <script>
        window.heard = [];
        for (const type of ['latent-ready', 'latent-change', 'latent-error'])
          addEventListener(type, ({ target, detail }) =>
            heard.push({ type, panel: target.getAttribute('panel'), ...detail }));
      </script>
      <script src="/plain/web/dist/latent-lab.js"></script>${body}`;
    await page.goto(`${site.origin}/plain/host.html`);
    await until(
      () => page.evaluate(() => Boolean(customElements.get('latent-panel'))),
      (isDefined) => isDefined,
      'the element',
    );
  };
  /** @param {string} type */
  const heard = (type) =>
    stage.page.evaluate(
      (type) =>
        /** @type {any} */ (window).heard.filter((/** @type {any} */ each) => each.type === type),
      type,
    );
  const hears = (/** @type {string} */ type, /** @type {string} */ what, count = 1) =>
    until(
      () => heard(type),
      (all) => all.length >= count,
      what,
    );
  const state = () =>
    stage.page.evaluate(() => {
      const panel = /** @type {import('../../web/page/latent-lab.js').LatentPanelElement} */ (
        document.querySelector('latent-panel')
      );
      const { values, facts } = panel;
      const parts = panel.shadowRoot?.querySelectorAll('.figure, .cell, header, .lead, .actions');
      const shown = [...(parts ?? [])].filter((part) => part.checkVisibility());
      return {
        ...{ values, facts: JSON.parse(JSON.stringify(facts)) },
        figures: shown.flatMap((part) => /** @type {HTMLElement} */ (part).dataset.figure ?? []),
        rest: shown.filter((part) => !part.closest('.figure')).length,
        said: panel.shadowRoot?.querySelector('.failure:not(:empty)')?.textContent ?? '',
      };
    });

  test('values and facts are read, a parameter is set as if it were typed', async () => {
    const { page } = stage;
    await open('<latent-panel panel="diffusion"></latent-panel>');
    const [first] = await hears('latent-ready', 'the first answer');
    assert.equal(first.panel, 'diffusion');
    const before = await state();
    assert.deepEqual(
      { x0: before.values.x0, beta: before.values.beta, noise: before.values.noise },
      { x0: 1.5, beta: 0.12, noise: -0.3 },
    );
    assert.equal((await heard('latent-change')).length, 0);
    await page.evaluate(() =>
      /** @type {any} */ (document.querySelector('latent-panel')).set('beta', '0.36'),
    );
    await hears('latent-change', 'the change');
    assert.equal(await stdout(page, 'diffusion'), 'x0, xt, x0_hat = 1.5 1.02 1.5\n');
    const after = await state();
    assert.equal(after.values.beta, 0.36);
    assert.notDeepEqual(after.facts, before.facts);
  });

  test('facts are by figure what the sentences speak of', async () => {
    await open('<latent-panel panel="samples" state="samples.count=7"></latent-panel>');
    await hears('latent-ready', 'the first answer');
    const { facts } = await state();
    const summary = await stage.page.evaluate(
      () =>
        document
          .querySelector('latent-panel')
          ?.shadowRoot?.querySelector('[data-figure=draws] [data-summary]')?.textContent ?? '',
    );
    assert.equal(facts.draws.count, 7);
    assert.match(summary, /\b7\b/);
  });

  test('what is refused is told with its name, text and what is allowed', async () => {
    const { page } = stage;
    await open('<latent-panel panel="diffusion" state="diffusion.beta=2"></latent-panel>');
    await hears('latent-ready', 'the first answer');
    const [byLink] = await hears('latent-error', 'the refusal of the link');
    assert.deepEqual([byLink.name, byLink.text], ['beta', '2']);
    assert.match(byLink.message, /2.*1/s);
    await page.evaluate(() => {
      const panel = /** @type {any} */ (document.querySelector('latent-panel'));
      panel.set('x0', 'one');
      panel.set('x0', 'one');
    });
    const errors = await hears('latent-error', 'the second refusal', 2);
    assert.deepEqual([errors[1].name, errors[1].text], ['x0', 'one']);
    assert.equal((await state()).values.x0, 1.5);
    const unknown = await page.evaluate(() => {
      try {
        /** @type {any} */ (document.querySelector('latent-panel')).set('sigma', '1');
      } catch (error) {
        return String(error);
      }
      return '';
    });
    assert.match(unknown, /^RangeError.*diffusion.*sigma.*beta/);
    assert.equal((await heard('latent-error')).length, 2); // the same text again is no news
  });

  test('one figure alone: by attribute, by link, and one of the lab', async () => {
    const { page, site } = stage;
    await open('<latent-panel panel="samples" figure="draws"></latent-panel>');
    await ready(page, ['samples']);
    const alone = await state();
    assert.deepEqual([alone.figures, alone.rest], [['draws'], 0]);

    await open('<latent-panel panel="samples" figure="labDraws"></latent-panel>');
    const inLab = await until(
      state,
      ({ figures, facts }) => figures.length > 0 && facts.labDraws,
      'a figure of the lab',
    );
    assert.deepEqual([inLab.figures, inLab.rest], [['labDraws'], 0]);

    await open('<latent-panel panel="takeaways" figure="draws"></latent-panel>');
    await hears('latent-ready', 'the panel');
    await until(state, ({ said }) => /figure="draws" \(looks/.test(said), 'what there is');

    await page.goto(`${site.origin}/index.html#figure=score&lang=en`);
    await ready(page, ['formulas']);
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('latent-panel')].flatMap((panel) =>
          [...(panel.shadowRoot?.querySelectorAll('.figure, .lead') ?? [])].flatMap((part) =>
            part.checkVisibility() ? (part.getAttribute('data-figure') ?? '-') : [],
          ),
        ),
      ),
      ['score'],
    );
  });

  test('facts of every panel and lab are plain data', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#lang=en&${OPEN_LABS}`);
    await ready(page);
    await labsReady(page);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('latent-panel')].map((panel) => [
        panel.getAttribute('panel'),
        Object.keys(/** @type {any} */ (panel).facts).length,
      ]),
    );
    assert.equal(ids.length, 7);
    // Each panel has at most three figures of its own: the labs' are among them.
    for (const [panel, count] of ids) assert.ok(Number(count) > 1, `${panel}: facts`);
  });
});
