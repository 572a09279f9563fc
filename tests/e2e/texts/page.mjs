// The page, built from a copy of its sources in which every text keeps a record of what it says.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, withScript } from '../site.mjs';

const folder = join(root, 'build/recorded');
const isText = (/** @type {string} */ path) => /(^|\/)(text(\.\w+)*\.)?(ja|en)\.js$/.test(path);

/** Builds it. @returns {string}  its path on the site of the tests */
export function buildRecordedPage() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    withScript(readFileSync(join(root, 'index.html'), 'utf8'), 'refusing.js'),
  );
  const web = join(folder, 'web');
  cpSync(join(root, 'web'), web, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist)$/.test(path),
  });
  symlinkSync(join(root, 'web/node_modules'), join(web, 'node_modules'));
  cpSync(fileURLToPath(new URL('record.mjs', import.meta.url)), join(web, 'record.js'));
  const texts = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.includes('node_modules') && isText(path),
  );
  for (const path of texts) {
    const own = join(web, path);
    if (/^export (?!default)/m.test(readFileSync(own, 'utf8'))) {
      throw new Error(`${path}: a text module has one export, the default`);
    }
    const original = own.replace(/\.js$/, '.original.js');
    renameSync(own, original);
    const up = relative(dirname(own), join(web, 'record.js'));
    writeFileSync(
      own,
      `import { recorded } from '${up.startsWith('.') ? up : `./${up}`}';
import text from './${relative(dirname(own), original)}';
export default recorded(text, '${path}');
`,
    );
  }
  execFileSync('node', [join(web, 'build.mjs'), join(root, 'build/wasm/web/wasm')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return '/plain/build/recorded/index.html';
}
