import { element } from '../dom/element.js';
import { scriptAddress, scriptText } from '../dom/trusted.js';
import { unpack } from '../engine/unpack.js';

/** @typedef {ReturnType<typeof createLabLoader>} LabLoader */
/** @typedef {import('../labs/bundle.js').LabBundle} LabBundle */

/** The file beside this script; where the whole page is one file, it holds the text, packed. */
const FILE = 'latent-lab-labs.js';
const INLINE = 'script[data-latent-lab-labs]';
/** The build writes its own mark into both scripts: an old one in a cache does not fit a new one. */
const BUILD = '__LATENT_LAB_BUILD__';

/**
 * Where this script came from, and how the host let it in.
 * @typedef {object} Origin
 * @property {string} url  '' where it has no address
 * @property {string} nonce
 * @property {string | null} crossOrigin
 */

/**
 * Fetches the labs once one is opened: their script, which brings their core with it.
 * @param {Origin} origin
 */
export function createLabLoader(origin) {
  /** @type {Promise<LabBundle> | undefined} */
  let loading;
  /** @type {(labs: LabBundle) => void} */
  let tell = () => {};
  /** @type {Promise<LabBundle>} */
  const loaded = new Promise((resolve) => {
    tell = resolve;
  });
  return {
    /** Once they are there. */
    loaded,
    /** The same for all; what failed is tried anew. @returns {Promise<LabBundle>} */
    load() {
      if (!loading) {
        loading = load(origin);
        loading.then(tell, () => {
          loading = undefined;
        });
      }
      return loading;
    },
  };
}

/** @param {Origin} origin */
async function load(origin) {
  const { shared } = await import('latent-lab:shared');
  /** What the two scripts know of each other. @type {{shared?: object, labs?: LabBundle}} */
  const meeting = Reflect.get(globalThis, Symbol.for('latent-lab'));
  meeting.shared = shared;
  const inline = document.querySelector(INLINE);
  if (inline) {
    const script = await unpack(inline.textContent ?? '');
    runText(new TextDecoder().decode(script), origin);
  } else await runFile(new URL(`${FILE}${new URL(origin.url).search}`, origin.url).href, origin);
  const { labs } = meeting;
  if (labs?.build !== BUILD) throw new Error(`${FILE}: not of the same build as the page`);
  return labs;
}

/**
 * @param {string} text
 * @param {Origin} origin
 */
function runText(text, { nonce }) {
  const script = element('script');
  script.nonce = nonce;
  script.text = scriptText(text);
  document.head.append(script);
  script.remove();
}

/**
 * A script element works from disk and in a sandbox, where a request does not.
 * @param {string} url
 * @param {Origin} origin
 */
function runFile(url, { nonce, crossOrigin }) {
  return new Promise((resolve, reject) => {
    const script = element('script', {
      onload: () => end(resolve),
      onerror: () => end(() => reject(new Error(`${url}: could not be loaded`))),
    });
    const end = (/** @type {(value?: any) => void} */ settle) => {
      script.remove();
      settle();
    };
    script.nonce = nonce;
    script.crossOrigin = crossOrigin;
    script.src = scriptAddress(url);
    document.head.append(script);
  });
}
