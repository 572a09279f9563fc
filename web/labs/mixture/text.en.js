import { fixed, short, significant } from '../../plots/number.js';
import more from './text.more.en.js';
import own from '../kit/text.own.en.js';

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

/** @param {Facts['falls']} falls */
const fallsText = (falls) =>
  falls.length === 0
    ? ''
    : ` It fell in iteration ${falls.map(({ iteration }) => iteration).join(', ')}, by at most ${significant(Math.max(...falls.map(({ by }) => by)), 2)}: that is not exact EM but reg_covar or a repair.`;

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
        blobs: 'synthetic: three round clouds',
        anisotropic: 'synthetic: three slanted clouds',
        moons: 'synthetic: two moons',
        ring: 'synthetic: a ring and its centre',
        own: 'your own',
      },
    },
    fitMeasurements: {
      label: 'Measurements to fit',
      unit: '',
      options: COLUMNS,
    },
    fitCount: { label: 'Number of synthetic points', unit: '' },
    fitDataSeed: { label: 'Seed of the synthetic data', unit: '' },
    fitK: { label: 'Number of components K', unit: '' },
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
        given: 'means and shapes set by the handles (○)',
      },
    },
    fitSeed: { label: 'Seed of the initial values', unit: '' },
    fitMeans: { label: 'Initial means', unit: 'as x, y, … of each component' },
    fitCovariances: {
      label: 'Initial covariances',
      unit: 'as xx, xy, yx, yy, … by the shape',
    },
    fitClick: {
      label: 'A click in the picture',
      unit: '',
      options: {
        nothing: 'does nothing',
        add: 'adds a point',
        remove: 'removes the nearest point',
      },
    },
    fitAdded: { label: 'Points added', unit: 'as x, y, x, y, …' },
    fitRemoved: { label: 'Rows of the points removed', unit: 'counted from 0' },
    fitX: { label: 'Column shown across', unit: 'counted from 1' },
    fitY: { label: 'Column shown upwards', unit: 'counted from 1' },
    fitRestarts: { label: 'Number of starts for each K', unit: 'with seeds one apart' },
    fitTolerance: { label: 'Tolerance of convergence, tol', unit: 'in nats per point' },
    fitFloor: { label: 'Amount added to each variance, reg_covar', unit: 'in data units squared' },
    fitIterations: { label: 'Limit on the number of iterations, max_iter', unit: '' },
  },
  figures: {
    ...more.figures,
    fit: {
      title: 'Fitting a Gaussian mixture to real data',
      prose:
        'The EM algorithm repeats two steps. The <b>E step</b> calculates how probable it is that each point came from each component: its responsibilities. The colour of a point is a blend by these. The <b>M step</b> takes them as weights and recalculates the components’ weights, means and covariances. Log-likelihoods are given in nats, the unit of natural logarithms.',
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
            ? ' Drag the handles (○) to choose the initial means, and the shape of the chosen component’s ellipse.'
            : '';
        return `${where(facts)}. ${points}. Solid ellipses lie at 1σ, dashed ones at 2σ; thin lines join equal density.${projected}${colour}${drag} The mean log-likelihood of this mixture is ${fixed(logLikelihood, 4)} nats per point.${eventsText(facts)}`;
      },
    },
    trace: {
      title: 'The log-likelihood after each iteration',
      prose:
        'Exact EM never lowers the log-likelihood. Only two things here can: reg_covar, which is added to every variance after the M step, and the repair of a component that has collapsed or lost all its points.',
      marks: {
        logLikelihood: 'mean log-likelihood (nats/point)',
        iteration: 'iteration',
      },
      /** @param {(Facts & {tolerance: number})} facts */
      summary(facts) {
        const { status, iteration, lastChange, change, tolerance, falls } = facts;
        const fell = fallsText(falls);
        if (status === 'converged') {
          return `Converged: in E step ${iteration} the mean log-likelihood changed by ${significant(lastChange ?? 0, 2)}, less than tol = ${short(tolerance, 12)} (the rule of scikit-learn’s converged_). It means that changes have become small, not that this is the global maximum.${fell}`;
        }
        if (status === 'maxIterations') {
          return `Stopped at the limit of ${iteration} iterations without having converged (converged_ = False).${fell}`;
        }
        if (change === null) {
          return 'The height is the log-likelihood per point. Each iteration adds a dot.';
        }
        return `The last iteration changed it by ${significant(change, 2)} nats per point. Once the size of the change is below tol = ${short(tolerance, 12)}, the fit counts as converged.${fell}`;
      },
    },
    choose: {
      title: 'Choosing the number of components K',
      prose:
        'The maximum of the log-likelihood over all models with K components never falls as K grows, since components may coincide. A fit need not reach it: EM ends at the local optimum to which its start leads. AIC and BIC add a penalty for each parameter; the held-out score is measured on a fifth of the points, kept from the fit. All are given here per point in nats, smaller is better (AIC and BIC are divided by 2N). The theory behind AIC and BIC assumes a regular model, which a mixture is not (a component of weight 0 leaves its own parameters undetermined): here they are rules of thumb. Means set by the handles belong to one K only; points of the data are used here instead.',
      marks: {
        nothing: ['Press “Compare K” to', 'calculate K = 1 … 10.'],
        criterion: 'per point (nats, smaller is better)',
        components: 'components K',
        names: { training: 'points fitted', aic: 'AIC', bic: 'BIC', heldOut: 'held out' },
      },
      /** @param {import('./choose-figure.js').ChooseFacts} facts */
      summary({ most, chosen, missed, alike, kind, floor }) {
        if (!chosen) return 'The dots mark the K that each criterion chooses.';
        const { aic, bic, heldOut } = chosen;
        const list = (/** @type {number[]} */ of) => of.join(', ');
        const close =
          alike.length > 1
            ? ` (for K = ${list(alike)} the held-out score is within two standard errors of the best, by the paired difference on the same points)`
            : '';
        const largest =
          Math.max(aic, bic, heldOut) === most ? ` K = ${most} is the largest tried.` : '';
        const line =
          missed.length > 0
            ? `↑ marks K = ${list(missed)}: there the line of the points fitted lies higher than with fewer components, so this fit is not the best there is.`
            : 'That the line of the points fitted never rises here is no reason for a larger K.';
        const bound =
          kind === 'tied' || most < 2
            ? ''
            : ` With this shape of the covariances the likelihood has no upper bound from K = 2 on (a component may shrink onto one point), so every fit shown from there on is a local optimum at best${floor > 0 ? '; reg_covar keeps it from shrinking onto a point' : ''}.`;
        return `Among K = 1 … ${most}, AIC chooses K = ${aic}, BIC chooses K = ${bic}, and the held-out points choose K = ${heldOut}${close} (dots).${largest} ${line}${bound} All three choices depend on the starts and their seed, the held-out one also on which points were held out.`;
      },
    },
  },
  lab: {
    lead: 'Only the data are given; which component each point came from, its latent variable, is not. Can a mixture be estimated all the same? Here EM runs step by step, and you see what the start, the number of components and the method change.',
    learned:
      'Exact EM never lowers the log-likelihood, but where it ends depends on the start, and may be a local optimum. The likelihood of the points that were fitted cannot choose the number of components; information criteria or held-out points can help. k-means is the limit of EM with equal weights and one shared spherical covariance as its variance goes to 0.',
    ...more.words,
    code: {
      title: 'The same in scikit-learn',
      atStart: 'After the first iteration, a program that repeats the present state stands here.',
      note: 'This program takes as many iterations from the present start as the lab has taken. The start is written out as numbers, so nothing in it is random. Save data.csv with “Data (CSV)” and run the program in the same folder. The output shown here was calculated in this lab.',
      repaired:
        'A component was repaired on the way: in scikit-learn this program stops with an exception or gives other numbers. The output shown here was calculated in this lab.',
    },
    export: {
      data: 'Data (CSV)',
      parameters: 'Parameters (JSON)',
      responsibilities: 'Responsibilities (CSV)',
    },
    choose: {
      start: 'Compare K',
      running: (/** @type {number} */ k, /** @type {number} */ most) => `K = ${k} of ${most}`,
    },
    own,
    covariancesRefused: (/** @type {string} */ reason) =>
      `The initial covariances (fitCovariances) cannot be used; the covariance of all points is used instead. ${reason}`,
    noOwn:
      'Your own data is not part of links: load it below. Until then the geyser data is shown.',
    toolbar: {
      play: 'Run',
      pause: 'Pause',
      steps: ['E step', 'M step'],
      back: 'One step back',
      reset: 'To the start',
      history: 'Position in the history',
      keys: 'Keys: → forward, ← back, Home start, P run and pause',
      where,
    },
    table: {
      scrolls: 'Wider than the window: the table scrolls sideways.',
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
