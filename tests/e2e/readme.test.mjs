// Every example of the README does what it says.
import assert from 'node:assert/strict';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { PRINTED, ready, states, stdout, until } from './page.mjs';
import { root } from './site.mjs';

const readme = readFileSync(`${root}README.md`, 'utf8');
const fences = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)];
const blocks = (/** @type {string} */ wanted) =>
  fences.filter(([, language]) => language === wanted).map(([, , text]) => text);

test('the commands are there, and so is the picture', () => {
  const commands = blocks('sh').flatMap((text) => text.trim().split('\n'));
  assert.ok(commands.includes('./web/serve') && commands.includes('./tests/run'));
  for (const command of commands) accessSync(root + command.split(' ')[0], constants.X_OK);
  for (const [, path] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
    assert.ok(existsSync(root + path), path);
  }
});

test('the map names rooms that exist', () => {
  const map = blocks('').find((text) => /^core\/ /m.test(text)) ?? '';
  let room = '';
  const paths = map.split('\n').flatMap((line) => {
    const [, indent, name] = /^( *)([\w.-]+\/?)/.exec(line) ?? [];
    if (!name) return [];
    if (indent === '') room = name;
    return [indent === '' ? name : room + name];
  });
  assert.ok(paths.length > 10, map);
  for (const path of paths) assert.ok(existsSync(root + path), path);
});

inBrowser('readme', (stage) => {
  const isProgram = (/** @type {string} */ text) => text.includes("addEventListener('latent-");

  test('the example of a panel that is programmed', async () => {
    const { page, site } = stage;
    const [example, ...others] = blocks('html').filter(isProgram);
    assert.deepEqual(others, []);
    site.pages['/plain/program.html'] =
      `<!doctype html><html lang="en"><title>Mine</title><script src="web/dist/latent-lab.js"></script>${example}`;
    await page.goto(`${site.origin}/plain/program.html`);
    await until(
      () => page.evaluate(() => document.querySelector('output')?.textContent ?? ''),
      (text) => text.includes('0.36'),
      'the facts of what it has set',
    );
    assert.equal(await stdout(page, 'diffusion'), 'x0, xt, x0_hat = 1.5 1.02 1.5\n');
  });

  test('the embedding examples, all on one page', async () => {
    const { page, site } = stage;
    const examples = blocks('html').filter((text) => !isProgram(text));
    assert.ok(examples.length >= 3);
    site.pages['/plain/readme.html'] =
      `<!doctype html><html lang="en"><title>Mine</title>${examples.join('\n')}`;
    await page.goto(`${site.origin}/plain/readme.html`);
    await ready(page, ['diffusion']);
    // √½·1.5 − 0.3·√½
    assert.equal(await stdout(page, 'diffusion'), 'x0, xt, x0_hat = 1.5 0.84853 1.5\n');
    const framed = await until(
      () =>
        page.evaluate(() => {
          const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
          const panels = [
            ...(frame.contentDocument?.querySelectorAll('latent-panel') ?? []),
          ].filter((panel) => panel.getClientRects().length > 0);
          return {
            shown: panels.map((panel) => panel.getAttribute('panel')),
            source: panels[0]?.shadowRoot?.querySelector('[data-source]')?.textContent ?? '',
            height: Number(frame.height),
            needed: frame.contentDocument?.documentElement.getBoundingClientRect().height ?? 0,
          };
        }),
      ({ source, height, needed }) => source !== '' && Math.abs(height - needed) <= 1,
      'the frame, as tall as its content',
    );
    assert.deepEqual(framed.shown, ['samples']);
    assert.match(framed.source, /random\.seed\(7\)[\s\S]*range\(12\)/);
  });

  test('the files to copy to a host are enough', async () => {
    const list = blocks('').find((text) => text.startsWith('index.html\n')) ?? '';
    const files = list.trim().split('\n');
    assert.ok(files.length >= 3);
    const folder = `${root}build/copied/${browserName}/`;
    rmSync(folder, { recursive: true, force: true });
    for (const file of files) {
      mkdirSync(dirname(folder + file), { recursive: true });
      cpSync(root + file, folder + file);
    }
    await stage.page.goto(pathToFileURL(`${folder}index.html`).href);
    await ready(stage.page);
    assert.equal(await stdout(stage.page, 'samples'), PRINTED.samples);
    rmSync(folder, { recursive: true });
  });

  test('the parts of a link do something, and none is refused', async () => {
    const { page, site } = stage;
    const table = readme.slice(readme.indexOf('## Link to a state')).split(/^## /m)[1];
    const parts = [...table.matchAll(/`([\w.]+=[^`]+)`/g)].map(([, part]) => part);
    const parameters = parts.filter((part) => part.includes('.') && /^\w+\.\w+=/.test(part));
    assert.ok(parameters.length >= 10, parameters.join(' '));
    await page.goto(`${site.origin}/index.html#${parameters.join('&')}`);
    await ready(page);
    const said = await page.evaluate(() => ({
      notice: document.querySelector('[data-notice]')?.textContent,
      refused: [...document.querySelectorAll('latent-panel')].flatMap((panel) =>
        [...(panel.shadowRoot?.querySelectorAll('[aria-invalid=true]') ?? [])].map((field) =>
          field.getAttribute('name'),
        ),
      ),
    }));
    assert.deepEqual(said, { notice: '', refused: [] });
    const panels = parts.find((part) => part.startsWith('panel='));
    await page.goto(`${site.origin}/index.html#${panels}`);
    await ready(page, panels?.replace('panel=', '').split(','));
    assert.ok(Object.keys(await states(page)).length < 7);
  });
});
