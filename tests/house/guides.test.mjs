// What README.md and the guides of the rooms name is there: paths, commands, stages, functions, links.
import assert from 'node:assert/strict';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

const GUIDES = [
  ...['README.md', 'core/README.md', 'web/README.md', 'web/labs/README.md'],
  'tests/README.md',
];
const ROOMS = ['core', 'web', 'tests'];

/** All there is, folders with a slash at their end; not what was installed or built. */
const files = ROOMS.flatMap((room) => under(room)).concat(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name),
);

/** @param {string} folder @returns {string[]} */
function under(folder) {
  return [
    `${folder}/`,
    ...readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !['node_modules', 'dist'].includes(name))
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? under(path) : [path];
      }),
  ];
}

/** What the build leaves in web/dist, by the build's own words. */
const built = [...read('web/build.mjs').matchAll(/join\(dist, '([^']+)'\)/g)].map(
  ([, name]) => name,
);

/** The code of some rooms, without the guides. @param {string[]} rooms */
const codeOf = (rooms) =>
  files
    .filter((path) => rooms.includes(path.split('/')[0]) && /\.(js|mjs|ts|[ch]pp|sh)$/.test(path))
    .map(read)
    .join('\n');

const escaped = (/** @type {string} */ text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

/**
 * Whether a path is there; `<name>` and `*` stand for anything within a folder's name.
 * @param {string} path
 */
function isThere(path) {
  if (/^web\/dist(\/|$)/.test(path)) {
    const name = path.replace(/^web\/dist\/?/, '');
    return name === '' || built.includes(name);
  }
  if (path.startsWith('build/')) return true; // made by the build
  const parts = path.split(/<\w+>|\*/).map(escaped);
  const form = new RegExp(`^${parts.join('[^/]+')}/?$`);
  return files.some((each) => form.test(each));
}

const FILE = /^[\w.*<>-]+\.(js|mjs|ts|[ch]pp|css|html|sh|py|md|txt|json|tex|csv)$/;
const PATH = /^\.?[\w.*<>-]*[\w*>-](\/[\w.*<>-]*)+$/;

/**
 * What is wrong with a word that looks like a path; paths start at the root or beside the guide.
 * @param {string} guide
 * @param {string} word
 */
function faultOf(guide, word) {
  const path = word.replace(/^\.\//, '').replace(/:\d+$/, '');
  const here = dirname(guide) === '.' ? '' : `${dirname(guide)}/`;
  if (PATH.test(path)) return isThere(path) || isThere(here + path) ? '' : `${guide}: ${word}`;
  // A bare name: of a file of this room, or of what is built.
  const isKnown = () =>
    built.includes(path) ||
    existsSync(join(root, path)) ||
    files.some((each) => each.startsWith(here) && isNamed(each, path));
  return FILE.test(path) && !isKnown() ? `${guide}: ${word}` : '';
}

/** @param {string} path @param {string} name */
const isNamed = (path, name) =>
  new RegExp(`(^|/)${name.split('*').map(escaped).join('[^/]*')}$`).test(path);

/** @param {string} text */
const withoutFences = (text) => text.replaceAll(/^ *```.*?^ *```$/gms, '');

/** What stands in backticks outside of blocks. @param {string} text */
const quoted = (text) =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);

/** The words of a guide's tables, quoted or not, that start with a room. @param {string} text */
const inTables = (text) =>
  [...withoutFences(text).matchAll(/^\|.*$/gm)]
    .flatMap(([row]) => row.split(/[\s|`,;()]+/))
    .filter((word) => ROOMS.some((room) => word.startsWith(`${room}/`)));

/** @param {string} text  in a shell's form, without its comments */
const wordsOf = (text) => text.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? [];

/** The commands of a guide, each as its words. @param {string} text */
const commandsOf = (text) =>
  [...text.matchAll(/^ *```sh\n(.*?)^ *```$/gms)].flatMap(([, block]) =>
    block
      .split('\n')
      .map((line) => wordsOf(line.replace(/(^|\s)#.*/, '')))
      .filter((words) => words.length > 0),
  );

for (const guide of GUIDES) {
  const text = read(guide);

  test(`${guide}: every path is there`, () => {
    const words = [...quoted(text).flatMap((words) => words.split(/[\s,]+/)), ...inTables(text)];
    assert.ok(words.filter((word) => PATH.test(word)).length > 5);
    assert.deepEqual(words.map((word) => faultOf(guide, word)).filter(Boolean), []);
    const targets = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target]) => target);
    const missing = targets.filter(
      (target) => !/^\w+:/.test(target) && !existsSync(join(root, dirname(guide), target)),
    );
    assert.deepEqual(missing, []);
  });

  test(`${guide}: every command runs something that is there`, () => {
    const commands = commandsOf(text);
    const quotedCommands = quoted(text)
      .filter((words) => words.startsWith('./'))
      .map(wordsOf);
    for (const words of [...commands, ...quotedCommands]) {
      const said = `${guide}: ${words.join(' ')}`;
      const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
      const [program, ...rest] = words.slice(first);
      if (program.startsWith('./')) accessSync(join(root, program), constants.X_OK);
      else assert.match(program, /^(node|cmake|ninja|build\/\S+\/core_tests)$/, said);
      if (program === 'node')
        assert.ok(
          rest.some((word) => /\.m?js$/.test(word)),
          said,
        );
      for (const word of rest) assert.equal(faultOf('README.md', word), '', said);
    }
  });

  test(`${guide}: ./tests/run is given words that are in a stage's name`, () => {
    const stages = [...read('tests/run').matchAll(/^ *(?:stage|begin) '([^']+)'/gm)].map(
      ([, name]) => name,
    );
    assert.ok(stages.length > 10);
    const runs = [...commandsOf(text), ...quoted(text).map(wordsOf)].filter(
      ([program]) => program === './tests/run',
    );
    for (const word of runs.flatMap((words) => words.slice(1))) {
      assert.ok(
        stages.some((name) => name.includes(word)),
        `${guide}: no stage is called ${word}`,
      );
    }
  });

  test(`${guide}: every function is in the code, every setting is read`, () => {
    // What the page is made of is named after web/; the others speak of all rooms.
    const code = codeOf(guide === 'web/README.md' ? ['web'] : ROOMS);
    const names = [...withoutFences(text).matchAll(/`[^`\n]*?([\w$]+)\([^`\n]*`/g)];
    const unknown = names
      .map(([, name]) => name)
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
    assert.deepEqual(unknown, []);
    const settings = commandsOf(text).flatMap((words) =>
      words.flatMap((word) => /^([A-Z_]+)=/.exec(word)?.[1] ?? []),
    );
    const tests = codeOf(['tests']);
    assert.deepEqual(
      settings.filter((name) => !new RegExp(`\\b${name}\\b`).test(tests)),
      [],
    );
  });
}

test('the table of stages is that of tests/run', () => {
  const rows = [...read('tests/README.md').matchAll(/^\| ([^|`]+?) \|/gm)].map(([, name]) => name);
  const stages = [...read('tests/run').matchAll(/^ *(?:stage|begin) '([^']+)'/gm)].map(
    ([, name]) => name,
  );
  const browsers = 'page in Chromium, Firefox, WebKit';
  const missing = stages.filter(
    (name) => !rows.includes(name) && !(name.startsWith('page in ') && rows.includes(browsers)),
  );
  assert.deepEqual(missing, []);
});

test('the table of bindings is that of the build', () => {
  const bindings = files.filter((path) => /^web\/wasm\/bind_\w+\.cpp$/.test(path));
  const panels = /set\(panel_sources(.*?)\)/s.exec(read('web/wasm/CMakeLists.txt'))?.[1] ?? '';
  const rows = read('web/README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `wasm/bind_'));
  for (const name of bindings.map((path) => path.replace('web/wasm/', ''))) {
    const row = rows.find((line) => line.includes(`wasm/${name}`));
    assert.ok(row, `web/README.md: ${name} is in no row`);
    assert.equal(row.split('|')[3].trim() === 'yes', panels.includes(name), name);
  }
});
