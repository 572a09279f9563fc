// The panels' module: all that panels ask for, the same answers as the whole core, and no more.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCore, loadPanelCore } from './core.mjs';

const [whole, panels] = await Promise.all([loadCore(), loadPanelCore()]);
const web = new URL('../../web/', import.meta.url);
/** @param {object} module */
const functionsOf = (module) =>
  Object.entries(module)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);

/** Names that are in any module. @param {string} name */
const isEmscriptens = (name) => /^_|^[A-Z]|^run$|^count_|^get_/.test(name);

/** What core.d.ts says. */
const declared = [
  ...(/PanelCore = Pick<\s*Core,([^>]*)>/
    .exec(readFileSync(new URL('wasm/core.d.ts', web), 'utf8'))?.[1]
    .matchAll(/'(\w+)'/g) ?? []),
].map(([, name]) => name);

test('it has what is declared of it, and panels ask for nothing else', () => {
  const there = functionsOf(panels);
  assert.ok(declared.length > 10);
  assert.deepEqual(
    declared.filter((name) => !there.includes(name)),
    [],
  );
  const sources = ['panels', 'page'].flatMap((room) =>
    readdirSync(new URL(`${room}/`, web), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(new URL(`${room}/${name}`, web), 'utf8')),
  );
  const asked = sources.flatMap((text) =>
    [...text.matchAll(/\bengine\.(\w+)\(/g)].map(([, name]) => name),
  );
  assert.deepEqual(
    [...new Set(asked)].filter((name) => !declared.includes(name)),
    [],
  );
  // What only labs need would be paid for by every reader.
  const known = functionsOf(whole);
  const given = there.filter((name) => known.includes(name) && !isEmscriptens(name));
  assert.deepEqual(given.sort(), [...declared].sort());
});

test('both give the same digits', () => {
  const mixture = /** @type {const} */ ({
    kind: 'spherical',
    weights: Float64Array.of(0.35, 0.65),
    means: Float64Array.of(-1.5, 1.8),
    covariances: Float64Array.of(0.36, 0.36),
  });
  const x = Float64Array.from({ length: 101 }, (_, i) => (i - 50) / 10);
  for (const name of /** @type {const} */ (['density', 'logDensity', 'score', 'logJoint'])) {
    assert.deepEqual(panels[name](mixture, x), whole[name](mixture, x), name);
  }
  assert.deepEqual(panels.sample(mixture, 100, '13'), whole.sample(mixture, 100, '13'));
  const denoiser = /** @type {const} */ ({ kind: 'posterior_mean' });
  assert.deepEqual(
    panels.denoise(mixture, 0.5, x, denoiser),
    whole.denoise(mixture, 0.5, x, denoiser),
  );
});

test('a network is refused in words', () => {
  const clean = /** @type {const} */ ({
    kind: 'spherical',
    weights: Float64Array.of(1),
    means: Float64Array.of(0),
    covariances: Float64Array.of(1),
  });
  assert.throws(
    () =>
      panels.denoise(clean, 0.5, Float64Array.of(0), {
        kind: 'learned',
        weights: new Float32Array(1),
      }),
    { message: "denoise: denoiser.kind must be one that a formula computes, got 'learned'" },
  );
});
