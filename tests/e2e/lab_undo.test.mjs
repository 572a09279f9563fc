// The lab of `takeaways`, what noise leaves: predicted, then the posterior drawn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { ready, until } from './page.mjs';

const [COMMIT, SHOW, COVER] = [
  'Commit and show the posterior',
  'Just show me',
  'Cover the posterior',
];

inBrowser('lab of takeaways: what noise leaves', (stage) => {
  const lab = labOf(stage, 'takeaways');
  const within = '[data-figure=undo]';
  const held = () => lab.held('undo');
  const covered = async () => {
    const { figure, output } = await held();
    assert.doesNotMatch(
      figure,
      /component-|nearest: |the chance of the mode nearest to x₀, |curve exact/,
    );
    assert.doesNotMatch(output, /nearest mode/);
  };
  const areasThere = () =>
    until(
      () => lab.inside((lab) => lab.querySelectorAll('[data-figure=undo] .known path.area').length),
      (areas) => areas === 10,
      'two parts at five levels',
    );

  test('chances are predicted by key, then the posterior is drawn; the link is the same state', async () => {
    await lab.open();
    await lab.reads('undo', /x_t is 1\.71 \(log SNR 5\).*Predicted so far: 0\.50, 0\.50, 0\.50/);
    await covered();
    await lab.hold('Predicted chance at log SNR 5');
    await stage.page.press('End');
    await lab.reads('undo', /Predicted so far: 1\.00, 0\.50/);
    await covered();
    await lab.press(COMMIT, within);
    const words = await lab.reads(
      'undo',
      /0\.89 at log SNR 0 .*0\.38 at log SNR −2 .*You had said 1\.00, 0\.50, 0\.50, 0\.50, 0\.50; the largest miss is 0\.50, at log SNR 2/,
    );
    await areasThere();
    await until(
      async () => (await held()).output,
      (output) => /log SNR 0: x_t 0\.5657, nearest mode 0\.8/.test(output),
      'the program’s output',
    );
    await until(
      async () => lab.link(),
      (link) => link.includes('takeaways.undoShow=committed'),
      'the commitment in the link',
    );
    await lab.open('undoGuess=1,0.5,0.5,0.5,0.5&undoShow=committed');
    assert.equal(await lab.reads('undo', /You had said/), words);

    // Another noise: it was not committed to.
    await lab.fill('[name=undoNoise]', '0.5');
    await lab.reads('undo', /ε = 0\.5, x_t is.*Predicted so far/);
    await covered();
    await until(
      async () => lab.link(),
      (link) => !link.includes('undoShow'),
      'no commitment in the link',
    );
  });

  test('one press shows the posterior, which then follows; five numbers are asked for', async () => {
    await lab.open('undoGuess=0.5,0.5');
    await lab.reads(`${within} .control .failure`, /five numbers/);
    await lab.press(SHOW, within);
    assert.doesNotMatch(
      await lab.reads('undo', /the chance of the mode nearest to x₀, 1\.8/),
      /You had said/,
    );
    await areasThere();
    await lab.fill('[name=undoX]', '-1.5');
    await lab.reads('undo', /x₀ = −1\.5.*the chance of the mode nearest to x₀, −1\.5/);
    await lab.press(COVER, within);
    await lab.reads('undo', /^With x₀ = −1\.5 and ε = −1, x_t is/);
    await covered();
  });

  test('a teacher leaves the predictions out', async () => {
    await stage.page.goto(
      `${stage.site.origin}/index.html#panel=takeaways&lang=en&hide=predict&takeaways.lab=open`,
    );
    await ready(stage.page, ['takeaways']);
    assert.doesNotMatch(
      await lab.reads('undo', /the chance of the mode nearest to x₀/),
      /You had said/,
    );
    const buttons = await lab.inside((lab) =>
      [...lab.querySelectorAll('[data-figure=undo] .toolbar button')].filter((each) =>
        each.checkVisibility(),
      ),
    );
    assert.equal(buttons.length, 0);
  });
});
