import { compute } from './compute.js';
import difference from './difference.tex';
import { lab } from './lab/lab.js';
import { labParameters } from './lab/parameters.js';
import marginal from './marginal.tex';
import { drawScore } from './score.js';
import score from './score.tex';
import { drawSlices } from './slices.js';
import sum from './sum.tex';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {import('./compute.js').FormulasData} FormulasData */

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
  parameters: [
    { name: 'x', kind: 'real', default: '1.6', slider: [-6, 6, 0.05] },
    ...labParameters,
  ],
  tries: [
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '1.2', 'formulas.x': '0.2' },
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '0.15', 'formulas.x': '1.8' },
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '0.4', 'formulas.x': '0.1' },
    { 'samples.modes': '-1.5,1.8', 'samples.sigma': '0.4', 'formulas.x': '5' },
  ],
  text: { ja, en },
  compute,
  lab,
  figures: [
    {
      id: 'slices',
      height: 386,
      controls: ['x'],
      formula: marginal + sum,
      symbols: {
        density: { layers: ['sum', 'sum-at'] },
        theta: {},
        x: { layers: ['axes', 'handles'], control: 'x' },
        sum: { layers: ['slices', 'stack-at', 'sum'] },
        likelihood: { layers: ['slices', 'stack-at'] },
        z: { layers: ['names'] },
        prior: { layers: ['names', 'slices'] },
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
        score: { layers: ['score', 'arrow', 'at'] },
        x: { layers: ['axes', 'handles'] },
        gradient: { layers: ['log-density'] },
        logDensity: { layers: ['log-density', 'at'] },
        h: { layers: ['readout'] },
      },
      draw: drawScore,
      facts,
    },
  ],
};
