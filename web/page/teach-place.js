import { labParameters } from '../labs/parameters.js';
import { element } from '../dom/element.js';
import { withAgain } from './again.js';
import { readFragment, writeFragment } from './fragment.js';
import { notebookParameters } from './session.js';
import { pageUrl } from './share.js';
import { createStore } from './store.js';
import { pageText } from './text/index.js';
import { wholePage } from './whole-page.js';

/** @typedef {{lang: import('./text/index.js').Language, lesson: string}} Shown  lesson: as a fragment */

/**
 * Where the teacher's view stands; it is loaded with the labs, once it is asked for.
 * @param {HTMLElement} main
 * @param {import('./session.js').Session} session
 * @param {import('../panels/panel.js').Panel[]} panels
 * @param {(lesson: string) => void} keepLesson  in the address
 */
export function createTeachPlace(main, { engine, labs, scriptUrl }, panels, keepLesson) {
  const place = element('div', {});
  /** What is asked for. @type {Shown | null} */
  let shown = null;
  /** @type {ReturnType<import('../labs/bundle.js').LabBundle['createTeachView']> | undefined} */
  let view;
  /** What was handed in stays when the language changes. */
  let answers = '';

  function close() {
    answers = view?.answers ?? answers;
    view?.destroy();
    view = undefined;
    place.replaceChildren();
  }

  /** @param {Shown} asked */
  async function open(asked) {
    const text = pageText[asked.lang];
    const what = text.inLabs.teach;
    place.replaceChildren(element('p', { class: 'said', role: 'status' }, text.loading(what)));
    /** @type {import('../labs/bundle.js').LabBundle} */
    let bundle;
    try {
      bundle = await labs.load();
    } catch {
      if (shown === asked) {
        place.replaceChildren(...withAgain(text.unreachable(what), text, place, () => open(asked)));
      }
      return;
    }
    if (shown !== asked) return;
    view = bundle.createTeachView(
      {
        ...{ panels, engine, readFragment, store: createStore(panels, labParameters) },
        runNotebook: (values) => engine.runNotebook(notebookParameters(values)),
        ...{ writeFragment, scriptUrl, url: pageUrl(scriptUrl) },
        wholePage: () => wholePage(scriptUrl),
        ...{ lesson: asked.lesson, answers },
        keepLesson(lesson) {
          asked.lesson = lesson;
          keepLesson(lesson);
        },
      },
      asked.lang,
    );
    place.replaceChildren(view.node);
  }

  return {
    /** @param {Shown | null} asked  null: it is not shown */
    show(asked) {
      if (asked?.lang === shown?.lang && asked?.lesson === shown?.lesson) return;
      // What was typed last may not be in the address yet.
      const lesson = asked && asked.lesson === shown?.lesson ? view?.lesson : undefined;
      close();
      shown = asked && { ...asked, ...(lesson !== undefined && { lesson }) };
      if (!shown) return place.remove();
      main.prepend(place);
      open(shown);
    },
  };
}
