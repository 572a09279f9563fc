// The players: what plays by itself can be stopped, walked by hand, and rests out of view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlayer as createFitPlayer } from '../../web/labs/mixture/player.js';
import { createPlayer } from '../../web/labs/kit/player.js';
import { createPlayer as createSlowPlayer } from '../../web/labs/samples/player.js';
import { press, startDom } from './dom.mjs';

/**
 * @param {string} title
 * @param {(dom: ReturnType<typeof startDom>) => Promise<void>} run
 * @param {{still?: boolean}} [wishes]
 */
const inDom = (title, run, wishes) =>
  test(title, async () => {
    const dom = startDom(wishes);
    try {
      await run(dom);
    } finally {
      dom.end();
    }
  });

const WORDS = {
  ...{ play: 'play', pause: 'pause', step: 'step', back: 'back', reset: 'reset' },
  history: 'history',
  where: (/** @type {number} */ at, /** @type {number} */ of) => `${at} of ${of}`,
};

/** A walk of so many steps, with a record of what was painted and shown. */
function walk(/** @type {ReturnType<typeof startDom>} */ dom, { steps = 8, from = 0 } = {}) {
  const seen = {
    at: from,
    painted: /** @type {number[]} */ ([]),
    shown: /** @type {number[]} */ ([]),
  };
  const player = createPlayer(/** @type {any} */ (dom.document.body), {
    words: WORDS,
    steps: () => steps,
    at: () => seen.at,
    paint: (position) => seen.painted.push(position),
    show: (at) => seen.shown.push(at),
    goTo(at) {
      seen.at = at;
      player.update();
    },
  });
  player.update();
  const text = () => player.node.querySelector('output')?.textContent;
  return { player, seen, text, press: (/** @type {string} */ label) => press(player.node, label) };
}

inDom('a walk plays from where it stands to its end, without a jump back', async (dom) => {
  const { player, seen, text, press } = walk(dom, { from: 3 });
  press('play');
  assert.ok(player.playing);
  await dom.pass(10_000);
  assert.equal(player.playing, false);
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
  player.destroy();
});

inDom('a long walk takes no longer than a reader waits', async (dom) => {
  const { player, press } = walk(dom, { steps: 1000 });
  press('play');
  await dom.pass(5_000);
  assert.equal(player.playing, false);
});

inDom('pause stays at a whole step, and play goes on from there', async (dom) => {
  const { player, seen, text, press } = walk(dom);
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
  player.destroy();
});

inDom('by hand it is walked within its ends', async (dom) => {
  const { seen, press, player } = walk(dom, { steps: 2 });
  const stops = ['back', 'step', 'step', 'step', 'back', 'reset'].map((label) => {
    press(label);
    return seen.at;
  });
  assert.deepEqual(stops, [0, 1, 2, 2, 1, 0]);
  const range = /** @type {HTMLInputElement} */ (player.node.querySelector('input'));
  assert.equal(range.max, '2');
  range.value = '2';
  range.dispatchEvent(new dom.Event('input'));
  assert.equal(seen.at, 2);
});

inDom('a step by hand ends the play', async (dom) => {
  const { player, seen, press } = walk(dom);
  press('play');
  await dom.pass(300);
  press('reset');
  await dom.pass(2_000);
  assert.deepEqual([player.playing, seen.at], [false, 0]);
});

inDom('a walk rests out of view', async (dom) => {
  const { player, seen, press } = walk(dom);
  press('play');
  await dom.pass(600);
  dom.view(false);
  const { at } = seen;
  await dom.pass(2_000);
  assert.deepEqual([player.playing, seen.at], [false, at]);
  assert.ok(at > 0 && at < 8);
});

inDom('once destroyed nothing of a walk goes on', async (dom) => {
  const { player, seen, press } = walk(dom);
  press('play');
  await dom.pass(300);
  player.destroy();
  const count = seen.painted.length;
  await dom.pass(2_000);
  assert.equal(seen.painted.length, count);
  assert.ok(dom.isQuiet());
});

inDom(
  'who wants little motion gets the end of a walk at once',
  async (dom) => {
    const { player, seen, press } = walk(dom);
    press('play');
    assert.deepEqual([player.playing, seen.at, seen.painted], [false, 8, []]);
  },
  { still: true },
);

/** Draws that can be played slowly: so many of them, with a record of the stages shown. */
function slowDraws({ draws = 2 } = {}) {
  const seen = { draw: 1, rested: 3, stages: /** @type {[number, number][]} */ ([]) };
  const player = createSlowPlayer({
    words: { ...WORDS, where: '' },
    rested: () => seen.rested,
    rest(stage) {
      seen.rested = stage;
    },
    first() {
      seen.draw = 1;
    },
    next() {
      if (seen.draw === draws) return false;
      seen.draw += 1;
      return true;
    },
    show: () => seen.stages.push([seen.draw, player.stage]),
  });
  const at = () => [seen.draw, player.stage];
  return { player, seen, at, press: (/** @type {string} */ label) => press(player.node, label) };
}

inDom('a draw goes a stage at a time, and after its last stage to the next draw', async (dom) => {
  const { at, press } = slowDraws();
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
  const { at, press } = slowDraws({ draws: 9 });
  press('reset');
  for (let presses = 0; presses < 5; presses++) press('step');
  await dom.pass(400);
  assert.deepEqual(at(), [2, 2]);
});

