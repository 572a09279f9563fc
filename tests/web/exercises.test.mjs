// Declarations of exercises, and what counts as an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf } from '../../web/exercises/attempt.js';
import { allHold, numberOf } from '../../web/exercises/conditions.js';
import { problemsOf } from '../../web/exercises/problems.js';
import { exercises } from '../../web/exercises/registry.js';
import { labParameters } from '../../web/labs/parameters.js';

/** As the page has them; figures as the e2e test of exercises sees them. @type {any[]} */
const PANELS = Object.entries({
  samples: ['seed', 'modes', 'sigma', 'count'],
  decoder: ['weights', 'bias'],
  formulas: ['x'],
  diffusion: ['x0', 'beta', 'noise'],
  mixture: ['modes', 'seed', 'draws', 'sigma'],
  metrics: ['errors'],
  takeaways: ['seed', 'n', 'tilt', 'widen', 'temperature', 'x0', 'noise', 'betaA', 'betaB'],
}).map(([id, names]) => ({
  id,
  parameters: [
    ...names.map((name) => ({ name })),
    .../** @type {any} */ (labParameters[/** @type {'samples'} */ (id)] ?? []),
  ],
  figures: {
    samples: ['draws', 'labDraws', 'labWhere', 'labMerge'],
    decoder: ['waterfall', 'labDirections', 'labHeldOut', 'labBound', 'labImportance'],
    formulas: ['slices', 'score'],
    diffusion: ['step', 'schedule', 'labForward', 'labSchedule', 'labDenoisers', 'labReverse'],
    mixture: ['shift', 'draw', 'fit', 'trace'],
    metrics: ['errors', 'labWorst', 'labLaws', 'labCurve'],
    takeaways: ['looks', 'tradeoff', 'schedule'],
  }[id]?.map((figure) => ({ id: figure })),
}));

test('our own exercises are well declared, by ids of their own, three a panel or more', () => {
  assert.deepEqual(
    exercises.flatMap((exercise) => problemsOf(exercise, PANELS)),
    [],
  );
  assert.equal(new Set(exercises.map(({ id }) => id)).size, exercises.length);
  for (const { id } of PANELS)
    assert.ok(exercises.filter(({ panel }) => panel === id).length >= 3, id);
});

const good = /** @type {any} */ (exercises.find(({ id }) => id === 'one-peak'));
const guessed = /** @type {any} */ (exercises.find(({ id }) => id === 'spread-of-a-count'));
const chosen = /** @type {any} */ (exercises.find(({ id }) => id === 'what-merges'));

test('a bad declaration says what is wrong, and where', () => {
  const cases = /** @type {[any, RegExp][]} */ ([
    [{ ...good, id: 'Ein Gipfel' }, /^exercise \(no id\): id /],
    [{ ...good, panel: 'sample' }, /^exercise one-peak: panel must be one of samples, decoder/],
    [{ ...good, kind: 'guess' }, /kind must be one of reach, predict, choose/],
    [{ ...good, ask: { ja: 'x' } }, /ask\.en is missing/],
    [{ ...good, start: { mode: '1' } }, /start\.mode is none of seed, modes, sigma, count/],
    [{ ...good, start: { sigma: 1 } }, /start\.sigma must be a text/],
    [{ ...good, target: [] }, /target must be conditions/],
    [
      { ...good, target: [{ fact: 'draw.peaks', is: '=', value: 1 }] },
      /target\.0\.fact must begin with/,
    ],
    [
      { ...good, target: [{ fact: 'draws', is: '=', value: 1 }] },
      /target\.0\.fact must name a number/,
    ],
    [
      { ...good, target: [{ fact: 'draws.peaks', is: '==', value: 1 }] },
      /target\.0\.is must be one of/,
    ],
    [{ ...good, target: [{ fact: 'draws.peaks', is: '=' }] }, /target\.0\.value must be a number/],
    [{ ...good, hints: [{ ja: '一' }] }, /hints\.0\.en is missing/],
    [{ ...guessed, within: 0 }, /within must be above 0/],
    [{ ...guessed, covers: ['drawn'] }, /covers drawn is none of draws/],
    [{ ...guessed, target: { parameter: 'tau' } }, /target must name a fact or one of/],
    [{ ...chosen, options: chosen.options.slice(1, 2) }, /options must be two or more/],
    [
      { ...chosen, options: [{ text: {}, state: { n: '1' } }, chosen.options[1]] },
      /options\.0\.state\.n/,
    ],
    [null, /panel must be one of/],
  ]);
  for (const [declaration, expected] of cases) {
    const problems = problemsOf(declaration, PANELS);
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `${expected}: ${problems}`,
    );
  }
});

const state = (/** @type {number | null} */ peaks, components = 2) => ({
  values: { sigma: 0.3 },
  facts: { draws: { peaks, components, modes: [{ deviation: 50 }] } },
});

test('quantities are found by their path, or are not there', () => {
  assert.equal(numberOf({ fact: 'draws.modes.0.deviation' }, state(1)), 50);
  assert.equal(numberOf({ parameter: 'sigma' }, state(1)), 0.3);
  for (const fact of ['draws.modes.1.deviation', 'draw.peaks', 'draws.modes', 'draws.peaks']) {
    assert.equal(numberOf({ fact }, state(null)), undefined, fact);
  }
  assert.equal(allHold([{ fact: 'draws.peaks', is: '≤', value: 2 }], state(2)), true);
  assert.equal(allHold([{ fact: 'draws.peaks', is: '<', value: 2 }], state(2)), false);
  assert.equal(allHold([{ fact: 'draws.peaks', is: '<', value: 2 }], state(null)), undefined);
});

test('a goal stays open until it is reached', () => {
  assert.equal(outcomeOf(good, state(2)).result, 'open');
  assert.equal(outcomeOf(good, state(null)).result, 'open');
  assert.equal(outcomeOf(good, state(1, 1)).result, 'open');
  assert.equal(outcomeOf(good, state(1)).result, 'met');
});

test('a prediction is scored by its distance, in standard errors where there is one', () => {
  assert.deepEqual(outcomeOf(guessed, state(2), 47), {
    ...{ result: 'met', number: 50, miss: 3, inErrors: false },
  });
  assert.equal(outcomeOf(guessed, state(2), 100).result, 'missed');
  assert.equal(outcomeOf(guessed, state(2)).result, 'open');
  const estimated = { ...guessed, standardError: { parameter: 'sigma' }, within: 2 };
  const { result, miss, inErrors } = outcomeOf(estimated, state(2), 50.9);
  assert.deepEqual([result, inErrors], ['missed', true]);
  assert.ok(Math.abs((miss ?? 0) - 3) < 1e-9);
});

test('a choice is decided by the state that it leads to', () => {
  assert.equal(outcomeOf(chosen, state(2)).result, 'missed');
  assert.equal(outcomeOf(chosen, state(1)).result, 'met');
  assert.equal(outcomeOf(chosen, state(null)).result, 'open');
});
