// What must hold after any walk.
import assert from 'node:assert/strict';
import { exercises } from '../../../web/exercises/registry.js';
import en from '../../../web/exercises/text.en.js';
import ja from '../../../web/exercises/text.ja.js';
import { CELLS, PRINTED, ready, stdout, until } from '../page.mjs';

/** @typedef {import('../browsers/browser.js').Page} Page */

/** How long any calculation that a walk has started may take, on a busy machine. */
const PATIENCE_MS = 90_000;
const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Nothing has gone wrong, and nothing that is shown is wrong. @param {Page} page */
export async function sound(page) {
  const found = await page.evaluate(() => /** @type {any} */ (window).monkey.look());
  assert.deepEqual([...found, ...page.problems.splice(0)], []);
  await covered(page);
}

const COVERS = Object.fromEntries(
  exercises.map((exercise) => [exercise.id, exercise.kind === 'reach' ? [] : exercise.covers]),
);
/** What an exercise asks about is not to be seen before an answer is committed, nor hidden after it. @param {Page} page */
export async function covered(page) {
  const found = await page.evaluate(
    (covers) => /** @type {any} */ (window).monkeyExercises.look(covers),
    COVERS,
  );
  assert.deepEqual(found, []);
}

/** Nothing is computed any more, so no exercise waits for it. @param {Page} page */
async function judged(page) {
  const waiting = await page.evaluate(
    (sentences) => /** @type {any} */ (window).monkeyExercises.saying(sentences),
    [en.waiting, ja.waiting],
  );
  assert.deepEqual(waiting, [], 'exercises that wait for an answer');
}

/**
 * Waits until nothing is under way and nothing changes any more.
 * @param {Page} page
 */
export async function rested(page) {
  const end = Date.now() + PATIENCE_MS;
  let before = '';
  for (;;) {
    await page.evaluate(() => /** @type {any} */ (window).monkeyPlays.calm());
    await pause(350); // the address follows after a quarter of a second
    const [busy, shown] = await page.evaluate(() => {
      const { monkey } = /** @type {any} */ (window);
      return [monkey.busy(), JSON.stringify([monkey.snapshot(), location.hash])];
    });
    if (busy.length === 0 && shown === before) return;
    if (Date.now() > end) {
      assert.fail(`not at rest: ${busy.join(', ') || 'what is shown keeps changing'}`);
    }
    before = shown;
  }
}

/**
 * Looks at everything, as some things begin only when they are seen.
 * @param {Page} page
 */
async function seen(page) {
  await rested(page);
  for (let n = 0; ; n++) {
    const isThere = await page.evaluate((n) => /** @type {any} */ (window).monkey.visit(n), n);
    if (!isThere) break;
    await pause(120);
    await rested(page);
  }
  if (!(await page.evaluate(() => /** @type {any} */ (window).monkeyPlays.playOut()))) return;
  await until(
    () => page.evaluate(() => /** @type {any} */ (window).monkeyPlays.isPlayingOut()),
    (isPlaying) => !isPlaying,
    'the comparison at its end',
  );
  await rested(page);
}

/**
 * The same address opened anew shows the same. What is meant to differ: a panel with the reader's own data,
 * which no link can hold, and one that says that something failed: where knots are refused, the last good
 * picture stays.
 * @param {Page} page
 * @param {Page} other  opens the address; may be the same page
 */
export async function sameAnew(page, other) {
  // How many ticks an axis has depends on its width, which is no part of a link.
  await page.evaluate(() => {
    document.body.style.maxWidth = '';
    /** @type {any} */ (window).monkeyExercises.uncover();
  });
  await seen(page);
  await sound(page);
  await judged(page);
  const url = await page.url();
  const refusing = await page.evaluate(() =>
    [...document.querySelectorAll('latent-panel')]
      .filter((panel) =>
        [...(panel.shadowRoot?.querySelectorAll('.failure:not(.own-data *)') ?? [])].some(
          ({ textContent }) => textContent !== '',
        ),
      )
      .map((panel) => panel.getAttribute('panel')),
  );
  const apart = [...refusing, ...(/fitData=own/.test(url) ? ['mixture'] : [])];
  const walked = await page.evaluate(() => /** @type {any} */ (window).monkey.snapshot());
  await other.goto(url);
  await ready(other);
  await seen(other);
  await sound(other);
  const anew = await other.evaluate(() => /** @type {any} */ (window).monkey.snapshot());
  const differing = [...new Set([...Object.keys(walked), ...Object.keys(anew)])]
    .filter((key) => walked[key] !== anew[key] && !apart.includes(key.split(/[. ]/)[0]))
    .map((key) => ({ key, walked: walked[key], anew: anew[key] }));
  assert.deepEqual(differing, [], url);
}

/**
 * Back at the defaults the five cells print what the notebook prints.
 * @param {Page} page
 */
export async function printsNotebook(page) {
  await page.evaluate(() => {
    location.hash = '#lang=en';
  });
  await pause(300);
  await rested(page);
  for (const cell of CELLS) assert.equal(await stdout(page, cell), PRINTED[cell]);
}
