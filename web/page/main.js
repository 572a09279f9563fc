import { connect, connectHere } from '../engine/connect.js';
import { createEngine } from '../engine/engine.js';
import { loadCore } from '../engine/load-core.js';
import { labParameters } from '../labs/parameters.js';
import { panels } from '../panels/registry.js';
import { scriptAddress } from '../dom/trusted.js';
import { createLabLoader } from './lab-loader.js';
import { defineLatentPanel } from './latent-panel.js';
import { postHeight } from './post-height.js';
import { createSession } from './session.js';
import { jumpToSection, startSite } from './site.js';
import { createStore } from './store.js';
import { nextTask } from '../dom/tasks.js';

/**
 * Defines <latent-panel>; on the lab's own page also brings its header and address to life.
 * @param {Promise<import('../wasm/core.js').Core>} core  for this thread, on its way
 * @param {import('./lab-loader.js').Origin} origin  of the script
 * @param {string} scriptText  the script as a program for a worker
 */
export async function start(core, origin, scriptText) {
  const scriptUrl = origin.url;
  await nextTask();
  /** @type {typeof core | undefined} */
  let waiting = core;
  /** After a crash another one. */
  const here = () => {
    const own = waiting ?? loadCore();
    waiting = undefined;
    return connectHere(own, {});
  };
  const engine = createEngine(() => connect({ scriptUrl, scriptText, here }, scriptAddress), here);
  const store = createStore(panels, labParameters);
  const session = createSession({ engine, store, scriptUrl, labs: createLabLoader(origin) });
  // In pieces, so that a slow phone can paint and be touched in between.
  await nextTask();
  if (document.documentElement.hasAttribute('data-latent-lab')) {
    await parsed();
    startSite(session, panels);
    session.started(); // on its way while the panels come to be
    await nextTask();
  }
  defineLatentPanel(session, panels);
  postHeight(); // after startSite has hidden what the link leaves out
  jumpToSection();
}

/** The page's own elements are there. */
function parsed() {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}
