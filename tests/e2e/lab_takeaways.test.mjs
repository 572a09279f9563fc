// The lab of `takeaways`: picks that give nothing away, results after the last one or at a press.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labOf } from './lab.mjs';
import { ready, until } from './page.mjs';

inBrowser('lab of takeaways', (stage) => {
  const lab = labOf(stage, 'takeaways');
  const hasResults = () =>
    lab.inside((lab) => lab.querySelector('[data-figure=looksHits]:not(.empty) circle') !== null);

  /** All of the lab but the paths of the points and what holds the seed. */
  const markup = () =>
    lab.inside((lab) => {
      const copy = /** @type {Element} */ (lab.cloneNode(true));
      for (const cloud of copy.querySelectorAll('path.cloud')) cloud.removeAttribute('d');
      // The other parts know nothing of it, and take their own time.
      const other = copy.querySelector('[data-figure]:not([data-figure^=looks])');
      while (other?.nextSibling) other.nextSibling.remove();
      other?.remove();
      return copy.innerHTML;
    });
  const shownRound = async () => {
    await lab.reads('looksRound', /^Round 1 of 10/);
    return until(
      () => lab.inside((lab) => lab.querySelectorAll('path.cloud[d]').length),
      (strips) => strips === 2,
      'two strips',
    );
  };

  test('nothing gives the answer away before the pick', async () => {
    // The truth of the first round is on another side: the results say so.
    const truthOf = async (/** @type {number} */ seed) => {
      await lab.open(`looksShow=results&looksSeed=${seed}`);
      return /the (\w+) strip comes from/.exec(await lab.reads('looksRound', /comes from/))?.[1];
    };
    /** @type {Map<string, number>} */
    const seeds = new Map();
    for (let seed = 1; seeds.size < 2; seed++) {
      const truth = (await truthOf(seed)) ?? '';
      if (!seeds.has(truth)) seeds.set(truth, seed);
    }
    assert.deepEqual([...seeds.keys()].sort(), ['lower', 'upper']);
    const seen = [];
    for (const seed of seeds.values()) {
      await lab.open(`looksSeed=${seed}`);
      await shownRound();
      assert.equal(await hasResults(), false);
      seen.push((await markup()).replaceAll(/\b\d+(?=-lab|-\w+-)/g, 'uid'));
    }
    assert.equal(seen[0], seen[1]);
    assert.doesNotMatch(seen[0], /comes from the true|set-a|set-b|reversed\(ratios\)/);
  });

  test('ten picks lead to the hits; link and picks are the same state', async () => {
    await lab.open('looksSeed=13');
    await shownRound();
    for (let round = 1; round <= 10; round++) {
      await lab.reads('looksRound', new RegExp(`^Round ${round} of 10: an upper`));
      assert.equal(await hasResults(), false);
      await lab.press(round % 3 === 0 ? 'The lower one is true' : 'The upper one is true');
    }
    const words = await lab.reads('looksHits', /^You hit in \d+ of 10 rounds.*repetitions/);
    await until(
      async () => lab.link(),
      (link) => link.includes('takeaways.looksPicks=0,0,1,0,0,1,0,0,1,0'),
      'the picks in the link',
    );
    const [, hits] = /You hit in (\d+)/.exec(words) ?? [];
    await lab.reads('.output', new RegExp(`you: ${hits} of 10, 95 % interval`));

    await lab.open('looksSeed=13&looksPicks=0,0,1,0,0,1,0,0,1,0');
    assert.equal(await lab.reads('looksHits', /repetitions/), words);

    // Other draws: the picks were not about these.
    await lab.fill('[name=looksCount]', '40');
    await lab.reads('looksRound', /^Round 1 of 10: an upper and a lower strip of 40 values/);
    await until(
      async () => lab.link(),
      (link) => !link.includes('looksPicks'),
      'no picks in the link',
    );
    assert.equal(await hasResults(), false);
  });

  test('a pick can be taken back; one press shows all', async () => {
    await lab.open();
    await shownRound();
    await lab.press('The lower one is true');
    await lab.reads('looksRound', /^Round 2 of 10.*Picked so far: lower\./);
    await lab.press('Back by one round');
    await shownRound();
    await lab.press('Just show me');
    const words = await lab.reads('looksHits', /^On the same draws the test hit in \d+ of 10/);
    assert.doesNotMatch(words, /You hit/);
    await lab.press('Ten new rounds');
    await shownRound();
    await until(
      async () => lab.link(),
      (link) => link.includes('looksSeed=1013'),
      'the next seed in the link',
    );
    assert.equal(await hasResults(), false);
  });

  test('a teacher leaves the predictions out', async () => {
    const { page, site } = stage;
    await page.goto(
      `${site.origin}/index.html#panel=takeaways&lang=en&hide=predict&takeaways.lab=open`,
    );
    await ready(page, ['takeaways']);
    await lab.reads('looksHits', /^On the same draws the test hit/);
    const buttons = await lab.inside((lab) =>
      [...lab.querySelectorAll('[data-figure=looksRound] .toolbar button')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.textContent),
    );
    assert.deepEqual(buttons, ['Ten new rounds']);
  });
});
