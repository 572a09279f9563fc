// The lab of `formulas`: its numbers, a ring by keyboard, particles that play, symbols that answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { act as actIn, fieldOf, ready, summaryOf, textIn, until } from './page.mjs';

inBrowser('lab of formulas', (stage) => {
  const text = (/** @type {string} */ selector) => textIn(stage.page, 'formulas', selector);
  const summary = (/** @type {string} */ figure) => summaryOf(stage.page, 'formulas', figure);
  /** @param {'focus' | 'click'} what @param {string} selector */
  const act = (what, selector) => actIn(stage.page, 'formulas', selector, what);
  const open = async (/** @type {string} */ state) => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#panel=formulas&lang=en&formulas.lab=open&${state}`);
    await ready(page, ['formulas']);
  };

  test('the integral is exact, its estimates and its program agree', async () => {
    // One mode at 0, w = 1, b = 0: p(x) = N(1; 0, 0.6² + 0.8²) = N(1; 0, 1).
    await open(
      'formulas.labModes=0:1&formulas.labWeight=1&formulas.labBias=0&formulas.labX=1' +
        '&formulas.labNoise=0.8&formulas.labProposal=posterior&formulas.labDraws=500',
    );
    const words = await until(
      () => summary('labCourse'),
      (now) => now.startsWith('n = 500'),
      'estimates',
    );
    assert.match(words, /the exact value is 0\.242\b/);
    assert.match(words, /from q\(z\) it is 0\.242 ±.*the ESS 500\./);
    const printed = await until(
      () => text('.lab .output'), // it waits for the other seeds
      (output) => output?.includes('exact'),
      'what the program prints',
    );
    assert.match(printed ?? '', /exact log p\(x\) -1\.418939\n/);
    assert.match(printed ?? '', /from the proposal -1\.418939 error 0\.000000 ESS 500\.000\n/);
  });

  test('an arrow key moves x, and the slice follows', async () => {
    await open('formulas.labX=0.4');
    const at = async () => Number(/x = (\S+)/.exec(await summary('labIntegral'))?.[1]);
    await until(at, (x) => x === 0.4, 'the slice at 0.4');
    await act('focus', '[data-figure=labIntegral] .handle');
    await stage.page.press('ArrowRight');
    const moved = await until(at, (x) => x > 0.4, 'the slice further up');
    const field = await fieldOf(stage.page, 'formulas', 'labX');
    assert.equal(Number(field), moved);
    await until(
      () => stage.page.url(),
      (url) => url.includes(`formulas.labX=${field}`),
      'x in the link',
    );
  });

  test('particles play from the start to where they were, and the same again', async () => {
    await open('formulas.flowSteps=20&formulas.flowAt=20&formulas.flowCount=50');
    const counts = () => summary('labMixing');
    const end = await until(counts, (words) => words.startsWith('After 20 steps'), 'the end');
    const player = '[data-figure=labFlow] .toolbar';
    await act('click', `${player} button:last-of-type`);
    const first = await until(counts, (words) => words.startsWith('After 0 steps'), 'the start');
    assert.match(first, /component 1 has 50 /);
    await act('focus', `${player} button`); // into view, where it does not stop
    const playedOn = async () => {
      if ((await text(`${player} button`)) === 'Play') await act('click', `${player} button`);
      return counts();
    };
    await until(playedOn, (words) => /^After [1-9]/.test(words), 'some steps');
    const again = async () => {
      const words = await counts();
      return words.startsWith('After 20 steps') ? words : playedOn();
    };
    assert.equal(await until(again, (words) => words.startsWith('After 20 steps'), 'the end'), end);
  });

  test('a symbol says what it is, and its control and its mark stand out', async () => {
    await open('formulas.x=1.25');
    const note = () => text('[data-figure=slices] .symbol-note');
    await act('focus', '[data-figure=slices] [data-symbol=x]');
    await until(note, (words) => words?.endsWith('Now 1.25.'), 'the note of x');
    const lit = () =>
      stage.page.evaluate(() => {
        const figure = document
          .querySelector('latent-panel[panel=formulas]')
          ?.shadowRoot?.querySelector('[data-figure=slices]');
        return [...(figure?.querySelectorAll('.lit, [data-lit]') ?? [])].map(
          (node) => node.getAttribute('data-symbol') ?? node.getAttribute('class'),
        );
      });
    await until(
      lit,
      (named) =>
        ['x', 'handles'].every((name) => named.includes(name)) &&
        named.some((name) => name?.startsWith('control')),
      'the symbol, its ring and its control',
    );
    await stage.page.press('ArrowRight');
    await until(note, (words) => words?.startsWith('The integral'), 'the next symbol');
    await until(lit, (named) => named.includes('slices'), 'the mark of the next symbol');
  });
});
