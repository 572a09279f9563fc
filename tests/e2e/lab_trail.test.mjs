// The lab of `takeaways`, diversity against quality: marked first, then the trail drawn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { ready, until } from './page.mjs';

const [COMMIT, SHOW, COVER] = [
  'Commit and show the trail',
  'Just show the trail',
  'Cover the trail',
];

inBrowser('lab of takeaways: diversity against quality', (stage) => {
  const lab = labOf(stage, 'takeaways');
  const within = '[data-figure=labTrail]';
  const held = () => lab.held('labTrail');
  const covered = async () => {
    const { figure, output } = await held();
    assert.doesNotMatch(figure, /curve exact|error-bar|At τ = 0\.3|draws each/);
    assert.doesNotMatch(output, /mean log p/);
  };

  test('two places are marked by key, then the trail is drawn; the link is the same state', async () => {
    await lab.open();
    await lab.reads('labTrail', /At τ = 1 coverage is 0\.950.*at τ = 0\.3 coverage 0\.400/);
    await covered();
    await lab.hold('Your mark at τ = 0.3');
    await stage.page.press('ArrowRight');
    await lab.reads('labTrail', /at τ = 0\.3 coverage 0\.40[1-9]/);
    await lab.fill('[name=trailSmallCover]', '0.5');
    await lab.fill('[name=trailSmallGain]', '0');
    await lab.reads('labTrail', /at τ = 0\.3 coverage 0\.500 and mean log p −0\.21 nats/);
    await covered();
    await lab.press(COMMIT, within);
    // erf(1.96 · 0.3/√2) and (1 − 0.3²)/2 above τ = 1, of modes far apart.
    const words = await lab.reads(
      'labTrail',
      /At τ = 0\.3 coverage is 0\.443 .*n = 100 draws each, .* ± 0\.050 .*misses by 0\.057 in coverage and by 0\.4[56] nats/,
    );
    await until(
      async () => (await held()).output,
      (output) => /tau 0\.3: covered 0\.4435, mean log p/.test(output),
      'the program’s output',
    );
    assert.match((await held()).figure, /curve exact/);
    await until(
      async () => lab.link(),
      (link) => link.includes('takeaways.trailShow=committed'),
      'the commitment in the link',
    );
    await lab.open('trailSmallCover=0.5&trailSmallGain=0&trailShow=committed');
    assert.equal(await lab.reads('labTrail', /misses by/), words);

    // Other draws are of the same commitment, another model is not.
    await lab.fill('[name=trailCount]', '400');
    await lab.reads('labTrail', /n = 400 draws each.*misses by/);
    await lab.fill('[name=trailLarge]', '1.2');
    await lab.reads('labTrail', /Marked so far: .*at τ = 1\.2/);
    await covered();
  });

  test('one press shows the trail, which then follows', async () => {
    await lab.open();
    await lab.press(SHOW, within);
    assert.doesNotMatch(await lab.reads('labTrail', /At τ = 0\.3 coverage is 0\.443/), /misses/);
    await lab.fill('[name=trailSmall]', '0.6');
    await lab.reads('labTrail', /At τ = 0\.6 coverage is 0\.760/);
    await lab.press(COVER, within);
    await lab.reads('labTrail', /Marked so far/);
    await covered();
  });

  test('a teacher leaves the predictions out', async () => {
    await stage.page.goto(
      `${stage.site.origin}/index.html#panel=takeaways&lang=en&hide=predict&takeaways.lab=open`,
    );
    await ready(stage.page, ['takeaways']);
    assert.doesNotMatch(await lab.reads('labTrail', /At τ = 0\.3 coverage is/), /misses/);
    const buttons = await lab.inside((lab) =>
      [...lab.querySelectorAll('[data-figure=labTrail] .toolbar button')].filter((each) =>
        each.checkVisibility(),
      ),
    );
    assert.equal(buttons.length, 0);
  });
});
