import { significant } from '../../plots/number.js';
import { compute } from './compute.js';
import difference from './difference.tex';
import marginal from './marginal.tex';
import { drawScore } from './score.js';
import score from './score.tex';
import { drawSlices } from './slices.js';
import sum from './sum.tex';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {import('./compute.js').FormulasData} FormulasData */

/** @param {number | undefined} value */
const shown = (value) =>
  value === undefined
    ? value
    : significant(value, 4)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');

/** @type {import('../panel.js').Figure<FormulasData>['facts']} */
const facts = ({ obstacle, picture }) => ({
  obstacle,
  components: picture?.modes.length,
  sigma: picture?.sigma,
  range: picture?.range,
  x: picture?.x,
  cursor: picture?.cursor,
});

/** @type {import('../panel.js').Panel<FormulasData>} */
export default {
  id: 'formulas',
  uses: ['samples'],
  parameters: [{ name: 'x', kind: 'real', default: '1.6', slider: [-6, 6, 0.05] }],
  tries: [
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '1.2', 'formulas.x': '0.2' },
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '0.15', 'formulas.x': '1.8' },
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '0.4', 'formulas.x': '0.1' },
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '0.4', 'formulas.x': '5' },
  ],
  text: { ja, en },
  compute,
  hasLab: true,
  figures: [
    {
      id: 'slices',
      height: 386,
      controls: ['x'],
      formula: marginal + sum,
      symbols: {
        density: { layers: ['sum', 'sum-at'], value: ({ cursor }) => shown(cursor?.p) },
        theta: { value: ({ sigma }) => `σ = ${shown(sigma)}` },
        x: { layers: ['axes', 'handles'], control: 'x', value: ({ x }) => shown(x) },
        sum: { layers: ['slices', 'stack-at', 'sum'], value: ({ cursor }) => shown(cursor?.p) },
        likelihood: {
          layers: ['slices', 'stack-at'],
          // Every slice is p(x | z) over the number of modes.
          value: ({ cursor }) =>
            cursor?.slices
              .map((/** @type {number} */ slice, /** @type {number} */ k) => {
                return `${shown(slice * cursor.slices.length)} (z = ${k + 1})`;
              })
              .slice(0, 3)
              .join(', '),
        },
        z: { layers: ['names'], value: ({ components }) => `1 … ${components}` },
        prior: { layers: ['names', 'slices'], value: ({ components }) => shown(1 / components) },
      },
      draw: drawSlices,
      facts,
    },
    {
      id: 'score',
      height: 560,
      controls: [],
      formula: score + difference,
      symbols: {
        score: { layers: ['score', 'arrow', 'at'], value: ({ cursor }) => shown(cursor?.score) },
        x: { layers: ['axes', 'handles'], value: ({ x }) => shown(x) },
        gradient: { layers: ['log-density'], value: ({ cursor }) => shown(cursor?.score) },
        logDensity: { layers: ['log-density', 'at'], value: ({ cursor }) => shown(cursor?.logP) },
        h: { layers: ['readout'], value: ({ cursor }) => shown(cursor?.h) },
      },
      draw: drawScore,
      facts,
    },
  ],
};
