// On paper: read from the PDF that the browser prints, not from the style sheets.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { atRest, PANELS, ready, until } from './page.mjs';
import { linesOf, picturesOf, squeezed, wordsOf } from './pdf.mjs';
import { root } from './site.mjs';

/** @typedef {import('./browsers/browser.js').Page} Page */

/** Points: the margins are 15 mm. */
const MARGIN = (15 / 25.4) * 72;
/** Points: the empty half of a Japanese bracket may hang over the edge of a line. */
const HALF = 8;
const DPI = 60;
/** The darkest that paper may be where nothing is set: the ground of a program. */
const TINT = 235;

/**
 * Runs in the page: what a reader sees there, drawn as for paper. Firefox makes outlines of letters with
 * a halo, which are no text in a PDF.
 */
function shown(/** @type {boolean | undefined} */ outlinesHalos) {
  const roots = [...document.querySelectorAll('latent-panel')].flatMap((panel) =>
    !(/** @type {HTMLElement} */ (panel).hidden) && panel.shadowRoot ? [panel.shadowRoot] : [],
  );
  const all = (/** @type {string} */ selector) =>
    roots
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .filter((node) => node.checkVisibility() && !node.closest('[hidden]'))
      .map((node) => node.textContent ?? '')
      .filter((text) => text.trim() !== '');
  dispatchEvent(new Event('beforeprint'));
  const figures = roots
    .flatMap((root) => [...root.querySelectorAll('figure svg')])
    .filter((svg) => svg.checkVisibility())
    .map((svg) => ({
      name: svg.getAttribute('aria-label') ?? '',
      texts: [...svg.querySelectorAll('text')]
        .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0)
        .filter((node) => !(outlinesHalos && getComputedStyle(node).stroke !== 'none'))
        .map((node) => node.textContent ?? '')
        .filter((text) => text.trim() !== ''),
    }));
  dispatchEvent(new Event('afterprint'));
  return {
    figures,
    headings: all(':is(h2, h3, h4):not(.tries *)'),
    sentences: all('.roles, .lead, .prose, .notice, [data-summary]'),
    outputs: all('[data-stdout], [data-source], td, th'),
    buttons: all('button, summary'),
    hints: all('.tries span, .symbol-note, svg .hint'),
  };
}

