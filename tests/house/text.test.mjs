// Japanese and English say the same things under the same names.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('../../web/', import.meta.url);
const panelIds = readdirSync(new URL('panels/', web), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const load = async (/** @type {string} */ path) => (await import(new URL(path, web).href)).default;

/**
 * Every path to a leaf, with the kind of the leaf.
 * @param {any} value
 * @param {string} [path]
 * @returns {string[]}
 */
function shape(value, path = '') {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .flatMap(([key, entry]) => shape(entry, `${path}.${key}`))
      .sort();
  }
  return [`${path}: ${typeof value}`];
}

/** @param {any} value @returns {string[]} */
const strings = (value) =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

test('the page: ja and en have the same keys', async () => {
  assert.deepEqual(shape(await load('page/text/en.js')), shape(await load('page/text/ja.js')));
});

for (const id of panelIds) {
  test(`${id}: ja and en have the same keys`, async () => {
    const [ja, en] = await Promise.all([
      load(`panels/${id}/text.ja.js`),
      load(`panels/${id}/text.en.js`),
    ]);
    assert.deepEqual(shape(en), shape(ja));
    for (const text of [ja, en]) {
      for (const words of strings(text)) assert.doesNotMatch(words, /^\s|\s$|TODO|[!！]/);
      for (const key of ['number', 'title', 'lead', 'notice']) assert.notEqual(text[key], '', key);
    }
    for (const words of [ja.title, ja.lead, ja.notice])
      assert.match(words, /[\u3040-\u30ff\u4e00-\u9fff]/);
    const english = strings(en).join(' ');
    assert.doesNotMatch(english, /[\u3040-\u30ff\u4e00-\u9fff]/, 'Japanese in the English text');
  });
}

test('index.html has the sections of the registry, each under its Japanese title', async () => {
  const html = readFileSync(new URL('../index.html', web), 'utf8');
  const sections = [
    ...html.matchAll(/<latent-panel id="(\w+)" panel="(\w+)">\s*<h2>(.*?)<\/h2>/g),
  ].map(([, id, panel, heading]) => ({ id, panel, heading }));
  const registry = readFileSync(new URL('panels/registry.js', web), 'utf8');
  const order = /panels = \[(.*?)\]/s
    .exec(registry)?.[1]
    .split(',')
    .map((name) => name.trim());
  assert.deepEqual(
    sections.map(({ panel }) => panel),
    order?.filter(Boolean),
  );
  assert.deepEqual(order?.filter(Boolean).sort(), [...panelIds].sort());
  for (const { id, panel, heading } of sections) {
    const { number, title } = await load(`panels/${panel}/text.ja.js`);
    assert.equal(id, panel);
    assert.equal(heading, `${number}: ${title}`);
  }
});

test('index.html without script shows the texts of the Japanese page', async () => {
  const html = readFileSync(new URL('../index.html', web), 'utf8');
  const text = await load('page/text/ja.js');
  const marked = [...html.matchAll(/<(\w+)[^>]*data-text="(\w+)"[^>]*>([^<]*)<\/\1>/g)];
  assert.ok(marked.length >= 5);
  for (const [, , key, words] of marked) assert.equal(words, text[key], key);
  assert.ok(html.includes(`<title>${text.siteTitle}</title>`));
  assert.ok(html.includes(`content="${text.description}"`));
});
