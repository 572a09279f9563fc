// Answers as a text: what is written is read again, however a mail has wrapped and quoted it, and what was
// changed, cut off, of another kind or from elsewhere is told from it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { readAnswers, writeAnswers } from '../../web/exercises/answer-text.js';
import { checksum } from '../../web/exercises/checksum.js';

/** @type {import('../../web/exercises/answer-text.js').Submission} */
const submission = {
  version: '1.2.0',
  name: '山田 花子, 2B: 17',
  answers: [
    {
      ...{ exercise: 'never-seen', result: 'met', attempts: 2, given: '0.36' },
      state: '#panel=mixture&mixture.modes=-2.0:0.05,1.5:0.95&mixture.draws=20',
      ...{ begun: '2026-11-28T07:35:01Z', ended: '2026-11-28T07:36:40Z' },
    },
    {
      ...{ exercise: 'one-peak', result: 'missed', attempts: 1, given: '' },
      state: '#panel=samples',
      ...{ begun: '2026-11-28T07:37:00Z', ended: '2026-11-28T07:38:00Z' },
    },
  ],
};
const written = writeAnswers(submission);
const whole = { format: 1, isWhole: true, ...submission };

test('the checksum is the head of SHA-256', () => {
  for (const text of ['', 'abc', '山田 花子', 'x'.repeat(1000)]) {
    const expected = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
    assert.equal(checksum(text), expected);
  }
});

test('what is written is read again', () => {
  assert.deepEqual(readAnswers(written), { received: [whole], misfits: [] });
});

test('quoted, wrapped, with other line ends and blanks it is the same', () => {
  const quoted = written.replaceAll(/^/gm, '> ');
  const wrapped = written
    .replace('mixture.modes=', '\nmixture.modes=')
    .replace('花子, ', '花子,\n');
  const other = written.replaceAll('\n', '  \r\n\r\n');
  for (const text of [quoted, wrapped, other]) {
    assert.deepEqual(readAnswers(text), { received: [whole], misfits: [] });
  }
});

test('several follow one another, with what stands between them named', () => {
  const { received, misfits } = readAnswers(`Dear teacher,\n${written}\nthe second:\n${written}`);
  assert.deepEqual(received, [whole, whole]);
  assert.deepEqual(misfits, [
    { kind: 'foreign', text: 'Dear teacher,' },
    { kind: 'foreign', text: 'the second:' },
  ]);
});

test('every change of the content shows', () => {
  for (const [before, after] of [
    ['花子', '太郎'],
    ['met', 'missed'],
    ['0.36', '0.37'],
    ['draws=20', 'draws=21'],
    ['attempts: 2', 'attempts: 1'],
    ['07:36', '07:30'],
    ['check: ', 'check: 0'],
    ['1.2.0', '1.3.0'],
    [/check:.*/, ''],
    [/exercise: one-peak[\s\S]*ended: .*\n/, ''],
  ]) {
    const [first] = readAnswers(written.replace(before, String(after))).received;
    assert.equal(first.isWhole, false, String(before));
  }
});

test('what a later page has written is named, not misread', () => {
  const later = written.replace('answers 1', 'answers 7');
  assert.deepEqual(readAnswers(`${later}${written}`), {
    received: [whole],
    misfits: [{ kind: 'format', text: '7 山田 花子, 2B: 17' }],
  });
});

test('a name cannot forge a line', () => {
  const name = 'A\nresult: met\ncheck: 0';
  const [{ name: read, isWhole }] = readAnswers(writeAnswers({ ...submission, name })).received;
  assert.deepEqual([read, isWhole], ['A result: met check: 0', true]);
});

test('a text from elsewhere holds nothing', () => {
  assert.deepEqual(readAnswers('\n'), { received: [], misfits: [] });
  assert.deepEqual(readAnswers('just words').misfits, [{ kind: 'foreign', text: 'just words' }]);
});
