// A host moves, copies, hides and shows the element: it keeps its styles and its state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { ready, stdout, typeInto, until } from './page.mjs';

const BETA_HALF = 'x0, xt, x0_hat = 1.5 0.84853 1.5\n';
const SHOWN = 'x0, xt, x0_hat = 1.5 1.02 1.5\n'; // β = 0.36

inBrowser('moves', (stage) => {
  const open = async (/** @type {string} */ body) => {
    const { page, site } = stage;
    site.pages['/plain/host.html'] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
      <script src="/plain/web/dist/latent-lab.js"></script>${body}`;
    await page.goto(`${site.origin}/plain/host.html`);
  };
  const PANEL = '<latent-panel panel="diffusion" state="diffusion.beta=0.5"></latent-panel>';
  const prints = (/** @type {string} */ expected) =>
    until(
      () => stdout(stage.page, 'diffusion'),
      (text) => text === expected,
      expected,
    );

  test('moved within the page: what is open and typed stays', async () => {
    const { page } = stage;
    await open(`${PANEL}<div id="there"></div>`);
    await ready(page, ['diffusion']);
    await typeInto(page, 'diffusion', 'x0', '2.');
    const moved = await page.evaluate(() => {
      const panel = /** @type {Element} */ (document.querySelector('latent-panel'));
      const before = panel.shadowRoot?.querySelector('article');
      document.querySelector('#there')?.append(panel);
      return before === panel.shadowRoot?.querySelector('article');
    });
    assert.ok(moved, 'the same view');
    await typeInto(page, 'diffusion', 'beta', '0.36');
    await prints('x0, xt, x0_hat = 2.0 1.42 2.0\n'); // 0.8·2 − 0.3·0.6
  });

  test('taken out and put back later: built anew, in the same state', async () => {
    const { page } = stage;
    await open(PANEL);
    await ready(page, ['diffusion']);
    await typeInto(page, 'diffusion', 'beta', '0.36');
    await prints(SHOWN);
    await page.evaluate(() => {
      const panel = /** @type {Element} */ (document.querySelector('latent-panel'));
      Object.assign(window, { panel });
      panel.remove();
    });
    await until(
      () =>
        page.evaluate(
          () => /** @type {any} */ (window).panel.shadowRoot.querySelector('article') && 1,
        ),
      () => true,
      'a task goes by',
    );
    await page.evaluate(() => document.body.append(/** @type {any} */ (window).panel));
    await ready(page, ['diffusion']);
    await prints(SHOWN);
  });

  test('copied: the copy shows the present state, and sets nothing back', async () => {
    const { page } = stage;
    await open(PANEL);
    await ready(page, ['diffusion']);
    await prints(BETA_HALF);
    await typeInto(page, 'diffusion', 'beta', '0.36');
    await prints(SHOWN);
    await page.evaluate(() => {
      const panel = /** @type {Element} */ (document.querySelector('latent-panel'));
      document.body.append(panel.cloneNode(true));
    });
    const all = await until(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('latent-panel')].map(
            (panel) =>
              `${/** @type {HTMLElement} */ (panel).dataset.state} ${panel.shadowRoot?.querySelector('[data-stdout]')?.textContent}`,
          ),
        ),
      ([, copy]) => copy?.startsWith('ready'),
      'the copy is ready',
    );
    assert.deepEqual(all, [`ready ${SHOWN}`, `ready ${SHOWN}`]);
  });

  test('a state that a host sets before the panel is shown counts', async () => {
    const { page } = stage;
    await open('<latent-panel panel="metrics"></latent-panel><div id="there" hidden></div>');
    await ready(page, ['metrics']);
    await page.evaluate(() => {
      const panel = document.createElement('latent-panel');
      panel.setAttribute('panel', 'diffusion');
      const there = /** @type {HTMLElement} */ (document.querySelector('#there'));
      there.append(panel);
      panel.setAttribute('state', 'diffusion.beta=0.5');
      there.hidden = false;
    });
    await prints(BETA_HALF);
  });

  test('moved into another document: keeps its styles and answers', async () => {
    const { page } = stage;
    await open(`${PANEL}<iframe title="there" style="width:900px;height:900px"></iframe>`);
    await ready(page, ['diffusion']);
    const style = () =>
      page.evaluate(() => {
        const frame = document.querySelector('iframe');
        const panel =
          frame?.contentDocument?.querySelector('latent-panel') ??
          document.querySelector('latent-panel');
        const button = panel?.shadowRoot?.querySelector('.actions button');
        const { fontSize, borderTopWidth } = getComputedStyle(/** @type {Element} */ (button));
        return { fontSize, borderTopWidth };
      });
    const before = await style();
    assert.equal(before.fontSize, '14px');
    await page.evaluate(() => {
      const there = document.querySelector('iframe')?.contentDocument?.body;
      there?.append(/** @type {Element} */ (document.querySelector('latent-panel')));
    });
    assert.deepEqual(await style(), before);
    await page.evaluate(() => {
      const field = document
        .querySelector('iframe')
        ?.contentDocument?.querySelector('latent-panel')
        ?.shadowRoot?.querySelector('input[name=beta]');
      /** @type {HTMLInputElement} */ (field).value = '0.36';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(
      () =>
        page.evaluate(
          () =>
            document
              .querySelector('iframe')
              ?.contentDocument?.querySelector('latent-panel')
              ?.shadowRoot?.querySelector('[data-stdout]')?.textContent,
        ),
      (text) => text === SHOWN,
      'the moved panel answers',
    );
  });

  for (const [what, hidden, show] of [
    ['<details>', `<details>${PANEL}</details>`, "document.querySelector('details').open = true"],
    [
      'display: none',
      `<div style="display:none">${PANEL}</div>`,
      "document.querySelector('div').style.display = ''",
    ],
    ['hidden', `<div hidden>${PANEL}</div>`, "document.querySelector('div').hidden = false"],
  ]) {
    test(`inside ${what}: built when it is shown, as if it had always been`, async () => {
      const { page } = stage;
      await open(`${hidden}<latent-panel panel="metrics"></latent-panel>`);
      await until(
        () => stdout(page, 'metrics'),
        (text) => text !== null && text !== '',
        'the panel in view',
      );
      const early = await page.evaluate(
        () =>
          document.querySelector('latent-panel')?.shadowRoot?.querySelectorAll('article').length,
      );
      assert.equal(early ?? 0, 0, 'nothing built while hidden');
      stage.site.pages['/plain/show.js'] = { type: 'text/javascript', body: show };
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.src = '/plain/show.js';
        document.head.append(script);
      });
      await prints(BETA_HALF);
      const width = await until(
        () =>
          page.evaluate(
            () =>
              document
                .querySelector('latent-panel')
                ?.shadowRoot?.querySelector('figure svg .x-axis')
                ?.getBoundingClientRect().width ?? 0,
          ),
        (now) => now > 300,
        'a figure as wide as its place',
      );
      assert.ok(width > 300);
    });
  }

  test('what changes while a panel is hidden is drawn when it is shown', async () => {
    const { page } = stage;
    const texts = () =>
      page.evaluate(() =>
        [
          ...(document
            .querySelector('latent-panel[panel=decoder]')
            ?.shadowRoot?.querySelectorAll('figure svg text') ?? []),
        ].map((node) => node.textContent),
      );
    const host = (/** @type {string} */ state) => `
      <latent-panel panel="samples" state="${state}"></latent-panel>
      <div id="tab"><latent-panel panel="decoder"></latent-panel></div>`;
    const show = (/** @type {boolean} */ isShown) =>
      page.evaluate((isShown) => {
        const tab = /** @type {HTMLElement} */ (document.querySelector('#tab'));
        tab.style.display = isShown ? '' : 'none';
      }, isShown);
    await open(host('samples.seed=14'));
    await ready(page, ['samples', 'decoder']);
    const wanted = await texts();
    await open(host(''));
    await ready(page, ['samples', 'decoder']);
    assert.notDeepEqual(await texts(), wanted);
    await show(false);
    await typeInto(page, 'samples', 'seed', '14');
    await until(
      () =>
        page.evaluate(
          () =>
            document.querySelector('#tab latent-panel')?.shadowRoot?.querySelector('[data-stdout]')
              ?.textContent,
        ),
      (text) => !text?.includes('2.4722'),
      'the hidden panel',
    );
    await show(true);
    await until(texts, (now) => JSON.stringify(now) === JSON.stringify(wanted), 'the new picture');
  });
});
