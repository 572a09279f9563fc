// Panels in what teachers really write with, by README's words alone: a React 19 component, a reveal.js
// deck, and the pages that MkDocs, Sphinx and VitePress make. Each shows an exercise, which is answered by keyboard and read back through the element's events.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { build } from '../../web/node_modules/esbuild/lib/main.js';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { until } from './page.mjs';
import { root } from './site.mjs';

const modules = `${root}tests/node_modules`;
const REACT = `
  import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function Course() {
    const [share, setShare] = useState('none');
    const [week, setWeek] = useState(1);
    return createElement('main', {},
      createElement('h1', {}, 'Week ' + week),
      createElement('button', { id: 'next', onClick: () => setWeek(week + 1) }, 'Next week'),
      createElement('output', {}, String(share)),
      createElement('latent-panel', {
        panel: 'mixture', lang: 'en', exercises: 'never-seen', hide: 'code',
        'onlatent-change': ({ target }) => setShare(target.facts.draw?.modes[0].chanceOfNone ?? 'covered'),
      }));
  }
  createRoot(document.querySelector('#root')).render(createElement(Course));`;
/** @param {string} indent */
const EMBEDDED = (indent) =>
  `${indent}<script src="latent-lab.js"></script>\n${indent}<latent-panel panel="mixture" exercises="never-seen" lang="en"></latent-panel>`;
const DECK = `<!doctype html><html lang="en"><title>Deck</title>
  <link rel="stylesheet" href="/reveal.css"><link rel="stylesheet" href="/theme.css">
  <div class="reveal"><div class="slides">
    <section><h2>Mixtures</h2></section>
    <section><latent-panel panel="mixture" figure="draw" exercises="never-seen" lang="en" style="font-size: 50%"></latent-panel></section>
    <section><h2>The end</h2></section>
  </div></div>
  <script src="/plain/web/dist/latent-lab.js"></script><script src="/reveal.js"></script>
  <script>
    window.changes = 0;
    document.querySelector('latent-panel').addEventListener('latent-change', () => { window.changes += 1; });
    Reveal.initialize({ hash: false, transition: 'none' }).then(() => Reveal.slide(1));
  </script>`;

