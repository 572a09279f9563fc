import { element } from '../dom/element.js';
import { withAgain } from './again.js';
import { pageText } from './text/index.js';

/** @typedef {import('../exercises/exercise.js').ExerciseHost} ExerciseHost */

/**
 * Where a panel's exercises stand. They are loaded with the labs, once some are asked for.
 * @param {import('../panels/panel.js').Panel} panel
 * @param {{session: import('./session.js').Session, lang: import('./text/index.js').Language, uid: string,
 *   host: ExerciseHost}} context
 */
export function createExercisePlace(panel, { session, lang, uid, host }) {
  const node = element('div', { class: 'exercise-place' });
  /** @type {ReturnType<import('../labs/bundle.js').LabBundle['createPanelExercises']> | undefined} */
  let exercises;
  let shown = '';
  /** Whose exercises may come: only those asked for last. @type {symbol | undefined} */
  let asked;

  /** @param {string[]} ids */
  async function show(ids) {
    if (ids.join() === shown) return;
    shown = ids.join();
    const own = Symbol('asked');
    asked = own;
    exercises?.destroy();
    exercises = undefined;
    host.cover([]);
    node.replaceChildren();
    if (ids.length === 0) return;
    const text = pageText[lang];
    const what = text.inLabs.exercises;
    node.append(element('p', { class: 'said', role: 'status' }, text.loading(what)));
    const loaded = await session.labs.load().catch(() => undefined);
    if (asked !== own) return;
    if (!loaded) {
      shown = ''; // to be tried again
      node.replaceChildren(...withAgain(text.unreachable(what), text, node, () => show(ids)));
      return;
    }
    exercises = loaded.createPanelExercises(panel.id, ids, { host, lang, uid });
    node.replaceChildren(exercises.node);
  }

  return {
    node,
    show,
    /** There are new facts. */
    look: () => exercises?.look(),
    destroy() {
      shown = '';
      asked = undefined;
      exercises?.destroy();
      exercises = undefined;
    },
  };
}
