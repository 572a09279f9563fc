// Every control has a name that reads as a phrase; its unit describes it and is no part of the name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { LABS, labsReady, PANELS, ready, until } from './page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

inBrowser('accessible names', (stage) => {
  /** @typedef {{tag: string, name: string, label: string, description: string, unit: string}} Named */

  /**
   * What a screen reader calls each control of a panel, by axe's own computation.
   * @param {string} panel
   * @param {string} lang
   * @returns {Promise<Named[]>}
   */
  async function controlsOf(panel, lang) {
    const { page, site } = stage;
    const lab = LABS.includes(panel) ? `&${panel}.lab=open` : '';
    await page.goto(`${site.origin}/plain/index.html#panel=${panel}&lang=${lang}${lab}`);
    await ready(page, [panel]);
    await labsReady(page);
    return until(
      () =>
        page.evaluate(
          ([source, panel]) => {
            if (!('axe' in window)) new Function(source)();
            const { axe } = /** @type {any} */ (window);
            const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
            if (!root) return [];
            for (const closed of root.querySelectorAll('details')) closed.open = true;
            axe.setup(document.documentElement);
            const named = [
              ...root.querySelectorAll('input, select, fieldset, button, [role=slider]'),
            ]
              .filter((node) => node.getClientRects().length > 0)
              .map((node) => {
                const control = node.closest('.control');
                const described = (node.getAttribute('aria-describedby') ?? '').split(' ');
                return {
                  tag: node.getAttribute('type') ?? node.localName,
                  name: axe.commons.text.accessibleText(node).trim(),
                  label: control?.querySelector('label, legend')?.textContent ?? '',
                  description: described
                    .map((id) => (id && root.getElementById(id)?.textContent) || '')
                    .join(' ')
                    .trim(),
                  unit: control?.querySelector('.unit')?.textContent ?? '',
                };
              });
            axe.teardown();
            return named;
          },
          [axe, panel],
        ),
      (named) => named.length > 0,
      `controls of ${panel}`,
    );
  }

  for (const lang of ['ja', 'en']) {
    test(`of all controls, ${lang}`, async () => {
      for (const panel of PANELS) {
        for (const { tag, name, label, description, unit } of await controlsOf(panel, lang)) {
          assert.notEqual(name, '', `${panel}: ${tag} without a name`);
          // No word twice in a row, as in "Number of draws draws".
          assert.doesNotMatch(name, /(^|\s)(\S+) \2(\s|$)/i, panel);
          if (!['text', 'range', 'select'].includes(tag) || !label) continue;
          if (tag !== 'range' || unit) assert.equal(name, label, `${panel}: ${tag}`);
          assert.ok(description.includes(unit), `${panel}: ${name}: ${description}, not ${unit}`);
        }
      }
    });
  }
});
