// Pages without an address of their own, or with another's: no error, and copies that work elsewhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { onDisk } from './on-disk.mjs';
import { ready, stdout, until } from './page.mjs';
import { root } from './site.mjs';

const BETA_HALF = 'x0, xt, x0_hat = 1.5 0.84853 1.5\n'; // √½·1.5 − 0.3·√½

/** Runs in the lab's own page: sets β as if typed, waits, and tells what it prints and which errors came. */
const PROBE = `<script>
  window.problems = [];
  addEventListener('error', (event) => problems.push(event.message));
  addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));
  setInterval(() => {
    const panel = document.querySelector('latent-panel[panel=diffusion]');
    const field = panel?.shadowRoot?.querySelector('input[name=beta]');
    const stdout = panel?.shadowRoot?.querySelector('[data-stdout]')?.textContent;
    if (panel?.dataset.state === 'ready' && field.value !== '0.5') {
      field.value = '0.5';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      window.changed = performance.now();
    }
    // Long enough for the address to have been written.
    if (performance.now() - window.changed < 600) return;
    parent.postMessage({ type: 'probe', stdout, problems, address: location.href }, '*');
  }, 50);
</script>`;

inBrowser('addresses', (stage) => {
  const single = () => readFileSync(`${root}web/dist/latent-lab.html`, 'utf8');
  const probed = () => single().replace('<head>', () => `<head>${PROBE}`);

  /** The page in one file inside a frame whose source is made in the host's script. */
  const framed = async (/** @type {string} */ makeSource) => {
    const { page, site } = stage;
    site.pages['/plain/probed.html'] = probed();
    site.pages['/plain/host.html'] = `<!doctype html><title>Host</title><script>
      window.heard = [];
      addEventListener('message', ({ data }) => data.type === 'probe' && heard.push(data));
      fetch('probed.html').then((answer) => answer.text()).then((html) => {
        const frame = document.createElement('iframe');
        frame.style = 'width:900px;height:700px';
        ${makeSource}
        document.body.append(frame);
      });</script><body>`;
    await page.goto(`${site.origin}/plain/host.html`);
    const [{ stdout, problems, address }] = await until(
      () => page.evaluate(() => /** @type {any} */ (window).heard.slice(-1)),
      ([last]) => last?.stdout === BETA_HALF,
      'word from the frame',
    );
    assert.equal(stdout, BETA_HALF);
    assert.deepEqual(problems, []);
    return String(address).slice(0, 40);
  };

  test('in srcdoc', async () => {
    assert.match(await framed('frame.srcdoc = html;'), /^about:srcdoc/);
  });

  test('in a data: address', async () => {
    await framed("frame.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(html);");
  });

  test('in a blob: address', async () => {
    await framed("frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));");
  });

  test('below a <base> that leads elsewhere', async () => {
    const { page, site } = stage;
    site.pages['/plain/deep/page.html'] = probed().replace('<head>', '<head><base href="/">');
    await page.goto(`${site.origin}/plain/deep/page.html#panel=diffusion&lang=en`);
    await until(
      () => page.url(),
      (url) => url.includes('diffusion.beta=0.5'),
      'the address tells the change',
    );
    const url = await page.url();
    assert.ok(url.startsWith(`${site.origin}/plain/deep/page.html#`), url);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).problems), []);
  });

  /** Presses a button of the diffusion panel; what it copied, and what the panel then says. */
  const copied = async (/** @type {string} */ label) => {
    const { page } = stage;
    await page.evaluate((label) => {
      Object.assign(window, { copied: '' });
      const clipboard = {
        writeText: async (/** @type {string} */ text) => Object.assign(window, { copied: text }),
      };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      const inside = document.querySelector('latent-panel[panel=diffusion]')?.shadowRoot;
      const buttons = [...(inside?.querySelectorAll('.actions button') ?? [])];
      const button = buttons.find(({ textContent }) => textContent === label);
      /** @type {HTMLElement} */ (button).click();
    }, label);
    return until(
      () =>
        page.evaluate(() => ({
          text: /** @type {any} */ (window).copied,
          said:
            document
              .querySelector('latent-panel[panel=diffusion]')
              ?.shadowRoot?.querySelector('.said')?.textContent ?? '',
        })),
      ({ text, said }) => text !== '' && said !== '',
      `${label}: copied, and said so`,
    );
  };

  test('from disk: copies name no path of this computer, or say that they work only here', async () => {
    const { page } = stage;
    await onDisk('copies', async (folder) => {
      for (const path of ['index.html', 'web/dist/latent-lab.html']) {
        await page.goto(`${pathToFileURL(folder + path).href}#panel=diffusion&lang=en`);
        await ready(page, ['diffusion']);
        const embed = await copied('Copy embed code');
        assert.match(
          embed.text,
          /^<script src="latent-lab\.js"><\/script>\n<latent-panel panel="diffusion"/,
        );
        assert.match(embed.said, /latent-lab\.js/);
        const link = await copied('Copy link');
        assert.match(link.text, /^file:.*#panel=diffusion/);
        assert.match(link.said, /only here/);
      }
    });
  });

  test('loaded as a module: the code to embed names the script, not the host page', async () => {
    const { page, site } = stage;
    site.pages['/plain/host.html'] = `<!doctype html><html lang="en"><title>Host</title>
      <script type="module" src="/plain/web/dist/latent-lab.js"></script>
      <latent-panel panel="diffusion" state="diffusion.beta=0.5"></latent-panel>`;
    await page.goto(`${site.origin}/plain/host.html`);
    await ready(page, ['diffusion']);
    const { text } = await copied('Copy embed code');
    assert.ok(text.startsWith(`<script src="${site.origin}/plain/web/dist/latent-lab.js">`), text);
    site.pages['/plain/other.html'] = `<!doctype html><title>Other</title>${text}`;
    await page.goto(`${site.origin}/plain/other.html`);
    await ready(page, ['diffusion']);
    assert.equal(await stdout(page, 'diffusion'), BETA_HALF);
  });

  test("inside a host's own bundle: the code to embed says what it needs", async () => {
    const { page, site } = stage;
    const script = readFileSync(`${root}web/dist/latent-lab.js`, 'utf8');
    site.pages['/plain/assets/app.js'] = { type: 'text/javascript', body: script };
    site.pages['/plain/host.html'] = `<!doctype html><html lang="en"><title>Host</title>
      <script type="module" src="/plain/assets/app.js"></script>
      <latent-panel panel="diffusion" state="diffusion.beta=0.5"></latent-panel>`;
    await page.goto(`${site.origin}/plain/host.html`);
    await ready(page, ['diffusion']);
    const { text, said } = await copied('Copy embed code');
    assert.match(text, /^<script src="latent-lab\.js">/);
    assert.match(said, /expects latent-lab\.js/);
  });
});
