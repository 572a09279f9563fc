// Bundles the page from its sources and the wasm modules: web/dist/latent-lab.{js,css,html,d.ts} and
// latent-lab-labs.js.
//   node build.mjs <folder of core.wasm> [--watch]   --watch: again at each change, to be debugged
import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { compileTex, cssAsText, embedCore, shareModules, takeFromPage } from './build-plugins.mjs';

const web = fileURLToPath(new URL('.', import.meta.url));
const dist = join(web, 'dist');
const isWatching = process.argv.includes('--watch');
const [wasmFolder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!wasmFolder) throw new Error('build.mjs: name the folder with core.js and core.wasm');

const LICENCE =
  '/*! Latent Lab __LATENT_LAB_VERSION__, MIT licence. Contains d3 (ISC), Comlink (Apache-2.0), Prism (MIT), Preact Signals (MIT), noble hashes (MIT), fflate (MIT), qrcode-generator (MIT). */';

/**
 * Asks Chromium (136 and later) to compile all functions as the script arrives, beside the page's thread, and
 * not each when it is first called: first numbers after 675 ms instead of 800 (CPU x4, local; no difference at
 * 1.6 Mbit/s). Must stand at the very top. Not for the labs' script, most of which is not called when a lab
 * opens (290 to 390 ms with it), nor for a script in a page's text, which is compiled on the page's thread.
 */
const COMPILE_AS_IT_ARRIVES = '//# allFunctionsCalledOnLoad\n';

/**
 * @param {string} entry
 * @param {esbuild.Plugin[]} plugins
 * @param {Partial<esbuild.BuildOptions>} [options]
 */
async function bundle(entry, plugins, options) {
  const { outputFiles = [], metafile } = await esbuild.build({
    absWorkingDir: web,
    entryPoints: [entry],
    bundle: true,
    minify: !isWatching,
    sourcemap: isWatching && 'inline',
    write: false,
    metafile: true,
    legalComments: 'none',
    target: 'es2022',
    format: 'esm',
    plugins: [compileTex, cssAsText, ...plugins],
    loader: { '.csv': 'text' },
    // 6 KB less in gzip, 30 ms on a phone's network.
    alias: {
      'd3-interpolate': join(web, 'number-scales.js'),
      'd3-format': join(web, 'number-scales.js'),
    },
    ...options,
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile?.inputs ?? {}) };
}

const { version } = JSON.parse(await readFile(join(web, 'package.json'), 'utf8'));

/** A named function can hand its own text to a worker. @param {string} name */
const asFunction = (name, result = '') => ({
  banner: { js: `function ${name}(){"use strict";${result && `let ${result};`}` },
  footer: { js: `${result && `return ${result};`}}` },
});

/**
 * The labs' script, and which of the page's modules it takes. In a worker latentLabCore serves, and gives
 * nothing; on the page it gives the core.
 */
async function bundleLabs() {
  const page = await bundle('page/bundle.js', [
    embedCore(wasmFolder, 'panels_core'),
    shareModules([]),
  ]);
  const own = page.inputs.filter((path) => !path.includes('node_modules') && path.endsWith('.js'));
  /** @type {Set<string>} */
  const taken = new Set();
  const [core, labs] = await Promise.all([
    bundle(
      'engine/whole-core.js',
      [embedCore(wasmFolder, 'core')],
      asFunction('latentLabCore', 'wholeCore'),
    ),
    bundle('labs/bundle.js', [takeFromPage(new Set(own), (path) => taken.add(path))]),
  ]);
  return {
    taken: [...taken].sort(),
    script: `(function(){${core.text}
if(latentLabCore()){${labs.text}
}
})();`,
  };
}

/** @param {string[]} shared  modules that the labs take */
async function bundlePage(shared) {
  const { text } = await bundle(
    'page/bundle.js',
    [embedCore(wasmFolder, 'panels_core'), shareModules(shared)],
    asFunction('latentLab'),
  );
  return `(${text}
)();`; // the text may end with a comment, its source map
}

