import { fixed, signed } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';

const latent = (/** @type {number} */ k) => `z${subscript(k)}`;
/** @type {Record<string, string>} */
const START = {
  fitted: 'the axes of the fit',
  varimax: 'the axes of varimax',
  quartimax: 'the axes of quartimax',
};

/** The words of turned loadings, in English. */
export default {
  parameters: {
    labRotation: {
      label: 'Axes to start from',
      unit: '',
      options: { fitted: 'as fitted', varimax: 'varimax', quartimax: 'quartimax' },
    },
    labTurned: { label: 'Latent values turned by hand', unit: 'two numbers' },
    labAngle: { label: 'Angle', unit: 'degrees' },
  },
  words: {
    needs:
      'Loadings can be turned where a model of probabilities (probabilistic PCA or factor analysis) has two latent values or more, for which a table needs three columns.',
    open: 'Factor analysis with K = 2',
    best: 'Largest varimax criterion in this plane',
    varimax: 'All axes by varimax',
    back: 'Back to the fit',
    noPair: (/** @type {number} */ most) =>
      `Enter two different numbers from 1 to ${most}, separated by a comma. At present nothing is turned by hand.`,
  },
  figures: {
    labRotated: {
      title: 'Turn the loadings: the likelihood stays',
      prose:
        'Points show how far two latent values move each column (its loadings), in units of the column’s standard deviation. The ring handle turns the axes, and with them the loadings that are read off. The prior of <var>z</var> has the same shape in all directions, so that other axes of <var>z</var> leave the distribution of <var>x</var> as it is: data cannot tell which axes are right. Varimax is a rule that chooses axes that are easy to read: on each axis few columns have large loadings (quartimax: each column has large loadings on few axes).',
      marks: {
        latent,
        after: (/** @type {string} */ value) => `log-likelihood as turned: ${value} nats per row`,
        before: (/** @type {string} */ value) => `as fitted: ${value} nats per row`,
        angle: 'angle (degrees)',
        criterion: 'varimax criterion',
        handle: (/** @type {number} */ k, /** @type {string} */ angle) =>
          `axis of ${latent(k)}, ${angle} degrees`,
      },
      /** @param {any} facts */
      summary({ plane, angle, before, after, criterion, most, best, rotation }) {
        const likelihood = `The log-likelihood, computed anew from the turned loadings, is ${fixed(after, 6)} nats per row; that of the fit is ${fixed(before, 6)}.`;
        if (!plane) {
          return `Shown in ${START[rotation]}. ${likelihood} The varimax criterion is ${fixed(criterion, 4)}.`;
        }
        const [a, b] = plane.map(latent);
        return `From ${START[rotation]}, ${a} and ${b} are turned by ${signed(angle, 1)} degrees. ${likelihood} The varimax criterion is ${fixed(criterion, 4)}; in this plane it is at most ${fixed(most, 4)}, at ${signed(best, 1)} degrees and each 90 from there.`;
      },
    },
  },
};
