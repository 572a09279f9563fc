// The whole artefact is one function (the build names it latentLab) that is page and worker in one:
// the page starts a worker from this same script, or from the function's own text.
import { loadCore } from '../engine/load-core.js';
import { inWorker } from '../engine/in-worker.js';
import { keepKeys } from './host-input.js';

const once = Symbol.for('latent-lab'); // a page may carry several embeds, each with the script

if (inWorker) {
  import('./worker.js');
} else if (!Reflect.has(globalThis, once)) {
  Reflect.set(globalThis, once, {}); // where the labs' script meets this one (lab-loader.js)
  keepKeys(window); // before a host that comes later listens on the way down
  const origin = ownOrigin(); // known only while the script runs for the first time
  const core = loadCore(); // unpacked and compiled beside the page's own thread, which has enough to do
  core.catch(() => {}); // the panels say what failed
  import('./main.js').then(({ start }) => start(core, origin, `(${latentLab})()`));
}

/**
 * Where this script came from; '' where it stands in the page itself or in a host's own bundle. A module
 * is not told, but errors name the file that they are made in.
 * @returns {import('./lab-loader.js').Origin}
 */
function ownOrigin() {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (script) {
    return { url: script.src ?? '', nonce: script.nonce ?? '', crossOrigin: script.crossOrigin };
  }
  const named = /(https?|file):\/\/[^\s()]*?\/latent-lab[^\s()/]*?\.js/;
  return { url: named.exec(new Error().stack ?? '')?.[0] ?? '', nonce: '', crossOrigin: null };
}
