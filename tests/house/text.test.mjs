// Japanese and English say the same things under the same names.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('../../web/', import.meta.url);
const foldersOf = (/** @type {string} */ room) =>
  readdirSync(new URL(`${room}/`, web), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map(({ name }) => name);
const panelIds = foldersOf('panels');
/** Folders of words: of each panel and each lab. */
const ROOMS = ['panels', 'labs'].flatMap((room) => foldersOf(room).map((id) => `${room}/${id}`));

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

for (const room of ROOMS) {
  test(`${room}: ja and en have the same keys`, async () => {
    const [ja, en] = await Promise.all([load(`${room}/text.ja.js`), load(`${room}/text.en.js`)]);
    assert.deepEqual(shape(en), shape(ja));
    for (const text of [ja, en]) {
      for (const words of strings(text)) assert.doesNotMatch(words, /^\s|\s$|TODO|[!！]/);
    }
    const english = strings(en).join(' ');
    assert.doesNotMatch(english, /[\u3040-\u30ff\u4e00-\u9fff]/, 'Japanese in the English text');
  });
}

for (const id of panelIds) {
  test(`${id}: what every panel says, and in which form`, async () => {
    const [ja, en] = await Promise.all([
      load(`panels/${id}/text.ja.js`),
      load(`panels/${id}/text.en.js`),
    ]);
    for (const text of [ja, en]) {
      for (const key of ['number', 'title', 'roles', 'lead', 'notice'])
        assert.notEqual(text[key], '', key);
    }
    // LOOK: what plays which part, in one line.
    assert.match(ja.roles, /^<b>潜在<\/b> = .+　→　<b>観測<\/b> = ./);
    assert.match(en.roles, /^<b>latent<\/b> = .+ → <b>observation<\/b> = ./);
    for (const words of [ja.title, ja.lead, ja.notice])
      assert.match(words, /[\u3040-\u30ff\u4e00-\u9fff]/);
  });
}

test('what a control is called is not said again by its unit', async () => {
  for (const id of ROOMS) {
    for (const lang of ['ja', 'en']) {
      const { parameters } = await load(`${id}/text.${lang}.js`);
      for (const [name, { label, unit }] of Object.entries(parameters)) {
        assert.notEqual(label.trim(), '', `${id}.${name}`);
        const last = unit && label.toLowerCase().endsWith(unit.toLowerCase());
        assert.ok(!last, `${id}.${name}, ${lang}: “${label} ${unit}”`);
        const again = lang === 'ja' && unit !== '' && label.endsWith('回数') && unit === '回';
        assert.ok(!again, `${id}.${name}: 「${label} ${unit}」`);
      }
    }
  }
});

test('words for the same thing are the same in all sections', () => {
  /** LOOK's terms: what must not stand for what. Read in the source, for the sentences with numbers. */
  const banned = {
    ja: /正解|切り口|届く割合|インク|頂(?!点)|山|輪(?!郭)|[縦横]線[: ]|矢印[: ]/,
    en: /\bink\b|\brings?\b(?!:)|each equally likely|\bhills?\b|\bSE\b|often chance/i,
  };
  const files = [
    ...panelIds.map((id) => `panels/${id}`),
    'labs/samples',
    'labs/formulas',
    'labs/metrics',
  ];
  for (const file of files) {
    for (const lang of /** @type {const} */ (['ja', 'en'])) {
      const source = readFileSync(new URL(`${file}/text.${lang}.js`, web), 'utf8');
      const words = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      for (const line of words.split('\n')) assert.doesNotMatch(line, banned[lang], file);
    }
  }
});

test('index.html has the sections of the registry, each under its Japanese title', async () => {
  const page = await load('page/text/ja.js');
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
    const { number, title, roles, lead } = await load(`panels/${panel}/text.ja.js`);
    assert.equal(id, panel);
    assert.equal(heading, `${number}: ${title}`);
    for (const words of [roles, lead]) assert.ok(html.includes(`<p>${words}</p>`), panel);
    const { lab } = await load(`panels/${panel}/text.ja.js`);
    const link = `<a class="lab" href="#${panel}.lab=open">${lab && page.lab(lab)}</a>`;
    assert.equal(html.includes(link), foldersOf('labs').includes(panel), link);
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
