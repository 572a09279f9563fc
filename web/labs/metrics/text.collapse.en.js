import { fixed } from '../../plots/number.js';
import { isAsGood } from './mode-collapse-ends.js';
import { valueText } from './mode-collapse-table.js';

const obstacles = {
  empty: ['The truth p has no component.'],
  weightless: ['All weights of p are 0:', 'no component can be chosen.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
  tooMany: ['More than 8 components of p', 'are not fitted here.'],
  tooFar: ['The components of p lie more than', '20 σ apart: nothing is fitted here.'],
};

/** @param {string} obstacle */
const obstacleSentence = (obstacle) => obstacles[/** @type {'empty'} */ (obstacle)].join(' ');

/** @type {Record<string, string>} */
const names = {
  kl_forward: 'KL(p ‖ q)',
  kl_reverse: 'KL(q ‖ p)',
  jensen_shannon: 'the Jensen–Shannon divergence',
  wasserstein2: 'the Wasserstein-2 distance',
};

/** @type {Record<string, string>} */
const axes = {
  kl_forward: 'KL(p ‖ q), nats',
  kl_reverse: 'KL(q ‖ p), nats',
  jensen_shannon: 'Jensen–Shannon, nats',
  wasserstein2: 'Wasserstein-2, units of x',
};

/** @type {Record<string, string>} */
const reasons = {
  kl_forward:
    'KL(p ‖ q) punishes a q that is small where p is not: q must <b>cover</b> everything.',
  kl_reverse:
    'KL(q ‖ p) punishes a q that is large where p is small. To fit one far mode alone, of weight w, costs only about log(1/w): <b>one mode alone</b> is a place to stay.',
  jensen_shannon:
    'Jensen–Shannon stands between the two: neither leaving out nor spilling over costs more than log 2.',
  wasserstein2:
    'Wasserstein-2 counts how far mass has to be moved: it knows no empty places, only distances.',
};

/** @param {import('./mode-collapse-ends.js').Part[]} parts */
const partsText = (parts) =>
  parts
    .map(({ weight, mean, deviation }) =>
      parts.length > 1
        ? `N(${fixed(mean, 3)}, ${fixed(deviation, 3)}²) with weight ${fixed(weight, 3)}`
        : `N(${fixed(mean, 3)}, ${fixed(deviation, 3)}²)`,
    )
    .join(' and ');

/** What the lab says of mode collapse, in English. */
export default {
  parameters: {
    labFitBy: {
      label: 'Made small by the fit',
      unit: '',
      options: {
        kl_reverse: 'reverse KL: KL(q ‖ p)',
        kl_forward: 'forward KL: KL(p ‖ q)',
        jensen_shannon: 'Jensen–Shannon',
        wasserstein2: 'Wasserstein-2',
      },
    },
    labFitK: {
      label: 'Gaussians in the model q',
      unit: '',
      options: { 1: 'one', 2: 'two' },
    },
    labFitWeights: {
      label: 'Weights of the two',
      unit: '',
      options: { equal: 'stay ½ and ½', free: 'are fitted too' },
    },
    labFitStart: { label: 'Start that is shown', unit: '1 to 60' },
    labFitSeed: { label: 'Random seed of the starts', unit: 'whole number' },
    labFitStep: { label: 'Step that is shown', unit: '300: the last' },
  },
  lab: {
    collapse: {
      starts: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} starts`,
      task: { progress: 'Starts that have ended', cancel: 'Stop', again: 'Start again' },
      program:
        'The fit that is shown, in plain Python (standard library only): the same start, the same steps.',
      table: {
        title:
          'Where the starts end, the best (▲) first; ± is the standard error of a share, by the binomial distribution',
        scrolls: 'Wider than the window: the table scrolls sideways.',
        means: 'mean of q',
        deviations: 'σ of q',
        weights: 'weight',
        values: axes,
        starts: 'starts',
        share: (/** @type {number} */ n) => `share (n = ${n})`,
        each: (/** @type {string[]} */ numbers) => numbers.join(' and '),
        count: (/** @type {number} */ count, /** @type {number} */ n, /** @type {number} */ open) =>
          `${count} of ${n}${open > 0 ? ` (${open} still moving after 300 steps)` : ''}`,
      },
    },
  },
  figures: {
    labFit: {
      title: 'Mode collapse: a simple model, made to fit p',
      prose:
        'The truth p is the one of “Two distributions”. The model q has one Gaussian or two; from a random start (thin line), gradient steps move it wherever the chosen divergence falls. Play it, then choose another divergence or another start.',
      marks: {
        ...obstacles,
        density: 'density',
        x: 'x',
        both: 'p filled, q coloured',
        step: 'step',
        values: axes,
      },
      /** @param {any} facts */
      summary({ obstacle, by, start, at, last, converged, value, end, parts }) {
        if (obstacle) return obstacleSentence(obstacle);
        if (at === null) return 'The fit is on its way.';
        const where =
          at === last
            ? converged
              ? `It has come to rest after ${last} ${last === 1 ? 'step' : 'steps'}.`
              : `After ${last} steps it has not come to rest.`
            : `The last step, ${last}, leaves ${valueText(end)}.`;
        return `Start ${start}, step ${at} of ${last}: q is ${partsText(parts)}, and ${names[by]} is ${valueText(value)} (exact, by quadrature). ${where} ${reasons[by].replaceAll(/<\/?b>/g, '')}`;
      },
    },
    labFitEnds: {
      title: 'Where the fit ends depends on where it starts',
      prose:
        'Each of 60 starts is followed down: across where the mean of a Gaussian is, upwards the divergence. Large dots are ends, ▲ the best of them (several where they tie); the start that is shown above has the largest. At the foot stands p.',
      marks: {
        ...obstacles,
        mean: 'mean of a Gaussian of q',
        key: '● end, ▲ best',
        values: axes,
      },
      /** @param {any} facts */
      summary({ obstacle, by, components, count, ends }) {
        if (obstacle) return obstacleSentence(obstacle);
        if (count === 0) return 'No start has ended yet.';
        const [best, ...others] = ends;
        const told = `${best.starts.length} of ${count} starts end in the best, ${partsText(best.parts)}, where ${names[by]} is ${valueText(best.value)}`;
        if (others.length === 0) {
          return `All ${count} starts end in the same place: ${partsText(best.parts)}, where ${names[by]} is ${valueText(best.value)}.`;
        }
        const alike = others.filter((/** @type {any} */ end) => isAsGood(end.value, best.value));
        const shared =
          alike.length > 0
            ? ` ${alike.length === 1 ? 'Another end is' : `Other ends, ${alike.length} of them, are`} as good.`
            : '';
        const worse = others.length - alike.length;
        const local =
          worse > 0
            ? ` Of the other ends ${worse === 1 ? 'one is' : `${worse} are`} worse: a local minimum, a saddle, a plateau, or (where the table says so) not yet at rest.`
            : '';
        return `${told}.${shared}${local} ${components > 1 ? 'The two Gaussians of q' : 'The Gaussian of q'} ended in ${ends.length} places, by the start alone.`;
      },
    },
  },
};
