// Mode collapse in the lab of metrics: which divergence covers and which picks, what the start decides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { until } from './page.mjs';

inBrowser('mode collapse in the lab of metrics', (stage) => {
  const lab = labOf(stage, 'metrics');

  test('reverse KL ends in one mode or the other, at log 2', async () => {
    await lab.open();
    await lab.reads(
      'labFit',
      /q is N\(−?2\.000, 0\.500²\), and KL\(q ‖ p\) is 0\.693\d .*come to rest/,
    );
    const told = await lab.reads('labFitEnds', /of 60 starts end in the best/);
    assert.match(
      told,
      /^\d+ of 60 starts end in the best, N\(−?2\.000, 0\.500²\), where .* 0\.693/,
    );
    assert.match(told, /Another end is as good/);
  });

  test('forward KL ends at the moments of p, from every start', async () => {
    await lab.open('labFitBy=kl_forward');
    // √(2² + 0.5²)
    await lab.reads('labFitEnds', /^All 60 starts end in the same place: N\(−?0\.000, 2\.062²\)/);
    await lab.reads('labFit', /come to rest/);
  });

  test('steps are walked and stand in the link', async () => {
    await lab.open('labFitStart=3&labFitStep=2');
    await lab.reads('labFit', /^Start 3, step 2 of \d+: /);
    await lab.press('Step', '[data-figure=labFit]');
    await lab.reads('labFit', /^Start 3, step 3 of \d+: .*The last step, \d+, leaves 0\.693/);
    await until(
      () => lab.link(),
      (url) => url.includes('metrics.labFitStep=3'),
      'the link',
    );
  });

  test('two Gaussians can miss a mode, or find p', async () => {
    await lab.open('labFitK=2');
    const told = await lab.reads('labFitEnds', /of 60 starts end in the best/);
    assert.match(told, /where KL\(q ‖ p\) is 0\. .*worse/);
    await lab.open('labFitK=2&labFitBy=kl_forward&labFitWeights=free');
    await lab.reads(
      'labFitEnds',
      /N\(−2\.000, 0\.500²\) .* and N\(2\.000, 0\.500²\) .* where KL\(p ‖ q\) is 0\./,
    );
  });

  test('a truth too wide is not fitted', async () => {
    await lab.open('labModes=0:1,100:1');
    await lab.reads('labFit', /lie more than 20 σ apart/);
    await lab.open('labModes=0:0');
    await lab.reads('labFitEnds', /no component can be chosen/);
    assert.deepEqual(stage.page.problems, []);
  });
});
