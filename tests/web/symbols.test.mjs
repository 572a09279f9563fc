// Every symbol of a formula that can be pointed at has words, and stands for layers or a control.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { texToMathml } from '../../web/tex-to-mathml.mjs';
import labEn from '../../web/labs/formulas/text.en.js';
import labJa from '../../web/labs/formulas/text.ja.js';
import en from '../../web/panels/formulas/text.en.js';
import ja from '../../web/panels/formulas/text.ja.js';

const folder = new URL('../../web/', import.meta.url);
const FORMULAS = {
  slices: ['panels/formulas/marginal.tex', 'panels/formulas/sum.tex'],
  score: ['panels/formulas/score.tex', 'panels/formulas/difference.tex'],
  labCourse: ['labs/formulas/estimate.tex'],
  labFlow: ['labs/formulas/langevin.tex'],
};
/** @type {Record<string, any>[]} */
const figures = [
  { ...ja.figures, ...labJa.figures },
  { ...en.figures, ...labEn.figures },
];

for (const [figure, formulas] of Object.entries(FORMULAS)) {
  test(`${figure}: its symbols, in both languages`, () => {
    const mathml = formulas
      .map((name) => texToMathml(readFileSync(new URL(name, folder), 'utf8')))
      .join('');
    const symbols = [...mathml.matchAll(/data-symbol="(\w+)"/g)].map(([, name]) => name);
    assert.ok(symbols.length > 1);
    for (const each of figures) {
      const words = Object.keys(each[figure].symbols ?? {});
      assert.deepEqual(words.sort(), [...new Set(symbols)].sort());
    }
    assert.doesNotMatch(mathml, /style=/);
  });
}
