// Panels in frames: only what is shown is built, and a frame tells its height before it is seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { ready, until } from './page.mjs';

/** README's listener, and a note of all heights heard. */
const LISTENER = `<script>
  window.heights = [];
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'latent-lab:resize') return;
    heights.push(data.height);
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.height = data.height;
    }
  });
</script>`;

/** Without word of another height: longer than a busy machine needs to build a panel. */
const REST_MS = 3000;

inBrowser('frames', (stage) => {
  const built = () =>
    stage.page.evaluate(() =>
      [...document.querySelectorAll('latent-panel')]
        .filter((panel) => panel.shadowRoot?.querySelector('article'))
        .map((panel) => panel.getAttribute('panel')),
    );

  test('a link to one panel builds that one, and the others when they are asked for', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#panel=metrics`);
    await ready(page, ['metrics']);
    assert.deepEqual(await built(), ['metrics']);
    await page.evaluate(() =>
      /** @type {HTMLElement} */ (document.querySelector('[data-whole-page]')).click(),
    );
    await ready(page);
    assert.equal((await built()).length, 7);
  });

  for (const id of ['samples', 'formulas', 'takeaways']) {
    test(`a frame far below the view tells its height, and keeps it when it is seen: ${id}`, async () => {
      const { page, site } = stage;
      // Another origin: browsers do not draw such frames while they are out of view.
      const there = site.origin.replace('127.0.0.1', 'localhost');
      site.pages['/plain/course.html'] =
        `<!doctype html><html lang="en"><title>Course</title>${LISTENER}
        <div style="height:6000px">Week 1</div>
        <iframe src="${there}/plain/index.html#panel=${id}&lang=en" title="lab" width="100%" height="900"></iframe>`;
      await page.goto(`${site.origin}/plain/course.html`);
      let [count, since] = [0, Date.now()];
      const heights = await until(
        () => page.evaluate(() => /** @type {any} */ (window).heights),
        (now) => {
          if (now.length !== count) [count, since] = [now.length, Date.now()];
          return count > 0 && Date.now() - since > REST_MS;
        },
        'the height of a frame out of view',
      );
      const early = heights.at(-1);
      assert.ok(Math.max(...heights) <= early + 40, `heights on the way: ${heights}`);
      await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
      const after = await until(
        () =>
          page.evaluate(() => {
            const frame = /** @type {HTMLElement} */ (document.querySelector('iframe'));
            const isSeen = frame.getBoundingClientRect().top < innerHeight;
            return isSeen ? /** @type {any} */ (window).heights.at(-1) : 0;
          }),
        (height) => height > 0,
        'the frame in view',
      );
      await new Promise((resolve) => setTimeout(resolve, 1500)); // whatever may still jump
      const last = await page.evaluate(() => /** @type {any} */ (window).heights.at(-1));
      assert.ok(
        Math.abs(last - early) <= 40,
        `${early} out of view, ${after}, then ${last} in view`,
      );
    });
  }
});
