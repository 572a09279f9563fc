import { element } from '../dom/element.js';

/** @typedef {import('./check-all.js').Checked} Checked */

/**
 * A row for each submission, a column for each exercise that any of them answers.
 * @param {Checked[]} checked
 * @param {{exercises: import('../exercises/exercise.js').Exercise[], linkTo: (panel: string, state: string) => string, text: typeof import('./text.en.js').default,
 *   lang: 'ja' | 'en'}} context
 */
export function createTable(checked, { exercises, linkTo, text, lang }) {
  const answered = new Set(
    checked.flatMap(({ answers }) => answers.map(({ exercise }) => exercise)),
  );
  const known = exercises.filter(({ id }) => answered.has(id));
  const ids = [...new Set([...known.map(({ id }) => id), ...answered])];
  const head = ids.map((id) => {
    const asked = known.find((each) => each.id === id)?.ask[lang];
    return element('th', { scope: 'col', title: asked }, id);
  });

  /** @param {Checked['answers'][number]} answer @param {Checked['faults'][number]} fault */
  function wordsOf({ exercise, result, attempts, given, state }, fault) {
    const words = `${text.results[result]}${given && `: ${given}`}${text.attempts(attempts)}`;
    const panel = known.find((each) => each.id === exercise)?.panel;
    const what = panel
      ? element('a', { href: linkTo(panel, state), target: '_blank', title: text.open }, words)
      : words;
    const why = fault ? [element('span', { class: 'fault' }, text.faults[fault])] : [];
    return [what, ...why];
  }

  /** A text that has been tampered with may answer one exercise twice. @param {Checked} submission @param {string} id */
  function cellOf({ answers, faults }, id) {
    const own = answers
      .map((answer, n) => ({ answer, fault: faults[n] }))
      .filter(({ answer }) => answer.exercise === id);
    if (own.length === 0) return element('td', {}, '–');
    const holds = own.every(({ fault }) => fault === null);
    const words = own.map(({ answer, fault }) => wordsOf(answer, fault));
    const shown =
      words.length > 1
        ? [element('ol', {}, ...words.map((each) => element('li', {}, ...each)))]
        : words[0];
    return element('td', { 'data-holds': holds ? 'yes' : 'no' }, ...shown);
  }

  const rows = checked.map((submission) => {
    const { name, isWhole, isVerified } = submission;
    const verified = isVerified ? 'yes' : 'no';
    const damaged = isWhole ? [] : [element('span', { class: 'fault' }, text.damaged)];
    return element(
      'tr',
      { 'data-student': name, 'data-verified': verified },
      element('th', { scope: 'row' }, name || '–'),
      element('td', {}, text[verified], ...damaged),
      ...ids.map((id) => cellOf(submission, id)),
    );
  });
  return element(
    'table',
    { 'data-answers': '' },
    element('caption', {}, text.caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, text.student),
        element('th', { scope: 'col' }, text.verified),
        ...head,
      ),
    ),
    element('tbody', {}, ...rows),
  );
}
