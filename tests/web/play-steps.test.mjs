// A timeline whose steps are calculated one after another: it can be stopped, and waits out of view.
import assert from 'node:assert/strict';
import { createTimeline } from '../../web/labs/kit/timeline.js';
// @ts-expect-error: its types belong to the package's name, which only web/ resolves
import { effect, signal } from '../../web/node_modules/@preact/signals-core/dist/signals-core.mjs';
import { inDom, press } from './dom.mjs';

const WORDS = {
  ...{ play: 'play', pause: 'pause', steps: ['step'], back: 'back', reset: 'reset' },
  history: 'history',
  where: (/** @type {number} */ at, /** @type {number} */ of) => `${at} of ${of}`,
};

/** A fit of so many half steps, each of which takes a while. */
function fit(/** @type {import('./dom.mjs').Dom} */ dom, { steps = 5, takes = 50 } = {}) {
  const seen = { steps: 0, under: 0, most: 0, changes: 0 };
  const at = signal(0);
  const timeline = createTimeline({
    watched: /** @type {any} */ (dom.document.body),
    words: WORDS,
    last: () => at.value,
    at: () => at.value,
    rest(position) {
      at.value = Math.min(at.value, position);
    },
    stepKind: () => (at.value === steps ? -1 : 0),
    async step(isWanted) {
      seen.under += 1;
      seen.most = Math.max(seen.most, seen.under);
      await new Promise((resolve) => setTimeout(resolve, takes));
      seen.under -= 1;
      if (seen.steps === steps || !isWanted()) return false;
      seen.steps += 1;
      at.value = seen.steps;
      return true;
    },
  });
  const stop = effect(() => {
    timeline.isPlaying.value;
    seen.changes += 1;
  });
  return {
    seen,
    isPlaying: () => timeline.isPlaying.value,
    catchUp: timeline.catchUp,
    press: (/** @type {string} */ label) => press(timeline.node, label),
    destroy() {
      stop();
      timeline.destroy();
    },
  };
}

inDom('a fit runs step after step to its end and says when it starts and stops', async (dom) => {
  const { seen, press, isPlaying } = fit(dom);
  press('play');
  assert.ok(isPlaying());
  await dom.pass(10_000);
  assert.deepEqual([isPlaying(), seen.steps, seen.most, seen.changes], [false, 5, 1, 3]);
});

inDom('a fit is slow at first, so that each step is seen, and faster later', async (dom) => {
  const { seen, press, destroy } = fit(dom, { steps: 1e9, takes: 1 });
  press('play');
  await dom.pass(1_000);
  const early = seen.steps;
  await dom.pass(9_000);
  const before = seen.steps;
  await dom.pass(1_000);
  assert.ok(early >= 2 && early <= 5, String(early));
  assert.ok(seen.steps - before > 15, String(seen.steps - before));
  destroy();
});

inDom('a fit that is stopped takes no further step', async (dom) => {
  const { seen, press, isPlaying, destroy } = fit(dom, { steps: 1e9, takes: 400 });
  press('play');
  await dom.pass(400);
  assert.equal(seen.under, 1);
  press('pause');
  assert.equal(isPlaying(), false);
  await dom.pass(2_000);
  assert.deepEqual([seen.under, seen.steps], [0, 0], 'the one under way is not shown');
  assert.equal(seen.changes, 3);
  press('step');
  await dom.pass(2_000);
  assert.equal(seen.steps, 1);
  destroy();
});

inDom('a fit waits while out of view, and goes on in view', async (dom) => {
  const { seen, press, isPlaying } = fit(dom);
  press('play');
  await dom.pass(400);
  dom.view(false);
  await dom.pass(400);
  const { steps } = seen;
  await dom.pass(5_000);
  assert.deepEqual([seen.steps, isPlaying()], [steps, true]);
  dom.view(true);
  await dom.pass(10_000);
  assert.deepEqual([seen.steps, isPlaying()], [5, false]);
});

inDom('a fit out of view can be stopped and destroyed', async (dom) => {
  for (const how of /** @type {const} */ (['pause', 'destroy'])) {
    const { seen, press, isPlaying, destroy } = fit(dom);
    dom.view(false);
    press('play');
    dom.view(false);
    if (how === 'pause') press('pause');
    else destroy();
    destroy();
    await dom.pass(3_000);
    assert.deepEqual([seen.steps, isPlaying()], [0, false], how);
    assert.ok(dom.isQuiet(), how);
  }
});

inDom(
  'who wants little motion gets the end of a fit at once',
  async (dom) => {
    const { seen, press, isPlaying } = fit(dom, { takes: 1 });
    press('play');
    await dom.pass(300);
    assert.deepEqual([seen.steps, isPlaying()], [5, false]);
  },
  { still: true },
);
