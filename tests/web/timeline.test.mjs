// Timelines: what plays by itself can be stopped, walked by hand, and rests out of view.
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

/** A walk of so many steps, with a record of where it was, and of what was shown of the rest. */
function walk(/** @type {import('./dom.mjs').Dom} */ dom, { steps = 8, from = 0 } = {}) {
  const at = signal(from);
  const length = signal(steps);
  const seen = {
    get at() {
      return at.value;
    },
    painted: /** @type {number[]} */ ([]),
    shown: /** @type {number[]} */ ([]),
  };
  const timeline = createTimeline({
    watched: /** @type {any} */ (dom.document.body),
    words: WORDS,
    last: () => length.value,
    at: () => at.value,
    rest(position) {
      at.value = position;
    },
  });
  const stops = [
    effect(() => void seen.painted.push(timeline.position.value)),
    effect(() => void seen.shown.push(timeline.look.value)),
  ];
  const text = () => timeline.node.querySelector('output')?.textContent;
  return {
    ...{ seen, text, node: timeline.node },
    link(/** @type {number} */ place) {
      at.value = place;
    },
    shorten(/** @type {number} */ steps) {
      length.value = steps;
    },
    isPlaying: () => timeline.isPlaying.value,
    press: (/** @type {string} */ label) => press(timeline.node, label),
    destroy() {
      timeline.destroy();
      for (const stop of stops) stop();
    },
  };
}

inDom('a walk plays from where it stands to its end, without a jump back', async (dom) => {
  const { seen, text, press, isPlaying, destroy } = walk(dom, { from: 3 });
  press('play');
  assert.ok(isPlaying());
  await dom.pass(10_000);
  assert.equal(isPlaying(), false);
  assert.equal(seen.at, 8);
  assert.equal(text(), '8 of 8');
  assert.deepEqual(
    seen.painted,
    [...seen.painted].sort((a, b) => a - b),
  );
  assert.ok(seen.painted.every((position) => position >= 3 && position <= 8));
  press('play'); // the button is free again, and at the end it begins anew
  await dom.pass(20);
  assert.ok(seen.shown.at(-1) === 0, String(seen.shown));
  destroy();
});

inDom('a long walk takes no longer than a reader waits', async (dom) => {
  const { press, isPlaying } = walk(dom, { steps: 1000 });
  press('play');
  await dom.pass(5_000);
  assert.equal(isPlaying(), false);
});

inDom('pause stays at a whole step, and play goes on from there', async (dom) => {
  const { seen, text, press, destroy } = walk(dom);
  press('play');
  await dom.pass(900);
  press('pause');
  const { at } = seen;
  assert.ok(Number.isInteger(at) && at > 0 && at < 8, String(at));
  assert.equal(text(), `${at} of 8`);
  await dom.pass(2_000);
  assert.equal(seen.at, at);
  seen.painted.length = 0;
  press('play');
  await dom.pass(100);
  assert.ok(seen.painted[0] >= at && seen.painted[0] < at + 1, String(seen.painted[0]));
  destroy();
});

inDom('by hand it is walked within its ends', async (dom) => {
  const { seen, press, node } = walk(dom, { steps: 2 });
  const stops = ['back', 'step', 'step', 'step', 'back', 'reset'].map((label) => {
    press(label);
    return seen.at;
  });
  assert.deepEqual(stops, [0, 1, 2, 2, 1, 0]);
  const range = /** @type {HTMLInputElement} */ (node.querySelector('input'));
  assert.equal(range.max, '2');
  range.value = '2';
  range.dispatchEvent(new dom.Event('input'));
  assert.equal(seen.at, 2);
});

inDom('a step by hand ends the play', async (dom) => {
  const { seen, press, isPlaying } = walk(dom);
  press('play');
  await dom.pass(300);
  press('reset');
  await dom.pass(2_000);
  assert.deepEqual([isPlaying(), seen.at], [false, 0]);
});

inDom('a walk rests out of view', async (dom) => {
  const { seen, press, isPlaying } = walk(dom);
  press('play');
  await dom.pass(600);
  dom.view(false);
  const { at } = seen;
  await dom.pass(2_000);
  assert.deepEqual([isPlaying(), seen.at], [false, at]);
  assert.ok(at > 0 && at < 8);
});

inDom('a link that comes while it plays is followed', async (dom) => {
  const { seen, press, isPlaying, link } = walk(dom);
  press('play');
  await dom.pass(600);
  link(1);
  assert.deepEqual([isPlaying(), seen.painted.at(-1)], [false, 1]);
  await dom.pass(5_000);
  assert.equal(seen.at, 1);
});

inDom('what begins out of view plays once it is seen', async (dom) => {
  const { seen, isPlaying, press } = walk(dom);
  dom.view(false);
  press('play');
  await dom.pass(3_000);
  assert.deepEqual([isPlaying(), seen.at, seen.painted.at(-1)], [true, 0, 0]);
  dom.view(true);
  await dom.pass(5_000);
  assert.deepEqual([isPlaying(), seen.at], [false, 8]);
});

