// What esbuild is taught for this page.
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { texToMathml } from './tex-to-mathml.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * A wasm module within the script: its loader, which Emscripten wrote, and its bytes.
 * @param {string} folder
 * @param {string} name  core or panels_core
 * @returns {Plugin}
 */
export const embedCore = (folder, name) => ({
  name: 'embed-core',
  setup(build) {
    build.onResolve({ filter: /^latent-lab:core-/ }, ({ path }) => ({ path, namespace: 'core' }));
    build.onLoad({ filter: /core-loader$/, namespace: 'core' }, async () => ({
      contents: await readFile(join(folder, `${name}.js`), 'utf8'),
    }));
    build.onLoad({ filter: /core-bytes$/, namespace: 'core' }, async () => {
      const bytes = await readFile(join(folder, `${name}.wasm`));
      // Packed first: base64 of plain wasm would hide its repetitions from the server's gzip.
      const packed = deflateRawSync(bytes, { level: 9, memLevel: 9 });
      return { contents: packed.toString('base64'), loader: 'text' };
    });
  },
});

/** @type {Plugin} */
export const compileTex = {
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

/** Style sheets that scripts adopt, minified. @type {Plugin} */
export const cssAsText = {
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

/**
 * The page's script hands its own modules to the labs' script.
 * @param {string[]} modules  paths below web/
 * @returns {Plugin}
 */
export const shareModules = (modules) => ({
  name: 'share-modules',
  setup(build) {
    build.onResolve({ filter: /^latent-lab:shared$/ }, ({ path }) => ({
      path,
      namespace: 'shared',
    }));
    build.onLoad({ filter: /.*/, namespace: 'shared' }, () => ({
      contents: [
        ...modules.map((path, n) => `import * as m${n} from ${JSON.stringify(`./${path}`)};`),
        `export const shared = {${modules.map((path, n) => `${JSON.stringify(path)}: m${n}`)}};`,
      ].join('\n'),
      resolveDir: build.initialOptions.absWorkingDir,
    }));
  },
});

/**
 * The labs' script takes from the page's what that holds already: also what may exist only once, such
 * as the policy of Trusted Types.
 * @param {Set<string>} known  the page's own modules, by paths below web/
 * @param {(path: string) => void} onTaken
 * @returns {Plugin}
 */
export const takeFromPage = (known, onTaken) => ({
  name: 'take-from-page',
  setup(build) {
    const web = build.initialOptions.absWorkingDir ?? '';
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path: named, importer }) => {
      const path = relative(web, resolve(dirname(importer), named));
      if (!known.has(path)) return undefined;
      onTaken(path);
      return { path, namespace: 'page' };
    });
    build.onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => ({
      contents: `module.exports = globalThis[Symbol.for('latent-lab')].shared[${JSON.stringify(path)}];`,
    }));
  },
});
