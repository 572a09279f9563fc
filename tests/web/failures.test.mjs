// What a lab says of calculations that failed: a line for each, at its control, once for one cause.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createFailures } from '../../web/labs/kit/failures.js';
import english from '../../web/labs/mixture/text.en.js';
import { startDom } from './dom.mjs';

/** @type {ReturnType<typeof startDom>} */
let dom;
beforeEach(() => {
  dom = startDom();
});
afterEach(() => dom.end());

const REFUSED = new Error('initial_mixture: components must be in 1 … 2, got 3');
const BROKEN = new Error('unreachable');

/** A lab with the control of K, seen or not. */
function lab({ isSeen = true } = {}) {
  const { document } = dom;
  const failures = createFailures({ lang: 'en', text: english });
  document.body.innerHTML = '<div class="control"><input name="fitK"></div>';
  const control = /** @type {Element} */ (document.querySelector('.control'));
  control.checkVisibility = () => isSeen;
  document.body.append(failures.node);
  return { failures, control };
}

test('a good answer of one takes nothing away that is said of another', () => {
  const { failures } = lab();
  const [a, b] = [failures.line(), failures.line()];
  a.show(BROKEN);
  b.say('Knots must fall.');
  b.clear();
  assert.match(failures.node.textContent ?? '', /^This could not be computed/);
  a.clear();
  assert.equal(failures.node.textContent, '');
});

test('one cause of several is said once, until the last of them has gone', () => {
  const { failures } = lab();
  const [a, b] = [failures.line(), failures.line()];
  a.show(BROKEN);
  const [line] = failures.node.children;
  b.show(BROKEN);
  a.show(BROKEN);
  assert.deepEqual([...failures.node.children], [line]);
  a.clear();
  assert.deepEqual([...failures.node.children], [line]);
  b.clear();
  assert.equal(failures.node.children.length, 0);
});

test('what is about a control is said there, and goes from there', () => {
  const { failures, control } = lab();
  const line = failures.line();
  line.show(REFUSED);
  assert.match(control.textContent ?? '', /\(fitK\): 3 does not fit here/);
  assert.equal(failures.node.textContent, '');
  line.clear();
  assert.equal(control.textContent, '');
});

test('what is about a control that is not to be seen is said all the same', () => {
  const { failures, control } = lab({ isSeen: false });
  failures.line().show(REFUSED);
  assert.match(failures.node.textContent ?? '', /\(fitK\): 3 does not fit here/);
  assert.equal(control.textContent, '');
});
