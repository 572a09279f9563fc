// Every symbol of a formula that can be pointed at has words, and stands for layers or a control.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { texToMathml } from '../../web/tex-to-mathml.mjs';
import en from '../../web/panels/formulas/text.en.js';
import ja from '../../web/panels/formulas/text.ja.js';

const folder = new URL('../../web/panels/formulas/', import.meta.url);
const FORMULAS = {
  slices: ['marginal.tex', 'sum.tex'],
  score: ['score.tex', 'difference.tex'],
  labCourse: ['lab/estimate.tex'],
  labFlow: ['lab/langevin.tex'],
};

for (const [figure, formulas] of Object.entries(FORMULAS)) {
  test(`${figure}: its symbols, in both languages`, () => {
    const mathml = formulas
      .map((name) => texToMathml(readFileSync(new URL(name, folder), 'utf8')))
      .join('');
    const symbols = [...mathml.matchAll(/data-symbol="(\w+)"/g)].map(([, name]) => name);
    assert.ok(symbols.length > 1);
    for (const text of [ja, en]) {
      const words = Object.keys(text.figures[figure].symbols ?? {});
      assert.deepEqual(words.sort(), [...new Set(symbols)].sort());
    }
    assert.doesNotMatch(mathml, /style=/);
  });
}
