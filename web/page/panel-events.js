import { nextTask } from '../dom/tasks.js';
import { problemText } from './problem-text.js';

/**
 * What the scripts of a page hear of a panel in it: events that bubble out of every shadow root. Their types
 * stand in latent-lab.d.ts.
 * @param {HTMLElement} host
 * @param {() => void} onChange  new facts stand, all of them
 */
export function createPanelEvents(host, onChange) {
  /** Its answer stands. */
  let isReady = false;
  let isTelling = false;
  /** By parameter, what was refused and said. @type {Map<string, string>} */
  let refused = new Map();
  const tell = (/** @type {string} */ type, detail = {}) =>
    host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));

  return {
    ready() {
      if (isReady) return;
      isReady = true;
      tell('latent-ready');
    },
    /** Another language or panel: there is no answer until the next. */
    restarted() {
      isReady = false;
    },
    /** New facts: several in one task are one change. */
    async changed() {
      if (isTelling) return;
      isTelling = true;
      await nextTask();
      isTelling = false;
      onChange();
      if (isReady) tell('latent-change');
    },
    /** @param {string} message */
    failed(message) {
      isReady = false;
      tell('latent-error', { message });
    },
    /**
     * Each refusal is said once.
     * @param {ReturnType<import('./store.js').Store['refusals']>} refusals
     * @param {(name: string) => string} label
     * @param {import('./text/index.js').PageText} text
     */
    refused(refusals, label, text) {
      const before = refused;
      refused = new Map(refusals.map((each) => [each.name, each.text]));
      for (const { name, parameter, text: typed, problem } of refusals) {
        if (before.get(name) === typed) continue;
        const message = problemText(parameter, label(name), problem, text);
        tell('latent-error', { message, name, text: typed });
      }
    },
  };
}
