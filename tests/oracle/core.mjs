// The page's own wasm modules, in node.
import { readFile } from 'node:fs/promises';

const folder = new URL('../../build/wasm/web/wasm/', import.meta.url);

/** @param {string} name */
async function loadModule(name) {
  const loader = await readFile(new URL(`${name}.js`, folder), 'utf8');
  const createCore = new Function(`${loader}; return createCore;`)();
  return createCore({ wasmBinary: await readFile(new URL(`${name}.wasm`, folder)) });
}

/** The whole core. @returns {Promise<import('../../web/wasm/core.js').Core>} */
export const loadCore = () => loadModule('core');

/** What the panels have of it. @returns {Promise<import('../../web/wasm/core.js').PanelCore>} */
export const loadPanelCore = () => loadModule('panels_core');

/** What Python needs to know of a state, as JSON cannot write −0 or 1e400. */
export const numberText = (/** @type {number} */ x) => (Object.is(x, -0) ? '-0.0' : String(x));
