// What tests read from the page, and how they wait for it.
import assert from 'node:assert/strict';

/** @typedef {import('./browsers/browser.js').Page} Page */

export const CELLS = /** @type {const} */ ([
  'samples',
  'decoder',
  'diffusion',
  'mixture',
  'metrics',
]);
export const PANELS = [
  'samples',
  'decoder',
  'formulas',
  'diffusion',
  'mixture',
  'metrics',
  'takeaways',
];

/** What the course's notebook prints, cell by cell. */
export const PRINTED = {
  samples:
    'task = latent-variable-mixture-models\nlatent z = [1.717, -1.182, -1.652, -1.762, -1.238]\n',
  decoder: 'decoded scalar = 2.4722\nabs scale = 2.4722\n',
  diffusion: 'x0, xt, x0_hat = 1.5 1.3032 1.5\n',
  mixture: 'mode-aware samples = [-1.96, 1.56]\n',
  metrics: 'avg/best/worst = 0.342 0.29 0.42\n',
};

const PATIENCE_MS = 20_000;

/**
 * Asks again and again until the answer pleases.
 * @template Answer
 * @param {() => Promise<Answer>} ask
 * @param {(answer: Answer) => unknown} pleases
 * @param {string} what
 */
export async function until(ask, pleases, what) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (pleases(answer)) return answer;
    if (Date.now() > end) assert.fail(`${what}: still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** States of the visible panels. @param {Page} page @returns {Promise<Record<string, string>>} */
export const states = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('latent-panel')]
        .filter((panel) => !(/** @type {HTMLElement} */ (panel).hidden))
        .map((panel) => [
          panel.getAttribute('panel'),
          /** @type {HTMLElement} */ (panel).dataset.state ?? '',
        ]),
    ),
  );

/** Waits until the visible panels are ready. @param {Page} page @param {string[]} [ids] */
export async function ready(page, ids = PANELS) {
  await until(
    () => states(page),
    (now) => Object.keys(now).length === ids.length && ids.every((panel) => now[panel] === 'ready'),
    `panels ready: ${ids}`,
  );
}

/**
 * The text of something inside a panel.
 * @param {Page} page
 * @param {string} panel
 * @param {string} selector
 * @returns {Promise<string | null>}
 */
export const textIn = (page, panel, selector) =>
  page.evaluate(
    ([panel, selector]) =>
      document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot?.querySelector(selector)
        ?.textContent ?? null,
    [panel, selector],
  );

/**
 * The sentence under a figure, its no-break spaces as plain ones.
 * @param {Page} page
 * @param {string} panel
 * @param {string} figure
 */
export const summaryOf = async (page, panel, figure) =>
  ((await textIn(page, panel, `[data-figure=${figure}] [data-summary]`)) ?? '').replaceAll(
    '\u00a0',
    ' ',
  );

/** @param {Page} page @param {string} panel */
export const stdout = (page, panel) => textIn(page, panel, '[data-stdout]');

/**
 * Replaces what stands in a control by typing.
 * @param {Page} page
 * @param {string} panel
 * @param {string} name
 * @param {string} text
 */
export async function typeInto(page, panel, name, text) {
  await page.evaluate(
    ([panel, name]) => {
      const field = /** @type {HTMLInputElement | null | undefined} */ (
        document
          .querySelector(`latent-panel[panel=${panel}]`)
          ?.shadowRoot?.querySelector(`input[name=${name}]`)
      );
      field?.focus();
      field?.select();
    },
    [panel, name],
  );
  await page.type(text);
}

/**
 * @param {Page} page
 * @param {string} panel
 * @param {string} name
 */
export const problemAt = (page, panel, name) =>
  page.evaluate(
    ([panel, name]) => {
      const field = document
        .querySelector(`latent-panel[panel=${panel}]`)
        ?.shadowRoot?.querySelector(`input[name=${name}]`);
      const problem = field?.closest('.control')?.querySelector('.problem');
      return {
        value: /** @type {HTMLInputElement} */ (field)?.value,
        invalid: field?.getAttribute('aria-invalid'),
        message: problem?.textContent ?? '',
      };
    },
    [panel, name],
  );
