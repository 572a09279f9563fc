import { withoutRow } from './edits.js';
import { withAxes } from './ellipse-axes.js';
import { shownRow } from './scatter-picture.js';

/** Digits that a drag or a click gives to a number. */
const rounded = (/** @type {number} */ value) => String(Number(value.toPrecision(5)));
/** More, so that a thin and slanted ellipse stays one. */
const exact = (/** @type {number} */ value) => String(Number(value.toPrecision(6)));

/**
 * What the reader's moves in the picture make of the parameters.
 * @param {ReturnType<typeof import('./scatter-picture.js').viewOf>} view
 * @param {import('../../wasm/core.js').Mixture} mixture
 * @param {Record<string, any>} own  values of the panel
 * @param {number} baseRows  rows of the data before any edit
 * @param {(texts: Record<string, string>) => void} load
 */
export function movesOf(view, mixture, own, baseRows, load) {
  /** These starts have covariances of their own: a drag keeps all that it does not move. */
  const shaped = ['kmeans', 'random_responsibilities'].includes(own.fitInit);
  const covariances = (/** @type {Float64Array} */ values) => Array.from(values, exact).join(',');
  const start = () => ({
    ...{ fitInit: 'given', fitAt: '0' },
    fitMeans: Array.from(mixture.means, rounded).join(','),
    fitCovariances:
      own.fitInit === 'given'
        ? own.fitCovariances.join(',')
        : shaped
          ? covariances(mixture.covariances)
          : '',
  });
  return {
    /**
     * @param {number} x
     * @param {number} y
     */
    add(x, y) {
      const pair = view.axes[0] === 0 ? [x, y] : [y, x];
      load({ fitAdded: [...own.fitAdded, ...pair.map(rounded)].join(',') });
    },
    /** @param {number} index */
    remove(index) {
      const next = withoutRow(shownRow(view, index), baseRows, own);
      load({ fitAdded: next.fitAdded.join(','), fitRemoved: next.fitRemoved.join(',') });
    },
    /**
     * @param {number} k
     * @param {number} x
     * @param {number} y
     */
    moveMean(k, x, y) {
      const means = Array.from(mixture.means, rounded);
      const width = view.dataset.columns.length;
      means[k * width + view.axes[0]] = rounded(x);
      means[k * width + view.axes[1]] = rounded(y);
      load({ ...start(), fitMeans: means.join(',') });
    },
    /**
     * @param {number} k
     * @param {import('./ellipse-axes.js').Axes} axes
     * @param {import('./ellipse-axes.js').Vector} scale
     */
    reshape(k, axes, scale) {
      const shape = withAxes(mixture, k, view.axes, axes, scale);
      load({ ...start(), fitCovariances: covariances(shape) });
    },
  };
}
