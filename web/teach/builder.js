import { actionButton } from '../dom/action-button.js';
import { download } from '../dom/download.js';
import { element } from '../dom/element.js';
import { VERSION } from '../dom/version.js';
import { createChoices, createField } from './fields.js';
import { elementsOf, frameOf, withLesson } from './lesson.js';
import { scormPackage } from './scorm-package.js';

/** @typedef {import('./lesson.js').Lesson} Lesson */

/**
 * What the page lends for preparing a lesson.
 * @typedef {object} LessonPage
 * @property {import('../panels/panel.js').Panel[]} panels
 * @property {(fragment: string) => Lesson} readFragment
 * @property {(lesson: Partial<Lesson>) => string} writeFragment
 * @property {string} lesson  that the address holds
 * @property {(fragment: string) => void} keepLesson  in the address
 * @property {string} url  of the page, without fragment; '' where it has none
 * @property {string} scriptUrl
 * @property {() => Promise<string>} wholePage  in one file
 */

/** Milliseconds after the last key before the preview follows. */
const REST = 300;
const HIDEABLE = ['code', 'controls', 'lab', 'predict'];

/**
 * A lesson put together by hand, with a preview, and the forms in which it is handed on.
 * @param {LessonPage} page
 * @param {{exercises: import('../exercises/exercise.js').Exercise[], text: typeof import('./text.en.js').default,
 *   lang: 'ja' | 'en'}} context
 */
export function createBuilder(page, { exercises, text, lang }) {
  const words = text.lesson;
  const { panels, readFragment, writeFragment, url } = page;
  let lesson = { ...readFragment(page.lesson), made: VERSION, teach: false, lesson: '' };
  /** Until something is chosen it is in the view's language, and not in the address. */
  let isUntouched = page.lesson === '';
  if (isUntouched && lang !== 'ja') lesson.lang = lang;
  const kept = () => (isUntouched ? '' : writeFragment(lesson));
  /** What the preview says it shows. */
  let previewed = /** @type {string | null} */ (null);
  let timer = 0;

  const said = element('p', { class: 'said', role: 'status' });
  /** @param {Partial<Lesson>} change */
  function change(change) {
    lesson = { ...lesson, ...change };
    isUntouched = false;
    clearTimeout(timer);
    timer = window.setTimeout(show, REST);
  }

  const titleOf = (/** @type {string} */ id) =>
    panels.find((panel) => panel.id === id)?.text[lang].title ?? id;
  const figures = panels.flatMap((panel) =>
    panel.figures.map(({ id }) => ({
      value: id,
      label: `${panel.text[lang].title}: ${panel.text[lang].figures[id].title}`,
    })),
  );
  const fields = [
    createField(words.title, lesson.title, (title) => change({ title })),
    createField(words.text, lesson.text, (text) => change({ text }), { rows: 4 }),
    createChoices(
      words.panels,
      panels.map(({ id }) => ({ value: id, label: titleOf(id) })),
      lesson.panels,
      (panels) => change({ panels }),
    ),
    createChoices(words.figures, figures, lesson.figures, (figures) => change({ figures }), {
      isFolded: true,
    }),
    createChoices(
      words.exercises,
      exercises.map(({ id, panel, ask }) => ({
        value: id,
        label: `${titleOf(panel)}: ${ask[lang]}`,
      })),
      lesson.exercises.includes('all') ? exercises.map(({ id }) => id) : lesson.exercises,
      (exercises) => change({ exercises }),
      { isFolded: true },
    ),
    createChoices(
      words.hide,
      HIDEABLE.map((value) => ({ value, label: words.hidden[value] })),
      lesson.hide,
      (hide) => change({ hide }),
    ),
    createChoices(
      words.lang,
      [
        { value: '', label: '日本語' },
        { value: 'en', label: 'English' },
      ],
      [lesson.lang === 'ja' ? '' : lesson.lang],
      ([lang]) => change({ lang }),
      { isOne: true },
    ),
    createChoices(
      words.theme,
      ['', 'light', 'dark'].map((value) => ({ value, label: words.themes[value] })),
      [lesson.theme],
      ([theme]) => change({ theme }),
      { isOne: true },
    ),
  ];

  const preview = element('iframe', { title: words.preview, height: '600' });
  const take = element(
    'button',
    {
      type: 'button',
      onclick() {
        if (previewed === null) return;
        change({ parameters: readFragment(previewed).parameters });
        said.textContent = words.taken;
      },
    },
    words.take,
  );
  /** @param {MessageEvent} event */
  function hear({ data, source }) {
    if (source === preview.contentWindow && data?.type === 'latent-lab:state') {
      previewed = String(data.fragment);
    }
  }
  window.addEventListener('message', hear);

  const outputs = ['link', 'element', 'frame'].map((name) => {
    const field = element('textarea', { id: `lesson-${name}`, readonly: '', rows: '3' });
    return { name, field };
  });
  const failed = () => {
    said.textContent = words.noFile;
  };
  const wholeLesson = async () => withLesson(await page.wholePage(), writeFragment(lesson));
  const file = actionButton(
    words.file,
    async () => download('lesson.html', await wholeLesson(), 'text/html'),
    failed,
  );
  const scorm = actionButton(
    words.scorm,
    async () => {
      const zip = scormPackage(await wholeLesson(), lesson.title || words.heading, VERSION);
      download('lesson.zip', zip);
    },
    failed,
  );
  const node = element(
    'section',
    { 'data-builder': '' },
    element('h2', {}, words.heading),
    element('p', {}, words.lead),
    ...fields,
    ...(url
      ? [element('h3', {}, words.preview), preview, element('div', { class: 'row' }, take)]
      : []),
    ...outputs.flatMap(({ name, field }) => [
      element('label', { for: field.id }, words.outputs[name]),
      field,
    ]),
    element('div', { class: 'row' }, file, scorm),
    said,
  );

  function show() {
    const fragment = writeFragment(lesson);
    const link = `${url}#${fragment}`;
    const script = page.scriptUrl || 'latent-lab.js';
    const written = {
      link,
      element: elementsOf(lesson, { script, panels, writeFragment }),
      frame: frameOf(link, lesson.title || words.heading),
    };
    for (const { name, field } of outputs) {
      field.value = written[/** @type {keyof typeof written} */ (name)];
    }
    page.keepLesson(kept());
    if (!url) return;
    // The frame's own page follows a change of its fragment without loading anew.
    if (preview.getAttribute('src')) preview.contentWindow?.location.replace(link);
    else preview.setAttribute('src', link);
  }
  show();

  return {
    node,
    /** As it stands, as a fragment. */
    get lesson() {
      return kept();
    },
    destroy() {
      clearTimeout(timer);
      window.removeEventListener('message', hear);
    },
  };
}
