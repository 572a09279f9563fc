// Nothing overflows, is cut off or lies over something else, from a small phone to a wide screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { coloured, labsReady, OPEN_LABS, ready } from './page.mjs';

/** Runs in the page: what does not fit. */
function faults() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`page: ${root.scrollWidth} wide`);
  for (const panel of document.querySelectorAll('latent-panel')) {
    const id = panel.getAttribute('panel');
    const inside = panel.shadowRoot;
    if (!inside) continue; // not shown
    const named = (/** @type {Element} */ node) => {
      const figure = node.closest('[data-figure]')?.getAttribute('data-figure') ?? '';
      const words = node.textContent || node.getAttribute('name') || node.className;
      return `${id} ${figure} ${node.tagName} "${String(words).slice(0, 30)}"`;
    };
    /** Some browsers give a place to what closed details hold. */
    const isClosed = (/** @type {Element} */ node) =>
      node.closest('details:not([open])') !== null && !node.matches('summary, summary *, details');
    for (const node of inside.querySelectorAll('*')) {
      const box = node.getBoundingClientRect();
      if (isClosed(node)) continue;
      // What scrolls by itself may be wider than the page.
      if (box.width === 0 || node.closest('pre, svg, math, canvas, .table-scroll')) continue;
      if (box.right > root.clientWidth + 1 || box.left < -1) found.push(`outside: ${named(node)}`);
      if (node.matches('button, summary, label, legend') && node.scrollWidth > node.clientWidth + 1)
        if (getComputedStyle(node).display !== 'inline') found.push(`cut off: ${named(node)}`);
    }
    const used = [...inside.querySelectorAll('button, input, select, textarea, summary, progress')]
      .filter((node) => !isClosed(node))
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    for (const [index, a] of used.entries()) {
      for (const b of used.slice(index + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1 && !a.node.contains(b.node))
          found.push(`overlap: ${named(a.node)} and ${named(b.node)}`);
      }
    }
    for (const svg of inside.querySelectorAll('figure svg')) {
      const frame = svg.getBoundingClientRect();
      const figure = `${id} ${svg.closest('[data-figure]')?.getAttribute('data-figure')}`;
      // A numbered disc stands where its mean is, also upon another one.
      const labels = [...svg.querySelectorAll('text')]
        .filter((node) => !node.closest('.tag'))
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
          found.push(`cut off: ${figure} "${text}" by ${Math.max(out, below)}`);
      }
      for (const [index, a] of labels.entries()) {
        for (const b of labels.slice(index + 1)) {
          const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // Boxes are taller than letters: a third of the line may lie over the next one's.
          const deep = Math.min(a.box.height, b.box.height) * 0.35;
          if (wide > 2 && high > deep) found.push(`overlap: ${figure} "${a.text}" and "${b.text}"`);
        }
      }
    }
  }
  return found;
}

/** What is open, and how far its figures have come. @type {Record<string, string>} */
const STATES = {
  'labs closed': '',
  'labs open': OPEN_LABS,
  // Many components, planes, long names, fits and training at their end.
  'labs open and full':
    `${OPEN_LABS}&samples.labModes=-3:1,-2:2,-1:1,0.5:3,1.5:1,2.5:2&samples.labSigma=0.2` +
    '&formulas.labModes=-2:1,-1:1,1:2,2:1&formulas.flowSpace=plane&formulas.flowModes=-2:1,0:2,2:1' +
    '&formulas.flowHeights=-1,1,-1&formulas.labProposal=likelihood' +
    '&mixture.fitData=penguins&mixture.fitMeasurements=beakLength,beakDepth,flipperLength,bodyMass' +
    '&mixture.fitK=6&mixture.fitAt=8&mixture.fitBesideAt=5' +
    '&diffusion.labData=plane&diffusion.labTrained=300&diffusion.labDenoiser=learned' +
    '&decoder.labData=drawn&decoder.labDrawing=-1:0,0:1~2:2&decoder.labTrained=100&decoder.labAt=50' +
    '&decoder.labCollapseShown=yes&decoder.labCollapseData=spectrum' +
    '&decoder.labCollapseSpectrum=4,3,2.5,2,1.5,1,0.5,0.2' +
    '&metrics.labModel=-3:1,-1:2,0:1,1.5:2,3:1&metrics.labTau=0.4&metrics.labWorstOf=1000' +
    '&metrics.labPlaneModel=-2,0,2,0,0,2,0,-2,3,3,-3,3&metrics.labPlaneOutlier=0,6' +
    '&metrics.labPlaneBalls=generated',
};

inBrowser('layout', (stage) => {
  for (const width of [320, 768, 1600]) {
    for (const lang of ['ja', 'en']) {
      for (const [what, state] of Object.entries(STATES)) {
        test(`${width} px, ${lang}, ${what}`, async (t) => {
          const page = await stage.browser.newPage({ width, height: 900 });
          await page.goto(`${stage.site.origin}/index.html#lang=${lang}&${state}`);
          await ready(page);
          await labsReady(page);
          const actual = await page.evaluate(() => window.innerWidth);
          // A window of a browser under WebDriver may have a smallest width of its own.
          if (browserName === 'webkit') t.diagnostic(`${actual} px wide`);
          else assert.equal(actual, width);
          assert.deepEqual(await page.evaluate(faults), []);
          await page.close();
        });
      }
    }
  }

  test('a listing is as tall in colours as before them', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/plain/index.html`);
    await ready(page);
    await coloured(page);
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('latent-panel')].flatMap(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('[data-source]') ?? [])].map((code) => {
          const listing = /** @type {HTMLElement} */ (code.parentElement);
          // Where a line nearly fits, rounded widths decide whether it is broken.
          listing.style.whiteSpace = 'pre';
          const height = () => listing.clientHeight;
          const coloured = height();
          code.replaceChildren(String(code.textContent));
          return [coloured, height()];
        }),
      ),
    );
    assert.equal(heights.length, 5);
    for (const [coloured, plain] of heights) assert.equal(coloured, plain);
  });

  test('errors of millions: no number is cut off', async () => {
    const page = await stage.browser.newPage({ width: 1280, height: 900 });
    const state = 'panel=diffusion&diffusion.noise=5000000&diffusion.beta=0.9';
    await page.goto(`${stage.site.origin}/index.html#lang=en&${state}`);
    await ready(page, ['diffusion']);
    assert.deepEqual(await page.evaluate(faults), []);
    await page.close();
  });
});
