// The lab of `decoder`, its second part: PCA and factor analysis of a table, by buttons, fields and links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { until } from './page.mjs';

const PROGRAM = '[data-figure=labHeldOut] ~ .cell .output';

inBrowser('lab of decoder: which directions', (stage) => {
  const lab = labOf(stage, 'decoder');
  /** The table's row of a column, as numbers. @param {string} name */
  const row = (name) =>
    lab.inside((node, name) => {
      const rows = [...node.querySelectorAll('.named-rows tr')];
      const found = rows.find((each) => each.querySelector('th')?.textContent === name);
      return [...(found?.querySelectorAll('td') ?? [])].map(({ textContent }) =>
        Number(textContent?.replace('−', '-')),
      );
    }, name);

  test('one column ten times as large turns the axes of PCA, not the factor', async () => {
    await lab.open();
    await lab.reads('labDirections', /^One latent value keeps 68\.8 % of the variance/);
    const [before] = await row('body mass');
    await lab.press('Ten times the column across: PCA');
    await lab.reads('labDirections', /flipper length is multiplied by 10\./);
    const turned = await until(
      () => row('flipper length'),
      ([loading]) => loading > 0.99,
      'the axis along the column',
    );
    assert.ok(turned[0] <= 1.001, 'in units before the factor');
    assert.notEqual((await row('body mass'))[0], before);

    await lab.press('The same: factor analysis');
    const stretched = await lab.reads(
      'labDirections',
      /reckoned for the column as it was, stays what it is/,
    );
    const loadings = await row('body mass');
    await lab.press('Undo the factor');
    const plain = await lab.reads('labDirections', /nats per row\. Each column/);
    const likelihood = (/** @type {string} */ text) => /is (−\d+\.\d+) nats/.exec(text)?.[1];
    assert.ok(likelihood(plain));
    assert.equal(likelihood(plain), likelihood(stretched));
    const again = await row('body mass');
    assert.ok(Math.abs(again[0] - loadings[0]) < 2e-3, `${again} and ${loadings}`);
  });

  test('more latent values than there is room for: the sentence says how many there are', async () => {
    await lab.open('labTable=geyser&labMethod=ppca&labFactors=3');
    await lab.reads(
      'labDirections',
      /One latent value \(2 columns leave room for no more than 1\)/,
    );
    await lab.reads('labHeldOut', /with the only K that is possible, 1\./);
    await lab.reads(
      '.control:has([name=labFactors]) .problem:not([id])',
      /^This table has 2 columns: 3 latent values are too many, 1 the most\./,
    );
    await until(
      () =>
        lab.inside((node) => node.querySelector('[name=labAcross]')?.closest('[hidden]') != null),
      (isHidden) => isHidden,
      'no choice of columns where there are two',
    );
  });

  test('wine: all its columns, two of them shown by lists of their names', async () => {
    await lab.open('labTable=wine&labMethod=fa&labFactors=12');
    await lab.reads('labDirections', /^12 latent values explain .* of 13 columns.*n = 178 rows/);
    await lab.reads('labHeldOut', /Factor analysis is best with K = \d+: .*n = 178/);
    await lab.reads('.control:has([name=labTable]) p.source', /Aeberhard, Forina.*CC BY 4\.0/);
    assert.equal((await row('proline')).length, 12 + 2);
    const choose = (/** @type {number} */ column) =>
      lab.inside((node, column) => {
        const list = /** @type {HTMLSelectElement} */ (node.querySelector('[name=labAcross]'));
        list.selectedIndex = column;
        list.dispatchEvent(new Event('change'));
      }, column);
    const shown = () =>
      lab.inside((node) =>
        ['labAcross', 'labUp'].map(
          (name) =>
            /** @type {HTMLSelectElement} */ (node.querySelector(`[name=${name}]`))
              .selectedOptions[0]?.text,
        ),
      );
    assert.deepEqual(await shown(), ['flavanoids', 'alcohol']);
    await choose(0);
    await until(shown, ([across]) => across === 'alcohol', 'the two change places');
    assert.deepEqual(await shown(), ['alcohol', 'flavanoids']);
    await until(
      async () => lab.link(),
      (link) => /decoder\.labAcross=1&decoder\.labUp=7/.test(link),
      'the columns in the link',
    );
    await lab.reads('[data-figure=labDirections] svg', /alcohol \(standard deviations\)/);
  });

  test('loadings turned by a ring, by buttons and by a field: the likelihood stays', async () => {
    await lab.open('labTable=iris');
    await lab.press('Factor analysis with K = 2');
    const likelihoods = (/** @type {string} */ text) => text.match(/−?\d+\.\d{6}/g);
    const before = await lab.reads('labRotated', /^From the axes of the fit, .* by 0\.0 degrees/);
    const [sepal] = await row('sepal width');
    await lab.hold('axis of z₁, 0 degrees');
    await lab.inside((node) =>
      node
        .querySelector('[data-figure=labRotated] .handle')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', shiftKey: true })),
    );
    const held = await lab.reads('labRotated', /turned by \+[1-9]\d*\.\d degrees/);
    assert.notEqual((await row('sepal width'))[0], sepal);
    await lab.press('Largest varimax criterion in this plane');
    const best = await lab.reads(
      'labRotated',
      /criterion is (\d\.\d{4}); in this plane it is at most \1/,
    );
    await lab.press('All axes by varimax');
    const varimax = await lab.reads(
      'labRotated',
      /^From the axes of varimax.* (\d\.\d{4}); .* at most \1/,
    );
    await lab.fill('[name=labAngle]', '17.5');
    const typed = await lab.reads('labRotated', /by \+17\.5 degrees/);
    await lab.reads('labDirections', /The axes of the latent values are turned/);
    await lab.reads(PROGRAM, /iterations \d+\nturned: -\d\.\d{4}\n/);
    for (const text of [held, best, varimax, typed]) {
      assert.equal(new Set(likelihoods(text)).size, 1, text);
      assert.deepEqual(likelihoods(text), likelihoods(before));
    }
    await lab.fill('[name=labTurned]', '1,3');
    await lab.reads('.control:has([name=labTurned]) .problem:not([id])', /from 1 to 2/);
    await lab.reads('labRotated', /^Shown in the axes of varimax\./);
  });

  test('own data: refused with its line, then analysed; a link has the penguins instead', async () => {
    await lab.open('labTable=own&labMethod=fa');
    await lab.reads('labDirections', /342 rows/);
    await lab.reads('.control:has([name=labTable])', /Your own data is not part of links/);
    const load = async (/** @type {string} */ text) => {
      await lab.fill('textarea', text);
      await lab.press('Load this table');
    };
    await load('a,b,c\n1,2,3\n2,3,\n3,1,2');
    await lab.reads('.own-data .failure', /Line 3: the value of “c” is missing/);
    await load('a,b,c\n1,2,3\n2,3,1\n3,1,2');
    await lab.reads('.own-data .failure', /are 3 rows\. Factors need .* at least 7/);
    const rows = Array.from({ length: 30 }, (_, n) => [Math.sin(n), Math.cos(3 * n), (n * n) % 7]);
    await load(
      `a,b,c\n${rows.map(([a, b, c]) => `${a},${b},${c},4`).join('\n')}`.replace('c', 'c,d'),
    );
    await lab.reads('.own-data .failure', /“d” is always 4/);
    await lab.press('Load without “d”');
    await lab.reads('labDirections', /of 3 columns.*n = 30 rows/);
    await lab.reads('labHeldOut', /n = 30/);
    await lab.reads(PROGRAM, /^Output.*log-likelihood per row/s);
    await lab.reads('.control:has([name=labTable])', /^(?!.*not part of links)/);
    assert.equal((await row('b')).length, 3);
    // The third column is the sum of the others: two directions are all there are.
    await load(`a,b,sum\n${rows.map(([a, b]) => `${a},${b},${a + b}`).join('\n')}`);
    await lab.reads('labHeldOut', /with the only K that is possible, 1\..*n = 30/);
    await lab.fill('[name=labMethod]', 'ppca');
    await lab.fill('[name=labFactors]', '2');
    await lab.reads('.control:has([name=labFactors])', /2 does not fit here\. Choose less than 2/);
    await lab.fill('[name=labFactors]', '1');
    await lab.reads('.control:has([name=labFactors])', /^(?!.*does not fit)/);
  });

  test('projections beside posterior means, for all rows and for one', async () => {
    await lab.open('labTable=wine&labMethod=ppca&labFactors=2&labCompare=both');
    const all = await lab.reads(
      'labDirections',
      /that times (0\.\d{3}) \(z₁\), (0\.\d{3}) \(z₂\)\.$/,
    );
    const [first, second] = (all.match(/0\.\d{3}(?= \(z)/g) ?? []).map(Number);
    await lab.fill('[name=labRow]', '20');
    const one = await lab.reads(
      'labDirections',
      /Row 20, in the axes of the fit: z₁ is .*; z₂ is .*\.$/,
    );
    const number = '([−+]?\\d+\\.\\d{3})';
    const found = one.matchAll(
      new RegExp(
        `is ${number} by projection, .*? mean ${number} and standard deviation ${number}`,
        'g',
      ),
    );
    const values = [...found].map((match) =>
      match.slice(1).map((each) => Number(each.replace('−', '-'))),
    );
    assert.equal(values.length, 2);
    for (const [k, [projected, mean, deviation]] of values.entries()) {
      const share = [first, second][k];
      assert.ok(Math.abs(mean - share * projected) < 2e-3, one);
      assert.ok(Math.abs(deviation ** 2 - (1 - share)) < 2e-3, one);
    }
    await lab.fill('[name=labRow]', '179');
    await lab.reads('.control:has([name=labRow]) .problem:not([id])', /has 178 rows/);
    await lab.reads('labDirections', /^(?!.*Row 179)/);
    await lab.fill('[name=labMethod]', 'pca');
    await lab.reads('labDirections', /^(?!.*that times)/);
  });

  test('a link from before opens the same two columns', async () => {
    await lab.open('labPair=beakLength-beakDepth');
    await lab.reads(
      '[data-figure=labDirections] svg',
      /beak length \(.*beak depth \(|beak depth \(.*beak length \(/,
    );
  });

  test('the program follows the method, the link holds the state', async () => {
    await lab.open('labMethod=fa&labFactors=2&labStretch=3');
    await lab.reads(PROGRAM, /^Output.*log-likelihood per row -\d+\.\d{4}\niterations \d+/s);
    await lab.fill('[name=labStretch]', '4');
    await lab.reads('labDirections', /is multiplied by 4\./);
    await until(
      async () => lab.link(),
      (link) => link.includes('decoder.labStretch=4'),
      'the factor in the link',
    );
  });
});
