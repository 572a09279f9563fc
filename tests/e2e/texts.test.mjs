// Every text that is a function is called with what the page really has to say, in both languages,
// and says it: no value that is missing, no Japanese in English.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { OPEN_LABS, ready, until } from './page.mjs';
import { drive, point } from './texts/drive.mjs';
import { buildRecordedPage } from './texts/page.mjs';
import { STATES } from './texts/states.mjs';

/** @typedef {import('./texts/record.mjs').Record} Record */

const ANSWERS =
  'Latent Lab answers 1\nname: A\nexercise: one-peak\nresult: met\nattempts: 2\nstate: #panel=samples\ncheck: 0\n';
/** All that is said is recorded; this only sets how soon the next thing is done. */
const PACE_MS = 10_000;
/** Walks by chance in each language: at least so many, and until no text is left, at most so many. */
const WALKS = { least: 4, most: 25 };

/** One text twice, another under its name, words before and a later page's between them. */
const HANDED_IN = `Dear teacher,
${ANSWERS}${ANSWERS}${ANSWERS.replace('samples', 'mixture')}Latent Lab answers 9\nname: B\n`;

// What is said does not depend on the browser.
if (browserName === 'chromium') {
  inBrowser('texts', (stage) => {
    before(async () => {
      await stage.page.goto(stage.site.origin + buildRecordedPage());
      await ready(stage.page);
    });

    /** @returns {Promise<[path: string, record: Record][]>} */
    const records = () =>
      stage.page.evaluate(() => [.../** @type {any} */ (window).recordedTexts.entries()]);
    const unsaid = async (/** @type {string} */ lang) =>
      (await records())
        .filter(([path, { calls }]) => calls === 0 && path.includes(`${lang}.js`))
        .map(([path]) => path);
    /** What was said wrongly since it was last asked. @returns {Promise<string[]>} */
    const faults = () =>
      stage.page.evaluate(() =>
        [.../** @type {any} */ (window).recordedTexts.entries()].flatMap(([path, { faults }]) =>
          faults.splice(0).map((/** @type {string} */ said) => `${path}: ${said}`),
        ),
      );

    /** Waits until nothing more is said, or has been for a while: a training may go on for long. */
    const quiet = () => {
      const end = Date.now() + PACE_MS;
      let before = -1;
      return until(
        async () => {
          const calls = (await records()).reduce((sum, [, record]) => sum + record.calls, 0);
          const isSame = calls === before;
          before = calls;
          return isSame;
        },
        (isSame) => isSame || Date.now() > end,
        'still speaking',
      );
    };
    const go = async (/** @type {string} */ lang, /** @type {string} */ state) => {
      await stage.page.evaluate((fragment) => {
        location.hash = fragment;
      }, `lang=${lang}&${OPEN_LABS}&${state}`);
      await quiet();
      await stage.page.evaluate(point);
    };
    const refuse = (/** @type {boolean} */ refusing) =>
      stage.page.evaluate((refusing) => Object.assign(window, { refusing }) && null, refusing);
    const press = (/** @type {NonNullable<typeof STATES[number]['press']>[number]} */ where) =>
      until(
        () =>
          stage.page.evaluate(([panel, within, place, first]) => {
            const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
            if (first && !root?.querySelector(first)) return false;
            const button = root?.querySelectorAll(`${within} button`)[place];
            return button?.dispatchEvent(new Event('click')) ?? false;
          }, where),
        (isPressed) => isPressed,
        where.join(' '),
      );
    const load = (/** @type {string} */ table) =>
      stage.page.evaluate((table) => {
        for (const panel of ['mixture', 'decoder']) {
          const own = document
            .querySelector(`latent-panel[panel=${panel}]`)
            ?.shadowRoot?.querySelector('.own-data');
          const field = own?.querySelector('textarea');
          if (field) field.value = table;
          own?.querySelector('button')?.click();
        }
      }, table);

    /** In every panel: a prediction that is no number, then one that is. */
    const guess = () =>
      stage.page.evaluate(async () => {
        for (const panel of document.querySelectorAll('latent-panel')) {
          const exercise = panel.shadowRoot?.querySelector('.exercise:has(input)');
          const input = exercise?.querySelector('input');
          /** @type {HTMLElement | null | undefined} */ (
            exercise?.querySelector('.actions button')
          )?.click();
          const commit = /** @type {HTMLElement | null | undefined} */ (
            exercise?.querySelector('.answer button')
          );
          commit?.click();
          if (input) input.value = '1';
          commit?.click();
        }
      });

    // First of all: once the labs are there, they are not asked for again.
    test('the labs’ script cannot be had', async () => {
      await stage.page.evaluate(() => {
        document.head.append = (/** @type {any} */ script) => {
          script.dispatchEvent(new Event('error'));
        };
      });
      for (const lang of ['ja', 'en']) {
        await go(lang, 'exercises=all');
        await until(
          () => unsaid(lang),
          (left) => !left.includes(`page/text/${lang}.js.unreachable`),
          `that they could not be loaded (${lang})`,
        );
        assert.deepEqual(await faults(), []);
      }
      await stage.page.evaluate(() => Reflect.deleteProperty(document.head, 'append'));
    });

    for (const lang of ['ja', 'en']) {
      for (const {
        what,
        state = '',
        press: pressed = [],
        tables = [],
        refusing = false,
        guesses = false,
      } of STATES) {
        test(`${lang}: ${what}`, async () => {
          await refuse(refusing);
          await go(lang, state);
          for (const table of tables) await load(table);
          await quiet();
          // One upon the other: what is started is stopped.
          for (const where of pressed) await press(where);
          if (guesses) await guess();
          await quiet();
          await refuse(false);
          assert.deepEqual(await faults(), []);
        });
      }

      test(`${lang}: the teacher's view`, async () => {
        await stage.page.evaluate((fragment) => {
          location.hash = fragment;
        }, `teach&lang=${lang}`);
        const hasView = () =>
          stage.page.evaluate(
            (lang) => document.querySelector(`[data-teach]:lang(${lang}) textarea`) !== null,
            lang,
          );
        await until(hasView, Boolean, "the teacher's view");
        await stage.page.evaluate((text) => {
          const field = document.querySelector('[data-teach] textarea');
          /** @type {HTMLTextAreaElement} */ (field).value = text;
          field?.dispatchEvent(new Event('input', { bubbles: true }));
          // A file that goes away before it is read.
          const gone = { name: 'gone.txt', text: () => Promise.reject(new Error('gone')) };
          const drop = Object.assign(new Event('drop'), { dataTransfer: { files: [gone] } });
          document.querySelector('[data-teach]')?.dispatchEvent(drop);
        }, HANDED_IN);
        const rows = () =>
          stage.page.evaluate(
            () => document.querySelectorAll('[data-teach] tr[data-student]').length,
          );
        await until(rows, (rows) => rows === 2, 'two rows');
        assert.deepEqual(await faults(), []);
      });

      test(`${lang}: walks by chance, until every text has been said`, async (t) => {
        await go(lang, '');
        let walk = 0;
        while (walk < WALKS.least || (walk < WALKS.most && (await unsaid(lang)).length > 0)) {
          if (walk % 5 === 4) await go(lang, `samples.seed=${walk}`);
          await stage.page.evaluate(drive, walk);
          await quiet();
          await stage.page.evaluate(point);
          assert.deepEqual(await faults(), [], `walk ${walk}`);
          walk += 1;
        }
        t.diagnostic(`${walk} walks`);
        await until(
          () => unsaid(lang),
          (left) => left.length === 0,
          'never said',
        );
      });
    }

    test('both languages have been heard, and many texts', async () => {
      const paths = (await records()).map(([path]) => path);
      const english = paths.filter((path) => path.includes('en.js'));
      assert.equal(paths.length, 2 * english.length);
      assert.ok(english.length > 100, String(english.length));
    });
  });
}
