// Labs come when one is opened, wherever the page is, and where they do not come the page goes on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { onDisk } from './on-disk.mjs';
import {
  act,
  CELLS,
  pressButton,
  PRINTED,
  ready,
  stdout,
  textIn,
  typeInto,
  until,
} from './page.mjs';
import { root, withScript } from './site.mjs';

const FILE = '/web/dist/latent-lab-labs.js';
const OPEN = 'panel=samples&lang=en&samples.lab=open';

inBrowser('labs are loaded when opened', (stage) => {
  /** Of a lab: loading, open, failed or closed. @param {string} [panel] */
  const lab = (panel = 'samples') =>
    stage.page.evaluate((panel) => {
      const host = document.querySelector(`latent-panel[panel=${panel}]`);
      const node = /** @type {HTMLElement | null | undefined} */ (
        host?.shadowRoot?.querySelector('details.lab')
      );
      return {
        state: node?.dataset.lab,
        said: node?.querySelector('.failure')?.textContent ?? '',
        marks: node?.querySelectorAll('[data-figure=labDraws] svg path').length ?? 0,
      };
    }, panel);
  const open = (/** @type {string} */ what) =>
    until(lab, ({ state, marks }) => state === 'open' && marks > 0, `${what}: the lab's picture`);

  test('a page with no lab open asks for nothing but its own script', async () => {
    const { page, site } = stage;
    site.requests.length = 0;
    await page.goto(`${site.origin}/index.html`);
    await ready(page);
    assert.deepEqual(
      site.requests.filter((path) => path.endsWith('.js')),
      site.requests.filter((path) => path.endsWith('/latent-lab.js')),
    );
    await page.goto(`${site.origin}/index.html#samples.lab=open&formulas.lab=open`);
    await open('by link');
    await until(
      () => lab('formulas'),
      ({ state }) => state === 'open',
      'the other lab',
    );
    // For the page once; a worker may fetch it again.
    assert.ok(site.requests.filter((path) => path === FILE).length <= 2, site.requests.join(' '));
  });

  test('the contents lead into a lab', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html`);
    await ready(page);
    await page.evaluate(() =>
      /** @type {HTMLElement} */ (document.querySelector('nav a.lab[href^="#samples."]')).click(),
    );
    await open('from the contents');
    const { top, hash } = await page.evaluate(() => ({
      top: document
        .querySelector('latent-panel[panel=samples]')
        ?.shadowRoot?.querySelector('details.lab')
        ?.getBoundingClientRect().top,
      hash: location.hash,
    }));
    assert.ok(Math.abs(top ?? Number.NaN) < 300, String(top));
    // The page's state, which is written a little later.
    assert.ok(['', '#samples.lab=open'].includes(hash), hash);
  });

  for (const [what, path] of [
    ['under the strict policy', '/index.html'],
    ['without a policy', '/plain/index.html'],
    ['from a subpath', '/some/where/index.html'],
    ['in the one file', '/plain/web/dist/latent-lab.html'],
    ['where no worker can be had', '/no-worker.html'],
  ]) {
    test(what, async () => {
      await stage.page.goto(`${stage.site.origin}${path}#${OPEN}`);
      await open(what);
      assert.deepEqual(stage.site.violations, []);
    });
  }

  test('from disk', async () => {
    await onDisk('ラボ 2', async (folder) => {
      for (const file of ['index.html', 'web/dist/latent-lab.html']) {
        await stage.page.goto(`${pathToFileURL(`${folder}${file}`).href}#${OPEN}`);
        await open(file);
      }
    });
  });

  test('as an element in a foreign page', async () => {
    const { page, site } = stage;
    site.pages['/course.html'] = `<!doctype html><html lang="en"><title>A course</title>
      <script src="/web/dist/latent-lab.js"></script>
      <latent-panel panel="samples" state="samples.lab=open"></latent-panel>`;
    await page.goto(`${site.origin}/course.html`);
    await open('element');
  });

  test('where only scripts with a nonce are let in', async () => {
    const { page, site } = stage;
    site.pages['/nonce.html'] = {
      type: 'text/html; charset=utf-8',
      policy: "default-src 'self'; script-src 'nonce-n1' 'wasm-unsafe-eval'; report-uri /violation",
      body: `<!doctype html><html lang="en"><title>A course</title>
        <script nonce="n1" src="/web/dist/latent-lab.js"></script>
        <latent-panel panel="samples" state="samples.lab=open"></latent-panel>`,
    };
    await page.goto(`${site.origin}/nonce.html`);
    await open('let in by its nonce');
    site.violations.length = 0; // of workers, which have no nonce: it works without
  });

  test('in an opaque sandbox', async () => {
    const { page, site } = stage;
    site.pages['/plain/lab-report.js'] = {
      type: 'text/javascript',
      body: `setInterval(() => {
        const root = document.querySelector('latent-panel[panel=samples]')?.shadowRoot;
        const marks = root?.querySelectorAll('[data-figure=labDraws] svg path').length ?? 0;
        parent.postMessage({ type: 'lab', marks }, '*');
      }, 50);`,
    };
    const index = readFileSync(`${root}index.html`, 'utf8');
    site.pages['/plain/lab-frame.html'] = withScript(index, '')
      .replace('/script/', '/plain/lab-report.js')
      .replaceAll('"web/dist/', '"/plain/web/dist/');
    site.pages['/lab-sandbox.html'] =
      `<!doctype html><html lang="en"><title>LMS</title><script src="/script/heard.js"></script>
      <iframe sandbox="allow-scripts" title="lab" src="/plain/lab-frame.html#${OPEN}"></iframe>`;
    await page.goto(`${site.origin}/lab-sandbox.html`);
    await until(
      () => page.evaluate(() => /** @type {any} */ (window).heard),
      (heard) => heard.some((/** @type {any} */ { type, marks }) => type === 'lab' && marks > 0),
      'word of a picture from the sandbox',
    );
  });

  test('where the file is missing, that is said, the page goes on, and it can be tried again', async () => {
    const { page, site } = stage;
    const script = (/** @type {string} */ name) => ({
      type: 'text/javascript',
      body: readFileSync(`${root}web/dist/${name}`),
    });
    const index = readFileSync(`${root}index.html`, 'utf8');
    site.pages['/alone/latent-lab.js'] = script('latent-lab.js');
    site.pages['/alone/index.html'] = index.replace('web/dist/latent-lab.js', 'latent-lab.js');
    await page.goto(`${site.origin}/alone/index.html#teach&lang=en`);
    await until(
      () => page.evaluate(() => document.querySelector('main .failure')?.textContent ?? ''),
      (said) => /^The teacher’s view could not be loaded\..*latent-lab-labs\.js/.test(said),
      'why the teacher’s view is not there',
    );
    await page.goto(`${site.origin}/alone/index.html#lang=en&samples.lab=open&exercises=all`);
    const { said } = await until(lab, ({ state }) => state === 'failed', 'the failure');
    assert.match(said, /latent-lab-labs\.js/);
    await ready(page);
    for (const panel of CELLS) assert.equal(await stdout(page, panel), PRINTED[panel]);
    const exercises = await textIn(page, 'samples', '.exercise-place .failure');
    assert.match(exercises ?? '', /^The exercises could not be loaded\./);
    site.pages['/alone/latent-lab-labs.js'] = script('latent-lab-labs.js');
    await pressButton(page, 'samples', 'Try again', '.lab-content');
    await open('tried again');
    await act(page, 'samples', '.exercise-place > button', 'focus');
    await page.press('Enter');
    await until(
      () =>
        page.evaluate(() => {
          const inside = document.querySelector('latent-panel[panel=samples]')?.shadowRoot;
          const place = inside?.querySelector('.exercise-place');
          const hasFocus = place?.contains(inside?.activeElement ?? null);
          return { hasFocus, fields: place?.querySelectorAll('input').length ?? 0 };
        }),
      ({ hasFocus, fields }) => hasFocus && fields > 0,
      'the exercises, and the focus with them',
    );
  });

  test('the panels answer while a lab is on its way', async () => {
    const { page, site } = stage;
    /** @type {(body: string) => void} */
    let send = () => {};
    const held = new Promise((resolve) => {
      send = resolve;
    });
    const index = readFileSync(`${root}index.html`, 'utf8');
    site.pages['/slow/latent-lab.js'] = {
      type: 'text/javascript',
      body: readFileSync(`${root}web/dist/latent-lab.js`),
    };
    site.pages['/slow/index.html'] = index.replace('web/dist/latent-lab.js', 'latent-lab.js');
    site.pages['/slow/latent-lab-labs.js'] = /** @type {any} */ (
      held.then((body) => ({ type: 'text/javascript', body }))
    );
    await page.goto(`${site.origin}/slow/index.html#lang=en&samples.lab=open&exercises=all`);
    await until(lab, ({ state }) => state === 'loading', 'on its way');
    assert.equal(await textIn(page, 'samples', '.exercise-place'), 'Loading the exercises …');
    // Not by keys: in Firefox, whose document is still loading, one in four runs lost them.
    await until(
      () =>
        page.evaluate(() => {
          const host = document.querySelector('latent-panel[panel=samples]');
          const field = /** @type {HTMLInputElement | null | undefined} */ (
            host?.shadowRoot?.querySelector('input[name=count]')
          );
          if (!field) return false;
          field.value = '2';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return true;
        }),
      (isTyped) => isTyped,
      'the field',
    );
    await until(
      () => stdout(page, 'samples'),
      (text) => text === 'task = latent-variable-mixture-models\nlatent z = [1.717, -1.182]\n',
      'the panel',
    );
    send(readFileSync(`${root}web/dist/latent-lab-labs.js`, 'utf8'));
    await open('at last');
  });

  test('a gesture in a lab asks nothing of the panels’ core', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/workers.html#${OPEN}`);
    await open('lab');
    const asked = () =>
      page.evaluate(() =>
        /** @type {any[]} */ (Reflect.get(window, 'workers')).map((w) => w.asked),
      );
    const labOutput = () =>
      page.evaluate(
        () =>
          document
            .querySelector('latent-panel[panel=samples]')
            ?.shadowRoot?.querySelector('.lab-content [data-summary]')?.textContent,
      );
    const before = { asked: await asked(), said: await labOutput() };
    await typeInto(page, 'samples', 'labModes', '-1:0.5,2:0.5');
    await until(labOutput, (text) => text !== before.said, 'the lab');
    const after = await asked();
    const changed = after.filter((count, n) => count !== before.asked[n]);
    assert.equal(changed.length, 1, `${before.asked} → ${after}`); // the labs' worker
  });
});
