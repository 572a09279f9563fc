// Bundles the page: web/dist/latent-lab.{js,css,html} from the sources and the wasm module.
// Usage: node build.mjs <folder with core.js and core.wasm>
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compress } from 'lzma1';
import { minify } from 'terser';
import { texToMathml } from './tex-to-mathml.mjs';

const web = fileURLToPath(new URL('.', import.meta.url));
const dist = join(web, 'dist');
const [wasmFolder] = process.argv.slice(2);
if (!wasmFolder) throw new Error('build.mjs: name the folder with core.js and core.wasm');

/** @type {esbuild.Plugin} */
const embedCore = {
  name: 'embed-core',
  setup(build) {
    build.onResolve({ filter: /^latent-lab:/ }, ({ path }) => ({ path, namespace: 'core' }));
    build.onLoad({ filter: /core-loader$/, namespace: 'core' }, async () => ({
      contents: await readFile(join(wasmFolder, 'core.js'), 'utf8'),
    }));
    build.onLoad({ filter: /core-bytes$/, namespace: 'core' }, async () => {
      const bytes = await readFile(join(wasmFolder, 'core.wasm'));
      // Packed first: base64 of plain wasm would hide its repetitions from the server's gzip, and
      // LZMA leaves 15 % (18 KB) less than Deflate by Zopfli.
      const packed = compress(bytes, 9);
      return { contents: Buffer.from(packed).toString('base64'), loader: 'text' };
    });
  },
};

/** @type {esbuild.Plugin} */
const compileTex = {
  name: 'compile-tex',
  setup(build) {
    build.onLoad({ filter: /\.tex$/ }, async ({ path }) => ({
      contents: texToMathml(await readFile(path, 'utf8')),
      loader: 'text',
    }));
  },
};

/**
 * In a panel, rem is a length of its own (styles/prose.css): the root's font size is the host's.
 * @param {string} css  minified
 */
const ownRem = (css) => css.replaceAll(/(\d*\.?\d+)rem\b/g, 'calc($1*var(--latent-lab-rem))');

/** @type {esbuild.Plugin} Style sheets that scripts adopt, minified. */
const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const result = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        write: false,
      });
      return { contents: ownRem(result.outputFiles[0].text), loader: 'text' };
    });
  },
};

const common = /** @satisfies {esbuild.BuildOptions} */ ({
  absWorkingDir: web,
  bundle: true,
  minify: true,
  write: /** @type {const} */ (false),
  legalComments: 'none',
  target: 'es2022',
});

// gzip looks back 32 KB. So the core comes first, whose bytes would part what is alike, then all words,
// language by language: it finds in one text what stands in another (6 KB less than in the order of
// the imports).
const sources = (await readdir(join(web, 'panels'), { recursive: true })).sort();
const texts = ['en', 'ja'].flatMap((lang) => [
  `page/text/${lang}.js`,
  ...sources.filter((name) => name.endsWith(`.${lang}.js`)).map((name) => `panels/${name}`),
]);
const script = await esbuild.build({
  ...common,
  stdin: {
    contents: ['engine/load-core.js', ...texts, 'page/bundle.js']
      .map((path) => `import './${path}';`)
      .join('\n'),
    resolveDir: web,
  },
  format: 'esm',
  plugins: [embedCore, compileTex, cssAsText],
  loader: { '.csv': 'text' },
  // 6 KB less in gzip.
  alias: {
    'd3-interpolate': join(web, 'number-scales.js'),
    'd3-format': join(web, 'number-scales.js'),
  },
});
const style = await esbuild.build({ ...common, entryPoints: ['styles/page.css'] });

const licence =
  '/*! Latent Lab, MIT licence. Contains d3 (ISC), Comlink (Apache-2.0), Prism (MIT). */';
// A named function, so that the page can hand its own text to a worker.
const bundle = `(function latentLab(){"use strict";${script.outputFiles[0].text}})();`;
// A second minifier after esbuild's: 4 KB less in gzip, for 5 seconds.
const minified = await minify(bundle, {
  compress: { passes: 3 },
  mangle: true,
  keep_fnames: /^latentLab$/,
  ecma: 2020,
  // A host may serve the script without its encoding, in a page of another one.
  format: { ascii_only: true },
});
const js = `${licence}\n${minified.code}\n`;
const css = style.outputFiles[0].text;

// The mark of UTF-8 at its head wins over a server that names another encoding; the page in one file
// needs none, it is written in ASCII.
const index = await readFile(join(web, '..', 'index.html'), 'utf8');
const page = index
  .replace(/^\ufeff/, '')
  .replaceAll(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
const replaceOnce = (
  /** @type {string} */ html,
  /** @type {string} */ tag,
  /** @type {string} */ by,
) => {
  if (html.split(tag).length !== 2) throw new Error(`index.html: expected once: ${tag}`);
  return html.replace(tag, () => by);
};
let single = replaceOnce(
  page,
  '<link rel="stylesheet" href="web/dist/latent-lab.css">',
  `<style>${css}</style>`,
);
single = replaceOnce(
  single,
  '<script src="web/dist/latent-lab.js" defer></script>',
  `<script>${js.replaceAll('</script', '<\\/script')}</script>`,
);

await mkdir(dist, { recursive: true });
await Promise.all([
  writeFile(join(dist, 'latent-lab.js'), js),
  writeFile(join(dist, 'latent-lab.css'), css),
  writeFile(join(dist, 'latent-lab.html'), single),
]);
