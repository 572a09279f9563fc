import { element } from './element.js';
import { writeFragment } from './fragment.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./text/index.js').Language} Language */

/** Where the built script lies below the folder of index.html. */
const SCRIPT_PATH = 'web/dist/latent-lab.js';

/**
 * The address of the whole page, wherever the script runs: here, or beside the script; '' where a
 * host has put the script somewhere else, so that there is nothing to link to.
 * @param {string} scriptUrl
 */
export function pageUrl(scriptUrl) {
  if (document.documentElement.hasAttribute('data-latent-lab')) {
    return location.href.replace(/#.*/, '');
  }
  const address = scriptUrl.replace(/[?#].*/, '');
  return address.endsWith(SCRIPT_PATH) ? `${address.slice(0, -SCRIPT_PATH.length)}index.html` : '';
}

/**
 * A link that shows this panel alone, as it is now.
 * @param {Panel} panel
 * @param {Session} session
 * @param {Language} lang
 */
export function panelLink(panel, { store, scriptUrl }, lang) {
  const fragment = writeFragment({
    panels: [panel.id],
    lang: lang === 'ja' ? '' : lang,
    parameters: store.entries([panel.id, ...(panel.uses ?? [])]),
  });
  return `${pageUrl(scriptUrl)}#${fragment}`;
}

/** @param {string} text */
const escapeAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * HTML that puts this panel, as it is now, into another page: the element where the script has an
 * address, else a frame.
 * @param {Panel} panel
 * @param {Session} session
 * @param {Language} lang
 */
export function embedSnippet(panel, session, lang) {
  const { store, scriptUrl } = session;
  if (!scriptUrl) {
    const link = escapeAttribute(panelLink(panel, session, lang));
    const title = escapeAttribute(panel.text[lang].title);
    return `<iframe src="${link}" title="${title}" width="100%" height="900"></iframe>`;
  }
  const state = writeFragment({ parameters: store.entries([panel.id, ...(panel.uses ?? [])]) });
  const attributes = [`panel="${panel.id}"`, `lang="${lang}"`];
  if (state) attributes.push(`state="${escapeAttribute(state)}"`);
  return (
    `<script src="${escapeAttribute(scriptUrl)}"></script>\n` +
    `<latent-panel ${attributes.join(' ')}></latent-panel>`
  );
}

/**
 * Puts text on the clipboard; where the browser forbids that, shows it to be copied by hand.
 * @param {string} content
 * @param {HTMLElement} place  where to say what happened
 * @param {import('./text/index.js').PageText} text
 */
export async function copy(content, place, text) {
  try {
    await navigator.clipboard.writeText(content);
    place.textContent = text.copied;
  } catch {
    const field = element('textarea', { readonly: '', rows: '3', 'aria-label': text.copyFailed });
    field.value = content;
    place.replaceChildren(text.copyFailed, field);
    field.select();
  }
}