inDom('where a walk gets shorter while it plays, it ends there', async (dom) => {
  const { seen, press, isPlaying, shorten } = walk(dom);
  press('play');
  await dom.pass(1_000);
  shorten(3);
  assert.deepEqual([isPlaying(), seen.at], [false, 3]);
});

inDom('no button promises what is not there', async (dom) => {
  const { press, node, seen } = walk(dom, { steps: 1 });
  const isOff = (/** @type {string} */ label) =>
    [...node.querySelectorAll('button')]
      .find(({ textContent }) => textContent === label)
      ?.getAttribute('aria-disabled') === 'true';
  assert.deepEqual(['step', 'back', 'reset'].map(isOff), [false, true, true]);
  press('step');
  assert.deepEqual(['step', 'back', 'reset'].map(isOff), [true, false, false]);
  const empty = walk(dom, { steps: 0, from: 5 });
  press('step');
  empty.press('reset');
  assert.deepEqual([seen.at, empty.seen.at], [1, 5]);
});

inDom('once destroyed nothing of a walk goes on', async (dom) => {
  const { seen, press, destroy } = walk(dom);
  press('play');
  await dom.pass(300);
  destroy();
  const count = seen.painted.length;
  await dom.pass(2_000);
  assert.equal(seen.painted.length, count);
  assert.ok(dom.isQuiet());
});

inDom(
  'who wants little motion gets the end of a walk at once',
  async (dom) => {
    const { seen, press, isPlaying } = walk(dom);
    press('play');
    assert.deepEqual([isPlaying(), seen.at, seen.painted], [false, 8, [0, 8]]);
  },
  { still: true },
);

/** Draws that can be played slowly: so many of them, with a record of the stages shown. */
function slowDraws(/** @type {import('./dom.mjs').Dom} */ dom, { draws = 2 } = {}) {
  const draw = signal(1);
  const rested = signal(3);
  const stages = /** @type {[number, number][]} */ ([]);
  const timeline = createTimeline({
    watched: /** @type {any} */ (dom.document.body),
    words: { ...WORDS, back: '', history: '' },
    last: () => 3,
    at: () => rested.value,
    rest(stage) {
      rested.value = stage;
    },
    hold: 650,
    series: {
      isFirst: () => draw.value === 1,
      hasNext: () => draw.value < draws,
      first() {
        draw.value = 1;
      },
      next() {
        draw.value += 1;
      },
    },
  });
  const stop = effect(() => void stages.push([draw.value, timeline.position.value]));
  return {
    ...{ stages, rested },
    at: () => [draw.value, timeline.position.value],
    press: (/** @type {string} */ label) => press(timeline.node, label),
    destroy() {
      stop();
      timeline.destroy();
    },
  };
}

inDom('a draw goes a stage at a time, and after its last stage to the next draw', async (dom) => {
  const { at, press } = slowDraws(dom);
  press('reset');
  assert.deepEqual(at(), [1, 0]);
  const stops = [];
  for (let presses = 0; presses < 4; presses++) {
    press('step');
    await dom.pass(400);
    stops.push(at());
  }
  assert.deepEqual(stops, [
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
  ]);
});

inDom('presses faster than the picture all count', async (dom) => {
  const { at, press } = slowDraws(dom, { draws: 9 });
  press('reset');
  for (let presses = 0; presses < 5; presses++) press('step');
  await dom.pass(400);
  assert.deepEqual(at(), [2, 2]);
});

inDom(
  'played, the draws follow one another to the last one, and the stages only rise',
  async (dom) => {
    const { stages, at, press, destroy } = slowDraws(dom, { draws: 3 });
    press('reset');
    stages.length = 0;
    press('play');
    await dom.pass(12_000);
    assert.deepEqual(at(), [3, 3]);
    const order = stages.map(([draw, stage]) => draw * 4 + stage);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    press('play'); // free again
    destroy();
  },
);

inDom('after a pause, a view lost and the end of the lab nothing moves on', async (dom) => {
  for (const stop of /** @type {const} */ (['pause', 'view', 'destroy'])) {
    // While a stage moves, and while one rests.
    for (const after of [1_000, 600]) {
      const { rested, at, press, destroy } = slowDraws(dom, { draws: 99 });
      press('reset');
      press('play');
      await dom.pass(after);
      if (stop === 'pause') press('pause');
      if (stop === 'view') dom.view(false);
      if (stop === 'destroy') destroy();
      const before = at();
      if (stop !== 'destroy') assert.ok(Number.isInteger(before[1]), `${stop}: ${before}`);
      assert.ok(Number.isInteger(rested.value), `${stop}: ${rested.value}`);
      await dom.pass(3_000);
      assert.deepEqual(at(), before, stop);
      destroy();
      assert.ok(dom.isQuiet(), stop);
    }
  }
});

inDom(
  'who wants little motion sees whole stages of a draw only',
  async (dom) => {
    const { stages, press } = slowDraws(dom);
    press('reset');
    press('step');
    await dom.pass(100);
    assert.ok(stages.every(([, stage]) => Number.isInteger(stage)));
    assert.deepEqual(stages.at(-1), [1, 1]);
  },
  { still: true },
);
