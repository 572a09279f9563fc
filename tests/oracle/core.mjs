// The page's own wasm module, in node.
import { readFile } from 'node:fs/promises';

const folder = new URL('../../build/wasm/web/wasm/', import.meta.url);

/** @returns {Promise<import('../../web/wasm/core.js').Core>} */
export async function loadCore() {
  const loader = await readFile(new URL('core.js', folder), 'utf8');
  const createCore = new Function(`${loader}; return createCore;`)();
  return createCore({ wasmBinary: await readFile(new URL('core.wasm', folder)) });
}

/** What Python needs to know of a state, as JSON cannot write −0 or 1e400. */
export const numberText = (/** @type {number} */ x) => (Object.is(x, -0) ? '-0.0' : String(x));
