import { pageUrl } from './share.js';

/** Where the labs' script lies inside, all of the page is here. */
const INLINE = 'script[data-latent-lab-labs]';
/** What the script has changed of the page as it was built. */
const OWN = ['lang', 'hidden', 'theme', 'hide', 'figure', 'exercises', 'data-state', 'data-shown'];

/**
 * The page in one file: this one, if it is that, else the one beside its script.
 * @param {string} scriptUrl
 * @returns {Promise<string>}
 * @throws {Error}  where there is none to be had: from disk no page reads another file
 */
export async function wholePage(scriptUrl) {
  if (document.querySelector(INLINE)) return hereAsBuilt();
  const response = await fetch(new URL('web/dist/latent-lab.html', pageUrl(scriptUrl)));
  if (!response.ok) throw new Error(`latent-lab.html: ${response.status}`);
  return response.text();
}

function hereAsBuilt() {
  const root = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  for (const name of ['data-ready', 'data-alone', 'data-theme', 'style'])
    root.removeAttribute(name);
  root.lang = 'ja';
  for (const added of root.querySelectorAll('[data-teach], [data-lesson], [name=latent-lab-scorm]'))
    added.remove();
  for (const filled of root.querySelectorAll('[data-theme-choice], [data-notice]')) {
    filled.replaceChildren();
  }
  for (const panel of root.querySelectorAll('latent-panel')) {
    for (const name of OWN) panel.removeAttribute(name);
  }
  return `<!doctype html>\n${root.outerHTML}`;
}
