import { element } from '../dom/element.js';
import { answerLog } from './answer-log.js';
import { createHandout } from './handout.js';
import { createMyAnswers } from './my-answers.js';
import { exercisesOf } from './registry.js';
import en from './text.en.js';
import ja from './text.ja.js';
import { createExerciseView } from './view.js';

/**
 * The exercises of one panel that are asked for.
 * @param {string} panel  its id
 * @param {string[]} ids  or `all`
 * @param {{host: import('./exercise.js').ExerciseHost, lang: 'ja' | 'en', uid: string}} context
 */
export function createPanelExercises(panel, ids, { host, lang, uid }) {
  const text = { ja, en }[lang];
  const shown = exercisesOf(panel, ids);
  /** @type {string | undefined} */
  let active;
  const views = shown.map((exercise) =>
    createExerciseView(exercise, {
      ...{ host, lang, text, uid: `${uid}-${exercise.id}` },
      isActive: () => active === exercise.id,
      activate: () => {
        for (const [n, { id }] of shown.entries()) if (id !== exercise.id) views[n].release();
        active = exercise.id;
      },
    }),
  );
  const mine = createMyAnswers({ log: answerLog, text, uid: `${uid}-mine` });
  const handout = createHandout(host);
  const node = element(
    'section',
    { class: 'exercises' },
    element('h3', { class: 'small' }, text.title),
    ...views.map((view) => view.node),
    mine.node,
    handout.node,
  );
  node.hidden = views.length === 0;
  return {
    node,
    /** There are new facts. */
    look() {
      for (const view of views) view.look();
    },
    destroy() {
      mine.destroy();
      handout.destroy();
    },
  };
}
