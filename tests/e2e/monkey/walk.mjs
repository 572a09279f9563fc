// A random walk over the page: a seed, or the list of actions that an earlier walk has printed.
import { covered, printsNotebook, sameAnew, sound } from './oracles.mjs';
import { chooseAction } from './actions.mjs';
import { createRandom } from './random.mjs';
import { ready } from '../page.mjs';

/** @typedef {import('../browsers/browser.js').Page} Page */
/** @typedef {import('./actions.mjs').Action} Action */

/** Actions from one look at the address to the next. */
const STRETCH = 14;
/** Where stretches begin, in turn: two labs at a time, as they take long enough. */
const STARTS = [
  '#lang=en',
  '#lang=en&formulas.lab=open',
  '#samples.lab=open',
  '#lang=en&diffusion.lab=open&diffusion.labSteps=50&diffusion.labCount=200',
  '#lang=en&mixture.lab=open',
  '#metrics.lab=open',
];

/** Stretches with exercises. */
const EXERCISED = 0.35;

/**
 * @param {Page} page
 * @param {Action} action
 */
async function perform(page, action) {
  await page.evaluate((action) => /** @type {any} */ (window).monkey.perform(action), action);
  await new Promise((resolve) => setTimeout(resolve, action.kind === 'wait' ? action.ms : 25));
  await covered(page);
}

/**
 * @param {{page: Page, other: Page, address: string, seed: number, seconds: number,
 *   onStretch?: (start: string, actions: Action[]) => void}} options
 *   address: of the page; other: opens addresses anew
 * @returns {Promise<number>}  actions done
 */
export async function walk({ page, other, address, seed, seconds, onStretch }) {
  const random = createRandom(seed);
  const end = Date.now() + 1000 * seconds;
  let done = 0;
  await page.goto(`${address}${STARTS[0]}`);
  await ready(page);
  for (let stretch = 0; Date.now() < end; stretch++) {
    const exercises = random.chance(EXERCISED) ? '&exercises=all' : '';
    const start = `${STARTS[(seed + stretch) % STARTS.length]}${exercises}`;
    /** @type {Action[]} */
    const actions = [{ kind: 'link', hash: start }];
    try {
      await perform(page, actions[0]);
      for (let n = 0; n < STRETCH && Date.now() < end; n++) {
        const { scene, hash } = await page.evaluate(() => ({
          scene: /** @type {any} */ (window).monkey.scene(),
          hash: location.hash,
        }));
        actions.push(chooseAction(random, scene, hash));
        await perform(page, actions[actions.length - 1]);
        done += 1;
      }
      await judge(page, other);
    } catch (error) {
      throw new Error(`${/** @type {Error} */ (error).message}\n${replay(seed, actions)}`, {
        cause: error,
      });
    }
    onStretch?.(start, actions);
  }
  return done;
}

/**
 * @param {Page} page
 * @param {Page} other
 */
async function judge(page, other) {
  await sound(page);
  await sameAnew(page, other);
  await printsNotebook(page);
  await sound(page);
}

/**
 * The actions of a stretch again.
 * @param {{page: Page, other: Page, address: string, actions: Action[]}} options
 */
export async function again({ page, other, address, actions }) {
  await page.goto(`${address}#lang=en`);
  await ready(page);
  for (const action of actions) await perform(page, action);
  await judge(page, other);
}

/** @param {number} seed @param {Action[]} actions */
const replay = (seed, actions) =>
  `seed ${seed}; again: MONKEY_ACTIONS='${JSON.stringify(actions).replaceAll("'", '\\u0027')}'`;
