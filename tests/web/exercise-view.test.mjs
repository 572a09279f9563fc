// What an exercise does with its panel: which state an attempt is judged in, and when.
import assert from 'node:assert/strict';
import { exercises } from '../../web/exercises/registry.js';
import text from '../../web/exercises/text.en.js';
import { createExerciseView } from '../../web/exercises/view.js';
import { inDom, press } from './dom.mjs';

/** What was answered in an earlier test is begun over. @param {Element} node */
const begin = (node) =>
  press(node, node.textContent?.includes(text.again) ? text.again : text.begin);

/** A panel whose answers the test gives by hand. */
function handPanel() {
  /** @type {Record<string, string>} */
  let state = {};
  /** @type {Record<string, any> | null} */
  let facts = null;
  /** @type {import('../../web/exercises/exercise.js').ExerciseHost} */
  const host = {
    state: () => ({ values: { ...state }, facts: facts ?? {}, isSettled: facts !== null }),
    link: () => `#${new URLSearchParams(state)}`,
    begin(next) {
      state = { ...next };
      facts = null;
    },
    address: () => '',
    cover() {},
  };
  return {
    host,
    state: () => state,
    move(/** @type {Record<string, string>} */ change) {
      state = { ...state, ...change };
      facts = null;
    },
    answer(/** @type {Record<string, any>} */ next) {
      facts = next;
    },
  };
}

/**
 * @param {string} id
 * @param {ReturnType<typeof handPanel>} panel
 * @param {import('./dom.mjs').Dom} dom
 */
function viewOf(id, { host }, { document, Event }) {
  const exercise = exercises.find((each) => each.id === id);
  assert.ok(exercise);
  const view = createExerciseView(exercise, {
    ...{ host, lang: 'en', text, uid: id, isActive: () => true, activate() {} },
  });
  document.body.append(view.node);
  const input = /** @type {HTMLInputElement | null} */ (view.node.querySelector('input'));
  return {
    ...view,
    exercise,
    result: () => view.node.dataset.result,
    said: () => view.node.querySelector('.outcome')?.textContent,
    commit(/** @type {string} */ guess) {
      if (input) input.value = guess;
      view.node.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    },
  };
}

const deviation = (/** @type {number} */ value) => ({
  draws: { modes: [{ deviation: value }] },
});

inDom('a prediction is judged in the state that it was asked about', async (dom) => {
  const panel = handPanel();
  const view = viewOf('spread-of-a-count', panel, dom);
  begin(view.node);
  panel.answer(deviation(50));
  panel.move({ count: '100' });
  panel.answer(deviation(5));
  view.commit('50');
  assert.deepEqual(panel.state(), view.exercise.start);
  assert.equal(view.result(), 'open', 'not by what was shown before');
  panel.answer(deviation(50));
  view.look();
  assert.equal(view.result(), 'met');
});

inDom(
  'an attempt is withdrawn where the panel is changed before the answer is there',
  async (dom) => {
    const panel = handPanel();
    const view = viewOf('spread-of-a-count', panel, dom);
    begin(view.node);
    view.commit('50');
    assert.deepEqual([view.result(), view.said()], ['open', text.waiting]);
    panel.move({ count: '100' });
    panel.answer(deviation(50));
    view.look();
    assert.deepEqual([view.result(), view.said()], ['open', text.withdrawn]);
    press(view.node, text.again);
    panel.answer(deviation(50));
    view.commit('50');
    panel.answer(deviation(50));
    view.look();
    assert.equal(view.result(), 'met');
  },
);

inDom('a panel that has no answer to give is not waited for', async (dom) => {
  const panel = handPanel();
  const view = viewOf('spread-of-a-count', panel, dom);
  begin(view.node);
  view.commit('50');
  panel.answer({});
  view.look();
  assert.deepEqual([view.result(), view.said()], ['open', text.noAnswer]);
});
