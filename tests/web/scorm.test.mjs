// What a learning platform is told, also when it fails or has little room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnswerLog } from '../../web/exercises/answer-log.js';
import { exercises } from '../../web/exercises/registry.js';
import { followByScorm } from '../../web/teach/scorm.js';

/** @param {{fails?: string}} [faults]  fails: the value that cannot be set */
function platform({ fails } = {}) {
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {string[]} */
  const calls = [];
  const api = {
    LMSInitialize: () => 'true',
    LMSGetValue: (/** @type {string} */ name) => values[name] ?? '',
    LMSSetValue(/** @type {string} */ name, /** @type {string} */ value) {
      if (name === fails) throw new Error('no room');
      values[name] = value;
      return 'true';
    },
    LMSCommit: () => 'true',
    LMSFinish() {
      calls.push('finish');
      return 'true';
    },
  };
  return { api, values, calls };
}

/** @param {[exercise: string, given: string][]} answers */
function logOf(answers) {
  const log = createAnswerLog();
  for (const [exercise, given] of answers)
    log.record({ exercise, result: 'met', given, state: '' });
  return log;
}

test('long answers are left out, the oldest first; that an exercise is met is not', () => {
  const { api, values } = platform();
  const long = 'x'.repeat(200);
  const log = logOf(exercises.map(({ id }) => [id, long]));
  followByScorm(api, { asked: exercises, log });
  assert.equal(values['cmi.core.lesson_status'], 'completed');
  assert.ok(values['cmi.suspend_data'].length <= 4096);
  const again = createAnswerLog();
  followByScorm(api, { asked: exercises, log: again });
  const restored = again.answers.value;
  assert.deepEqual(
    restored.map(({ exercise, result }) => [exercise, result]),
    exercises.map(({ id }) => [id, 'met']),
  );
  assert.deepEqual([restored[0].given, restored.at(-1)?.given], ['', long]);
});

test('a platform that fails is told of, and taken leave of', (context) => {
  const reported = context.mock.fn();
  const before = Reflect.get(globalThis, 'reportError');
  Reflect.set(globalThis, 'reportError', reported);
  context.after(() => Reflect.set(globalThis, 'reportError', before));
  for (const fails of ['cmi.core.score.min', 'cmi.suspend_data', 'cmi.core.exit']) {
    const { api, calls } = platform({ fails });
    const log = logOf([[exercises[0].id, '1']]);
    const leave = followByScorm(api, { asked: exercises, log });
    log.record({ exercise: exercises[1].id, result: 'missed', given: '2', state: '' });
    leave();
    assert.deepEqual(calls, ['finish'], fails);
  }
  assert.equal(reported.mock.callCount(), 1 + 2 + 1);
});
