// Nothing overflows, is cut off or lies over something else, from a small phone to a wide screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { ready } from './page.mjs';

/** Runs in the page: what does not fit. */
function faults() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`page: ${root.scrollWidth} wide`);
  for (const panel of document.querySelectorAll('latent-panel')) {
    const id = panel.getAttribute('panel');
    const inside = panel.shadowRoot;
    if (!inside) continue; // not shown
    for (const node of inside.querySelectorAll('*')) {
      const box = node.getBoundingClientRect();
      if (box.width === 0 || node.closest('pre, svg, math, .lab')) continue;
      const name = `${id} ${node.tagName} ${node.className} "${node.textContent?.slice(0, 30)}"`;
      if (box.right > root.clientWidth + 1 || box.left < -1) found.push(`outside: ${name}`);
    }
    for (const svg of inside.querySelectorAll('figure svg')) {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text')]
        .map((node) => {
          const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
          // Firefox counts the halo around letters, which is only paper.
          const halo = getComputedStyle(node).stroke === 'none' ? 0 : 3;
          const box = {
            ...{ left: left + halo, right: right - halo, top: top + halo, bottom: bottom - halo },
            ...{ width, height },
          };
          return { text: node.textContent ?? '', box };
        })
        .filter(({ text, box }) => text.trim() !== '' && box.width > 0);
      for (const { text, box } of labels) {
        const out = Math.max(frame.left - box.left, box.right - frame.right);
        const below = Math.max(frame.top - box.top, box.bottom - frame.bottom);
        // A line's box is taller than its letters.
        if (out > 1.5 || below > box.height * 0.35)
          found.push(`cut off: ${id} "${text}" by ${Math.max(out, below)}`);
      }
      for (const [index, a] of labels.entries()) {
        for (const b of labels.slice(index + 1)) {
          const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // Boxes are taller than letters: a third of the line may lie over the next one's.
          const deep = Math.min(a.box.height, b.box.height) * 0.35;
          if (wide > 2 && high > deep) found.push(`overlap: ${id} "${a.text}" and "${b.text}"`);
        }
      }
    }
  }
  return found;
}

inBrowser('layout', (stage) => {
  for (const width of [320, 768, 1600]) {
    for (const lang of ['ja', 'en']) {
      test(`${width} px, ${lang}`, async (t) => {
        const page = await stage.browser.newPage({ width, height: 900 });
        await page.goto(`${stage.site.origin}/index.html#lang=${lang}`);
        await ready(page);
        const actual = await page.evaluate(() => window.innerWidth);
        // A window of a browser under WebDriver may have a smallest width of its own.
        if (browserName === 'webkit') t.diagnostic(`${actual} px wide`);
        else assert.equal(actual, width);
        assert.deepEqual(await page.evaluate(faults), []);
        await page.close();
      });
    }
  }

  test('errors of millions: no number is cut off', async () => {
    const page = await stage.browser.newPage({ width: 1280, height: 900 });
    const state = 'panel=diffusion&diffusion.noise=5000000&diffusion.beta=0.9';
    await page.goto(`${stage.site.origin}/index.html#lang=en&${state}`);
    await ready(page, ['diffusion']);
    assert.deepEqual(await page.evaluate(faults), []);
    await page.close();
  });
});