inDom(
  'played, the draws follow one another to the last one, and the stages only rise',
  async (dom) => {
    const { seen, at, press, player } = slowDraws({ draws: 3 });
    press('reset');
    press('play');
    await dom.pass(12_000);
    assert.deepEqual(at(), [3, 3]);
    const order = seen.stages.map(([draw, stage]) => draw * 4 + stage);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    press('play'); // free again
    player.destroy();
  },
);

inDom('after a pause, a view lost and the end of the lab nothing moves on', async (dom) => {
  for (const stop of /** @type {const} */ (['pause', 'view', 'destroy'])) {
    // While a stage moves, and while one rests.
    for (const after of [1_000, 600]) {
      const { seen, at, press, player } = slowDraws({ draws: 99 });
      press('reset');
      press('play');
      await dom.pass(after);
      if (stop === 'pause') press('pause');
      if (stop === 'view') dom.view(false);
      if (stop === 'destroy') player.destroy();
      const before = at();
      if (stop !== 'destroy') assert.ok(Number.isInteger(before[1]), `${stop}: ${before}`);
      assert.ok(Number.isInteger(seen.rested), `${stop}: ${seen.rested}`);
      await dom.pass(3_000);
      assert.deepEqual(at(), before, stop);
      player.destroy();
      assert.ok(dom.isQuiet(), stop);
    }
  }
});

inDom(
  'who wants little motion sees whole stages of a draw only',
  async (dom) => {
    const { seen, press } = slowDraws();
    press('reset');
    press('step');
    await dom.pass(100);
    assert.ok(seen.stages.every(([, stage]) => Number.isInteger(stage)));
    assert.deepEqual(seen.stages.at(-1), [1, 1]);
  },
  { still: true },
);

/** A fit of so many half steps, each of which takes a while. */
function fit(/** @type {ReturnType<typeof startDom>} */ dom, { steps = 5, takes = 50 } = {}) {
  const seen = { steps: 0, under: 0, most: 0, drawn: /** @type {boolean[]} */ ([]), changes: 0 };
  const player = createFitPlayer(/** @type {any} */ (dom.document.body), {
    async step(drawn) {
      seen.under += 1;
      seen.most = Math.max(seen.most, seen.under);
      await new Promise((resolve) => setTimeout(resolve, takes));
      seen.under -= 1;
      if (seen.steps === steps) return false;
      seen.steps += 1;
      seen.drawn.push(drawn);
      return true;
    },
    onChange: () => (seen.changes += 1),
  });
  return { player, seen };
}

inDom('a fit runs step after step to its end and says when it starts and stops', async (dom) => {
  const { player, seen } = fit(dom);
  player.start();
  player.start(); // a second press changes nothing
  assert.ok(player.running);
  await dom.pass(10_000);
  assert.deepEqual([player.running, seen.steps, seen.most, seen.changes], [false, 5, 1, 2]);
  assert.deepEqual(seen.drawn, [true, true, true, true, true]);
});

inDom('a fit is slow at first, so that each step is seen, and faster later', async (dom) => {
  const { player, seen } = fit(dom, { steps: 1e9, takes: 1 });
  player.start();
  await dom.pass(1_000);
  const early = seen.steps;
  await dom.pass(9_000);
  const before = seen.steps;
  await dom.pass(1_000);
  assert.ok(early >= 2 && early <= 5, String(early));
  assert.ok(seen.steps - before > 15, String(seen.steps - before));
  player.destroy();
});

inDom('a fit that is stopped takes no further step', async (dom) => {
  const { player, seen } = fit(dom, { steps: 1e9 });
  player.start();
  await dom.pass(1_000);
  player.stop();
  const { steps } = seen;
  assert.equal(player.running, false);
  await dom.pass(2_000);
  assert.ok(seen.steps <= steps + 1, 'only the one under way is finished');
  assert.equal(seen.changes, 2);
});

inDom('a fit waits while out of view, and goes on in view', async (dom) => {
  const { player, seen } = fit(dom);
  player.start();
  await dom.pass(400);
  dom.view(false);
  await dom.pass(400);
  const { steps } = seen;
  await dom.pass(5_000);
  assert.deepEqual([seen.steps, player.running], [steps, true]);
  dom.view(true);
  await dom.pass(10_000);
  assert.deepEqual([seen.steps, player.running], [5, false]);
});

inDom('a fit out of view can be stopped and destroyed', async (dom) => {
  for (const how of /** @type {const} */ (['stop', 'destroy'])) {
    const { player, seen } = fit(dom);
    dom.view(false);
    player.start();
    dom.view(false);
    player[how]();
    player.destroy();
    await dom.pass(3_000);
    assert.deepEqual([seen.steps, player.running], [0, false], how);
    assert.ok(dom.isQuiet(), how);
  }
});

inDom(
  'who wants little motion gets the end of a fit without pictures in between',
  async (dom) => {
    const { player, seen } = fit(dom, { takes: 1 });
    player.start();
    await dom.pass(300);
    assert.deepEqual([seen.steps, player.running], [5, false]);
    assert.ok(seen.drawn.every((drawn) => !drawn));
  },
  { still: true },
);
