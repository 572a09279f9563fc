// The five cells against CPython: what a panel prints is what Python prints, for any parameters.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { loadCore } from './core.mjs';
import { toJson } from './json.mjs';
import { define, startPython } from './pyodide.mjs';
import { randomStates } from './states.mjs';

const SECTIONS = /** @type {const} */ (['samples', 'decoder', 'diffusion', 'mixture', 'metrics']);
const STATES = 400;

/** What the course's notebook prints. */
const PRINTED = `task = latent-variable-mixture-models
latent z = [1.717, -1.182, -1.652, -1.762, -1.238]
decoded scalar = 2.4722
abs scale = 2.4722
x0, xt, x0_hat = 1.5 1.3032 1.5
mode-aware samples = [-1.96, 1.56]
avg/best/worst = 0.342 0.29 0.42
`;

describe('notebook', () => {
  const states = randomStates(STATES);
  /** @type {import('../../web/wasm/core.js').Core} */
  let core;
  /** @type {Record<'expected' | 'run_displayed' | 'run_as_one', (json: string) => string>} */
  let python;
  before(async () => {
    core = await loadCore();
    const pyodide = await startPython();
    await define(pyodide, 'notebook.py');
    const get = (/** @type {string} */ name) => pyodide.globals.get(name);
    python = {
      expected: get('expected'),
      run_displayed: get('run_displayed'),
      run_as_one: get('run_as_one'),
    };
  });
  const cells = (/** @type {number} */ index) => {
    const notebook = core.runNotebook(states[index]);
    return SECTIONS.map((section) => notebook[section].cell);
  };

  test('the defaults print what the notebook prints', () => {
    assert.equal(
      cells(0)
        .map(({ output }) => output)
        .join(''),
      PRINTED,
    );
  });

  test(`${STATES} states print what CPython prints, and raise what it raises`, () => {
    let raised = 0;
    for (const [index, state] of states.entries()) {
      const shown = cells(index).map(({ output, error }) => [output, error]);
      const json = toJson(state);
      assert.deepEqual(shown, JSON.parse(python.expected(json)), `state ${index}: ${json}`);
      raised += shown.filter(([, error]) => error !== '').length;
    }
    assert.ok(raised > 20, `exceptions among the states: ${raised}`);
  });

  test('the displayed sources, run, print the displayed outputs', () => {
    for (const index of states.keys()) {
      const shown = cells(index);
      const sources = JSON.stringify(shown.map(({ source }) => source));
      const outputs = shown.map(({ output, error }) => [output, error]);
      assert.deepEqual(JSON.parse(python.run_displayed(sources)), outputs, `state ${index}`);
      if (outputs.every(([, error]) => error === '')) {
        const whole = outputs.map(([output]) => output).join('');
        assert.equal(python.run_as_one(sources), whole, `state ${index} as one program`);
      }
    }
  });
});