const README = readFileSync(`${root}README.md`, 'utf8');
/** What README says for VitePress, in each language: its configuration, and attributes of the element. */
const CONFIGS = [...README.matchAll(/^```js\n(\/\/ \.vitepress\/config\.mjs.*?)^```$/gms)].map(
  ([, text]) => text,
);
const ATTRIBUTES = [...README.matchAll(/`([@:][a-z-]+="[^"`]*")`/g)].map(([, text]) => text);
const LESSON = `<script setup>
import { ref } from 'vue';
import { useData } from 'vitepress';
const { isDark } = useData();
const share = ref('none');
const heard = ({ target }) => { share.value = target.facts.draw?.modes[0].chanceOfNone ?? 'covered'; };
</script>

# Week 1

<latent-panel panel="mixture" exercises="never-seen" lang="en" ${ATTRIBUTES.slice(0, 2).join(' ').replace('…', 'heard')}></latent-panel>

<output>{{ share }}</output>
`;

inBrowser('course pages', (stage) => {
  const plain = (/** @type {string} */ type, /** @type {string | Buffer} */ body) => ({
    ...{ type, body, policy: '' },
  });
  const file = (/** @type {string} */ name) => readFile(`${modules}/${name}`);
  /** Gives the focus to a node inside the panel. @param {string} selector @param {string} [words] */
  const focus = (selector, words = '') =>
    until(
      () =>
        stage.page.evaluate(
          ({ selector, words }) => {
            const panel = /** @type {HTMLElement | null} */ (
              document.querySelector('latent-panel')
            );
            if (panel?.dataset.state !== 'ready') return false;
            const nodes = [...(panel.shadowRoot?.querySelectorAll(selector) ?? [])];
            const node = nodes.find(
              (each) => each.checkVisibility() && (each.textContent ?? '').includes(words),
            );
            /** @type {HTMLElement | undefined} */ (node)?.focus();
            return node !== undefined;
          },
          { selector, words },
        ),
      Boolean,
      `${selector} ${words}`,
    );
  const result = () =>
    stage.page.evaluate(() => {
      const shadow = document.querySelector('latent-panel')?.shadowRoot;
      const node = /** @type {HTMLElement | null | undefined} */ (
        shadow?.querySelector('[data-exercise=never-seen]')
      );
      return node?.dataset.result;
    });
  const answerByKeyboard = async () => {
    await focus('[data-exercise=never-seen] button', 'Begin');
    await stage.page.press('Enter');
    await focus('[data-exercise=never-seen] input');
    await stage.page.type('0.36');
    await stage.page.press('Enter');
    await until(result, (result) => result === 'met', 'the result');
  };

  test('in a React component, also when that is rendered anew', async () => {
    const { page, site } = stage;
    const { outputFiles } = await build({
      stdin: { contents: REACT, resolveDir: `${root}tests` },
      ...{ bundle: true, write: false, minify: true, nodePaths: [modules] },
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    site.pages['/react.js'] = plain('text/javascript', outputFiles[0].text);
    site.pages['/react.html'] = plain(
      'text/html; charset=utf-8',
      '<!doctype html><html lang="en"><title>Course</title><script src="/plain/web/dist/latent-lab.js"></script><div id="root"></div><script src="/react.js"></script>',
    );
    await page.goto(`${site.origin}/react.html`);
    await answerByKeyboard();
    const said = await until(
      () => page.evaluate(() => document.querySelector('output')?.textContent),
      (text) => Number(text) > 0,
      'the fact in the component',
    );
    assert.ok(Math.abs(Number(said) - 0.95 ** 20) < 1e-12, said);
    const week = () =>
      page.evaluate(() => {
        /** @type {HTMLElement} */ (document.querySelector('#next')).click();
        return document.querySelector('h1')?.textContent;
      });
    await until(week, (text) => text !== 'Week 1', 'another week');
    assert.equal(await result(), 'met');
  });

  test('in a reveal.js deck, whose keys and heights stay its own', async () => {
    const { page, site } = stage;
    site.pages['/reveal.css'] = plain('text/css', await file('reveal.js/dist/reveal.css'));
    site.pages['/theme.css'] = plain('text/css', await file('reveal.js/dist/theme/white.css'));
    site.pages['/reveal.js'] = plain('text/javascript', await file('reveal.js/dist/reveal.js'));
    site.pages['/deck.html'] = plain('text/html; charset=utf-8', DECK);
    await page.goto(`${site.origin}/deck.html`);
    await answerByKeyboard();
    const deck = () =>
      page.evaluate(() => {
        const { Reveal, changes } = /** @type {any} */ (window);
        return { slide: Reveal.getIndices().h, isPaused: Reveal.isPaused(), changes };
      });
    const { slide, isPaused, changes } = await deck();
    // The point of 0.36 would have paused the deck, had it heard it.
    assert.deepEqual([slide, isPaused], [1, false]);
    assert.ok(changes > 0);
    const height = () =>
      page.evaluate(() => {
        const figure = document
          .querySelector('latent-panel')
          ?.shadowRoot?.querySelector('.picture');
        return /** @type {HTMLElement} */ (figure).offsetHeight;
      });
    const before = await height();
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector('latent-panel')).set('draws', '2000');
    });
    await until(deck, (now) => now.changes > changes, 'the change');
    assert.equal(await height(), before);
  });

  /** A course page that a generator makes of its source, beside the page's scripts. */
  const made = {
    MkDocs: {
      source: 'docs/index.md',
      text: `# Week 1\n\nSome words.\n\n${EMBEDDED('')}\n`,
      config: { 'mkdocs.yml': 'site_name: Course\nuse_directory_urls: false\n' },
      command: ['mkdocs', 'build', '--quiet', '--site-dir', 'out'],
      assets: 'docs',
    },
    Sphinx: {
      source: 'index.rst',
      text: `Week 1\n======\n\nSome words.\n\n.. raw:: html\n\n${EMBEDDED('   ')}\n`,
      config: {
        'conf.py': "project = 'Course'\nhtml_static_path = []\nhtml_extra_path = ['extra']\n",
      },
      command: ['sphinx-build', '-q', '-b', 'html', '.', 'out'],
      assets: 'extra',
    },
  };
  /** Lays out a course's sources and the page's scripts. @returns {string} its folder, from the root */
  const layOut = (
    /** @type {string} */ name,
    /** @type {string} */ assets,
    /** @type {(folder: string) => Record<string, string>} */ sourcesIn,
  ) => {
    const folder = `build/course/${name}-${browserName}`;
    rmSync(join(root, folder), { recursive: true, force: true });
    for (const [inside, words] of Object.entries(sourcesIn(folder))) {
      const path = join(root, folder, inside);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, words);
    }
    for (const script of ['latent-lab.js', 'latent-lab-labs.js']) {
      cpSync(`${root}web/dist/${script}`, join(root, folder, assets, script));
    }
    return folder;
  };
  for (const [name, { source, text, config, command, assets }] of Object.entries(made)) {
    test(`in a page made by ${name}`, async () => {
      const folder = layOut(name, assets, () => ({ ...config, [source]: text }));
      execFileSync(command[0], command.slice(1), { cwd: join(root, folder) });
      await stage.page.goto(`${stage.site.origin}/plain/${folder}/out/index.html`);
      await answerByKeyboard();
    });
  }

  test('in a page made by VitePress, come to from another page or opened', async () => {
    const { page, site } = stage;
    const codes = CONFIGS.map((text) => text.replaceAll(/\/\/.*$/gm, ''));
    assert.deepEqual(codes, [codes[0], codes[0]], 'the same in both languages');
    assert.deepEqual(ATTRIBUTES.slice(0, 2), ATTRIBUTES.slice(2));
    const out = (/** @type {string} */ folder) => `/plain/${folder}/.vitepress/dist/`;
    const folder = layOut('VitePress', 'public', (folder) => ({
      '.vitepress/config.mjs': CONFIGS[0].replace('/course/', out(folder)),
      'index.md': LESSON,
      'before.md': '# Week 0\n\n[Next week](./index.md)\n',
    }));
    symlinkSync(modules, join(root, folder, 'node_modules'));
    execFileSync(process.execPath, [`${modules}/vitepress/bin/vitepress.js`, 'build'], {
      ...{ cwd: join(root, folder), stdio: 'pipe' },
    });
    // A component would be looked up by its name alone, and warned of while an author writes.
    const assets = join(root, folder, '.vitepress/dist/assets');
    const [compiled] = readdirSync(assets).filter((name) => /^index\.md\..*\.lean\.js$/.test(name));
    const code = readFileSync(join(assets, compiled), 'utf8');
    assert.deepEqual(
      code.match(/\(.latent-panel.[,)]/g)?.map((call) => call.at(-1)),
      [','],
    );
    const answer = async () => {
      await answerByKeyboard();
      const said = await until(
        () => page.evaluate(() => document.querySelector('output')?.textContent),
        (text) => Number(text) > 0,
        'the fact in the page',
      );
      assert.ok(Math.abs(Number(said) - 0.95 ** 20) < 1e-12, said ?? '');
    };
    const press = (/** @type {string} */ selector) =>
      page.evaluate((selector) => {
        /** @type {HTMLElement | null} */ (document.querySelector(selector))?.click();
      }, selector);
    const theme = () =>
      page.evaluate(() => document.querySelector('latent-panel')?.getAttribute('theme'));

    await page.goto(`${site.origin}${out(folder)}before.html`);
    const isAwake = () =>
      page.evaluate(() => {
        Object.assign(window, { isSamePage: true });
        return '__vue_app__' in /** @type {Element} */ (document.querySelector('#app'));
      });
    await until(isAwake, Boolean, 'the program of the site');
    await press('main a[href]:not(.header-anchor)');
    await answer();
    assert.ok(await page.evaluate(() => 'isSamePage' in window));
    const first = await theme();
    await press('.VPSwitchAppearance');
    const second = await until(theme, (now) => now !== first, 'the other theme');
    assert.deepEqual([first, second].sort(), ['dark', 'light']);

    await page.goto(`${site.origin}${out(folder)}index.html`);
    await answer();
    assert.equal(await theme(), second);
  });
});
