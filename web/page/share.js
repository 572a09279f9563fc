import { element } from '../dom/element.js';
import { attributesOf, frameTag } from '../dom/html.js';
import { writeFragment } from './fragment.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./text/index.js').Language} Language */

/** Where the built script lies below the folder of index.html. */
const SCRIPT_PATH = 'web/dist/latent-lab.js';

/** Pages made from text (srcdoc, data:, blob:) have no address that opens them again. */
const OPENABLE = /^(https?|file):/;

/** Whether others can open it, too. @param {string} url */
export const canBeOpened = (url) => /^https?:/.test(url);

/** Is it on the reader's disk, where nobody else can open it? @param {string} url */
const isLocal = (url) => url.startsWith('file:');

/**
 * The address of the whole page, wherever the script runs: here, or beside the script; '' where there
 * is nothing to link to: a host has put the script somewhere else, or this page has no address.
 * @param {string} scriptUrl
 */
export function pageUrl(scriptUrl) {
  if (document.documentElement.hasAttribute('data-latent-lab')) {
    return OPENABLE.test(location.href) ? location.href.replace(/#.*/, '') : '';
  }
  const address = scriptUrl.replace(/[?#].*/, '');
  return address.endsWith(SCRIPT_PATH) ? `${address.slice(0, -SCRIPT_PATH.length)}index.html` : '';
}

/**
 * What a button hands out, and what its receiver must know.
 * @typedef {{content: string, note?: 'copied' | 'copiedLocal' | 'copiedWithoutAddress'}} Copy
 */

/**
 * A panel's state in a link.
 * @param {Panel} panel
 * @param {import('./store.js').Store} store
 * @param {Language} [lang]
 */
export const panelFragment = (panel, store, lang = 'ja') =>
  writeFragment({
    panels: [panel.id],
    lang: lang === 'ja' ? '' : lang,
    parameters: store.entries([panel.id, ...(panel.uses ?? [])]),
  });

/**
 * A link that shows this panel alone, as it is now.
 * @param {Panel} panel
 * @param {Session} session
 * @param {Language} lang
 * @returns {Copy}
 */
export function panelLink(panel, { store, scriptUrl }, lang) {
  const fragment = panelFragment(panel, store, lang);
  const page = pageUrl(scriptUrl);
  return { content: `${page}#${fragment}`, note: isLocal(page) ? 'copiedLocal' : 'copied' };
}

/**
 * HTML that puts this panel, as it is now, into another page: the element with the script's address; a
 * frame where only the whole page in one file has one; where neither has, the script by its bare name.
 * @param {Panel} panel
 * @param {Session} session
 * @param {Language} lang
 * @returns {Copy}
 */
export function embedSnippet(panel, session, lang) {
  const { store, scriptUrl } = session;
  const page = pageUrl(scriptUrl);
  const hasAddress = (/** @type {string} */ url) => url !== '' && !isLocal(url);
  if (!hasAddress(scriptUrl) && hasAddress(page)) {
    return { content: frameTag(panelLink(panel, session, lang).content, panel.text[lang].title) };
  }
  const isReachable = hasAddress(scriptUrl);
  const source = isReachable ? scriptUrl : SCRIPT_PATH.replace(/.*\//, '');
  const state = writeFragment({ parameters: store.entries([panel.id, ...(panel.uses ?? [])]) });
  const attributes = attributesOf({ panel: panel.id, lang, state });
  return {
    content:
      `<script ${attributesOf({ src: source })}></script>\n` +
      `<latent-panel ${attributes}></latent-panel>`,
    note: isReachable ? 'copied' : 'copiedWithoutAddress',
  };
}

/**
 * Puts text on the clipboard; where the browser forbids that, shows it to be copied by hand.
 * @param {Copy} copy
 * @param {HTMLElement} place  where to say what happened
 * @param {import('./text/index.js').PageText} text
 */
export async function copy({ content, note = 'copied' }, place, text) {
  try {
    await navigator.clipboard.writeText(content);
    place.textContent = text[note];
  } catch {
    const field = element('textarea', { readonly: '', rows: '3', 'aria-label': text.copyFailed });
    field.value = content;
    place.replaceChildren(text.copyFailed, field);
    field.select();
  }
}
