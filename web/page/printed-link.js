import { element } from '../dom/element.js';
import { canBeOpened, pageUrl, panelLink } from './share.js';
import { pageText } from './text/index.js';

/**
 * The line under a panel on paper that leads back to its present state: what "copy link" copies.
 * Empty where a link would lead nobody anywhere, as from a page on one's own disk.
 * @param {import('../panels/panel.js').Panel} panel
 * @param {import('./session.js').Session} session
 * @param {import('./text/index.js').Language} lang
 */
export function createPrintedLink(panel, session, lang) {
  const node = element('p', { class: 'printed-link' });
  // Not at every change: a link may be as long as 10,000 errors.
  function write() {
    node.replaceChildren();
    if (!canBeOpened(pageUrl(session.scriptUrl))) return;
    const { content: link } = panelLink(panel, session, lang);
    node.append(pageText[lang].presentState, element('a', { href: link }, link));
  }
  window.addEventListener('beforeprint', write);
  return { node, destroy: () => window.removeEventListener('beforeprint', write) };
}
