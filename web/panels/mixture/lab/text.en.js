import { fixed, short, significant } from '../../../plots/number.js';
import more from './text.more.en.js';
import own from './text.own.en.js';

/** @typedef {import('./figures.js').FitFacts} Facts */

/** @type {Record<string, string>} */
const COLUMNS = {
  eruptions: 'eruption time (min)',
  waiting: 'waiting time to the next (min)',
  beakLength: 'beak length (mm)',
  beakDepth: 'beak depth (mm)',
  flipperLength: 'flipper length (mm)',
  bodyMass: 'body mass (g)',
  x1: 'x₁',
  x2: 'x₂',
};
const column = (/** @type {string} */ name) =>
  Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : name;

/** @param {Facts} facts */
function eventsText({ events }) {
  return events
    .map(({ component, repair }) =>
      repair === 'emptied'
        ? ` No point belongs to component ${component + 1} any more: its mean and covariance stay, its weight became 0.`
        : ` The covariance of component ${component + 1} became singular (no width): its mean moved, its covariance was kept.`,
    )
    .join('');
}

/** @param {{position: number, iteration: number, afterE: boolean}} state */
const where = ({ position, iteration, afterE }) =>
  position === 0 ? 'Start' : `After ${afterE ? `E step ${iteration + 1}` : `M step ${iteration}`}`;

