// Rings: by keyboard and by dragging they change the parameter, the code and the output.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { act, fieldOf, ready, stdout, until } from './page.mjs';

inBrowser('handles', (stage) => {
  /** @param {string} panel @param {string} name */
  const field = (panel, name) => fieldOf(stage.page, panel, name);

  test('an arrow key moves x0, and the cell follows', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#panel=diffusion`);
    await ready(page, ['diffusion']);
    await act(page, 'diffusion', '.handle', 'focus');
    await page.press('ArrowRight');
    await page.press('ArrowRight');
    await until(
      () => field('diffusion', 'x0'),
      (text) => text === '1.52',
      'x0 after two keys',
    );
    const xt = Math.sqrt(0.88) * 1.52 + Math.sqrt(0.12) * -0.3;
    await until(
      () => stdout(page, 'diffusion'),
      (text) => Math.abs(Number(text?.split(' ')[5]) - xt) < 6e-6,
      'x_t of 1.52',
    );
  });

  test('keys that come faster than the picture follows all count', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#panel=diffusion`);
    await ready(page, ['diffusion']);
    const presses = 40;
    await act(page, 'diffusion', '.handle', 'focus');
    await page.evaluate((presses) => {
      const ring = document
        .querySelector('latent-panel[panel=diffusion]')
        ?.shadowRoot?.querySelector('.handle');
      const press = (/** @type {number} */ left) => {
        ring?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        if (left > 1) setTimeout(press, 3, left - 1);
      };
      press(presses);
    }, presses);
    await until(
      () => field('diffusion', 'x0'),
      (text) => Math.abs(Number(text) - (1.5 + presses * 0.01)) < 1e-9,
      `x0 after ${presses} keys`,
    );
  });

  test('a ring that is dragged stays under the pointer, and its error follows', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#panel=metrics`);
    await ready(page, ['metrics']);
    await act(page, 'metrics', '.handle', 'focus', 4); // all five are there
    const { expected, offset } = await page.evaluate(() => {
      const panel = /** @type {Element} */ (document.querySelector('latent-panel[panel=metrics]'));
      const root = /** @type {ShadowRoot} */ (panel.shadowRoot);
      const rings = [.../** @type {NodeListOf<SVGGElement>} */ (root.querySelectorAll('.handle'))];
      const centre = (/** @type {SVGGElement} */ ring) => {
        const box = ring.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      // The list starts with 0.42 and 0.31: two points of the axis.
      const [a, b] = [centre(rings[0]), centre(rings[1])];
      const distance = -40;
      const mouse = (/** @type {string} */ type, /** @type {number} */ dx) =>
        new MouseEvent(type, {
          ...{ bubbles: true, cancelable: true, view: window },
          ...{ clientX: a.x + dx, clientY: a.y },
        });
      rings[0].dispatchEvent(mouse('mousedown', 0));
      window.dispatchEvent(mouse('mousemove', distance / 2));
      window.dispatchEvent(mouse('mousemove', distance));
      window.dispatchEvent(mouse('mouseup', distance));
      return { expected: 0.42 + (distance * (0.42 - 0.31)) / (a.x - b.x), offset: distance };
    });
    assert.ok(offset < 0 && expected < 0.42);
    const errors = await until(
      () => field('metrics', 'errors'),
      (text) => !text.startsWith('0.42'),
      'errors after the drag',
    );
    const [moved, ...others] = errors.split(',').map(Number);
    assert.ok(Math.abs(moved - expected) < 0.002, `${moved}, the pointer at ${expected}`);
    assert.deepEqual(others, [0.31, 0.29, 0.36, 0.33]);
    const mean = (moved + 0.31 + 0.29 + 0.36 + 0.33) / 5;
    await until(
      () => stdout(page, 'metrics'),
      (text) => Math.abs(Number(text?.split(' ')[2]) - mean) < 6e-5,
      `mean with ${moved}`,
    );
  });
});
