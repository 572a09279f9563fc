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

/** Panels with a lab. */
export const LABS = [
  'samples',
  'decoder',
  'formulas',
  'diffusion',
  'mixture',
  'metrics',
  'takeaways',
];
/** As part of a link: every lab open. */
export const OPEN_LABS = LABS.map((panel) => `${panel}.lab=open`).join('&');

/** What the course's notebook prints, cell by cell. */
export const PRINTED = {
  samples:
    'task = latent-variable-mixture-models\nlatent z = [1.717, -1.182, -1.652, -1.762, -1.238]\n',
  decoder: 'decoded scalar = 2.4722\nabs scale = 2.4722\n',
  diffusion: 'x0, xt, x0_hat = 1.5 1.3032 1.5\n',
  mixture: 'mode-aware samples = [-1.96, 1.56]\n',
  metrics: 'avg/best/worst = 0.342 0.29 0.42\n',
};

/** For what never comes; a machine that builds something else at the same time is slow, not wrong. */
const PATIENCE_MS = 90_000;

/**
 * Asks again and again until the answer pleases: the one way to wait for anything here.
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

/**
 * Asks until the answer has stayed the same, and pleases.
 * @template Answer
 * @param {() => Promise<Answer>} ask
 * @param {string} what
 * @param {{looks?: number, pleases?: (answer: Answer) => boolean}} [options]  looks: 40 ms apart, that find
 *   nothing new
 */
export function atRest(ask, what, { looks: wanted = 6, pleases = () => true } = {}) {
  let [before, looks] = ['', 0];
  return until(
    ask,
    (now) => {
      const present = JSON.stringify(now);
      looks = present === before ? looks + 1 : 0;
      before = present;
      return looks >= wanted && pleases(now);
    },
    `${what} at rest`,
  );
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

/**
 * Figures that are laid out and have nothing in them yet: a panel is ready once its numbers stand, and
 * a figure is drawn once the browser has told its width, which may be later.
 * @param {Page} page
 * @param {string} where  selector within a panel
 * @returns {Promise<string[]>}
 */
const undrawn = (page, where) =>
  page.evaluate(
    (where) =>
      [...document.querySelectorAll('latent-panel')].flatMap((panel) =>
        [...(panel.shadowRoot?.querySelectorAll(`${where} figure svg`) ?? [])]
          .filter((svg) => svg.getClientRects().length > 0 && svg.childElementCount === 0)
          .map((svg) => `${panel.getAttribute('panel')}: ${svg.getAttribute('aria-label')}`),
      ),
    where,
  );

/**
 * Waits until the visible panels are ready and their figures drawn.
 * @param {Page} page
 * @param {string[]} [ids]
 */
export async function ready(page, ids = PANELS) {
  await until(
    () => states(page),
    (now) => Object.keys(now).length === ids.length && ids.every((panel) => now[panel] === 'ready'),
    `panels ready: ${ids}`,
  );
  await until(
    () => undrawn(page, '.panel > .figure'),
    (left) => left.length === 0,
    'figures not drawn',
  );
}

/**
 * Waits until the panels' listings have their colours, which come last.
 * @param {Page} page
 */
export async function coloured(page) {
  await until(
    () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('latent-panel')].filter(({ shadowRoot }) =>
            shadowRoot?.querySelector('[data-source]:not(:has(.token))'),
          ).length,
      ),
    (left) => left === 0,
    'listings without colours',
  );
}

/**
 * Waits until the figures of open labs are drawn and no calculation of theirs is under way.
 * @param {Page} page
 */
export async function labsReady(page) {
  await until(
    async () => [
      ...(await undrawn(page, '.lab')),
      ...(await page.evaluate(() =>
        [...document.querySelectorAll('latent-panel')].flatMap((panel) =>
          [...(panel.shadowRoot?.querySelectorAll('details.lab[open]') ?? [])]
            .flatMap((lab) =>
              lab.querySelector('.lab-content svg')
                ? [...lab.querySelectorAll('[data-job=running]')]
                : [lab],
            )
            .map((node) => `${panel.getAttribute('panel')}: ${node.textContent}`),
        ),
      )),
    ],
    (left) => left.length === 0,
    'labs still at work',
  );
}

/**
 * Takes hold of something inside a panel as soon as it is there.
 * @param {Page} page
 * @param {string} panel
 * @param {string} selector
 * @param {'focus' | 'click'} what
 * @param {number} [place]  of several, from 0
 */
export const act = (page, panel, selector, what, place = 0) =>
  until(
    () =>
      page.evaluate(
        ([panel, selector, what, place]) => {
          const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
          const node = /** @type {HTMLElement | undefined} */ (
            root?.querySelectorAll(String(selector))[Number(place)]
          );
          // What plays waits until it is in view.
          node?.scrollIntoView({ block: 'center' });
          if (what === 'click') node?.click();
          else node?.focus({ preventScroll: true });
          return node !== undefined && (what === 'click' || root?.activeElement === node);
        },
        [panel, selector, what, place],
      ),
    (done) => done,
    `${what} on ${selector} in ${panel}`,
  );

/**
 * Presses the first button of this name that can be pressed.
 * @param {Page} page
 * @param {string} panel
 * @param {string} name
 * @param {string} [within]  selector
 */
export const pressButton = (page, panel, name, within = '*') =>
  until(
    () =>
      page.evaluate(
        ([panel, name, within]) => {
          const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
          const button = /** @type {HTMLButtonElement | undefined} */ (
            [...(root?.querySelectorAll(`${within} button`) ?? [])].find(
              (each) =>
                each.textContent === name &&
                each.getAttribute('aria-disabled') !== 'true' &&
                !(/** @type {HTMLButtonElement} */ (each).disabled),
            )
          );
          // What plays waits until it is in view.
          button?.scrollIntoView({ block: 'center' });
          button?.click();
          return button !== undefined;
        },
        [panel, name, within],
      ),
    (pressed) => pressed,
    `a button ${name} in ${panel} ${within}`,
  );

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
  await act(page, panel, `input[name=${name}]`, 'focus');
  await page.evaluate(
    ([panel, name]) => {
      const field = document
        .querySelector(`latent-panel[panel=${panel}]`)
        ?.shadowRoot?.querySelector(`input[name=${name}]`);
      /** @type {HTMLInputElement} */ (field).select();
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

/**
 * A control's present text.
 * @param {Page} page
 * @param {string} panel
 * @param {string} name
 */
export const fieldOf = (page, panel, name) =>
  page.evaluate(
    ([panel, name]) => {
      const field = document
        .querySelector(`latent-panel[panel=${panel}]`)
        ?.shadowRoot?.querySelector(`[name=${name}]`);
      return /** @type {HTMLInputElement | null | undefined} */ (field)?.value ?? '';
    },
    [panel, name],
  );
