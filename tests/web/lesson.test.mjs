// A prepared lesson as others take it over: elements, a frame, one file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { paragraphsOf } from '../../web/dom/paragraphs.js';
import { writeFragment } from '../../web/page/fragment.js';
import { elementsOf, frameOf, withLesson } from '../../web/teach/lesson.js';

/** @type {import('../../web/teach/lesson.js').Lesson} */
const lesson = {
  title: 'Peaks & "tails" <1>',
  text: 'One.\nStill one.\n\n  Two.\n\n\n',
  ...{ panels: ['samples', 'mixture'], figures: ['draws'], hide: ['code'], exercises: ['all'] },
  ...{ lang: 'en', theme: '', made: '1.0.0' },
  parameters: [
    ['samples.seed', '7'],
    ['mixture.modes', '-2.0:0.4,1.5:0.6'],
  ],
};
const page = {
  ...{ script: 'https://x.test/a.js?v="1"', writeFragment },
  panels: [
    { id: 'samples', figures: [{ id: 'draws' }] },
    { id: 'mixture', figures: [{ id: 'draw' }] },
    { id: 'metrics', figures: [] },
  ],
};

test('elements carry what the lesson says, the first the state', () => {
  const { document } = parseHTML(elementsOf(lesson, page));
  const attributes = [...document.querySelectorAll('latent-panel')].map((node) =>
    Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
  );
  const common = { lang: 'en', hide: 'code', exercises: 'all' };
  const state = 'samples.seed=7&mixture.modes=-2.0:0.4,1.5:0.6';
  assert.deepEqual(attributes, [
    { panel: 'samples', ...common, figure: 'draws', state },
    { panel: 'mixture', ...common },
  ]);
  assert.equal(document.querySelector('h2')?.textContent, lesson.title);
  assert.equal(document.querySelector('script')?.getAttribute('src'), page.script);
  assert.deepEqual(
    [...document.querySelectorAll('p')].map(({ textContent }) => textContent),
    ['One.\nStill one.', 'Two.'],
  );
});

test('a lesson that names no panel shows all', () => {
  const { document } = parseHTML(elementsOf({ ...lesson, panels: [] }, page));
  assert.equal(document.querySelectorAll('latent-panel').length, 3);
});

test('a frame names its link and title as they are', () => {
  const { document } = parseHTML(frameOf('index.html#panel=a&title="b"', lesson.title));
  const frame = document.querySelector('iframe');
  assert.equal(frame?.getAttribute('src'), 'index.html#panel=a&title="b"');
  assert.equal(frame?.getAttribute('title'), lesson.title);
  assert.equal(frame?.getAttribute('loading'), 'lazy');
});

test('one file holds one lesson, the latest', () => {
  const code = '<script>`<head><meta name="latent-lab-lesson" content="">`</script>';
  const html = `<!doctype html><html><head><title>t</title></head><body>$& kept${code}</body></html>`;
  const twice = withLesson(withLesson(html, 'panel=a'), 'panel=b&title="$&"');
  assert.ok(twice.includes(code));
  const { document } = parseHTML(twice);
  const metas = [...document.querySelectorAll('meta[name="latent-lab-lesson"]')];
  assert.deepEqual(
    metas.map((meta) => meta.getAttribute('content')),
    ['panel=b&title="$&"'],
  );
  assert.match(document.querySelector('body')?.textContent ?? '', /^\$& kept/);
  assert.throws(() => withLesson('<p>', 'x'), /no head/);
});

test('paragraphs are apart by empty lines', () => {
  assert.deepEqual(paragraphsOf(''), []);
  assert.deepEqual(paragraphsOf('a\n \nb'), ['a', 'b']);
});
