// The lab of `decoder`, its last part: predicting which directions of a linear VAE die, then seeing it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { until } from './page.mjs';

const SHOWN = 'labCollapseShown=yes';

inBrowser('lab of decoder: collapse', (stage) => {
  const lab = labOf(stage, 'decoder');
  /** All that the part says, drawing and program included. */
  const everything = () =>
    lab.inside((node) => {
      const figure = node.querySelector('[data-figure=labCollapse]');
      const cell = figure?.nextElementSibling;
      const isHidden = cell instanceof HTMLElement && cell.hidden;
      return `${figure?.querySelector('.picture')?.textContent} ${figure?.querySelector('[data-summary]')?.textContent} ${isHidden ? '' : cell?.textContent}`;
    });

  test('nothing of the result is there before it is asked for; then it is played to its end', async () => {
    await lab.open('labCollapseGuess=2');
    await lab.reads(
      'labCollapse',
      /threshold βσ² is 0\.25\. Your prediction at present: of 4 .* 2 stay\./,
    );
    assert.doesNotMatch(
      String(await everything()),
      /\b3 eigenvalues|stays|dies|dead|loadings squared|2\.504/,
    );
    await lab.press('Show the result');
    await lab.reads(
      'labCollapse',
      /3 eigenvalues exceed the threshold.*\(your prediction: 2\).*: 2\.504, 0\.523, 0\.115, 0\. After 1200 steps.*, it is 2\.50\d, 0\.52\d, 0\.11\d, 0;/,
    );
    await until(
      async () => lab.link(),
      (link) => link.includes(`decoder.${SHOWN}`) && !link.includes('labCollapseAt'),
      'the result in the link, at its end',
    );
    await lab.reads('[data-figure=labCollapse] + * .output', /active 3 of 4/);
    await lab.press('Hide it and predict again');
    await lab.reads('labCollapse', /“Show the result” trains a linear VAE\.$/);
  });

  test('the mean over columns and exact inference are predicted anew, and collapse alike', async () => {
    await lab.open(SHOWN);
    await lab.press('Take the mean over columns, and predict');
    await lab.reads('labCollapse', /4 times as large, 4\. .* threshold βσ² is 1\. Your prediction/);
    await lab.press('Take the best q, and predict');
    await lab.reads('labCollapse', /Your prediction at present/);
    await lab.press('Show the result');
    await lab.reads(
      'labCollapse',
      /One eigenvalue exceeds.*After 1200 steps of training, with the best q.*it is 1\.75\d, 0, 0, 0; .*not its fault\.$/,
    );
  });

  test('a walk through the training: back to its start, and by link', async () => {
    await lab.open(`${SHOWN}&labCollapseAt=60&labCollapseInference=exact`);
    await lab.reads('labCollapse', /After 330 steps/);
    await lab.press('From the start', '[data-figure=labCollapse]');
    await lab.reads('labCollapse', /After 0 steps/);
    await until(
      async () => lab.link(),
      (link) => link.includes('decoder.labCollapseAt=0'),
      'the start in the link',
    );
  });

  test('eigenvalues of the reader’s own: by ring, by field, and too few of them', async () => {
    await lab.open(`${SHOWN}&labCollapseData=spectrum&labCollapseSpectrum=1,0.3,0.1`);
    await lab.reads('labCollapse', /eigenvalues 1, 0\.3, 0\.1\. .*2 eigenvalues exceed/);
    await lab.hold('Eigenvalue λ₂');
    await stage.page.press('ArrowDown');
    await lab.reads('labCollapse', /eigenvalues 1, 0\.25, 0\.1\. .*One eigenvalue exceeds/);
    await lab.fill('[name=labCollapseSpectrum]', '1');
    await lab.reads('labCollapse', /^Two eigenvalues or more/);
    await lab.fill('[name=labCollapseSpectrum]', '0.1, 0.2');
    await lab.reads('labCollapse', /No eigenvalue exceeds the threshold, and every direction dies/);
  });
});