export default {
  parameters: {
    ...more.parameters,
    lab: { label: 'Lab', unit: '', options: { closed: 'closed', open: 'open' } },
    fitData: {
      label: 'Data',
      unit: '',
      options: {
        geyser: 'Old Faithful geyser',
        penguins: 'Palmer penguins',
        blobs: 'made: three round clouds',
        anisotropic: 'made: three slanted clouds',
        moons: 'made: two moons',
        ring: 'made: a ring and its middle',
        own: 'your own',
      },
    },
    fitMeasurements: {
      label: 'Measurements to fit',
      unit: '',
      options: COLUMNS,
    },
    fitCount: { label: 'Points of made data', unit: 'points' },
    fitDataSeed: { label: 'Seed of made data', unit: 'whole number' },
    fitK: { label: 'Components K', unit: '' },
    fitKind: {
      label: 'Shape of the covariances',
      unit: '',
      options: {
        full: 'each its own (full)',
        tied: 'one for all (tied)',
        diagonal: 'along the axes (diag)',
        spherical: 'round (spherical)',
      },
    },
    fitInit: {
      label: 'Start',
      unit: '',
      options: {
        random_points: 'K points of the data, at random',
        kmeans: 'result of k-means',
        kmeans_plus_plus: 'K points by k-means++',
        random_responsibilities: 'random responsibilities',
        given: 'means and shapes set by the rings',
      },
    },
    fitSeed: { label: 'Seed of the start', unit: 'whole number' },
    fitMeans: { label: 'Means of the start', unit: 'x, y, … of each component' },
    fitCovariances: { label: 'Covariances of the start', unit: 'xx, xy, yx, yy, … by the shape' },
    fitClick: {
      label: 'A click in the picture',
      unit: '',
      options: {
        nothing: 'does nothing',
        add: 'adds a point',
        remove: 'removes the nearest point',
      },
    },
    fitAdded: { label: 'Points added', unit: 'x, y, x, y, …' },
    fitRemoved: { label: 'Points removed', unit: 'rows, from 0' },
    fitX: { label: 'Column across', unit: 'from 1' },
    fitY: { label: 'Column up', unit: 'from 1' },
    fitRestarts: { label: 'Starts for each K', unit: 'the seed goes up by 1' },
    fitTolerance: { label: 'Convergence: tol', unit: 'nats per point' },
    fitFloor: { label: 'Added to variances: reg_covar', unit: 'data units squared' },
    fitIterations: { label: 'Most iterations: max_iter', unit: '' },
  },
  figures: {
    ...more.figures,
    fit: {
      title: 'Fitting a Gaussian mixture to real data',
      prose:
        'The EM algorithm repeats two steps. The <b>E step</b> calculates how probable it is that each point came from each component: its responsibilities. The colour of a point is a blend by these. The <b>M step</b> takes them as weights and recalculates the components’ weights, means and covariances.',
      marks: {
        column,
        mean: (/** @type {number} */ k, /** @type {number} */ x, /** @type {number} */ y) =>
          `Mean of component ${k} at (${significant(x)}, ${significant(y)}); arrow keys move it`,
        end: (/** @type {number} */ k, /** @type {number[]} */ [sx, sy]) =>
          `End of an axis of component ${k}’s ellipse at 1σ, standard deviations ${significant(sx)} across and ${significant(sy)} up; arrow keys reshape it`,
      },
      /** @param {Facts} facts */
      summary(facts) {
        const { logLikelihood, shown, total, position, columns } = facts;
        const projected =
          columns > 2
            ? ` The data has ${columns} columns; the picture shows the marginal of two.`
            : '';
        const points =
          shown < total
            ? `${shown} of ${total} points are drawn (all are used in the calculation)`
            : `${total} points`;
        const colour = position === 0 ? ' Grey points are not yet assigned to any component.' : '';
        const drag =
          position === 0
            ? ' Drag the rings to choose the means of the start, and the shape of the chosen component’s ellipse.'
            : '';
        return `${where(facts)}. ${points}. Solid ellipses lie at 1σ, dashed ones at 2σ; thin lines join equal density.${projected}${colour}${drag} The mean log-likelihood of this mixture is ${fixed(logLikelihood, 4)} nats per point.${eventsText(facts)}`;
      },
    },
    trace: {
      title: 'The log-likelihood does not normally fall',
      marks: {
        logLikelihood: 'mean log-likelihood (nats per point)',
        iteration: 'iteration',
      },
      /** @param {(Facts & {tolerance: number})} facts */
      summary(facts) {
        const { status, iteration, lastChange, change, tolerance } = facts;
        if (status === 'converged') {
          return `Converged: in E step ${iteration} the mean log-likelihood changed by ${significant(lastChange ?? 0, 2)}, less than tol = ${short(tolerance, 12)} (the rule of scikit-learn’s converged_). It means that changes have become small, not that this is the highest peak.`;
        }
        if (status === 'maxIterations') {
          return `Stopped at the limit of ${iteration} iterations without having converged (converged_ = False).`;
        }
        if (change === null) {
          return 'The height is the log-likelihood per point. Each iteration adds a dot.';
        }
        return `The last iteration gained ${significant(change, 2)} nats per point. Once the change is below tol = ${short(tolerance, 12)}, the fit counts as converged.`;
      },
    },
    choose: {
      title: 'Choosing the number of components K',
      prose:
        'With more components the log-likelihood of the points fitted only grows. AIC and BIC therefore add a penalty for each parameter; the held-out score is measured on a fifth of the points that the fit did not see. All are given here per point in nats, smaller is better (AIC and BIC are divided by 2N). Means set by the rings belong to one K only; points of the data are used here instead.',
      marks: {
        nothing: ['Press “Compare K” to', 'calculate K = 1 … 10.'],
        criterion: 'per point (nats, smaller is better)',
        components: 'components K',
        names: { training: 'points fitted', aic: 'AIC', bic: 'BIC', heldOut: 'held out' },
      },
      /** @param {{most: number, chosen: {aic: number, bic: number, heldOut: number} | null}} facts */
      summary({ most, chosen }) {
        if (!chosen) return 'The dots mark the K that each criterion chooses.';
        const { aic, bic, heldOut } = chosen;
        return `Among K = 1 … ${most}, AIC chooses K = ${aic}, BIC chooses K = ${bic}, and the held-out points choose K = ${heldOut} (dots). That the line of the points fitted keeps falling is no reason for a larger K. The held-out choice depends on which points were held out and on the seed of the starts.`;
      },
    },
  },
  words: {
    ...more.words,
    code: {
      title: 'The same in scikit-learn',
      atStart: 'After the first iteration, a program that repeats the present state stands here.',
      note: 'Python that takes the same number of iterations from the present start. The start is given as numbers, so that no random number matters. Run it beside data.csv, which “Data (CSV)” saves. The output is by this lab’s own numbers.',
      repaired:
        'A component collapsed on the way: in scikit-learn this program stops with an exception or gives other numbers. The output is by this lab’s own numbers.',
    },
    export: {
      data: 'Data (CSV)',
      parameters: 'Parameters (JSON)',
      responsibilities: 'Responsibilities (CSV)',
    },
    choose: {
      start: 'Compare K',
      cancel: 'Cancel',
      progress: 'Progress',
      running: (/** @type {number} */ k, /** @type {number} */ most) => `K = ${k} of ${most}`,
      cancelled: 'Cancelled.',
    },
    own,
    covariancesRefused: (/** @type {string} */ reason) =>
      `Covariances of the start (fitCovariances) cannot be used; the covariance of all points is used instead. ${reason}`,
    noOwn:
      'Your own data is not part of links: load it below. Until then the geyser data is shown.',
    toolbar: {
      run: 'Run',
      pause: 'Pause',
      steps: ['E step', 'M step'],
      back: 'One step back',
      reset: 'To the start',
      history: 'Position in the history',
      keys: 'Keys: → forward, ← back, Home start, P run and pause',
      where,
    },
    table: {
      title: 'Parameters of the fitted mixture',
      component: 'Component',
      weight: 'weight',
      column,
      mean: (/** @type {string} */ name) => `mean: ${name}`,
      deviation: (/** @type {string} */ name) => `standard deviation: ${name}`,
      correlation: (/** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ of) =>
        of === 2 ? 'correlation' : `correlation: ${a}, ${b}`,
    },
  },
};
