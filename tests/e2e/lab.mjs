// What the tests of the labs do in an open lab: read, press, take hold.
import { act, fieldOf, pressButton, ready, until } from './page.mjs';

/** @typedef {import('./fixture.mjs').Stage} Stage */

/**
 * An open lab, by link.
 * @param {Stage} stage
 * @param {string} panel
 */
export function labOf(stage, panel) {
  /**
   * Runs in the page with the lab's content and an argument.
   * @template Argument, Result
   * @param {(lab: Element, argument: Argument) => Result} run
   * @param {Argument} [argument]
   * @returns {Promise<any>}
   */
  const inside = (run, argument) =>
    stage.page.evaluate(
      // Made here: the page's policy allows no code made from text.
      /** @type {any} */ (
        new Function(
          'argument',
          `const root = document.querySelector('latent-panel[panel=${panel}]')?.shadowRoot;
          const lab = root?.querySelector('.lab-content');
          return lab ? (${run})(lab, argument) : null;`,
        )
      ),
      argument,
    );

  return {
    inside,
    /** @param {string} state  parameters without the panel's name: "fitK=3&fitAt=2" */
    async open(state = '') {
      const own = state.split('&').filter(Boolean);
      const parameters = ['lab=open', ...own].map((each) => `&${panel}.${each}`).join('');
      await stage.page.goto(`${stage.site.origin}/index.html#panel=${panel}&lang=en${parameters}`);
      await ready(stage.page, [panel]);
    },
    /**
     * Waits until a figure's sentence, or what a selector finds, reads as wanted.
     * @param {string} where  a figure's id or a selector
     * @param {RegExp} wanted
     * @returns {Promise<string>}
     */
    reads: (where, wanted) =>
      until(
        () =>
          inside((lab, where) => {
            const selector = /^\w+$/.test(where) ? `[data-figure=${where}] [data-summary]` : where;
            return (lab.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ');
          }, where),
        (text) => wanted.test(text ?? ''),
        `${where} reads ${wanted}`,
      ),
    /**
     * What the page holds of a part: its picture, its words, the programs' output.
     * @param {string} figure
     * @returns {Promise<{figure: string, output: string}>}
     */
    held: (figure) =>
      inside(
        (lab, id) => ({
          figure: /** @type {Element} */ (lab.querySelector(`[data-figure=${id}]`)).innerHTML,
          output: [...lab.querySelectorAll('.output')].map((each) => each.textContent).join(''),
        }),
        figure,
      ),
    /**
     * Presses the first button of this name that can be pressed.
     * @param {string} name
     * @param {string} [within]  selector
     */
    press: (name, within = '*') => pressButton(stage.page, panel, name, `.lab-content ${within}`),
    /**
     * Gives the focus to the ring whose label begins like this.
     * @param {string} label
     */
    hold: (label) =>
      act(stage.page, panel, `.lab-content .handle[aria-label^="${label}"]`, 'focus'),
    /** @param {string} name */
    field: (name) => fieldOf(stage.page, panel, name),
    /**
     * Fills in a field as if it had been typed.
     * @param {string} selector
     * @param {string} text
     */
    fill: (selector, text) =>
      until(
        () =>
          inside(
            (lab, [selector, text]) => {
              const field = /** @type {HTMLInputElement | null} */ (lab.querySelector(selector));
              if (!field) return false;
              field.value = text;
              field.dispatchEvent(new Event('input', { bubbles: true }));
              return true;
            },
            [selector, text],
          ),
        (filled) => filled,
        `a field ${selector}`,
      ),
    /** The present address. */
    link: () => stage.page.url(),
  };
}
