// What the lab of metrics says of its numbers holds in every state: states are drawn, and each number is
// computed anew, by sorting, by trying all sign patterns, or by quadrature.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSamples } from '../../web/engine/jobs/compare-samples.js';
import { compareLaws, LAMBDAS, lawsOf, MIDDLE } from '../../web/labs/metrics/laws.js';
import {
  measureErrors,
  RESAMPLED,
  sensitivityOf,
  STATISTICS,
} from '../../web/labs/metrics/measure-errors.js';
import { DRAWN, measureWorst } from '../../web/labs/metrics/measure-worst.js';
import { outlierFigure } from '../../web/labs/metrics/outlier-figure.js';
import { pairsFigure } from '../../web/labs/metrics/pairs-figure.js';
import { labParameters } from '../../web/labs/metrics/parameters.js';
import { EXAMPLES, factsOf } from '../../web/labs/metrics/presets.js';
import { spreadOf } from '../../web/labs/metrics/estimate.js';
import en from '../../web/labs/metrics/text.en.js';
import ja from '../../web/labs/metrics/text.ja.js';
import { loadCore } from './core.mjs';
import { engineOf, finished, valuesOf } from './lab_engine.mjs';
import { nearly, normal } from './mixture_by_hand.mjs';
import { lehmer } from './panel_sentences.mjs';

const core = await loadCore();
const engine = engineOf(core);
const STATES = 60;

/** @type {Record<'ja' | 'en', any>} */
const TEXTS = { ja, en };

/** @param {number[]} sorted  ascending */
function statisticsOf(sorted) {
  const n = sorted.length;
  const mean = (/** @type {number[]} */ list) => list.reduce((a, b) => a + b, 0) / list.length;
  const cut = Math.floor(n / 10);
  return {
    mean: mean(sorted),
    median: (sorted[Math.floor((n - 1) / 2)] + sorted[Math.floor(n / 2)]) / 2,
    trimmedMean: mean(sorted.slice(cut, n - cut)),
    worst: sorted[n - 1],
  };
}
const ascending = (/** @type {number[]} */ list) => list.toSorted((a, b) => a - b);

test('one more error: what each number becomes, its lines, and how far it can come', async () => {
  const random = lehmer(31);
  for (let i = 0; i < STATES; i++) {
    const n = 1 + Math.floor(random() * 45);
    const errors = Array.from({ length: n }, () => Number(random().toFixed(2)));
    const outlier = Number((random() * 3).toFixed(2));
    const data = await sensitivityOf(engine, { errors, outlier });
    const after = statisticsOf(ascending([...errors, outlier]));
    const limit = statisticsOf(ascending([...errors, 1e6]));
    for (const name of STATISTICS) nearly(data.after[name], after[name], name, 1e-12);
    // Between the places at which the lines are computed they are straight.
    const { places, along } = data;
    for (let k = 1; k < places.length; k++) {
      const v = places[k - 1] + random() * (places[k] - places[k - 1]);
      const share = (v - places[k - 1]) / (places[k] - places[k - 1]);
      const there = statisticsOf(ascending([...errors, v]));
      for (const name of STATISTICS) {
        const line = along[k - 1][name] + share * (along[k][name] - along[k - 1][name]);
        nearly(line, there[name], `${name} at ${v}`, 1e-9);
      }
    }
    const facts = outlierFigure.facts(data, {});
    const said = en.figures.labOutlier.summary(facts);
    assert.equal(said.includes('median is the mean'), n === 1);
    if (n > 1) nearly(facts.moves[1].limit, limit.median, 'the median’s limit', 1e-12);
    else nearly(after.median, after.mean, 'of two', 1e-12);
    if (n + 1 >= 10) nearly(facts.moves[2].limit, limit.trimmedMean, 'the trimmed mean’s', 1e-12);
    else nearly(after.trimmedMean, after.mean, 'nothing is left out', 1e-12);
    assert.equal(en.figures.labOutlier.summary(facts).includes('fewer than 10'), n + 1 < 10);
    assert.equal(ja.figures.labOutlier.summary(facts).includes('10 個より少ない'), n + 1 < 10);
  }
});

