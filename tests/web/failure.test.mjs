// What a reader is told of a calculation that failed: the control, the value, what is allowed; never the
// core's own message.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { refusalOf } from '../../web/engine/refusal.js';
import { failureText, ReaderError } from '../../web/panels/failure.js';
import en from '../../web/panels/failure-text.en.js';
import ja from '../../web/panels/failure-text.ja.js';
import english from '../../web/labs/mixture/text.en.js';
import japanese from '../../web/labs/mixture/text.ja.js';

const texts = { ja: japanese, en: english };
/** @param {string} message */
const told = (message) =>
  /** @type {const} */ (['ja', 'en']).map((lang) =>
    failureText(new Error(message), { lang, text: texts[lang] }),
  );

test('the forms in which the core says what is allowed', () => {
  /** @type {[string, any][]} */
  const forms = [
    ['be in 1 … 2', { low: '1', high: '2', hasLow: true, hasHigh: true }],
    ['be in [0, 1)', { low: '0', high: '1', hasLow: true, hasHigh: false }],
    ['be in (0, 1)', { low: '0', high: '1', hasLow: false, hasHigh: false }],
    ['be a whole number in 1 … 1e4', { low: '1', high: '1e4', hasLow: true, hasHigh: true }],
    ['be between -30 and 30', { low: '-30', high: '30', hasLow: true, hasHigh: true }],
    ['be at least 1 and below 9', { low: '1', high: '9', hasLow: true, hasHigh: false }],
    ['be finite and at least 0', { low: '0', high: '', hasLow: true, hasHigh: false }],
    ['be at most 8', { low: '', high: '8', hasLow: false, hasHigh: true }],
    ['be above 0', { low: '0', high: '', hasLow: false, hasHigh: false }],
    ['be positive and finite', { low: '0', high: '', hasLow: false, hasHigh: false }],
  ];
  for (const [form, expected] of forms) {
    const refusal = refusalOf(new Error(`f: argument[3] must ${form}, got 7`));
    assert.deepEqual(refusal, {
      ...{ where: 'f', argument: 'argument', got: '7' },
      rule: { kind: 'range', ...expected },
    });
  }
  const rule = (/** @type {string} */ form) => refusalOf(new Error(`f: a must ${form}`))?.rule;
  assert.deepEqual(rule('be positive definite'), { kind: 'covariance' });
  assert.deepEqual(rule('hold 8 values, got 6'), { kind: 'count', count: '8' });
  assert.deepEqual(rule('hold at least 2 values, got 1'), { kind: 'count', count: '2' });
  assert.equal(rule('differ'), null);
  assert.equal(refusalOf(new Error('memory access out of bounds')), null);
});

test('a refusal names the control, the value and what is allowed', () => {
  const [inJapanese, inEnglish] = told('initial_mixture: components must be in 1 … 2, got 3');
  assert.equal(
    inEnglish,
    `This could not be computed. ${english.parameters.fitK.label} (fitK): 3 does not fit here. Choose a value from 1 to 2.`,
  );
  assert.match(
    inJapanese,
    /^計算できませんでした。.*（fitK）の 3 は、ここでは使えません。1 から 2 まで/,
  );
});

test('what the core refuses behind its door is named as at the door', () => {
  const [, covariances] = told(
    'criteria: mixture: GaussianMixture: covariances[0] must be positive definite',
  );
  assert.match(covariances, /\(fitCovariances\).*positive variance in every direction/);
  const [, floor] = told('Em.step: options.covariance_floor must be at least 0, got -1');
  assert.match(floor, /\(fitFloor\): -1 does not fit here\. Choose 0 or more/);
});

const sources = readdirSync(new URL('../../core/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.cpp'))
  .map((name) => readFileSync(new URL(`../../core/${name}`, import.meta.url), 'utf8'));

/** Everything that core/ may say, with a word for each of its numbers and names. */
const messages = sources.flatMap((source) =>
  [...source.matchAll(/fail\(([^,]+),\s*\{([^;]*?)\}\);/g)].map(([, where, pieces]) => {
    const parts = [...pieces.matchAll(/"((?:[^"\\]|\\.)*)"|([^,"]+)/g)];
    const words = parts.map(
      ([, text, expression]) =>
        text ?? (/argument|name/i.test(expression) ? 'argument' : expression.trim() && '7'),
    );
    return `${/"(.*)"/.exec(where)?.[1] ?? 'f'}: ${words.join('')}`;
  }),
);

test('every message of the core names its argument, so that its control can be found', () => {
  for (const message of messages) assert.ok(refusalOf(new Error(message)), message);
  const checked = sources.flatMap((source) =>
    [...source.matchAll(/check_\w+\((?:\w+|"[^"]*"),\s*"([^"]*)"/g)].map(
      ([, argument]) => argument,
    ),
  );
  assert.ok(checked.length > 70, String(checked.length));
  for (const argument of checked) assert.match(argument, /^[a-z_]\w*(\.\w+)?\[?$/i);
});

test('no message of the core reaches a reader as it is', () => {
  assert.ok(messages.length > 80, String(messages.length));
  const others = [
    'unreachable',
    'CrashError: silent',
    "Cannot read properties of undefined (reading 'x')",
  ];
  for (const message of [...messages, ...others, '']) {
    const [where, ...rest] = message.split(': ');
    for (const said of told(message)) {
      assert.doesNotMatch(said, /undefined|NaN|must|\bgot\b|\[object/, message);
      if (where.length > 3) assert.ok(!said.includes(where), message);
      if (rest.length > 0) assert.ok(!said.includes(rest.join(': ')), message);
      assert.match(said, /[.。]$/);
    }
  }
});

test('what is written for readers is said as it is', () => {
  const said = failureText(new ReaderError('Knots must fall.'), { lang: 'en', text: english });
  assert.equal(said, 'This could not be computed. Knots must fall.');
});

test('both languages have the same words', () => {
  const shape = (/** @type {any} */ value) =>
    JSON.stringify(value, (_, each) =>
      typeof each === 'string' || typeof each === 'function' ? typeof each : each,
    );
  assert.equal(shape(en), shape(ja));
});
