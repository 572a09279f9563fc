// The arrows of the house: which room may know which. Parsed from #include and import lines.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What most rooms of the core stand on, and what those know that use models. */
const LOW = ['core/base', 'core/python'];
const MODELS = [...LOW, 'core/mixture', 'core/network'];

/** What each room may know besides itself and libraries. */
const ALLOWED = {
  'core/base': [],
  'core/python': ['core/base'],
  'core/mixture': LOW,
  'core/network': LOW,
  'core/latent': MODELS,
  'core/diffusion': MODELS,
  'core/metrics': MODELS,
  'core/notebook': [...MODELS, 'core/latent', 'core/diffusion', 'core/metrics'],
  'web/wasm': [...MODELS, 'core/latent', 'core/diffusion', 'core/metrics', 'core/notebook'],
  'web/engine': ['web/wasm'],
  'web/dom': [],
  'web/plots': ['web/dom'],
  'web/panels': ['web/wasm', 'web/engine', 'web/plots', 'web/dom'],
  // What all panels share (panels/*.js), never a panel.
  'web/exercises': ['web/panels', 'web/plots', 'web/dom'], // what all panels share, never a panel
  'web/labs': [
    ...['web/wasm', 'web/engine', 'web/plots', 'web/dom', 'web/panels', 'web/data'],
    ...['web/exercises', 'web/teach'], // their script brings the exercises, too, and the teacher's view
  ],
  // Of the labs, which it is handed, it knows the kind alone (types).
  'web/teach': ['web/wasm', 'web/engine', 'web/exercises', 'web/panels', 'web/labs', 'web/dom'],
  'web/page': [
    'web/wasm',
    'web/engine',
    'web/labs',
    'web/exercises',
    'web/panels',
    'web/plots',
    'web/dom',
    'web/styles',
  ],
};
/** @type {Record<string, string[]>} */
const allowed = ALLOWED;

const SOURCE = /\.(cpp|hpp|js|ts|css)$/;
const files = ['core', ...Object.keys(allowed).filter((room) => room.startsWith('web/'))].flatMap(
  (room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => SOURCE.test(name))
      .map((name) => join(room, name)),
);
const roomOf = (/** @type {string} */ path) => path.split('/').slice(0, 2).join('/');
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

/**
 * What a file names, as paths from the root; libraries by their bare names. Types count as well.
 * @param {string} path
 */
function known(path) {
  const text = read(path);
  const names = /\.[ch]pp$/.test(path)
    ? text.matchAll(/^\s*#\s*include\s*["<]([^">]+)[">]/gm)
    : text.matchAll(/(?:from\s*|import\s*\(?\s*)['"]([^'"]+)['"]/g);
  return [...names].map(([, name]) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name,
  );
}

test('there is something to look at', () => {
  for (const room of Object.keys(allowed)) {
    assert.ok(
      files.some((path) => roomOf(path) === room),
      room,
    );
  }
  assert.deepEqual(known('web/panels/samples/panel.js').includes('web/plots/grid.js'), true);
  assert.ok(known('core/notebook/notebook.cpp').some((name) => name.startsWith('core/')));
});

test('every arrow points the allowed way', () => {
  const wrong = files.flatMap((path) => {
    const from = roomOf(path);
    assert.ok(from in allowed, `${path}: a room that the design does not know`);
    return known(path)
      .filter((name) => /^(core|web|tests)\//.test(name))
      .map(roomOf)
      .filter((to) => to !== from && !allowed[from].includes(to))
      .map((to) => `${path} -> ${to}`);
  });
  assert.deepEqual(wrong, []);
});

test('core knows no browser, no Emscripten, no I/O', () => {
  for (const path of files.filter((name) => name.startsWith('core/'))) {
    assert.doesNotMatch(read(path), /emscripten/i, path);
    const forbidden = known(path).filter((name) =>
      /^(iostream|fstream|cstdio|filesystem|thread|stdio\.h|.*emscripten.*)$/.test(name),
    );
    // Printing into a buffer is no I/O: snprintf stands in cstdio.
    const real = forbidden.filter(
      (name) => name !== 'cstdio' || /\b(f?printf|puts|fopen|scanf)\s*\(/.test(read(path)),
    );
    assert.deepEqual(real, [], path);
  }
});

test('only web/wasm includes emscripten', () => {
  const users = files.filter((path) => known(path).some((name) => name.startsWith('emscripten/')));
  assert.ok(users.length > 0);
  for (const path of users) assert.equal(roomOf(path), 'web/wasm');
});

test('no panel or lab knows another, and no lab a panel', () => {
  const folder = /^web\/((?:panels|labs)\/[^/]+)\//;
  const own = (/** @type {string} */ path) => folder.exec(path)?.[1] ?? '';
  for (const path of files.filter((name) => own(name) !== '')) {
    for (const name of known(path)) {
      assert.ok(['', own(path), 'labs/kit'].includes(own(name)), `${path} -> ${name}`);
    }
  }
});

test('before a lab is opened, the page knows only what it is set by', () => {
  for (const path of files.filter((name) => name.startsWith('web/page/'))) {
    const code = read(path).replaceAll(/\/\*\*[\s\S]*?\*\//g, ''); // types do not load anything
    for (const [, name] of code.matchAll(/from '(\.\.\/labs\/[^']+)'/g)) {
      assert.equal(name, '../labs/parameters.js', path);
    }
  }
});

test('core, tests/core: every test has its file, every file its test', () => {
  const names = (/** @type {string} */ folder, /** @type {RegExp} */ end) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => end.test(name))
      .map((name) => name.replace(end, ''));
  const headers = names('core', /\.hpp$/);
  const strays = names('tests/core', /_test\.cpp$/).filter((name) => !headers.includes(name));
  assert.deepEqual(strays, []);
  const tests = names('tests/core', /_test\.cpp$/);
  const untested = names('core', /\.cpp$/).filter((name) => !tests.includes(name));
  assert.deepEqual(untested, []);
});
