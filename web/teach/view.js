import { download } from '../dom/download.js';
import { element } from '../dom/element.js';
import { VERSION } from '../dom/version.js';
import { readAnswers } from '../exercises/answer-text.js';
import { exercises } from '../exercises/registry.js';
import { checkAll, sorted } from './check-all.js';
import { csvOf } from './csv.js';
import { createBuilder } from './builder.js';
import { createRecompute } from './recompute.js';
import { createTable } from './table.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** Milliseconds after the last key: several files arrive at once, and text is typed. */
const REST = 200;

/**
 * What students have handed in, computed anew, and lessons prepared.
 * @param {import('./recompute.js').Page & import('./builder.js').LessonPage & {answers: string}} page  answers:
 *   what was handed in before
 * @param {'ja' | 'en'} lang
 */
export function createTeachView(page, lang) {
  const text = { ja, en }[lang];
  const recompute = createRecompute(page);
  const builder = createBuilder(page, { exercises, text, lang });
  /** @type {AbortController | undefined} */
  let running;
  let timer = 0;
  let isClosed = false;
  /** Names of files that could not be read. @type {string[]} */
  let unread = [];

  const said = element('p', { role: 'status' });
  const notes = element('ul', { class: 'notes' });
  const place = element('div', { class: 'scroll', tabindex: '0', role: 'region' });
  place.setAttribute('aria-label', text.caption);
  const meter = element('progress', { 'aria-label': text.progress });
  const cancel = element('button', { type: 'button', onclick: end }, text.cancel);
  const bar = element('div', { class: 'row', hidden: true }, meter, cancel);
  const save = element('button', { type: 'button', hidden: true }, text.csv);
  const field = element('textarea', {
    ...{ name: 'answers', id: 'teach-answers', rows: '10', spellcheck: 'false' },
    oninput() {
      unread = [];
      later();
    },
  });
  const files = element('input', {
    ...{ type: 'file', multiple: '', accept: '.txt,text/plain', id: 'teach-files' },
    onchange: () => addFiles(files.files),
  });
  const node = element(
    'section',
    {
      'data-teach': '',
      lang,
      ondragover: (/** @type {DragEvent} */ event) => event.preventDefault(),
      ondrop(/** @type {DragEvent} */ event) {
        if (!event.dataTransfer?.files.length) return; // text goes into its field by itself
        event.preventDefault();
        addFiles(event.dataTransfer.files);
      },
    },
    element('h2', {}, text.title),
    element('p', {}, text.lead),
    element('label', { for: 'teach-answers' }, text.answers),
    field,
    element('div', { class: 'row' }, element('label', { for: 'teach-files' }, text.files), files),
    bar,
    said,
    notes,
    place,
    element('div', { class: 'row' }, save),
    builder.node,
  );
  field.value = page.answers;
  if (page.answers) later();

  /** Of what was handed in, a panel's parameters alone: nothing else of a link is followed. @param {string} panel @param {string} state */
  const linkTo = (panel, state) =>
    `${page.url}#${page.writeFragment({ panels: [panel], parameters: page.readFragment(state).parameters })}`;

  /** @param {FileList | null} list */
  async function addFiles(list) {
    const chosen = [...(list ?? [])];
    files.value = '';
    const read = await Promise.allSettled(chosen.map((file) => file.text()));
    if (isClosed) return;
    const texts = read.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    unread.push(...chosen.flatMap(({ name }, n) => (read[n].status === 'rejected' ? name : [])));
    field.value = [field.value, ...texts].filter(Boolean).join('\n');
    later();
  }

  function later() {
    clearTimeout(timer);
    running?.abort();
    place.replaceChildren(); // it is of the text as it was
    save.hidden = true;
    timer = window.setTimeout(check, REST);
  }
  function end() {
    running?.abort();
    bar.hidden = true;
    said.textContent = text.ended;
    field.focus(); // the button goes
  }

  async function check() {
    const own = new AbortController();
    running = own;
    const { received, misfits } = readAnswers(field.value);
    const { kept, repeated, again } = sorted(received);
    const versions = [...new Set(kept.map(({ version }) => version))];
    const sentences = [
      ...unread.map(text.unread),
      ...misfits.map((misfit) => text.misfits[misfit.kind](misfit.text)),
      ...(repeated > 0 ? [text.repeated(repeated)] : []),
      ...again.map(text.again),
      ...versions.filter((each) => each !== VERSION).map((each) => text.version(each, VERSION)),
    ];
    notes.replaceChildren(...sentences.map((sentence) => element('li', {}, sentence)));
    bar.hidden = kept.length === 0;
    said.textContent = '';
    const checked = await checkAll(kept, {
      ...{ exercises, recompute, signal: own.signal },
      onProgress(done, all) {
        meter.max = all;
        meter.value = done;
        said.textContent = text.counted(done, all);
      },
    });
    if (checked) show(checked);
  }

  /** @param {import('./check-all.js').Checked[]} checked */
  function show(checked) {
    bar.hidden = true;
    const faults = checked.flatMap((submission) => submission.faults);
    const failing = faults.filter((fault) => fault !== null).length;
    said.textContent =
      checked.length > 0 ? text.summary(checked.length, faults.length, failing) : '';
    place.replaceChildren(
      ...(checked.length > 0 ? [createTable(checked, { exercises, linkTo, text, lang })] : []),
    );
    save.hidden = checked.length === 0;
    save.onclick = () => download('answers.csv', csvOf(checked), 'text/csv');
  }

  return {
    node,
    /** As they stand. */
    get answers() {
      return field.value;
    },
    get lesson() {
      return builder.lesson;
    },
    destroy() {
      isClosed = true;
      clearTimeout(timer);
      running?.abort();
      builder.destroy();
    },
  };
}
