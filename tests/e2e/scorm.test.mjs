// The SCORM package on a learning platform (scorm-again): launched, answered, score and completion read,
// left and taken up again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { inBrowser } from './fixture.mjs';
import { until } from './page.mjs';
import { root } from './site.mjs';

const LESSON = 'panel=mixture&title=Peaks&exercises=never-seen,weights-are-shares&lang=en';
/** The platform: what it remembers of an earlier visit stands in its address. */
const LMS = `<!doctype html><title>LMS</title><script src="/scorm.js"></script>
<script>
  window.API = new Scorm12API({ autocommit: false });
  const earlier = decodeURIComponent(location.hash.slice(1));
  if (earlier) API.loadFromJSON(JSON.parse(earlier), 'cmi');
</script>
<iframe src="/package.html" title="lesson" width="1000" height="700"></iframe>`;

inBrowser('SCORM', (stage) => {
  const known = () =>
    stage.page.evaluate(() => {
      const { API } = /** @type {any} */ (window);
      const { core, suspend_data } = API.cmi;
      return {
        ...{ status: core.lesson_status, score: core.score.raw, suspended: suspend_data },
        isOpen: API.isInitialized(),
      };
    });
  /** In the package: what its exercises show. */
  const exercises = () =>
    stage.page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument;
      const panel = inside?.querySelector('latent-panel[panel=mixture]');
      const nodes = panel?.shadowRoot?.querySelectorAll('[data-exercise]') ?? [];
      return [.../** @type {NodeListOf<HTMLElement>} */ (nodes)].map(
        ({ dataset }) => dataset.result,
      );
    });
  const press = (/** @type {string} */ id, /** @type {string} */ name) =>
    until(
      () =>
        stage.page.evaluate(
          ({ id, name }) => {
            const inside = document.querySelector('iframe')?.contentDocument;
            const panel = inside?.querySelector('latent-panel[panel=mixture]');
            if (/** @type {HTMLElement} */ (panel).dataset.state !== 'ready') return false;
            const buttons =
              panel?.shadowRoot?.querySelectorAll(`[data-exercise=${id}] button`) ?? [];
            const button = [...buttons].find(({ textContent }) => textContent === name);
            /** @type {HTMLElement | undefined} */ (button)?.click();
            return button !== undefined;
          },
          { id, name },
        ),
      Boolean,
      `the button ${name}`,
    );

  test('the package holds a manifest and the page', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#teach&lang=en&lesson=${encodeURIComponent(LESSON)}`);
    await until(
      () => page.evaluate(() => document.querySelector('[data-builder]') !== null),
      Boolean,
      'the builder',
    );
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (/** @type {any} */ blob) => {
        const reader = new FileReader();
        reader.onload = () => Reflect.set(window, 'savedFile', reader.result);
        reader.readAsDataURL(blob);
        return make.call(URL, blob);
      };
      const buttons = [...document.querySelectorAll('[data-builder] button')];
      const button = buttons.find(({ textContent }) => textContent?.includes('SCORM'));
      /** @type {HTMLElement} */ (button).click();
    });
    const data = await until(
      () => page.evaluate(() => /** @type {string} */ (Reflect.get(window, 'savedFile') ?? '')),
      (text) => text !== '',
      'the package',
    );
    const files = unzipSync(Buffer.from(data.split(',')[1], 'base64'));
    assert.deepEqual(Object.keys(files), ['imsmanifest.xml', 'index.html']);
    const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
    assert.match(
      manifest,
      /<schemaversion>1\.2<[\s\S]*<title>Peaks<[\s\S]*adlcp:scormtype="sco" href="index\.html"/,
    );
    const plain = { type: 'text/html; charset=utf-8', policy: '' };
    site.pages['/package.html'] = { ...plain, body: Buffer.from(files['index.html']) };
    site.pages['/lms.html'] = { ...plain, body: LMS };
    site.pages['/scorm.js'] = {
      ...{ type: 'text/javascript', policy: '' },
      body: await readFile(`${root}tests/node_modules/scorm-again/dist/scorm12.min.js`),
    };
  });

  test('an exercise that ends is told with score and completion', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/lms.html`);
    await until(exercises, (results) => results.length === 2, 'two exercises');
    await until(known, ({ status }) => status === 'incomplete', 'the start');
    await press('weights-are-shares', 'Begin');
    await press('weights-are-shares', 'Weights 4 and 6');
    const { score, suspended } = await until(known, ({ score }) => Number(score) === 50, '50 %');
    assert.equal(Number(score), 50);
    assert.equal(suspended, 'weights-are-shares:met:1:1');
  });

  test('a second visit takes up what the first has left', async () => {
    const { page, site } = stage;
    const { suspended } = await known();
    const memory = { suspend_data: suspended, core: { lesson_status: 'incomplete' } };
    await page.goto('about:blank');
    await page.goto(`${site.origin}/lms.html#${encodeURIComponent(JSON.stringify(memory))}`);
    await until(exercises, (results) => results.includes('met'), 'the earlier result');
    assert.deepEqual((await exercises()).sort(), ['met', 'open']);
    await press('never-seen', 'Begin');
    await until(
      () =>
        page.evaluate(() => {
          const inside = document.querySelector('iframe')?.contentDocument;
          const root = inside?.querySelector('latent-panel[panel=mixture]')?.shadowRoot;
          const form = root?.querySelector('[data-exercise=never-seen] form');
          const input = /** @type {HTMLInputElement | null | undefined} */ (
            form?.querySelector('input')
          );
          if (!input?.checkVisibility()) return false;
          input.value = '0.9';
          /** @type {HTMLFormElement} */ (form).requestSubmit();
          return true;
        }),
      Boolean,
      'the prediction',
    );
    const { status, score } = await until(
      known,
      ({ status }) => status === 'completed',
      'its completion',
    );
    assert.deepEqual([status, Number(score)], ['completed', 50]);
  });

  test('it takes leave when it is left', async () => {
    const { page } = stage;
    await page.evaluate(() => {
      /** @type {HTMLIFrameElement} */ (document.querySelector('iframe')).src = 'about:blank';
    });
    await until(known, ({ isOpen }) => !isOpen, 'the end');
  });
});
