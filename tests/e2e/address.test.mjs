// The address holds the state: links, language, theme; a bad one says so and never blanks the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { PRINTED, problemAt, ready, states, stdout, textIn, typeInto, until } from './page.mjs';

inBrowser('address', (stage) => {
  /**
   * @param {string} fragment
   * @param {string[]} [panels]
   */
  const open = async (fragment, panels) => {
    await stage.page.goto(`${stage.site.origin}/index.html#${fragment}`);
    await ready(stage.page, panels);
  };
  const addressWith = (/** @type {string} */ part) =>
    until(
      () => stage.page.url(),
      (url) => url.includes(part),
      `address with ${part}`,
    );

  test('a link holds what was typed, and opens as it was', async () => {
    const { page } = stage;
    await open('lang=en');
    await typeInto(page, 'samples', 'seed', '2026');
    await typeInto(page, 'diffusion', 'beta', '0.36');
    await typeInto(page, 'metrics', 'errors', '1,2,4');
    const url = await addressWith('metrics.errors=1,2,4');
    for (const part of ['lang=en', 'samples.seed=2026', 'diffusion.beta=0.36']) {
      assert.ok(url.includes(part), `${part} in ${url}`);
    }
    await ready(page);
    const before = await Promise.all(['samples', 'diffusion'].map((id) => stdout(page, id)));
    await page.goto(url);
    await ready(page);
    const after = await Promise.all(['samples', 'diffusion'].map((id) => stdout(page, id)));
    assert.deepEqual(after, before);
    assert.equal(after[1], 'x0, xt, x0_hat = 1.5 1.02 1.5\n'); // 0.8·1.5 + 0.6·(−0.3)
    assert.equal(await stdout(page, 'metrics'), 'avg/best/worst = 2.3333 1.0 4.0\n');
  });

  test('the panel parameter shows only these, with their parameters', async () => {
    await open('panel=samples,metrics&samples.count=0&lang=en', ['samples', 'metrics']);
    const expected = 'task = latent-variable-mixture-models\nlatent z = []\n';
    assert.equal(await stdout(stage.page, 'samples'), expected);
  });

  test('hide leaves parts out', async () => {
    const visible = (/** @type {string} */ selector) =>
      stage.page.evaluate((selector) => {
        const inside = document.querySelector('latent-panel[panel=diffusion]')?.shadowRoot;
        const nodes = [...(inside?.querySelectorAll(selector) ?? [])];
        return nodes.filter((node) => node.getClientRects().length > 0).length;
      }, selector);
    const only = ['diffusion'];
    await open('panel=diffusion', only);
    assert.ok(
      (await visible('[data-source]')) && (await visible('input')) && (await visible('svg')),
    );
    await open('panel=diffusion&hide=code', only);
    assert.equal(await visible('[data-source]'), 0);
    assert.ok((await visible('input')) && (await visible('svg')));
    await open('panel=diffusion&hide=controls', only);
    assert.equal(await visible('.controls input'), 0);
    await open('panel=diffusion&hide=lab', only);
    assert.equal(await visible('.lab'), 0);
    assert.ok(await visible('[data-source]'));
  });

  test('language: one press away, kept in the address', async () => {
    const { page } = stage;
    await open('');
    const title = () => textIn(page, 'metrics', 'h2');
    const lang = () => page.evaluate(() => document.documentElement.lang);
    assert.equal(await lang(), 'ja');
    assert.match((await title()) ?? '', /学習指標/);
    await page.evaluate(() =>
      /** @type {HTMLElement} */ (document.querySelector('[data-set-lang=en]')).click(),
    );
    await until(title, (text) => /^[\x20-\x7e’–]+$/.test(text ?? ''), 'English title');
    assert.equal(await lang(), 'en');
    await addressWith('lang=en');
    await ready(page);
    assert.equal(await stdout(page, 'samples'), PRINTED.samples);
  });

  test('theme: chosen on the page, kept in the address, seen in the panels', async () => {
    const { page } = stage;
    const colours = () =>
      page.evaluate(() => {
        const inside = document.querySelector('latent-panel[panel=metrics]')?.shadowRoot;
        const of = (/** @type {any} */ node) => getComputedStyle(node);
        const luminance = (/** @type {string} */ colour) =>
          (colour.match(/[\d.]+/g) ?? [])
            .slice(0, 3)
            .map(Number)
            .reduce((a, b) => a + b, 0);
        return {
          paper:
            luminance(of(document.documentElement).backgroundColor) ||
            luminance(of(document.body).backgroundColor),
          ink: luminance(of(inside?.querySelector('h2')).color),
        };
      });
    await open('theme=light');
    const light = await until(colours, ({ ink, paper }) => paper > ink + 200, 'light colours');
    await page.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (document.querySelector('[data-set-theme]'));
      select.value = 'dark';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await addressWith('theme=dark');
    await until(
      colours,
      ({ ink, paper }) => ink > paper + 200 && ink > light.ink && paper < light.paper,
      'dark colours',
    );
  });

  /** @type {[panel: string, name: string, bad: string, named: RegExp, value: string][]} */
  const BAD = [
    ['samples', 'sigma', '-1', /-1.*\b0\b/s, '0.15'],
    ['samples', 'count', '10001', /10001.*\b0\b.*\b10000\b/s, '5'],
    ['samples', 'count', '2.5', /2\.5.*\b10000\b/s, '5'],
    ['samples', 'seed', 'abc', /abc.*4300/s, '13'],
    ['samples', 'modes', '1,x', /x/, '-1.5,1.8'],
    ['decoder', 'bias', 'Infinity', /Infinity/, '0.2'],
    ['diffusion', 'beta', '1', /\b1\b.*\b0\b.*\b1\b/s, '0.12'],
    ['diffusion', 'beta', 'nan', /nan/, '0.12'],
    ['mixture', 'modes', '1:-1', /-1.*\b0\b/s, '-2:0.4,1.5:0.6'],
    ['metrics', 'errors', '0.1,-2', /-2.*\b0\b/s, '0.42,0.31,0.29,0.36,0.33'],
  ];
  for (const lang of ['ja', 'en']) {
    test(`bad values keep the default and say so at their controls (${lang})`, async () => {
      const { page } = stage;
      for (const [panel, name, bad, named] of BAD) {
        await open(`panel=${panel}&lang=${lang}&${panel}.${name}=${encodeURIComponent(bad)}`, [
          panel,
        ]);
        const control = await problemAt(page, panel, name);
        const what = `${panel}.${name}=${bad}: ${JSON.stringify(control)}`;
        assert.equal(control.invalid, 'true', what);
        assert.ok(control.message.includes(name), what);
        assert.match(control.message, named, what);
        assert.equal(/[\u3040-\u30ff]/.test(control.message), lang === 'ja', what);
        assert.equal(
          await stdout(page, panel),
          PRINTED[/** @type {keyof typeof PRINTED} */ (panel)],
          what,
        );
      }
    });
  }

  test('typing a bad value keeps the last good picture; a good one clears the message', async () => {
    const { page } = stage;
    await open('panel=diffusion&lang=en', ['diffusion']);
    await typeInto(page, 'diffusion', 'beta', '0.75');
    const good = 'x0, xt, x0_hat = 1.5 0.49019 1.5\n'; // 0.5·1.5 − 0.3·√0.75
    await until(
      () => stdout(page, 'diffusion'),
      (text) => text === good,
      good,
    );
    await typeInto(page, 'diffusion', 'beta', '7');
    await until(
      () => problemAt(page, 'diffusion', 'beta'),
      ({ message }) => message,
      'message',
    );
    assert.equal(await stdout(page, 'diffusion'), good);
    await typeInto(page, 'diffusion', 'beta', '0.12');
    await until(
      () => stdout(page, 'diffusion'),
      (text) => text === PRINTED.diffusion,
      PRINTED.diffusion,
    );
    assert.equal((await problemAt(page, 'diffusion', 'beta')).message, '');
  });

  test('unknown names are named, and the page is there', async () => {
    const { page } = stage;
    const notice = () => page.evaluate(() => document.querySelector('[data-notice]')?.textContent);
    await open('panel=nowhere&lang=en');
    assert.match((await notice()) ?? '', /nowhere/);
    await open('lang=xx&theme=purple&hide=everything&samples.nothing=1&%E0%A4%A=3&&=&a');
    assert.match((await notice()) ?? '', /samples\.nothing/);
    assert.equal(await stdout(page, 'samples'), PRINTED.samples);
  });

  test('an address of 100,000 characters and markup in it do no harm', async () => {
    const { page } = stage;
    await open(`samples.modes=${'1,'.repeat(50_000)}&panel=<img src=x onerror=alert(1)>`);
    assert.equal(Object.keys(await states(page)).length, 7);
    assert.equal((await problemAt(page, 'samples', 'modes')).invalid, 'true');
    assert.equal(await stdout(page, 'samples'), PRINTED.samples);
    assert.equal(await page.evaluate(() => document.querySelectorAll('img').length), 0);
  });
});
