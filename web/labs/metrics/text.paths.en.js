import { fixed, short } from '../../plots/number.js';
import { exactText, withError } from './estimate.js';

const obstacles = {
  empty: ['One of the two has no component.'],
  weightless: ['All weights of one of the two are 0:', 'no component can be chosen.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
};

/** @param {string} obstacle */
const obstacleSentence = (obstacle) => obstacles[/** @type {'empty'} */ (obstacle)].join(' ');

/** @type {Record<string, string>} */
const across = {
  precisionRecall: 'recall at λ = 1/8 →',
  densityCoverage: 'coverage →',
  divergences: '← KL(p ‖ q), nats, from 0.001',
  likelihoodMass: 'mass of p covered →',
};
/** @type {Record<string, string>} */
const up = {
  precisionRecall: 'precision at λ = 8 ↑',
  densityCoverage: 'density ↑',
  divergences: 'KL(q ‖ p), nats, from 0.001 ↓',
  likelihoodMass: 'mean of log p at draws of q, nats ↑',
};
/** @type {Record<string, [string, string]>} */
const pairs = {
  precisionRecall: ['recall', 'precision'],
  densityCoverage: ['coverage', 'density'],
  divergences: ['KL(p ‖ q)', 'KL(q ‖ p)'],
  likelihoodMass: ['mass covered', 'mean log p'],
};
const models = ['the model with all components', 'the model without its last component'];

/** @param {string} knob @param {number} value */
const knobText = (knob, value) =>
  knob === 'width' ? `τ = ${short(value, 2)}` : `share ${fixed(value, 2)}`;

/** What the lab says of diversity and quality as a path, in English. */
export default {
  parameters: {
    labPathPlane: {
      label: 'Plane',
      unit: '',
      options: {
        precisionRecall: 'precision and recall',
        densityCoverage: 'density and coverage',
        divergences: 'KL both ways',
        likelihoodMass: 'mean log p and mass covered',
      },
    },
    labKnob: {
      label: 'Knob that is turned',
      unit: '',
      options: { width: 'width τ of q', share: 'share of component 1 of q' },
    },
    labPathAt: { label: 'Place of the knob', unit: '0 to 24' },
  },
  lab: {
    paths: {
      knob: knobText,
      found: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} estimates`,
      task: { progress: 'Estimates made', cancel: 'Stop', again: 'Draw again' },
      program: 'Where both models lie at this place of the knob, in plain Python, by quadrature.',
    },
  },
  figures: {
    labPaths: {
      title: 'Diversity against quality: a path, not a point',
      prose:
        'Turn one knob of the model q of “Two distributions”, and it walks through the plane: lines are exact, ○ is where the knob stands. Coloured marks are estimates from draws, means over runs with bars of one standard deviation of a run. Precision at λ = 8 is ∫ min(8p, q): of q, no more than 8 times p counts at any place; recall at λ = 1/8 is ∫ min(p, 8q). Mass covered is the probability under p of lying within 2 standard deviations of the mean of some component of q. In a model of one component its share is always 1: turning the share does not move it.',
      marks: {
        ...obstacles,
        across,
        up,
        all: '— ● all components',
        dropped: '- - ◆ last component dropped',
        knob: knobText,
        together: (/** @type {string} */ a, /** @type {string} */ b) => `${a}; ${b}`,
      },
      /** @param {any} facts */
      summary({
        obstacle,
        plane,
        knob,
        knobValue,
        exact,
        models: count,
        estimates,
        runs,
        count: n,
      }) {
        if (obstacle) return obstacleSentence(obstacle);
        const [first, second] = pairs[plane];
        const told = exact.map(
          (/** @type {[number, number]} */ place, /** @type {number} */ trail) =>
            `${models[trail]} has ${first} ${exactText(place[0])} and ${second} ${exactText(place[1])}`,
        );
        const lines =
          told.length > 0
            ? `At ${knobText(knob, knobValue)} ${told.join('; ')} (exact).`
            : 'Density and coverage are defined for samples only: there is no exact line.';
        const found = estimates.map(
          (/** @type {any} */ { trail, at, spread, knobAt }) =>
            `${models[trail]}, at ${knobText(knob, knobAt)}: ${first} ${withError(at[0], spread[0])}, ${second} ${withError(at[1], spread[1])}`,
        );
        const drawn =
          found.length > 0
            ? ` Estimates nearest to it: ${found.join('; ')} (means of ${runs} runs of n = ${n} draws each, ± of one run).`
            : ' There is no estimate from draws yet.';
        const alone =
          count === 1 ? ' Without its last component nothing would be left of this model.' : '';
        return `${lines}${drawn}${alone}`;
      },
    },
  },
};
