import { connect } from '../engine/connect.js';
import { createEngine } from '../engine/engine.js';
import { panels } from '../panels/registry.js';
import { defineLatentPanel } from './latent-panel.js';
import { postHeight } from './post-height.js';
import { createSession } from './session.js';
import { createStore } from './store.js';
import { startSite } from './site.js';

/**
 * Defines <latent-panel>; on the lab's own page also brings its header and address to life.
 * @param {string} scriptUrl  '' where the script has no address of its own
 * @param {string} scriptText  the script as a program for a worker
 */
export function start(scriptUrl, scriptText) {
  const engine = createEngine(() => connect(scriptUrl, scriptText));
  const session = createSession(engine, createStore(panels), scriptUrl);
  const isOwnPage = document.documentElement.hasAttribute('data-latent-lab');
  const site = isOwnPage ? startSite(session, panels) : undefined;
  defineLatentPanel(session, panels);
  site?.afterDefine();
  postHeight();
}
