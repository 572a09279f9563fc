// Prose and sentences as Markdown with LaTeX: what is written low, high or above a letter stays there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkdown, formulasOf, toMarkdown } from '../../web/page/markdown.js';
import { texToMathml, unnamed } from '../../web/tex-to-mathml.mjs';

for (const [html, markdown] of [
  [
    'each <var>z<sub>i</sub></var> and its <var>w<sub>i</sub></var>',
    'each $z_{i}$ and its $w_{i}$',
  ],
  ['<var>x</var>₀, <var>x</var>ₜ, <var>x̂</var>₀', '$x_{0}$, $x_{t}$, $\\hat{x}_{0}$'],
  ['<var>x</var><sub>12</sub>, <var>σ</var>²', '$x_{12}$, $\\sigma^{2}$'],
  ['<var>e</var><sup>−<var>t</var></sup>', '$e^{-t}$'],
  ['<var>ᾱ</var>ₜ and <var>β</var>', '$\\bar{\\alpha}_{t}$ and $\\beta$'],
  ['<var>p</var>(<var>x</var>) | <var>z</var>', '$p(x)$ \\| $z$'],
  ['a &lt; b_1 * c &amp; $5', 'a \\< b\\_1 \\* c & \\$5'],
  ['まず<b>どのモード（mode）か</b>を選び', 'まず**どのモード（mode）か**を選び'],
  // Stars between a Japanese letter and a formula or bracket would be printed.
  ['次に<b><var>z</var> の値</b>を', '次に<b>$z$ の値</b>を'],
  ['次に<b>「値」</b>を', '次に<b>「値」</b>を'],
  ['how <b><var>z</var> moves</b>.', 'how **$z$ moves**.'],
]) {
  test(html, () => assert.equal(toMarkdown(html), markdown));
}

test('a sentence says in Markdown what it says', () => {
  assert.equal(
    escapeMarkdown('[a]_b*\u00a0<c> ~ $1 \\ `d` |'),
    '\\[a\\]\\_b\\* \\<c\\> \\~ \\$1 \\\\ \\`d\\` \\|',
  );
});

test('names of symbols leave the TeX', () => {
  assert.equal(unnamed('\\data{symbol=s}{s(\\data{symbol=x}{x})} = 1'), 's(x) = 1');
  assert.equal(
    unnamed('\\frac{\\data{symbol=n}{1}}{\\sqrt{\\data{symbol=m}{m_{1}}}}'),
    '\\frac{1}{\\sqrt{m_{1}}}',
  );
  assert.equal(unnamed('\\nabla\\data{symbol=x}{x}'), '\\nabla x');
});

test('a formula keeps the TeX that it was made from', () => {
  const tex = "\\data{symbol=x}{x}' < \\sum_{k} a & b";
  const mathml = texToMathml(tex.replace(' & b', '')) + texToMathml('\\data{symbol=y}{y_{1}}');
  assert.deepEqual(formulasOf(mathml), ["$$x' < \\sum_{k} a$$", '$$y_{1}$$']);
});