/** @param {string} script */
async function finish(script) {
  if (isWatching) return script;
  const { code } = await minify(script, {
    compress: { passes: 3 },
    mangle: true,
    keep_fnames: /^latentLab/,
    ecma: 2020,
    // A host may serve the script without its encoding, in a page of another one.
    format: { ascii_only: true },
  });
  return `${LICENCE}\n${code}\n`;
}

/**
 * The two scripts with one mark, which tells whether they belong together.
 * @param {string[]} scripts
 */
function marked(scripts) {
  const mark = createHash('sha256').update(scripts.join('')).digest('hex').slice(0, 12);
  return scripts.map((script) =>
    script.replace('__LATENT_LAB_BUILD__', mark).replaceAll('__LATENT_LAB_VERSION__', version),
  );
}

/**
 * @param {string} html
 * @param {string} tag
 * @param {string} by
 */
function replaceOnce(html, tag, by) {
  if (html.split(tag).length !== 2) throw new Error(`index.html: expected once: ${tag}`);
  return html.replace(tag, () => by);
}

/** As engine/unpack.js reads it. @param {string} text */
const packed = (text) => deflateRawSync(text, { level: 9 }).toString('base64');

/**
 * The page in one file. The labs' script lies in it, packed, until one is opened: as plain text it would be
 * too long for a data: address, which Chromium ends at 2 MB.
 * @param {Record<'page' | 'labs' | 'css', string>} parts
 */
async function inOneFile({ page, labs, css }) {
  const inline = (/** @type {string} */ script) => script.replaceAll('</script', '<\\/script');
  // The mark of UTF-8 at its head wins over a server that names another encoding; this page needs none,
  // it is written in ASCII.
  const index = (await readFile(join(web, '..', 'index.html'), 'utf8'))
    .replace(/^\ufeff/, '')
    .replaceAll(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
  const styled = replaceOnce(
    index,
    '<link rel="stylesheet" href="web/dist/latent-lab.css">',
    `<style>${css}</style>`,
  );
  const scripted = replaceOnce(
    styled,
    '<script src="web/dist/latent-lab.js" defer></script>',
    `<script>${inline(page)}</script>`,
  );
  return replaceOnce(
    scripted,
    '</body>',
    `<script type="text/plain" data-latent-lab-labs>${packed(labs)}</script></body>`,
  );
}

async function build() {
  const [{ taken, script }, style] = await Promise.all([
    bundleLabs(),
    esbuild.build({
      ...{ absWorkingDir: web, entryPoints: ['styles/page.css'], bundle: true },
      ...{ minify: !isWatching, write: false },
    }),
  ]);
  const css = style.outputFiles[0].text;
  const [page, labs] = marked(await Promise.all([bundlePage(taken).then(finish), finish(script)]));
  const single = await inOneFile({ page, labs, css });
  await mkdir(dist, { recursive: true });
  await Promise.all([
    writeFile(join(dist, 'latent-lab.js'), COMPILE_AS_IT_ARRIVES + page),
    writeFile(join(dist, 'latent-lab-labs.js'), labs),
    writeFile(join(dist, 'latent-lab.css'), css),
    writeFile(join(dist, 'latent-lab.html'), single),
    copyFile(join(web, 'page/latent-lab.d.ts'), join(dist, 'latent-lab.d.ts')),
  ]);
}

await build();
if (isWatching) {
  const made = /(^|\/)(dist|node_modules)\//;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Several files change at once when an editor saves, or a compiler writes. */
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        build().then(
          () => console.log('built again'),
          (error) => console.error(String(error)),
        ),
      100,
    );
  };
  for (const folder of [web, wasmFolder]) {
    watch(folder, { recursive: true }, (_, name) => made.test(name ?? '') || again());
  }
  watch(join(web, '..', 'index.html'), again);
}
