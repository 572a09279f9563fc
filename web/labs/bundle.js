// The labs' script on the page: it is run by lab-loader.js and meets the page's script at one place.
import { connect, connectHere } from '../engine/connect.js';
import { createEngine } from '../engine/engine.js';
import { createPool } from '../engine/pool.js';
import { CrashError } from '../engine/watchdog.js';
import { scriptAddress } from '../dom/trusted.js';
import { createPanelExercises } from '../exercises/panel-exercises.js';
import { startScorm } from '../teach/start-scorm.js';
import { createTeachView } from '../teach/view.js';
import { labFacts } from './kit/lab-facts.js';
import { labs } from './registry.js';

/**
 * @typedef {object} LabBundle
 * @property {string} build  the build's mark
 * @property {Record<string, import('./kit/lab.js').Lab>} labs  by their panel's id
 * @property {typeof createPanelExercises} createPanelExercises
 * @property {(page: Omit<Parameters<typeof createTeachView>[0], 'labFacts'>, lang: 'ja' | 'en')
 *   => ReturnType<typeof createTeachView>} createTeachView
 * @property {typeof startScorm} startScorm
 * @property {import('../engine/engine.js').Engine} engine  one for all labs: the panels' own answers meanwhile
 * @property {import('../engine/pool.js').Pool} pool
 */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const ways = {
  scriptUrl: script?.src ?? '',
  scriptText: `(${latentLabCore})()`,
  here() {
    const { loadCore, jobs } = latentLabCore();
    return connectHere(loadCore(), jobs);
  },
};
/** A bound for machines with very many cores: each worker has a core and data of its own. */
const MOST_WORKERS = 8;
const engine = createEngine(() => connect(ways, scriptAddress));
const pool = createPool(
  engine,
  // Further cores on the page's own thread would help nobody.
  () =>
    connect({ ...ways, here: () => Promise.reject(new CrashError('no worker')) }, scriptAddress),
  Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1),
);
/** @type {LabBundle} */
const bundle = {
  ...{ build: '__LATENT_LAB_BUILD__', labs, createPanelExercises, startScorm },
  createTeachView: (page, lang) =>
    createTeachView(
      {
        ...page,
        labFacts(panel, { ofLab, subscribe }) {
          const context = { engine, pool, store: ofLab(panel), subscribe };
          return labFacts(labs[panel], context);
        },
      },
      lang,
    ),
  ...{ engine, pool },
};
Reflect.get(globalThis, Symbol.for('latent-lab')).labs = bundle;
