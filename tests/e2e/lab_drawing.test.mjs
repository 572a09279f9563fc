// The lab of `decoder`: data that the reader draws, by mouse, by keyboard and as text, and its training.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { atRest, labsReady, problemAt, until } from './page.mjs';

inBrowser('drawing in the lab of decoder', (stage) => {
  const lab = labOf(stage, 'decoder');
  const drawing = () => lab.field('labDrawing');
  /** Where the pad is in the window, in its middle. @returns {Promise<[x: number, y: number]>} */
  const middle = async () => {
    await labsReady(stage.page); // until then what comes above moves the pad
    return atRest(
      () =>
        lab.inside((node) => {
          const pad = node.querySelector('[data-figure=labPad] rect.ground');
          pad?.scrollIntoView({ block: 'center' });
          const box = pad?.getBoundingClientRect();
          return box ? [box.left + box.width / 2, box.top + box.height / 2] : null;
        }),
      'the plane to draw in',
      { pleases: (place) => place !== null },
    );
  };

  test('nothing drawn is said; a ready drawing trains, and a link brings the same back', async () => {
    await lab.open('labData=drawn&labTrainSeed=2');
    await lab.reads('labPad', /^Nothing is drawn yet/);
    await lab.reads('[data-figure=labVae]', /nothing to train on yet/);
    const isOff = await lab.inside(
      (node) =>
        [...node.querySelectorAll('[data-figure=labVae] button')]
          .find(({ textContent }) => textContent === 'Train for 2000 steps')
          ?.getAttribute('aria-disabled') ?? null,
    );
    assert.equal(isOff, 'true');
    await lab.press('an 8');
    await lab.reads('labPad', /1 stroke of 33 points.* 1024 points to train on and 512 held out/);
    await lab.press('100 steps');
    const words = await lab.reads('labVae', /^After 100 .*exact mean of log p\(x\)/);
    const link = new URL(await lab.link()).hash;
    assert.match(link, /decoder\.labDrawing=0:2\.2,/);
    await stage.page.goto(`${stage.site.origin}/index.html${link}`);
    assert.equal(await lab.reads('labVae', /^After 100 .*exact mean of log p\(x\)/), words);
    await lab.press('a heart');
    const others = await until(
      () => lab.reads('labVae', /^After 100 .*exact mean of log p\(x\)/),
      (now) => now !== words,
      'the same steps on another drawing',
    );
    assert.match(others, /\(n = 256\)/);
  });

  test('a mouse draws a stroke where it goes, which can be taken back', async () => {
    await lab.open('labData=drawn&labDrawing=3:2');
    await lab.reads('labPad', /1 stroke of 1 point\./);
    const [x, y] = await middle();
    await stage.page.drag([x - 100, y], [x + 50, y - 50]);
    await lab.reads('labPad', /2 strokes of/);
    const ends = (await drawing()).split('~')[1].split(',');
    const [from, to] = [ends[0], ends[ends.length - 1]].map((/** @type {string} */ point) =>
      point.split(':').map(Number),
    );
    for (const [i, wanted] of [-2, 0].entries())
      assert.ok(Math.abs(from[i] - wanted) < 0.05, ends.join());
    for (const [i, wanted] of [1, 1].entries())
      assert.ok(Math.abs(to[i] - wanted) < 0.05, ends.join());
    await lab.press('Undo');
    await lab.reads('labPad', /1 stroke of 1 point\./);
    assert.equal(await drawing(), '3:2');
    // What was cleared or replaced comes back, whole.
    await lab.press('a heart');
    await lab.reads('labPad', /1 stroke of 33 points/);
    await lab.press('Clear');
    await lab.reads('labPad', /^Nothing is drawn yet/);
    await lab.press('Undo');
    await lab.reads('labPad', /1 stroke of 33 points/);
    await lab.press('two strokes');
    await lab.reads('labPad', /2 strokes of 4 points/);
    await lab.press('Undo');
    await lab.press('Undo');
    await lab.reads('labPad', /^Nothing is drawn yet/);
  });

  test('a finger scrolls until it is to draw', async () => {
    await lab.open('labData=drawn');
    await middle();
    const action = () =>
      lab.inside((node) => {
        const pad = node.querySelector('[data-figure=labPad] rect.ground');
        return pad ? getComputedStyle(pad).touchAction : '';
      });
    assert.equal(await action(), 'auto');
    await lab.press('Draw with finger or pen');
    await until(action, (now) => now === 'none', 'a plane that takes touches');
  });

  test('points are set by keyboard', async () => {
    await lab.open('labData=drawn');
    await middle();
    await lab.hold('next point by keyboard');
    await stage.page.press('Enter');
    await until(drawing, (text) => text === '0:0', 'the first point');
    await stage.page.press('ArrowRight');
    await stage.page.press('ArrowUp');
    await stage.page.press('Enter');
    const text = await until(drawing, (now) => now.includes(','), 'the second point');
    const [x, y] = text.split(',')[1].split(':').map(Number);
    assert.ok(x > 0 && y > 0, text);
  });

  test('what is no drawing is refused by name, and the drawing stays', async () => {
    await lab.open('labData=drawn&labDrawing=0:0,1:1');
    await lab.reads('labPad', /1 stroke of 2 points/);
    await lab.fill('[name=labDrawing]', '0:0,9:1');
    const said = await until(
      () => problemAt(stage.page, 'decoder', 'labDrawing'),
      ({ message }) => message !== '',
      'what is wrong',
    );
    assert.match(said.message, /labDrawing.*“9”.*from -4 to 4/);
    await lab.reads('labPad', /1 stroke of 2 points/);
    await lab.open('labData=drawn&labDrawing=junk');
    const linked = await until(
      () => problemAt(stage.page, 'decoder', 'labDrawing'),
      ({ message }) => message !== '',
      'what is wrong in the link',
    );
    assert.match(linked.message, /labDrawing.*“junk”.*points x₁:x₂/);
    await lab.reads('labPad', /^Nothing is drawn yet/);
  });
});
