// Paths of the lab of metrics: the knob turned, planes changed, a model with nothing left to drop.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { until } from './page.mjs';

inBrowser('paths in the lab of metrics', (stage) => {
  const lab = labOf(stage, 'metrics');

  test('two trails, their estimates and the Python program agree', async () => {
    await lab.open('labCount=100');
    const told = await lab.reads('labPaths', /At τ = 0\.63 .*\(exact\).*± of one run/);
    const recalls = [...told.matchAll(/has recall (0\.\d{4})/g)].map(([, text]) => text);
    assert.equal(recalls.length, 2);
    await until(
      () =>
        lab.inside((lab) =>
          [...lab.querySelectorAll('.cell .output pre')].map((node) => node.textContent).join(''),
        ),
      (text) => recalls.every((recall) => text?.includes(`recall ${recall}`)),
      'what the program prints',
    );
    assert.match(told, /n = 100 draws each/);
  });

  test('a step of the knob is part of the link', async () => {
    await lab.open('labCount=50&labPathPlane=divergences&labPathAt=16');
    await lab.reads('labPaths', /At τ = 1\.17 .*KL\(p ‖ q\) 0\.0\d+/);
    await lab.press('Step', '[data-figure=labPaths]');
    await lab.reads('labPaths', /At τ = 1\.36 /);
    await until(
      () => lab.link(),
      (url) => url.includes('metrics.labPathAt=17'),
      'the link',
    );
  });

  test('density and coverage have estimates only', async () => {
    await lab.open('labCount=50&labPathPlane=densityCoverage');
    await lab.reads('labPaths', /there is no exact line\. Estimates .*density 1\.\d+ ± 0\.\d/);
  });

  test('the share of a component; nothing is dropped of a model of one', async () => {
    await lab.open('labCount=50&labKnob=share&labPathPlane=likelihoodMass&labTau=1');
    // Where both weights are those of p, q is p: −log 2 − ½ log(2πe σ²), and two sigma.
    await lab.reads(
      'labPaths',
      /At share 0\.50 .* has mass covered 0\.954\d and mean log p −1\.419/,
    );
    await lab.open('labCount=50&labModel=0:1');
    await lab.reads('labPaths', /Without its last component nothing would be left/);
    assert.deepEqual(stage.page.problems, []);
  });
});
