// The hand and what it moves are seen together: while a control of a lab is used, at least two thirds of
// the figure that it changes are in the window.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labsReady, LABS, pressButton, ready, until } from './page.mjs';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

inBrowser('workbench', (stage) => {
  for (const size of SIZES) {
    for (const panel of LABS) {
      test(`${panel}: every control of every figure at ${size.width} × ${size.height}`, async () => {
        const { browser, site } = stage;
        const page = await browser.newPage(size);
        await page.goto(`${site.origin}/index.html#panel=${panel}&lang=en&${panel}.lab=open`);
        await ready(page, [panel]);
        await labsReady(page);
        const seen = await page.evaluate((panel) => {
          const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
          /** @type {{control: string, share: number}[]} */
          const seen = [];
          for (const figure of root?.querySelectorAll('.lab .figure') ?? []) {
            const picture = figure.querySelector('.picture svg');
            if (!picture?.checkVisibility()) continue; // there is none yet
            const controls = figure.querySelectorAll(
              '.hand :is(input, select, button, textarea):not([disabled])',
            );
            for (const control of controls) {
              if (!(/** @type {HTMLElement} */ (control).checkVisibility())) continue;
              /** @type {HTMLElement} */ (control).focus();
              control.scrollIntoView({ block: 'nearest' }); // as far as the browser has not done so
              const { top, bottom, height } = /** @type {Element} */ (
                picture
              ).getBoundingClientRect();
              const own = control.getBoundingClientRect();
              const share = (Math.min(bottom, innerHeight) - Math.max(top, 0)) / height;
              const isCovered = own.top < bottom - 1 || own.bottom > innerHeight + 1;
              const name = `${figure.getAttribute('data-figure')} ${control.getAttribute('name') ?? control.textContent}`;
              seen.push({ control: isCovered ? `${name} (covered)` : name, share });
            }
          }
          return seen;
        }, panel);
        await page.close();
        assert.ok(seen.length > 5, String(seen.length));
        const lost = seen.filter(
          ({ control, share }) => !(share >= 2 / 3) || / \(covered\)/.test(control),
        );
        assert.deepEqual(lost, []);
      });
    }
  }

  for (const panel of LABS) {
    test(`${panel}: it begins with its question, ends with what it shows, and says no value that is missing`, async () => {
      const { page, site } = stage;
      for (const lang of ['en', 'ja']) {
        await page.goto(`${site.origin}/index.html#panel=${panel}&lang=${lang}&${panel}.lab=open`);
        await ready(page, [panel]);
        await labsReady(page);
        const { first, last, all } = await page.evaluate((panel) => {
          const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
          const lab = /** @type {HTMLElement} */ (root?.querySelector('.lab-content > div'));
          const words = (/** @type {Element | null} */ node) => node?.textContent ?? '';
          return {
            first: words(lab.firstElementChild),
            last: words(lab.lastElementChild),
            all: lab.innerText,
          };
        }, panel);
        assert.ok(first.length > 40 && last.length > 40, `${first} … ${last}`);
        assert.doesNotMatch(all, /\bundefined\b|\bNaN\b|\[object /, lang);
      }
    });
  }

  test('a table that scrolls says so', async () => {
    const { browser, site } = stage;
    for (const [size, says] of /** @type {const} */ ([
      [SIZES[0], false],
      [SIZES[1], true],
    ])) {
      const page = await browser.newPage(size);
      await page.goto(
        `${site.origin}/index.html#panel=mixture&lang=en&mixture.lab=open&mixture.fitData=penguins`,
      );
      await ready(page, ['mixture']);
      await labsReady(page);
      const note = await until(
        () =>
          page.evaluate(() => {
            const root = document.querySelector('latent-panel[panel=mixture]')?.shadowRoot;
            const table = root?.querySelector('.table-scroll:has(td)');
            const note = /** @type {HTMLElement | null} */ (table?.previousElementSibling ?? null);
            return table && note ? note.checkVisibility() : null;
          }),
        (shown) => shown !== null,
        'the table',
      );
      await page.close();
      assert.equal(note, says, String(size.width));
    }
  });

  test('what changes a picture elsewhere brings it into view', async () => {
    const { browser, site } = stage;
    const page = await browser.newPage(SIZES[1]);
    await page.goto(`${site.origin}/index.html#panel=mixture&lang=en&mixture.lab=open`);
    await ready(page, ['mixture']);
    await labsReady(page);
    const name = await page.evaluate(
      () =>
        document
          .querySelector('latent-panel[panel=mixture]')
          ?.shadowRoot?.querySelector('.lab .tries button')?.textContent ?? '',
    );
    await pressButton(page, 'mixture', name, '.lab .tries');
    const top = () =>
      page.evaluate(
        () =>
          document
            .querySelector('latent-panel[panel=mixture]')
            ?.shadowRoot?.querySelector('[data-figure=fit] svg')
            ?.getBoundingClientRect().top ?? Number.NaN,
      );
    await until(top, (y) => y > -200 && y < 300, 'the fit in view');
    await page.close();
  });
});
