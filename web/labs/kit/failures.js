import { element } from '../../dom/element.js';
import { failureText, reasonOf } from '../../panels/failure.js';

/** @typedef {ReturnType<typeof createFailures>} Failures */
/** @typedef {ReturnType<Failures['line']>} FailureLine */

/**
 * Where a lab says what could not be computed. Each of its calculations has a line of its own: a good
 * answer of one takes nothing away that is said of another. What several say is said once.
 * @param {import('../../panels/failure.js').Reader} reader
 */
export function createFailures(reader) {
  const node = element('div', { class: 'failures' });
  /**
   * By line.
   * @type {Map<object, {parameter: string | null, atControl: string, here: string, place: HTMLElement}>}
   */
  const messages = new Map();
  /** What stands there, by what it says: it is not read aloud anew. @type {Map<string, HTMLElement>} */
  const shown = new Map();

  /** @param {string | null} parameter */
  function visibleControl(parameter) {
    if (parameter === null) return null;
    const field = node.parentElement?.querySelector(`[name="${parameter}"]`);
    const control = field?.closest('.control');
    return control?.checkVisibility() ? control : null;
  }

  function render() {
    const wanted = new Map([...messages.values()].map((each) => [each.here, each]));
    for (const [text, line] of shown) {
      if (wanted.has(text)) continue;
      line.remove();
      shown.delete(text);
    }
    for (const [text, { parameter, atControl, place }] of wanted) {
      if (shown.has(text)) continue;
      const control = visibleControl(parameter);
      const line = element('p', { class: control ? 'problem' : 'failure', role: 'alert' });
      (control ?? place).append(line);
      line.textContent = control ? atControl : text;
      shown.set(text, line);
    }
  }

  return {
    node,
    /**
     * Speaks at the control that an error is about, if that is to be seen, else at `place`.
     * @param {HTMLElement} [place]
     */
    line(place = node) {
      const own = {};
      return {
        clear() {
          if (messages.delete(own)) render();
        },
        /** @param {string} words */
        say(words) {
          messages.set(own, { parameter: null, atControl: '', here: words, place });
          render();
        },
        /** @param {unknown} error */
        show(error) {
          const { parameter, reason } = reasonOf(error, reader);
          messages.set(own, {
            parameter,
            atControl: reason,
            here: failureText(error, reader),
            place,
          });
          render();
        },
      };
    },
  };
}
