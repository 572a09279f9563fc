/** @typedef {import('../engine/engine.js').PanelEngine} Engine */
/** @typedef {import('../wasm/core.js').Notebook} Notebook */
/** @typedef {import('./store.js').Store} Store */
/** @typedef {import('../panels/panel.js').Values} Values */

/**
 * What all panels on a document share: the parameters, the engine, and the notebook's five cells,
 * run once for each set of parameters.
 * @typedef {object} Session
 * @property {Store} store
 * @property {Engine} engine
 * @property {() => Promise<Notebook>} notebook
 * @property {() => Promise<unknown>} started  once the first notebook is there, or cannot be had
 * @property {string} scriptUrl  where this script came from, '' where it has no address
 * @property {import('./lab-loader.js').LabLoader} labs
 */

/**
 * @param {Omit<Session, 'notebook' | 'started'>} shared
 * @returns {Session}
 */
export function createSession(shared) {
  const { store, engine } = shared;
  /** @type {Values | undefined} */
  let ranWith;
  /** @type {Promise<Notebook>} */
  let running;
  /** @type {Promise<unknown> | undefined} */
  let first;
  const session = {
    ...shared,
    started() {
      first ??= session.notebook().catch(() => {}); // the panels say what failed
      return first;
    },
    notebook() {
      if (ranWith !== store.values) {
        const values = store.values;
        ranWith = values;
        running = engine.runNotebook(notebookParameters(values));
        running.catch(() => {
          if (ranWith === values) ranWith = undefined; // to be tried again
        });
      }
      return running;
    },
  };
  return session;
}

/**
 * @param {Values} values
 * @returns {import('../wasm/core.js').NotebookParameters}
 */
export function notebookParameters({ samples, decoder, diffusion, mixture, metrics }) {
  const array = (/** @type {number[]} */ list) => Float64Array.from(list);
  /** @type {[number, number][]} */
  const modes = mixture.modes;
  return {
    samples: {
      seed: samples.seed,
      modes: array(samples.modes),
      sigma: samples.sigma,
      count: samples.count,
    },
    decoder: { weights: array(decoder.weights), bias: decoder.bias },
    diffusion: { x0: diffusion.x0, beta: diffusion.beta, noise: diffusion.noise },
    mixture: {
      means: array(modes.map(([mean]) => mean)),
      weights: array(modes.map(([, weight]) => weight)),
    },
    metrics: { errors: array(metrics.errors) },
  };
}
