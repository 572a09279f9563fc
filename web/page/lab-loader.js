import { element } from '../dom/element.js';
import { scriptAddress, scriptText } from '../dom/trusted.js';

/** @typedef {ReturnType<typeof createLabLoader>} LabLoader */
/** @typedef {import('../labs/bundle.js').LabBundle} LabBundle */

/** The file beside this script; where the whole page is one file, it holds the text, inert. */
const FILE = 'latent-lab-labs.js';
const INLINE = 'script[data-latent-lab-labs]';

/**
 * Fetches the labs once one is opened: their script, which brings their core with it.
 * @param {string} scriptUrl  where this script came from, '' where it has no address
 */
export function createLabLoader(scriptUrl) {
  /** @type {Promise<LabBundle> | undefined} */
  let loading;
  return {
    /** The same for all; what failed is tried anew. @returns {Promise<LabBundle>} */
    load() {
      loading ??= load(scriptUrl).catch((error) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
}

/** @param {string} scriptUrl */
async function load(scriptUrl) {
  const { shared } = await import('latent-lab:shared');
  /** What the two scripts know of each other. @type {{shared?: object, labs?: LabBundle}} */
  const meeting = Reflect.get(globalThis, Symbol.for('latent-lab'));
  meeting.shared = shared;
  const inline = document.querySelector(INLINE);
  if (inline) runText(inline.textContent ?? '');
  else await runFile(new URL(`${FILE}${new URL(scriptUrl).search}`, scriptUrl).href);
  const { labs } = meeting;
  if (!labs) throw new Error(`${FILE}: not of the same build as the page`);
  return labs;
}

/** @param {string} text */
function runText(text) {
  const script = element('script');
  script.text = scriptText(text);
  document.head.append(script);
  script.remove();
}

/**
 * A script element works from disk and in a sandbox, where a request does not.
 * @param {string} url
 */
function runFile(url) {
  return new Promise((resolve, reject) => {
    const script = element('script', {
      onload: () => end(resolve),
      onerror: () => end(() => reject(new Error(`${url}: could not be loaded`))),
    });
    const end = (/** @type {(value?: any) => void} */ settle) => {
      script.remove();
      settle();
    };
    script.src = scriptAddress(url);
    document.head.append(script);
  });
}
