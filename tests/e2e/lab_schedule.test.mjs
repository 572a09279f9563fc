// The lab of `takeaways`, schedules: nothing is measured before the commitment; then against the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { ready, until } from './page.mjs';

const ID = 'scheduleSteps';
const [COMMIT, SHOW, COVER] = ['Measure these points', 'Just show me', 'Cover the results'];
const ADOPT = 'Move my points to the best four found';

inBrowser('lab of takeaways: schedules', (stage) => {
  const lab = labOf(stage, 'takeaways');
  const within = `[data-figure=${ID}]`;
  const inLink = (/** @type {RegExp} */ wanted) =>
    until(
      async () => lab.link(),
      (link) => wanted.test(link),
      `the link has ${wanted}`,
    );
  const held = () => lab.held('scheduleSteps');
  const covered = async () => {
    const { figure, output } = await held();
    assert.doesNotMatch(figure, /peaks merge|set-b|First number of steps/);
    assert.doesNotMatch(output, /cosine, \d+ steps/);
  };

  test('points are committed to, then measured; the link is the same state', async () => {
    await lab.open();
    await lab.reads(ID, /^Your points of log SNR are \(6, 2, −2, −6\).*not measured yet/);
    await covered();
    await lab.hold('log SNR at t = T/3');
    await stage.page.press('ArrowDown');
    await lab.reads(ID, /\(6, 1\.9, −2, −6\).*not measured yet/);
    await covered();
    await lab.press(COMMIT, within);
    const words = await lab.reads(
      ID,
      /the points you chose \(6, 1\.9, −2, −6\): \d+ steps.*best four-point schedule found \(/,
    );
    assert.match(
      words,
      /linear β: 14 steps.*cosine: 8 steps.*: 7 steps.*The best is the best of \d+/,
    );
    assert.match(words, /merge at log SNR −0\.99/);
    await lab.reads('.output', /./);
    await until(
      async () => (await held()).output,
      (output) => /committed, \d+ steps: .*best, 7 steps: 0\.04/s.test(output),
      'the program’s output',
    );
    await inLink(/takeaways\.scheduleCommit=6,1\.9,-2,-6/);

    await lab.open('scheduleKnots=6,1.9,-2,-6&scheduleCommit=6,1.9,-2,-6');
    assert.equal(await lab.reads(ID, /The best is the best of/), words);

    // Other points beside the committed ones.
    await lab.press(ADOPT, within);
    await lab.reads(
      ID,
      /you chose \(6, 1\.9, −2, −6\).*in the picture \((4\.\d.*)\): 7 steps.*schedule found \(\1\): 7/,
    );

    // Another target: it was not committed to.
    await lab.fill('[name=scheduleTarget]', '0.1');
    await lab.reads(ID, /the target is W₁ ≤ 0\.1\. They are not measured yet/);
    await covered();
    await until(
      async () => lab.link(),
      (link) => !link.includes('scheduleCommit'),
      'no commitment in the link',
    );
  });

  test('one press shows all, another covers it; points that do not fall are refused', async () => {
    await lab.open();
    await lab.reads(ID, /not measured yet/);
    await lab.press(SHOW, within);
    const words = await lab.reads(ID, /^First number of steps.*The best is the best of/);
    assert.doesNotMatch(words, /you chose/);
    await lab.fill('[name=scheduleKnots]', '1,2,3,4');
    await lab.reads(`${within} .control .failure`, /four numbers, each less/);
    assert.match(await lab.reads(ID, /^First/), /in the picture \(6, 2, −2, −6\)/);
    await lab.press(COVER, within);
    await lab.reads(ID, /not measured yet/);
    await covered();
  });

  test('the search can be ended; other modes have other results', async () => {
    await stage.page.goto(
      `${stage.site.origin}/index.html#panel=takeaways&lang=en&samples.modes=-4,4.5` +
        '&takeaways.lab=open&takeaways.scheduleShow=results&takeaways.scheduleTarget=0.012',
    );
    await ready(stage.page, ['takeaways']);
    await lab.press('Cancel', within);
    await lab.reads(ID, /being looked for, or the search was ended.*merge at log SNR −2\.89/);
    await lab.press('Run again', within);
    await lab.reads(ID, /The best is the best of/);
  });

  test('a teacher leaves the predictions out', async () => {
    await stage.page.goto(
      `${stage.site.origin}/index.html#panel=takeaways&lang=en&hide=predict&takeaways.lab=open`,
    );
    await ready(stage.page, ['takeaways']);
    await lab.reads(ID, /^First number of steps.*in the picture/);
    const buttons = await lab.inside((lab) =>
      [...lab.querySelectorAll('[data-figure=scheduleSteps] .toolbar button')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.textContent),
    );
    assert.ok(!buttons.includes('Measure these points') && !buttons.includes('Cover the results'));
  });
});
