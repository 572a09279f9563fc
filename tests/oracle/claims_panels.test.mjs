// What the panels of latent variables say of their numbers holds in every state: states are drawn, each sentence's condition
// is computed anew, by quadrature or by counting, and compared with what the sentence says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCore } from './core.mjs';
import {
  asLink,
  equalMixture,
  maxima,
  near,
  nearly,
  normal,
  samplesState,
} from './mixture_by_hand.mjs';
import { lehmer, numbersIn, panelOf, saidBy } from './panel_sentences.mjs';

const core = await loadCore();
const STATES = 200;

test('samples: peaks, components, counts and their standard deviation', async () => {
  const random = lehmer(11);
  for (let i = 0; i < STATES; i++) {
    const state = samplesState(random);
    const draws = 1 + Math.floor(random() * 400);
    const { notebook, figures } = await saidBy(core, 'samples', {
      ...asLink(state),
      'samples.count': String(draws),
      'samples.seed': String(i),
    });
    const { modes, sigma } = state;
    const [low, high] = [Math.min(...modes) - 4 * sigma, Math.max(...modes) + 4 * sigma];
    const peaks = maxima(equalMixture(modes, sigma), low, high).length;
    const { ja, en } = figures.draws;
    assert.ok(
      ja.includes(`密度の峰は ${peaks} 個で、成分は ${modes.length} 個です`),
      `${ja} ${peaks}`,
    );
    assert.ok(
      en.includes(
        `The density has ${peaks} peak${peaks === 1 ? '' : 's'}, the mixture ${modes.length} component${modes.length === 1 ? '' : 's'}.`,
      ),
      en,
    );
    const share = 1 / modes.length;
    const found = [...ja.matchAll(/の成分から (\d+) 個（期待値 ([\d.]+)\u00a0±\u00a0([\d.]+)）/g)];
    assert.equal(found.length, Math.min(4, modes.length));
    for (const [k, [, count, expected, deviation]] of found.entries()) {
      const drawn = notebook.samples.mode.filter((mode) => mode === modes[k]).length;
      assert.equal(Number(count), drawn);
      near(Number(expected), draws * share, 1);
      near(Number(deviation), Math.sqrt(draws * share * (1 - share)), 1);
    }
  }
});

test('samples: two components alone have one peak from σ = half their distance on', async () => {
  for (const [sigma, peaks] of [
    [1.6, 2],
    [1.7, 1],
  ]) {
    const { figures } = await saidBy(core, 'samples', { 'samples.sigma': String(sigma) });
    assert.ok(figures.draws.ja.includes(`峰は ${peaks} 個`));
    assert.equal(peaks === 1, sigma >= (1.8 + 1.5) / 2);
  }
});

test('samples: the first try leaves two components overlapping, not one peak', async () => {
  const { figures } = await saidBy(core, 'samples', { 'samples.sigma': '1.4' });
  assert.ok(figures.draws.ja.includes('峰は 2 個'));
});

test('decoder: the sum, and the term that moves it most', async () => {
  const random = lehmer(12);
  for (let i = 0; i < STATES; i++) {
    const n = 1 + Math.floor(random() * 6);
    const weights = Array.from({ length: n }, () => Number(((random() - 0.5) * 4).toFixed(1)));
    const { notebook, values, figures } = await saidBy(core, 'decoder', {
      'decoder.weights': weights.join(','),
      'samples.seed': String(i),
    });
    const terms = weights.slice(0, 5).map((w, k) => w * notebook.samples.z[k]);
    const { ja, en } = figures.waterfall;
    const x = terms.reduce((a, b) => a + b, values.decoder.bias);
    near(numbersIn(/x̂ = (\S+)/.exec(ja)?.[1] ?? '')[0], x, 4, ja);
    near(numbersIn(/x̂ = (\S+),/.exec(en)?.[1] ?? '')[0], x, 4, en);
    const most = Math.max(...terms.map(Math.abs));
    if (most > 1e-3)
      near(Math.abs(numbersIn(/w\S+ = ([+−]\S+)/.exec(ja)?.[1] ?? '')[0]), most, 3, ja);
    assert.equal(ja.includes('余った'), n !== 5);
    assert.equal(en.includes('unused'), n !== 5);
  }
});

test('formulas: share of the largest slice, and where the density rises', async () => {
  const random = lehmer(13);
  for (let i = 0; i < STATES; i++) {
    const state = samplesState(random);
    const x = Number(((random() - 0.5) * 6).toFixed(2));
    const { figures } = await saidBy(core, 'formulas', {
      ...asLink(state),
      'formulas.x': String(x),
    });
    const { facts } = figures.slices;
    if (!facts.cursor || facts.cursor.p === 0) continue;
    const { modes, sigma } = state;
    const slices = modes.map((mode) => normal(x, mode, sigma) / modes.length);
    const p = slices.reduce((a, b) => a + b);
    const share = Math.max(...slices) / p;
    const said = /断面が ([\d.]+) %/.exec(figures.slices.ja);
    if (said) near(Number(said[1]), 100 * share, 1);
    else assert.ok(share > 0.999499, figures.slices.ja);
    const log = (/** @type {number} */ at) => Math.log(equalMixture(modes, sigma)(at));
    const slope = log(x + 1e-4 * sigma) - log(x - 1e-4 * sigma);
    if (Math.abs(slope) < 1e-6) continue;
    assert.ok(
      figures.score.ja.includes(`密度は${slope > 0 ? '右' : '左'}へ行くほど高く`),
      figures.score.ja,
    );
    assert.ok(figures.score.en.includes(`towards the ${slope > 0 ? 'right' : 'left'}`));
  }
});

test('formulas: what its tries promise', async () => {
  const [overlap, peak, valley, far] = /** @type {Record<string, string>[]} */ (
    panelOf('formulas').tries
  );
  const at = async (/** @type {Record<string, string>} */ entries) =>
    (await saidBy(core, 'formulas', entries)).figures.slices.facts.cursor;
  const [a, b] = (await at(overlap)).slices;
  assert.ok(Math.abs(a - b) / b < 0.15);
  assert.ok(Math.abs((await at(peak)).score) < 1e-9);
  const [left, right] = [await at(valley), await at({ ...valley, 'formulas.x': '0.2' })];
  assert.ok(left.score < -1 && right.score > 1);
  const { score } = await at(far);
  nearly(score, (1.8 - 5) / 0.4 ** 2);
});
