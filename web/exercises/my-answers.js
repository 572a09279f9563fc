import { effect } from '@preact/signals-core';
import { actionButton } from '../dom/action-button.js';
import { download } from '../dom/download.js';
import { element } from '../dom/element.js';
import { setMarkup } from '../dom/trusted.js';
import { VERSION } from '../dom/version.js';
import { writeAnswers } from './answer-text.js';

/**
 * What the reader has answered so far, as a text to hand in.
 * @param {{log: import('./answer-log.js').AnswerLog, text: typeof import('./text.en.js').default, uid: string}} context
 */
export function createMyAnswers({ log, text, uid }) {
  const words = text.mine;
  const said = element('p', { class: 'said', role: 'status' });
  const name = element('input', {
    ...{ type: 'text', id: `${uid}-name`, autocomplete: 'off', maxlength: '200' },
    oninput: () => {
      log.name.value = name.value;
    },
  });
  const field = element('textarea', {
    ...{ name: 'my-answers', id: `${uid}-text`, readonly: '', rows: '8', spellcheck: 'false' },
  });
  const summary = element('summary');
  const about = element('p', {});
  setMarkup(about, words.about);

  const button = (/** @type {string} */ label, /** @type {() => unknown} */ run) =>
    actionButton(label, run, () => {
      said.textContent = words.failed;
    });
  async function copy() {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = words.copied;
    } catch {
      field.select(); // to be copied by hand
      said.textContent = words.byHand;
    }
  }
  const node = element(
    'details',
    { class: 'my-answers' },
    summary,
    about,
    element('div', { class: 'row' }, element('label', { for: `${uid}-name` }, words.name), name),
    element('label', { for: `${uid}-text` }, words.text),
    field,
    element(
      'div',
      { class: 'actions' },
      button(words.copy, copy),
      button(words.save, () => download(words.file(log.name.value), field.value)),
    ),
    said,
  );

  const stop = effect(() => {
    // Those that a platform has kept have no state that anyone could compute anew.
    const answers = log.answers.value.filter(({ state }) => state !== '');
    node.hidden = answers.length === 0;
    summary.textContent = words.title(answers.length);
    field.value = writeAnswers({ version: VERSION, name: log.name.value, answers });
    if (name.value !== log.name.value) name.value = log.name.value;
  });
  return { node, destroy: stop };
}
