// What the labs of samples and formulas say of their numbers holds in every state: states are drawn, each sentence's condition
// is computed anew, by quadrature or by counting, and compared with what the sentence says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { univariate } from '../../web/engine/mixture.js';
import { computeExact } from '../../web/labs/samples/exact.js';
import { loadCore } from './core.mjs';
import { maxima, near, nearly, normal } from './mixture_by_hand.mjs';
import { engineOf, valuesOf } from './lab_engine.mjs';
import { lehmer } from './panel_sentences.mjs';
import { labParameters } from '../../web/labs/samples/parameters.js';
import formulasEn from '../../web/labs/formulas/text.en.js';
import formulasJa from '../../web/labs/formulas/text.ja.js';
import samplesEn from '../../web/labs/samples/text.en.js';
import samplesJa from '../../web/labs/samples/text.ja.js';

const core = await loadCore();
const STATES = 200;

/** @type {Record<'samples' | 'formulas', Record<'ja' | 'en', any>>} */
const TEXTS = {
  samples: { ja: samplesJa, en: samplesEn },
  formulas: { ja: formulasJa, en: formulasEn },
};

test('samples lab: peaks of all and of the first two, and the distance at which a second appears', async () => {
  const random = lehmer(20);
  const text = TEXTS.samples;
  const engine = engineOf(core);
  for (let i = 0; i < STATES; i++) {
    const weights = [0, 1].map(() => Number((0.1 + random()).toFixed(2)));
    if (i % 7 === 0) weights[1] = weights[0];
    const sigma = Number((0.1 + random()).toFixed(2));
    const distance = Number((random() * 6 * sigma).toFixed(2));
    const own = {
      ...valuesOf(labParameters, { labSigma: String(sigma) }),
      labModes: [
        [0, weights[0]],
        [distance, weights[1]],
      ],
    };
    const { picture, obstacle } = await computeExact(engine, own);
    assert.ok(picture?.pair);
    const facts = { obstacle, pair: picture.pair, sigma, modes: 2, peaks: [...picture.peaks] };
    const ja = text.ja.figures.labMerge.summary(facts);
    const en = text.en.figures.labMerge.summary(facts);
    const total = weights[0] + weights[1];
    const pairAt = (/** @type {number} */ apart) => (/** @type {number} */ x) =>
      (weights[0] * normal(x, 0, sigma) + weights[1] * normal(x, apart, sigma)) / total;
    const count = (/** @type {number} */ apart) =>
      maxima(pairAt(apart), -sigma, apart + sigma).length;
    const { end } = picture.pair;
    assert.equal(count(end * 0.98), 1, `below ${end}`);
    assert.equal(count(end * 1.02), 2, `above ${end}`);
    if (Math.abs(distance - end) > 0.02 * end) {
      assert.ok(ja.includes(`で、峰は ${count(distance)} 個です`), ja);
      assert.ok(
        en.includes(count(distance) === 1 ? 'there is one peak' : 'there are two peaks'),
        en,
      );
    }
    const equal = weights[0] === weights[1];
    assert.equal(en.includes('With equal weights that is 2σ'), equal);
    if (equal) nearly(end, 2 * sigma, '2σ', 1e-6);
    else assert.ok(end > 2 * sigma);
    if (Math.abs(distance - end) > 0.02 * end) {
      const drawn = text.ja.figures.labDraws.summary({
        ...{ obstacle, peaks: [...picture.peaks], sigma, drawn: 10, outside: 0 },
      });
      assert.ok(drawn.includes(`峰は ${count(distance)} 個`), drawn);
    }
  }
});

test('formulas lab: when the ratio of a broadened posterior has a bound, and a finite variance', () => {
  const text = TEXTS.formulas;
  const random = lehmer(21);
  const given = { value: '1', relativeError: 0.1, effectiveSize: 10 };
  const factors = [0.1, 0.5, 0.7, 0.706, 0.708, 0.75, 0.8, 0.99, 1, 1.01, 1.5, 3, 10];
  while (factors.length < STATES) factors.push(Number((0.1 + random() * 3).toFixed(3)));
  for (const f of factors) {
    const say = (/** @type {'ja' | 'en'} */ lang) =>
      text[lang].figures.labCourse.summary({
        ...{
          n: 10,
          proposal: 'broad',
          factor: f,
          exact: '1',
          prior: given,
          own: given,
          theory: 0.1,
        },
      });
    // log of p²/q and of p/q for one component of width 1, far out in the tail.
    const logSquare = (/** @type {number} */ x) => -(x ** 2) + x ** 2 / (2 * f ** 2);
    const logRatio = (/** @type {number} */ x) =>
      -(x ** 2) / 2 + x ** 2 / (2 * f ** 2) + Math.log(f);
    const infinite = logSquare(1e3) >= logSquare(1e2);
    const bounded = logRatio(1e3) <= Math.log(f) + 1e-9;
    assert.equal(say('ja').includes('分散は無限大'), infinite, `f = ${f}`);
    assert.equal(say('en').includes('variance of the ratio is infinite'), infinite, `f = ${f}`);
    assert.equal(say('ja').includes('上限はありません'), !bounded && !infinite, `f = ${f}`);
    assert.equal(say('en').includes('at most f·p(x)'), bounded && f !== 1, `f = ${f}`);
    assert.equal(say('ja').includes('正確な事後分布で'), f === 1);
    if (f < 1) continue;
    // Of a mixture too: p ≤ f q at every z.
    const parts = [0, 1, 2].map(() => [(random() - 0.5) * 6, random()]);
    const weights = parts.map(([, weight]) => weight);
    const means = parts.map(([mean]) => mean);
    const [p, q] = [0.4, 0.4 * f].map((s) => univariate(weights, means, s));
    const xs = Float64Array.from({ length: 400 }, (_, i) => (i - 200) / 20);
    const [ps, qs] = [core.density(p, xs), core.density(q, xs)];
    for (const [i, density] of ps.entries()) assert.ok(density <= f * qs[i] * (1 + 1e-12));
  }
});

test('formulas lab: ULA’s variance, and the largest difference of the shares', () => {
  const text = TEXTS.formulas;
  const random = lehmer(22);
  for (let i = 0; i < STATES; i++) {
    const sigma = Number((0.1 + random()).toFixed(2));
    const step = Number((0.01 + random() * 3 * sigma ** 2).toFixed(3));
    const own = { flowMethod: 'ula', flowSigma: sigma, flowStep: step, flowCount: 3 };
    const flow = { lost: false, steps: 5 };
    const ja = text.ja.figures.labFlow.summary({ isThere: true, own, at: 2, flow, acceptance: 1 });
    // x' = (1 − ε/σ²) x + √(2ε) ξ, over and over.
    let variance = sigma ** 2;
    const grows = step >= 2 * sigma ** 2;
    for (let t = 0; t < 100_000 && !grows; t++) {
      variance = (1 - step / sigma ** 2) ** 2 * variance + 2 * step;
    }
    assert.equal(ja.includes('発散します'), grows, ja);
    const factor = variance / sigma ** 2;
    if (!grows && factor < 100) near(Number(/理論上 ([\d.]+) 倍/.exec(ja)?.[1]), factor, 3, ja);

    const shares = [0, 1, 2].map((k) => ({
      ...{ k, count: 10, expected: 12, deviation: 2, z: (random() - 0.5) * 12 },
    }));
    const most = Math.max(...shares.map(({ z }) => Math.abs(z)));
    const mixing = text.en.figures.labMixing.summary({ at: 3, shares });
    near(Number(/largest difference is ([\d.]+) standard/.exec(mixing)?.[1]), most, 1);
  }
});
