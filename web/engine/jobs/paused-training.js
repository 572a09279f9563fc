/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * A training that can go on. What it has told depends on the steps alone, not on where it was stopped.
 * @typedef {object} Training
 * @property {string} key  of all that it follows from
 * @property {import('../../wasm/core.js').Training} network
 * @property {number} step  how far it has come
 * @property {number} next  the step that is judged next
 * @property {number} from  steps before this one have not been judged
 * @property {import('./train-denoiser.js').Judged[]} losses  one for each step that has
 * @property {Float32Array | null} weights  of the latest of them
 */

/** The one that was stopped last, of each core. @type {WeakMap<Core, Training>} */
const paused = new WeakMap();

/**
 * Takes it away, if it can go on to `steps` and say all that is to be said from `from` on; another one is
 * released, as its place will be needed.
 * @param {Core} core
 * @param {{key: string, from: number, steps: number}} wanted
 * @returns {Training | null}
 */
export function takeTraining(core, { key, from, steps }) {
  const last = paused.get(core);
  if (last?.key === key && last.from <= from && last.step <= steps) {
    paused.delete(core);
    return last;
  }
  dropTraining(core);
  return null;
}

/**
 * @param {Core} core
 * @param {Training} training
 */
export function keepTraining(core, training) {
  dropTraining(core);
  paused.set(core, training);
}

/** @param {Core} core */
function dropTraining(core) {
  paused.get(core)?.network.delete();
  paused.delete(core);
}

/**
 * Nobody will go on with the training that was stopped last.
 * @param {Core} core
 * @param {{}} _
 * @returns {Generator<null, null, void>}
 */
export function* releaseTraining(core, _) {
  dropTraining(core);
  yield null;
  return null;
}