/** Runs in the page: everything that printing could have changed. */
function standing() {
  return [...document.querySelectorAll('latent-panel')].map((panel) => {
    const inside = panel.shadowRoot?.querySelector('.panel');
    const { width, height } = panel.getBoundingClientRect();
    return [width, height, inside?.outerHTML];
  });
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {string[]} panels
 */
async function open(page, url, panels = PANELS) {
  await page.goto(url);
  await ready(page, panels);
  // A lab goes on computing after its panel is ready: printed is what has come to rest.
  await atRest(() => page.evaluate(shown), 'all figures drawn', {
    looks: 20,
    pleases: ({ figures }) => figures.every(({ texts }) => texts.length > 0),
  });
}

/**
 * What every print must have, and must not have.
 * @param {Page} page
 * @param {Uint8Array} pdf
 */
async function check(page, pdf) {
  const { figures, headings, sentences, outputs, buttons, hints } = await page.evaluate(
    shown,
    browserName === 'firefox',
  );
  const pages = linesOf(pdf);
  const text = squeezed(pages.flat().join(''));
  const lost = [...headings, ...sentences, ...outputs.flatMap((output) => output.split('\n'))]
    .map(squeezed)
    .filter((each) => !text.includes(each))
    .map((each) => {
      let end = each.length;
      while (!text.includes(each.slice(0, end))) end -= 1;
      return { found: each.slice(0, end), lost: each.slice(end) };
    });
  assert.deepEqual(lost, [], 'text that is not on paper');

  const texts = pages.map((lines) => squeezed(lines.join('')));
  const torn = figures
    .map(({ name, texts: own }) => ({
      name,
      lost: texts
        .map((page) => own.filter((each) => !page.includes(squeezed(each))))
        .sort((a, b) => a.length - b.length)[0],
    }))
    .filter(({ lost }) => lost.length > 0);
  assert.deepEqual(torn, [], 'figures that no page has whole');

  const lines = new Set(pages.flat().map(squeezed));
  const named = new Set([...headings, ...outputs].map(squeezed));
  assert.deepEqual(
    buttons.filter((each) => lines.has(squeezed(each)) && !named.has(squeezed(each))),
    [],
    'buttons on paper',
  );
  assert.deepEqual(
    hints.filter((hint) => text.includes(squeezed(hint))),
    [],
    'hints on paper',
  );

  const heads = new Set(headings.map(squeezed));
  const last = pages.map((lines) => squeezed(lines.at(-1) ?? ''));
  assert.deepEqual(
    last.filter((line) => heads.has(line)),
    [],
    'headings at the foot of a page',
  );

  for (const [index, { width, words }] of wordsOf(pdf).entries()) {
    const outside = words.filter(
      ({ left, right }) => left < MARGIN - HALF || right > width - MARGIN + HALF,
    );
    assert.deepEqual(outside, [], `page ${index + 1}: words in the margin`);
  }
  for (const [index, { width, height, grey }] of picturesOf(pdf, DPI).entries()) {
    const margin = Math.floor((MARGIN / 72) * DPI) - 2;
    let [light, darkest, stray] = [0, 255, 0];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const shade = grey[y * width + x];
        if (shade >= TINT) light += 1;
        darkest = Math.min(darkest, shade);
        const isMargin = x < margin || x >= width - margin || y < margin || y >= height - margin;
        if (isMargin && shade < 255) stray += 1;
      }
    }
    assert.ok(light / grey.length > 0.7, `page ${index + 1}: ${light / grey.length} light`);
    assert.ok(darkest < 80, `page ${index + 1}: darkest ${darkest}`);
    assert.equal(stray, 0, `page ${index + 1}: ink in the margins`);
  }
}

