// Inside other people's pages: whatever their layout, type, encoding and policy, a panel is as it is alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { coloured, PRINTED, ready, stdout, textIn, until } from './page.mjs';

const SCRIPT = '<script src="/plain/web/dist/latent-lab.js"></script>';
const PANEL = '<latent-panel panel="diffusion"></latent-panel>';
const hostOf = (/** @type {string} */ body, /** @type {string} */ head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head>` +
  `<body style="margin:0">${SCRIPT}${body}</body></html>`;

inBrowser('guest', (stage) => {
  const open = async (/** @type {import('./site.mjs').Made | string} */ made) => {
    stage.site.pages['/plain/host.html'] = made;
    await stage.page.goto(`${stage.site.origin}/plain/host.html`);
  };
  const openReady = async (/** @type {import('./site.mjs').Made | string} */ made) => {
    await open(made);
    await ready(stage.page, ['diffusion']);
  };

  for (const [what, html, least] of /** @type {[string, string, number][]} */ ([
    ['a flex row', `<div style="display:flex">${PANEL}</div>`, 1],
    [
      'a flex row beside something',
      `<div style="display:flex"><nav style="width:200px">Nav</nav>${PANEL}</div>`,
      0.8,
    ],
    [
      'a centred flex column',
      `<div style="display:flex;flex-direction:column;align-items:center">${PANEL}</div>`,
      1,
    ],
    ['a float', `<div style="float:left">${PANEL}</div>`, 1],
    ['an inline block', `<div style="display:inline-block">${PANEL}</div>`, 1],
    ['an absolute box', `<div style="position:absolute">${PANEL}</div>`, 1],
    ['a box as wide as its content', `<div style="width:fit-content">${PANEL}</div>`, 1],
    [
      'a grid',
      `<div style="display:grid;grid-template-columns:auto auto"><p>Side</p>${PANEL}</div>`,
      0.9,
    ],
    ['an inline grid', `<div style="display:inline-grid">${PANEL}</div>`, 1],
    ['a table', `<table><tr><td>${PANEL}</td></tr></table>`, 0.97],
    ['a narrow block', `<div style="width:400px">${PANEL}</div>`, 400 / 1280],
    ['an element that floats itself', PANEL.replace('panel=', 'style="float:left" panel='), 1],
    [
      'an element that is absolute itself',
      PANEL.replace('panel=', 'style="position:absolute" panel='),
      1,
    ],
    [
      'an element as an inline block',
      PANEL.replace('panel=', 'style="display:inline-block" panel='),
      1,
    ],
  ])) {
    test(`fills the room in ${what}`, async () => {
      await openReady(hostOf(html));
      const { panel, parent, window, figure } = await until(
        () =>
          stage.page.evaluate(() => {
            const panel = /** @type {Element} */ (document.querySelector('latent-panel'));
            const width = (/** @type {Element | null | undefined} */ node) =>
              node?.getBoundingClientRect().width ?? 0;
            return {
              panel: width(panel),
              parent: width(panel.parentElement),
              window: document.documentElement.clientWidth,
              figure: width(panel.shadowRoot?.querySelector('figure svg')),
            };
          }),
        ({ figure }) => figure > 0,
        'a figure',
      );
      assert.ok(panel >= least * window - 30, `${panel} of ${window}`);
      assert.ok(panel <= parent + 0.5 && parent <= window + 0.5, `${panel} in ${parent}`);
      assert.ok(figure <= panel, `figure ${figure} in ${panel}`);
    });
  }

  /** Where everything in the panel stands, and in what type. */
  const picture = () =>
    stage.page.evaluate(() => {
      const panel = /** @type {Element} */ (document.querySelector('latent-panel'));
      const { left, top } = panel.getBoundingClientRect();
      const nodes = [...(panel.shadowRoot?.querySelectorAll('article, article *') ?? [])];
      const shown = nodes.filter((node) => node.getClientRects().length > 0);
      return shown.map((node) => {
        const box = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        const place = [box.left - left, box.top - top, box.width, box.height].map((pixels) =>
          pixels.toFixed(1),
        );
        const type = [
          'fontFamily',
          'fontSize',
          'textTransform',
          'letterSpacing',
          'direction',
          'color',
        ];
        return [
          node.localName,
          ...place,
          ...type.map((name) => /** @type {any} */ (style)[name]),
        ].join(' ');
      });
    });
  const standing = async () => {
    await coloured(stage.page);
    let before = '';
    return until(
      picture,
      (now) => {
        const same = JSON.stringify(now) === before;
        before = JSON.stringify(now);
        return same;
      },
      'the picture stands',
    );
  };

  const BOXED = `<div style="width:1000px">${PANEL}</div>`;
  for (const [what, css, html = ''] of [
    ['text-transform', 'body, latent-panel { text-transform: uppercase }'],
    ['letter and word spacing', '* { letter-spacing: 3px; word-spacing: 8px }'],
    ['white-space', 'body { white-space: nowrap }'],
    ['text-align and indent', 'body { text-align: right; text-indent: 4em; line-height: 3 }'],
    ['dir="rtl"', '', 'dir="rtl"'],
    ['a small root', 'html { font-size: 62.5% }'],
    ['a large root', 'html { font-size: 156% }'],
    [
      'another type',
      '* { font: italic 700 31px/1 serif; font-variant: small-caps; font-feature-settings: "onum" }',
    ],
    ['vertical writing', 'body { writing-mode: vertical-rl; text-orientation: upright }'],
    [
      'hyphens and shadows',
      '* { hyphens: auto; word-break: break-all; text-shadow: 1px 1px red; tab-size: 1; cursor: wait; quotes: none; list-style: square; border-collapse: collapse; color: #777 }',
    ],
    [
      'its own custom properties',
      ':root { --paper: red; --ink: red; --s1: 90px; --s2: 90px; --sans: serif; --accent: red; --latent-lab-rem: 40px }',
    ],
  ]) {
    test(`the host's type does not show: ${what}`, async () => {
      await openReady(hostOf(BOXED));
      const alone = await standing();
      assert.ok(alone.length > 100);
      const page = hostOf(BOXED, `<style>${css}</style>`).replace('<html', `<html ${html}`);
      await openReady(page);
      const here = await standing();
      const at = alone.findIndex((line, i) => line !== here[i]);
      assert.equal(here[at], alone[at]);
      assert.equal(here.length, alone.length);
    });
  }

  test('the size of type that a host asks for', async () => {
    const size = () =>
      stage.page.evaluate(() => {
        const lead = document.querySelector('latent-panel')?.shadowRoot?.querySelector('.lead');
        return getComputedStyle(/** @type {Element} */ (lead)).fontSize;
      });
    await openReady(hostOf(PANEL));
    assert.equal(await size(), '17px');
    await openReady(hostOf(PANEL, '<style>latent-panel { --latent-lab-size: 24px }</style>'));
    assert.equal(await size(), '25.5px');
  });

  test('what the host hides stays hidden', async () => {
    await openReady(hostOf(`<div style="visibility:hidden">${PANEL}</div>`));
    const visible = await stage.page.evaluate(
      () =>
        getComputedStyle(
          /** @type {Element} */ (
            document.querySelector('latent-panel')?.shadowRoot?.querySelector('h2')
          ),
        ).visibility,
    );
    assert.equal(visible, 'hidden');
  });

  for (const [what, type, encoding] of [
    ['Shift_JIS by its markup', 'text/html', 'shift_jis'],
    ['Shift_JIS by its header', 'text/html; charset=Shift_JIS', ''],
    ['iso-8859-1 by its markup', 'text/html', 'iso-8859-1'],
    ['iso-8859-1 by its header', 'text/html; charset=iso-8859-1', ''],
  ]) {
    test(`a host page in ${what}, the script served without its encoding`, async () => {
      const { site, page } = stage;
      const script = await (await fetch(`${site.origin}/plain/web/dist/latent-lab.js`)).text();
      site.pages['/plain/latent-lab.js'] = { type: 'text/javascript', body: script };
      const meta = encoding ? `<meta charset="${encoding}">` : '';
      const body = `<!doctype html><html lang="ja">${meta}<title>x</title>
        <script src="latent-lab.js"></script>${PANEL}`;
      await openReady({ type, body: Buffer.from(body, 'latin1') });
      assert.equal(await stdout(page, 'diffusion'), PRINTED.diffusion);
      assert.equal(await textIn(page, 'diffusion', 'h2'), 'ノイズを加えて復元する');
    });
  }

  for (const path of ['index.html', 'web/dist/latent-lab.html']) {
    test(`${path} served as iso-8859-1`, async () => {
      const { site, page } = stage;
      const body = Buffer.from(await (await fetch(`${site.origin}/plain/${path}`)).arrayBuffer());
      site.pages[`/plain/${path}`] = { type: 'text/html; charset=iso-8859-1', body };
      await page.goto(`${site.origin}/plain/${path}#panel=diffusion`);
      await ready(page, ['diffusion']);
      delete site.pages[`/plain/${path}`];
      const words = await page.evaluate(() => [
        document.querySelector('[data-set-lang=ja]')?.textContent,
        document.querySelector('[data-build-hint]')?.textContent?.slice(0, 6),
        document.querySelector('#mixture h2')?.textContent?.slice(0, 6),
      ]);
      assert.deepEqual(words, ['日本語', '図を動かす部', '手を動かす ']);
    });
  }

  test("the page's language reaches through a shadow root", async () => {
    const frame = (/** @type {string} */ lang) =>
      hostOf(
        `<div id="outer"></div><script>
          document.querySelector('#outer').attachShadow({ mode: 'open' }).innerHTML = '<section>${PANEL}</section>';
        </script>`,
      ).replace('lang="en"', lang);
    const number = () =>
      until(
        () =>
          stage.page.evaluate(
            () =>
              document
                .querySelector('#outer')
                ?.shadowRoot?.querySelector('latent-panel')
                ?.shadowRoot?.querySelector('.number')?.textContent ?? '',
          ),
        (text) => text !== '',
        'a heading',
      );
    await open(frame('lang="en-GB"'));
    assert.equal(await number(), 'Hands-on 3');
    await open(frame('lang="ja"'));
    assert.equal(await number(), '手を動かす 3');
    await open(frame('lang="de"'));
    assert.equal(await number(), 'Hands-on 3');
  });

  test('inside a scaled box a saved figure is as large as drawn', async () => {
    const box = `<div style="width:960px;transform:scale(0.61);transform-origin:0 0">
      <latent-panel panel="formulas" state="formulas.lab=open"></latent-panel></div>`;
    await open(hostOf(box));
    await ready(stage.page, ['formulas']);
    const drawn = await until(
      () =>
        stage.page.evaluate(() => {
          URL.createObjectURL = (/** @type {any} */ blob) => {
            blob
              .text()
              .then((/** @type {string} */ text) => Object.assign(window, { saved: text }));
            return 'data:,';
          };
          HTMLAnchorElement.prototype.click = () => {};
          const root = document.querySelector('latent-panel')?.shadowRoot;
          const figure = root?.querySelector('.lab [data-figure]');
          const svg = figure?.querySelector('figure svg');
          const button = /** @type {HTMLElement | null | undefined} */ (
            figure?.querySelector('.saving button')
          );
          button?.click();
          return [svg?.clientWidth ?? 0, Number(svg?.getAttribute('height'))];
        }),
      ([width]) => width > 0,
      'a figure of the lab',
    );
    const saved = await until(
      () => stage.page.evaluate(() => /** @type {any} */ (window).saved ?? ''),
      (text) => text !== '',
      'the file',
    );
    const size = ['width', 'height'].map((side) =>
      Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(saved)?.[1]),
    );
    assert.ok(Math.abs(size[0] - drawn[0]) <= 1 && size[0] > 900, `${size} of ${drawn}`);
    assert.equal(size[1], drawn[1]);
  });

  const failure = () =>
    until(
      () =>
        stage.page.evaluate(
          () =>
            document
              .querySelector('latent-panel[data-state=error]')
              ?.shadowRoot?.querySelector('.failure')?.textContent ?? '',
        ),
      (text) => text !== '',
      'a failure told',
    );

  const forbidding = (/** @type {string} */ policy) => ({
    type: 'text/html; charset=utf-8',
    body: hostOf(PANEL).replace(' style="margin:0"', ''),
    policy,
  });
  const STRICT = "script-src 'self' 'wasm-unsafe-eval'";

  test('under Trusted Types, with the policy that README names', async () => {
    await openReady(
      forbidding(`${STRICT}; require-trusted-types-for 'script'; trusted-types latent-lab`),
    );
    assert.equal(await stdout(stage.page, 'diffusion'), PRINTED.diffusion);
    await openReady(forbidding(`${STRICT}; require-trusted-types-for 'script'`));
  });

  test('under Trusted Types that do not name it, the panel says what is missing', async () => {
    await open(forbidding(`${STRICT}; require-trusted-types-for 'script'; trusted-types other`));
    // Engines without Trusted Types have nothing to forbid.
    const enforced = await stage.page.evaluate(() => 'trustedTypes' in window);
    if (enforced) assert.match(await failure(), /trusted-types needs latent-lab/);
    else await ready(stage.page, ['diffusion']);
  });

  test('where WebAssembly is forbidden, the panel says what is missing', async () => {
    const { site } = stage;
    const policy = "script-src 'self'";
    // The worker follows the policy that its script comes with.
    const body = await (await fetch(`${site.origin}/plain/web/dist/latent-lab.js`)).text();
    site.pages['/plain/latent-lab.js'] = { type: 'text/javascript', body, policy };
    const made = forbidding(policy);
    await open({ ...made, body: made.body.replace('/plain/web/dist/', '/plain/') });
    assert.match(await failure(), /script-src needs 'wasm-unsafe-eval'/);
  });
});
