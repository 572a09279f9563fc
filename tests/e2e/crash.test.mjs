// A worker that dies is restarted and the call repeated: the reader sees the right numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { PRINTED, ready, stdout, until } from './page.mjs';

inBrowser('crash', (stage) => {
  /** Types β into the field by script and, in the same instant, may end every worker. */
  const change = (/** @type {string} */ beta, { kill = false } = {}) =>
    stage.page.evaluate(
      ([beta, kill]) => {
        const field = /** @type {HTMLInputElement} */ (
          document
            .querySelector('latent-panel[panel=diffusion]')
            ?.shadowRoot?.querySelector('input[name=beta]')
        );
        field.value = beta;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const { workers } = /** @type {any} */ (window);
        if (kill) for (const worker of workers) worker.terminate();
        return workers.length;
      },
      /** @type {[string, boolean]} */ ([beta, kill]),
    );

  /** The first answers come from the page's own thread; then a worker takes over. */
  const workerTookOver = () => {
    let changes = 0;
    return until(
      async () => {
        changes += 1;
        await change(String(0.1 + changes / 1e4));
        return stage.page.evaluate(() => /** @type {any} */ (window).asked);
      },
      (asked) => asked >= 3,
      'calls sent to a worker',
    );
  };

  test('killed in the middle of a call', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/workers.html`);
    await ready(page);
    await workerTookOver();
    const before = await change('0.36', { kill: true });
    assert.ok(before >= 1, 'there is a worker to kill');
    const expected = 'x0, xt, x0_hat = 1.5 1.02 1.5\n'; // 0.8·1.5 + 0.6·(−0.3)
    await until(
      () => stdout(page, 'diffusion'),
      (text) => text === expected,
      'the result after the crash',
    );
    await ready(page);
    const now = await page.evaluate(() => /** @type {any} */ (window).workers.length);
    assert.ok(now > before, 'a new worker was started');
    assert.equal(await stdout(page, 'metrics'), PRINTED.metrics);
  });

  test('killed again, between calls', async () => {
    const { page } = stage;
    await page.evaluate(() => {
      for (const worker of /** @type {any} */ (window).workers) worker.terminate();
    });
    await change('0.64', { kill: true });
    const expected = 'x0, xt, x0_hat = 1.5 0.66 1.5\n'; // 0.6·1.5 + 0.8·(−0.3)
    await until(
      () => stdout(page, 'diffusion'),
      (text) => text === expected,
      'the result after the crash',
    );
    await ready(page);
  });

  test('no worker lives long: no answer of before stands beside what failed; the next change tries again', async () => {
    const { page } = stage;
    const panel = () =>
      page.evaluate(() => {
        const node = document.querySelector('latent-panel[panel=diffusion]');
        const root = node?.shadowRoot;
        return {
          state: node?.getAttribute('data-state'),
          said: root?.querySelector('.failure')?.textContent ?? '',
          marks: root?.querySelectorAll('.panel > .figure figure svg > *').length,
          sentences: [...(root?.querySelectorAll('.panel > .figure [data-summary]') ?? [])]
            .map(({ textContent }) => textContent)
            .join(''),
          printed: root?.querySelector('[data-stdout]')?.textContent,
        };
      });
    await page.evaluate(() => {
      const { Worker } = window;
      Object.assign(window, {
        LivingWorker: Worker,
        Worker: function BriefWorker(/** @type {[URL, WorkerOptions]} */ ...args) {
          const worker = new Worker(...args);
          worker.addEventListener('message', () => worker.terminate()); // once it is ready
          return worker;
        },
      });
    });
    await change('0.5', { kill: true });
    const { said, ...left } = await until(panel, ({ state }) => state === 'error', 'a failure');
    assert.match(said, /。$/);
    assert.deepEqual(left, { state: 'error', marks: 0, sentences: '', printed: '' });
    await page.evaluate(() => {
      const { LivingWorker } = /** @type {any} */ (window);
      Object.assign(window, { Worker: LivingWorker });
    });
    await change('0.36');
    await ready(page);
    const { marks, printed, said: nothing } = await panel();
    assert.ok(Number(marks) > 0);
    assert.deepEqual([printed, nothing], ['x0, xt, x0_hat = 1.5 1.02 1.5\n', '']);
  });
});
