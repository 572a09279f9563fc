import { answerLog } from '../exercises/answer-log.js';
import { exercisesOf } from '../exercises/registry.js';
import { findScorm, followByScorm } from './scorm.js';

/**
 * Where the page is a package on a learning platform: tells that of the exercises until the page is left.
 * @param {{panels: string[], ids: string[]}} lesson  ids: of the exercises that are asked, or `all`
 */
export function startScorm({ panels, ids }) {
  const api = findScorm(window);
  if (!api) return;
  const asked = panels.flatMap((panel) => exercisesOf(panel, ids));
  const leave = followByScorm(api, { asked, log: answerLog });
  window.addEventListener('pagehide', leave, { once: true });
}
