// What the takeaways say of their numbers holds in every state: states are drawn, each sentence's condition
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
import { integral, lehmer, panelOf, saidBy } from './panel_sentences.mjs';

const core = await loadCore();
const STATES = 200;

/**
 * What is exactly expected of B's model in misconception 1.
 * @param {number[]} modes  ascending
 * @param {number[]} weights  of B's components, summing to 1
 * @param {number} sigma  of p
 * @param {number} widen
 */
function expectedOfModel(modes, weights, sigma, widen) {
  const s = sigma * widen;
  const q = (/** @type {number} */ x) =>
    modes.reduce((sum, mode, k) => sum + weights[k] * normal(x, mode, s), 0);
  const [low, high] = [modes[0] - 10 * s, (modes.at(-1) ?? 0) + 10 * s];
  const borders = [low, ...modes.slice(1).map((mode, k) => (modes[k] + mode) / 2), high];
  const logP = (/** @type {number} */ x) => {
    const logs = modes.map((mode) => -(((x - mode) / sigma) ** 2) / 2);
    const top = Math.max(...logs);
    const sum = logs.reduce((a, log) => a + Math.exp(log - top), 0);
    return top + Math.log(sum / modes.length) - Math.log(sigma * Math.sqrt(2 * Math.PI));
  };
  return {
    shares: modes.map((_, k) => integral(q, borders[k], borders[k + 1], 2001)),
    logP: integral((x) => q(x) * logP(x), low, high, 8001),
  };
}

test('takeaways 1: what is expected of B is exact, and 0 where B is p, whatever the seed', async () => {
  const random = lehmer(17);
  const [same, narrow] = /** @type {Record<string, string>[]} */ (panelOf('takeaways').tries);
  for (let i = 0; i < STATES; i++) {
    const state = samplesState(random);
    const modes = state.modes.toSorted((a, b) => a - b);
    const { sigma } = state;
    const link = { ...asLink({ modes, sigma }), 'takeaways.seed': String(i) };
    const said = async (/** @type {Record<string, string>} */ entries) =>
      (await saidBy(core, 'takeaways', { ...link, ...entries })).figures.looks;

    const { facts } = await said(same);
    for (const { expectedZ } of [...facts.b.modes, facts.b.logP])
      assert.ok(Math.abs(expectedZ) < 1e-6);

    // Narrower components than p's are no better model, yet mean log p is higher.
    const { facts: narrowed } = await said(narrow);
    assert.ok(narrowed.modelLogP > narrowed.expectedLogP, JSON.stringify(state));

    const tilt = Number((0.4 + random() * 2.5).toFixed(1));
    const widen = Number((0.5 + random()).toFixed(2));
    const {
      facts: other,
      ja,
      en,
    } = await said({
      'takeaways.tilt': String(tilt),
      'takeaways.widen': String(widen),
    });
    const last = modes.length - 1;
    const raw = modes.map((_, k) => (last === 0 ? 1 : tilt ** ((last - k) / last)));
    const total = raw.reduce((a, b) => a + b);
    const model = expectedOfModel(
      modes,
      raw.map((w) => w / total),
      sigma,
      widen,
    );
    const truth = expectedOfModel(
      modes,
      modes.map(() => 1 / modes.length),
      sigma,
      1,
    );
    near(other.modelLogP, model.logP, 4, 'E log p, B');
    near(other.expectedLogP, truth.logP, 4, 'E log p, p');
    const zs = modes.map((_, k) => {
      const deviation = Math.sqrt(1000 * truth.shares[k] * (1 - truth.shares[k]));
      return modes.length === 1 ? 0 : (1000 * (model.shares[k] - truth.shares[k])) / deviation;
    });
    const most = Math.max(...zs.map(Math.abs));
    assert.equal(ja.includes('個数のずれ'), modes.length > 1);
    if (modes.length > 1) {
      near(Number(/期待値は ([\d.]+) 倍/.exec(ja)?.[1]), most, 1, ja);
      near(Number(/expected of B’s model: ([\d.]+)/.exec(en)?.[1]), most, 1, en);
    }
  }
});