test('pairs: the p-value by all sign patterns, and what is said of it', async () => {
  const random = lehmer(32);
  for (let i = 0; i < STATES; i++) {
    const n = 1 + Math.floor(random() * 9);
    const [a, b] = [0, 0.4].map((shift) =>
      Array.from({ length: n }, () => Number((random() + (i % 2) * shift).toFixed(2))),
    );
    const data = await measureErrors(engine, { lists: [a, b], seed: '13' });
    const facts = pairsFigure.facts(data, {});
    const differences = a.map((value, k) => value - b[k]);
    const observed = Math.abs(differences.reduce((x, y) => x + y, 0));
    let far = 0;
    for (let pattern = 0; pattern < 2 ** n; pattern++) {
      const sum = differences.reduce((x, d, k) => x + ((pattern >> k) & 1 ? d : -d), 0);
      if (Math.abs(sum) >= observed - 1e-9) far += 1;
    }
    nearly(facts.pairs.pValue, far / 2 ** n, 'p', 1e-12);
    assert.ok(n > 5 || facts.pairs.pValue >= 2 / 2 ** n);
    const said = en.figures.labPairs.summary(facts);
    assert.equal(said.includes('cannot fall below'), n <= 5, said);
    assert.equal(said.includes('would be rare'), far / 2 ** n < 0.05, said);
    if (far / 2 ** n < 0.05) {
      const better = differences.reduce((x, y) => x + y, 0) > 0 ? 'B' : 'A';
      assert.ok(said.includes(`this speaks for ${better} being better on average`), said);
      assert.ok(ja.figures.labPairs.summary(facts).includes(`平均して ${better} のほうが`));
    }
    const wins = differences.filter((d) => d > 0).length;
    assert.ok(said.startsWith(`B has the smaller error in ${wins} of ${n} `), said);
  }
  const unequal = await measureErrors(engine, { lists: [[1, 2], [1]], seed: '13' });
  assert.match(
    en.figures.labPairs.summary(pairsFigure.facts(unequal, {})),
    /List A holds 2 errors, list B 1 error:/,
  );
});

test('intervals hold the number they are about, of random signs p has an error', async () => {
  const random = lehmer(33);
  const lists = [0, 1].map(() => Array.from({ length: 40 }, () => random()));
  const { lists: measured, pairs } = await measureErrors(engine, { lists, seed: '13' });
  for (const { summary, intervals } of measured) {
    for (const name of RESAMPLED) {
      const value = summary?.[name] ?? Number.NaN;
      assert.ok(intervals[name].low < value && value < intervals[name].high, name);
    }
  }
  assert.ok(pairs && !pairs.exact && pairs.pError > 0);
  for (const [pValue, says] of /** @type {const} */ ([
    [0.02, 'would be rare'],
    [0.04, 'too near 0.05'],
    [0.06, 'too near 0.05'],
    [0.08, 'chance is explanation enough'],
  ])) {
    const drawn = { lists: measured, pairs: { ...pairs, pValue, pError: 0.01 } };
    const said = en.figures.labPairs.summary(pairsFigure.facts(drawn, {}));
    assert.ok(said.includes(says) && said.includes(' ± 0.0100 (from '), said);
  }
});

test('the worst of n: by quadrature, and in groups of draws', async () => {
  const random = lehmer(34);
  for (const n of [1, 2, 7, 100, 1000]) {
    const rare = Number((0.3 * random()).toFixed(2));
    const modes = /** @type {[number, number][]} */ ([
      [0, 1 - rare],
      [3 * random(), rare],
    ]);
    const sigma = 0.2 + random();
    const { picture } = await measureWorst(engine, { modes, sigma, n, seed: '13' });
    assert.ok(picture);
    // ∫ 1 − H(t)ⁿ dt, H the distribution function of |x|, summed up along the way.
    const step = 0.0005;
    let [below, expected] = [0, 0];
    const pdf = (/** @type {number} */ t) =>
      modes.reduce((sum, [m, w]) => sum + w * (normal(t, m, sigma) + normal(-t, m, sigma)), 0);
    for (let t = 0; t < 3 + 9 * sigma; t += step) {
      const next = below + step * pdf(t + step / 2);
      expected += step * (1 - ((Math.min(below, 1) + Math.min(next, 1)) / 2) ** n);
      below = next;
    }
    nearly(picture.now.exact, expected, `n = ${n}`, 1e-3);
    const { mean, standardError, groups } = picture.now;
    assert.equal(groups, Math.floor(DRAWN / n));
    assert.ok(Math.abs(mean - expected) < 5 * standardError, `${mean} ± ${standardError}`);
    if (n === 1) nearly(picture.now.exact, picture.mean, 'the worst of one', 1e-9);
    assert.ok(picture.now.twice > picture.now.exact);
  }
});

