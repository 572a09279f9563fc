import { element } from '../../dom/element.js';

/** @typedef {'commit' | 'show' | 'cover'} Act */

/**
 * Commits to what was predicted, shows the answer without that, and covers it again.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {object} state  read as signals are
 * @param {Record<Act, string>} state.words
 * @param {Record<Act, () => Parameters<typeof lab.load>[0]>} state.loads  the parameters that each press sets
 * @param {() => boolean} state.isShown
 * @param {() => boolean} state.isPossible  whether there is an answer
 * @param {() => boolean} [state.isWhole]  whether all has been predicted
 * @returns {Record<Act, HTMLButtonElement>}
 */
export function predictionButtons(lab, { words, loads, isShown, isPossible, isWhole }) {
  const button = (/** @type {Act} */ act) =>
    element('button', { type: 'button', onclick: () => lab.load(loads[act]()) }, words[act]);
  const [commit, show, cover] = [button('commit'), button('show'), button('cover')];
  lab.follow(() => {
    commit.hidden = isShown();
    show.hidden = isShown();
    commit.disabled = !isPossible() || !(isWhole?.() ?? true);
    show.disabled = !isPossible();
    cover.hidden = !isShown() || !lab.predicts.value;
  });
  return { commit, show, cover };
}