test('takeaways 1: rows of draws from p leave ±2 about one time in 20, ±3 about one in 370', async () => {
  const seeds = 600;
  let [beyond2, beyond3] = [0, 0];
  for (let seed = 1; seed <= seeds; seed++) {
    const { figures } = await saidBy(core, 'takeaways', { 'takeaways.seed': String(seed) });
    const { modes, logP } = figures.looks.facts.a;
    for (const { z } of [modes[0], logP]) {
      if (Math.abs(z) > 2) beyond2++;
      if (Math.abs(z) > 3) beyond3++;
    }
  }
  const rows = 2 * seeds;
  assert.ok(Math.abs(beyond2 - rows / 20) < 3.5 * Math.sqrt(rows / 20), `${beyond2} of ${rows}`);
  assert.ok(
    Math.abs(beyond3 - rows / 370) < 3.5 * Math.sqrt(rows / 370) + 1,
    `${beyond3} of ${rows}`,
  );
});

test('takeaways 2: narrowing raises mean log p and lowers the coverage', async () => {
  const random = lehmer(18);
  for (let i = 0; i < STATES; i++) {
    const { data } = await saidBy(core, 'takeaways', asLink(samplesState(random)));
    const { temperatures, quality, covered } = data.tradeoff.curves;
    for (let t = 1; t < temperatures.length && temperatures[t] <= 1; t++) {
      assert.ok(quality[t] <= quality[t - 1] + 1e-9, `mean log p at τ = ${temperatures[t]}`);
      assert.ok(covered[t] >= covered[t - 1] - 1e-9, `coverage at τ = ${temperatures[t]}`);
    }
  }
  const { figures } = await saidBy(core, 'takeaways', { 'takeaways.temperature': '0.05' });
  near(100 * figures.tradeoff.facts.covered.exact, 8, 0);
});

test('takeaways 3: the best guess, how dense p is there, and which components are probable', async () => {
  const random = lehmer(19);
  for (let i = 0; i < STATES; i++) {
    const state = samplesState(random);
    const { modes, sigma } = state;
    const [x0, noise] = [0, 1].map(() => Number(((random() - 0.5) * 5).toFixed(1)));
    const beta = Number((0.02 + random() * 0.9).toFixed(2));
    const { figures } = await saidBy(core, 'takeaways', {
      ...asLink(state),
      'takeaways.x0': String(x0),
      'takeaways.noise': String(noise),
      'takeaways.betaB': String(beta),
    });
    const step = figures.schedule.facts.steps[1];
    const xt = Math.sqrt(1 - beta) * x0 + Math.sqrt(beta) * noise;
    const spread = Math.sqrt((1 - beta) * sigma ** 2 + beta);
    const evidence = modes.map((mode) => -(((xt - Math.sqrt(1 - beta) * mode) / spread) ** 2) / 2);
    const top = Math.max(...evidence);
    const total = evidence.reduce((sum, log) => sum + Math.exp(log - top), 0);
    const weights = evidence.map((log) => Math.exp(log - top) / total);
    const most = weights
      .toSorted((a, b) => b - a)
      .slice(0, 2)
      .filter((weight, k) => k === 0 || weight >= 5e-4);
    near(step.posterior.likely[0].weight, most[0], 6);
    const said = [...figures.schedule.en.matchAll(/([\d.]+) % for the component/g)].slice(
      -most.length,
    );
    for (const [k, [, percent]] of said.entries()) near(Number(percent), 100 * most[k], 1);
    const p = equalMixture(modes, sigma);
    const [low, high] = [Math.min(...modes) - sigma, Math.max(...modes) + sigma];
    const highest = Math.max(...maxima(p, low, high, 20001).map(p));
    nearly(step.likeness, p(step.guess) / highest, 'likeness', 1e-3);
  }
});

test('takeaways 3: with the initial settings B’s guess is −0.17, where p is almost 0, between two peaks', async () => {
  const { data, figures } = await saidBy(core, 'takeaways');
  const { likeness } = figures.schedule.facts.steps[1];
  const { guess, posterior } = data.schedule.steps[1];
  assert.equal(guess.toFixed(2), '-0.17');
  assert.ok(likeness < 1e-6, String(likeness));
  assert.equal(
    [...posterior.density].filter(
      (p, i, all) => i > 0 && i < all.length - 1 && p > all[i - 1] && p >= all[i + 1],
    ).length,
    2,
  );
  // The last try: back near the clean value.
  const less = await saidBy(core, 'takeaways', { 'takeaways.betaB': '0.4' });
  const { guess: recovered } = less.data.schedule.steps[1];
  assert.ok(Math.abs(recovered - 1.7) < 0.3, String(recovered));
});