/** @param {Record<string, string>} texts */
async function lawsAt(texts) {
  const own = valuesOf(labParameters, texts);
  const laws = await compareLaws(engine, own);
  const { p, q } = lawsOf(own);
  const found = finished(
    compareSamples(core, {
      ...{
        p,
        q: own.labSource === 'copies' ? null : q,
        count: own.labCount,
        seed: own.labDrawSeed,
      },
      ...{ runs: 12, neighbours: own.labNeighbours, bandwidth: own.labBandwidth },
      ...{ lambdas: LAMBDAS, clusters: 20 },
    }),
  );
  return { own, laws, found };
}

test('two laws: exact values by sums, and estimates within their errors', async () => {
  for (const texts of /** @type {Record<string, string>[]} */ ([
    { labTau: '0.6', labShift: '0.4' },
    { labModel: '-2:0.8,1.5:0.2', labTau: '1.3' },
    { labModes: '-1:1,0:2,3:1', labModel: '0.5:1', labTau: '2' },
  ])) {
    const { own, laws, found } = await lawsAt({ labCount: '1000', ...texts });
    assert.ok(laws.picture);
    const { exact, curve } = laws.picture;
    const lawOf = (/** @type {any[]} */ modes, shift = 0, tau = 1) => {
      const total = modes.reduce((sum, [, w]) => sum + w, 0);
      return (/** @type {number} */ x) =>
        modes.reduce(
          (sum, [m, w]) => sum + (w / total) * normal(x, m + shift, tau * own.labSigma),
          0,
        );
    };
    const [p, q] = [lawOf(own.labModes), lawOf(own.labModel, own.labShift, own.labTau)];
    const [low, step, count] = [-14, 0.001, 28_000];
    const sums = { variation: 0, kl: 0, w1: 0, cumulated: 0, overlap: 0 };
    for (let i = 0; i < count; i++) {
      const x = low + (i + 0.5) * step;
      const [a, b] = [p(x), q(x)];
      sums.variation += (step * Math.abs(a - b)) / 2;
      sums.overlap += step * Math.min(a, b);
      if (a > 1e-290 && b > 1e-290) sums.kl += step * a * Math.log(a / b);
      sums.cumulated += step * (a - b);
      sums.w1 += step * Math.abs(sums.cumulated);
    }
    nearly(exact.totalVariation, sums.variation, 'total variation', 1e-4);
    nearly(exact.klForward, sums.kl, 'KL', 1e-4);
    nearly(exact.wasserstein1, sums.w1, 'W₁', 1e-3);
    nearly(curve[MIDDLE], sums.overlap, 'the curve at λ = 1', 1e-4);
    for (const name of ['totalVariation', 'klForward', 'klReverse', 'jensenShannon', 'mmd']) {
      const values = found.values[name];
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const error = spreadOf(values) / Math.sqrt(values.length);
      assert.ok(Math.abs(mean - exact[name]) < 5 * error, `${name}: ${mean} ± ${error}`);
    }
  }
});

test('what each metric cannot see: the numbers of the examples', async () => {
  const of = async (/** @type {string} */ name) => {
    const { own, laws, found } = await lawsAt({ labTau: '1', ...EXAMPLES[name] });
    const facts = factsOf({
      data: { laws, found, isCopied: own.labSource === 'copies' },
      values: { metrics: own },
    });
    for (const lang of /** @type {const} */ (['ja', 'en'])) {
      assert.doesNotMatch(TEXTS[lang].lab.presets.examples[name].found(facts), /undefined|NaN/);
    }
    return { found, exact: laws.picture?.exact ?? {}, facts };
  };
  const moments = await of('moments');
  assert.ok(Math.abs(moments.exact.frechet) < 1e-12);
  nearly(moments.exact.totalVariation, 0.515, 'total variation', 2e-3);
  const negative = await of('negative');
  assert.ok(Math.abs(negative.exact.mmd) < 1e-12);
  assert.ok(negative.found.values.mmd.some((value) => value < 0));
  const narrow = await of('narrow');
  assert.ok(narrow.found.values.precision[0] > 0.97 && narrow.found.values.recall[0] < 0.6);
  const copies = await of('copies');
  for (const name of ['precision', 'recall', 'coverage'])
    assert.ok(copies.found.values[name].every((value) => value === 1));
  assert.ok(copies.found.values.authenticity.every((value) => value === 0));
  const widths = await of('widths');
  const share = widths.found.values.firstShare;
  assert.ok(Math.abs(share.reduce((a, b) => a + b) / share.length - 0.5) < 0.03);
  assert.ok(widths.exact.totalVariation > 0.2);
});