/**
 * Marks may stand in another order in the document, not in another place on the page.
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
function samePages(a, b) {
  const [left, right] = [picturesOf(a, DPI), picturesOf(b, DPI)];
  assert.equal(left.length, right.length);
  for (const [index, page] of left.entries()) {
    const differing = page.grey.filter(
      (shade, at) => Math.abs(shade - right[index].grey[at]) > 16,
    ).length;
    assert.equal(differing, 0, `page ${index + 1}`);
  }
}

if (browserName === 'webkit') {
  test('print: MiniBrowser has no command to print to a file', { skip: true }, () => {});
} else {
  inBrowser('print', (stage) => {
    const address = (/** @type {string} */ fragment) =>
      `${stage.site.origin}/index.html#${fragment}`;
    /** @param {number} width */
    const windowOf = (width) => stage.browser.newPage({ width });

    const long = Array.from({ length: 300 }, (_, index) => (0.1 + index / 1000).toFixed(3)).join();
    const state = `samples.count=300&metrics.errors=${long}&diffusion.beta=0.36`;

    for (const format of /** @type {const} */ (['A4', 'Letter'])) {
      for (const lang of ['ja', 'en']) {
        test(`${format}, ${lang}: whole figures, complete outputs, nothing to press`, async () => {
          await open(stage.page, address(`lang=${lang}&${state}`));
          const pdf = await stage.page.pdf(format);
          await check(stage.page, pdf);
          // The first axis ends at the right edge of the paper, and so does its name.
          const [{ width, words }] = wordsOf(pdf);
          const atEdge = words.filter(({ right }) => right > width - MARGIN - 15);
          assert.ok(
            atEdge.some(({ text }) => text.endsWith('z')),
            'name of the axis',
          );
        });
      }
    }

    test('the same pages from any window, light or dark', async () => {
      await open(stage.page, address('lang=en&theme=light'));
      const pdf = await stage.page.pdf('A4');
      for (const [width, theme] of /** @type {const} */ ([
        [390, 'dark'],
        [800, 'light'],
        [1900, 'dark'],
      ])) {
        const page = await windowOf(width);
        await open(page, address(`lang=en&theme=${theme}`));
        const other = await page.pdf('A4');
        await page.close();
        samePages(other, pdf);
      }
    });

    test('under each panel the link that "copy link" copies', async () => {
      const { page } = stage;
      await open(page, address('lang=en&samples.seed=7&diffusion.beta=0.36'));
      await page.evaluate(() => {
        /** @type {string[]} */
        const copies = [];
        const clipboard = { writeText: async (/** @type {string} */ text) => copies.push(text) };
        Object.assign(window, { copies });
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        for (const panel of document.querySelectorAll('latent-panel')) {
          for (const button of panel.shadowRoot?.querySelectorAll('button') ?? []) {
            if (button.textContent === 'Copy link') button.click();
          }
        }
      });
      const copies = await until(
        () => page.evaluate(() => /** @type {any} */ (window).copies),
        ({ length }) => length === PANELS.length,
        'a copy for each panel',
      );
      const text = squeezed(
        linesOf(await page.pdf('A4'))
          .flat()
          .join(''),
      );
      for (const link of copies) assert.ok(text.includes(squeezed(link)), link);
      assert.ok(copies.some((/** @type {string} */ link) => link.includes('diffusion.beta=0.36')));
    });

    test('after printing the page is as before', async () => {
      const page = await windowOf(390);
      await open(page, address('lang=en&theme=dark'));
      const before = await page.evaluate(standing);
      await page.pdf('Letter');
      // The link stays in its place, out of sight.
      const without = (/** @type {any[][]} */ panels) =>
        panels.map(([width, height, html]) => [
          ...[width, height],
          html?.replaceAll(/(<p class="printed-link">).*?(?=<\/p>)/g, '$1'),
        ]);
      await until(
        () => page.evaluate(standing),
        (after) => JSON.stringify(without(after)) === JSON.stringify(without(before)),
        'as before',
      );
      await page.close();
    });

    for (const panel of ['samples', 'formulas', 'diffusion', 'mixture', 'metrics']) {
      test(`an open lab as it stands: ${panel}`, async () => {
        await open(stage.page, address(`panel=${panel}&lang=en&theme=dark&${panel}.lab=open`), [
          panel,
        ]);
        await check(stage.page, await stage.page.pdf('A4'));
      });
    }

    test('in a foreign page, which has no address to link to', async () => {
      const script = await readFile(`${root}web/dist/latent-lab.js`);
      stage.site.pages['/plain/lab.js'] = { type: 'text/javascript', body: script };
      stage.site.pages['/plain/handout.html'] =
        `<!doctype html><html lang="en"><title>A course</title>
        <style>html { background: #111; color: #eee; font-size: 62.5%; color-scheme: dark }
          @page { margin: 15mm } body { margin: 0 } div { height: 300px }</style>
        <h1>Week 3</h1><div></div><script src="lab.js"></script>
        <latent-panel panel="diffusion" theme="dark" state="diffusion.beta=0.5"></latent-panel>`;
      await open(stage.page, `${stage.site.origin}/plain/handout.html`, ['diffusion']);
      const pdf = await stage.page.pdf('A4');
      await check(stage.page, pdf);
      assert.doesNotMatch(linesOf(pdf).flat().join('\n'), /#panel=|Open as shown/);
    });

    test('the page in one file', async () => {
      await open(stage.page, `${stage.site.origin}/plain/web/dist/latent-lab.html#lang=en`);
      const { hints } = await stage.page.evaluate(shown);
      assert.ok(
        hints.some((hint) => hint.includes('○')),
        'a hint in a picture',
      );
      await check(stage.page, await stage.page.pdf('Letter'));
    });
  });
}
