// A lesson that a teacher prepares: what is chosen is previewed, and handed on as a link, as elements and as
// one file that opens with it from disk.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inBrowser } from './fixture.mjs';
import { ready, until } from './page.mjs';

const LESSON =
  'panel=mixture&title=Peaks&text=One.%0A%0ATwo.&exercises=never-seen&mixture.draws=40';

inBrowser('lesson', (stage) => {
  const builder = async (/** @type {string} */ address, lesson = LESSON) => {
    const { page } = stage;
    await page.goto('about:blank');
    await page.goto(`${address}#teach&lang=en&lesson=${encodeURIComponent(lesson)}`);
    await until(
      () => page.evaluate(() => document.querySelector('[data-builder]') !== null),
      Boolean,
      'the builder',
    );
  };
  const output = (/** @type {string} */ name) =>
    stage.page.evaluate((name) => {
      const field = document.getElementById(`lesson-${name}`);
      return /** @type {HTMLTextAreaElement} */ (field).value;
    }, name);
  const shown = () =>
    stage.page.evaluate(() => ({
      head: [...document.querySelectorAll('[data-lesson] > *')].map(
        ({ textContent }) => textContent,
      ),
      panels: [...document.querySelectorAll('latent-panel')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.getAttribute('panel')),
      draws: /** @type {any} */ (document.querySelector('latent-panel[panel=mixture]')).values
        .draws,
      teaches: document.querySelectorAll('[data-teach]').length,
    }));
  const expected = { head: ['Peaks', 'One.', 'Two.'], panels: ['mixture'], draws: 40, teaches: 0 };
  /** What the page gives to be saved. */
  const saved = async () => {
    const { page } = stage;
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (/** @type {any} */ blob) => {
        blob.text().then((/** @type {string} */ text) => Reflect.set(window, 'savedText', text));
        return make.call(URL, blob);
      };
      const buttons = [...document.querySelectorAll('[data-builder] button')];
      const button = buttons.find(({ textContent }) => textContent?.startsWith('Save as one file'));
      /** @type {HTMLElement} */ (button).click();
    });
    return until(
      () => page.evaluate(() => /** @type {string} */ (Reflect.get(window, 'savedText') ?? '')),
      (text) => text !== '',
      'the file',
    );
  };
  const openFromDisk = async (/** @type {string} */ html) => {
    const file = join(mkdtempSync(join(tmpdir(), 'lesson-')), 'lesson.html');
    writeFileSync(file, html);
    await stage.page.goto('about:blank');
    await stage.page.goto(pathToFileURL(file).href);
    await ready(stage.page, ['mixture']);
    return pathToFileURL(file).href;
  };

  test('a lesson is in the language of the view that begins it; made, in its own', async () => {
    const { origin } = stage.site;
    const link = () => until(() => output('link'), Boolean, 'the link');
    await builder(`${origin}/index.html`, '');
    assert.match(await link(), /#lang=en&made=/);
    await builder(`${origin}/index.html`);
    assert.doesNotMatch(await link(), /lang=/);
  });

  test('what is typed is handed on as a link, which opens it', async () => {
    const { page, site } = stage;
    await builder(`${site.origin}/index.html`);
    await page.evaluate(() => {
      const field = document.querySelector('[data-builder] input[type=text]');
      /** @type {HTMLInputElement} */ (field).value = 'Other peaks';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const link = await until(
      () => output('link'),
      (link) => link.includes('Other'),
      'the new title in the link',
    );
    assert.match(
      await output('element'),
      /<latent-panel panel="mixture" lang="en"|<h2>Other peaks/,
    );
    await page.goto('about:blank');
    await page.goto(link);
    await ready(page, ['mixture']);
    assert.deepEqual(await shown(), { ...expected, head: ['Other peaks', 'One.', 'Two.'] });
  });

  test('the state of the preview becomes the start', async () => {
    const { page, site } = stage;
    await builder(`${site.origin}/index.html`);
    /** In the frame: sets a parameter once the panel is ready. */
    const isSet = () =>
      page.evaluate(() => {
        const frame = document.querySelector('[data-builder] iframe');
        const inside = /** @type {HTMLIFrameElement} */ (frame).contentDocument;
        const panel = /** @type {any} */ (inside?.querySelector('latent-panel[panel=mixture]'));
        if (panel?.dataset.state !== 'ready') return false;
        panel.set('draws', '77');
        return true;
      });
    await until(isSet, Boolean, 'the preview');
    // Told a moment after it is set.
    const address = () =>
      page.evaluate(() => {
        const frame = document.querySelector('[data-builder] iframe');
        return /** @type {any} */ (frame).contentWindow.location.hash;
      });
    await until(address, (hash) => hash.includes('draws=77'), 'its address');
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('[data-builder] button')];
      const button = buttons.find(({ textContent }) => textContent?.startsWith('Start in'));
      /** @type {HTMLElement} */ (button).click();
    });
    await until(
      () => output('link'),
      (link) => link.includes('mixture.draws=77'),
      'the state in the link',
    );
  });

  test('a link of another version opens, and says so where it asks for what is not there', async () => {
    const { page, site } = stage;
    await page.goto('about:blank');
    await page.goto(`${site.origin}/index.html#panel=mixture&made=0.1&lang=en&mixture.draws=7`);
    await ready(page, ['mixture']);
    const notice = () => page.evaluate(() => document.querySelector('[data-notice]')?.textContent);
    assert.equal(await notice(), '');
    await page.goto('about:blank');
    await page.goto(`${site.origin}/index.html#panel=mixture&made=0.1&lang=en&mixture.gone=7`);
    await ready(page, ['mixture']);
    assert.match((await notice()) ?? '', /mixture\.gone.*version 0\.1 of this page/);
  });

  test('one file holds the lesson, and makes further ones', async () => {
    const { site } = stage;
    await builder(`${site.origin}/index.html`);
    const address = await openFromDisk(await saved());
    assert.deepEqual(await shown(), expected);
    await builder(address);
    await openFromDisk(await saved());
    const metas = () => document.querySelectorAll('meta[name=latent-lab-lesson]').length;
    assert.equal(await stage.page.evaluate(metas), 1);
    assert.deepEqual(await shown(), expected);
  });
});
