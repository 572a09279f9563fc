import { componentMark } from './components.js';
import { linspace } from './grid.js';

const MAX_BINS = 400;

/**
 * Bins of about the width of Scott's rule for components of known deviation.
 * Source: D. W. Scott, On optimal and data-based histograms, Biometrika 66 (1979)
 * @param {[low: number, high: number]} range
 * @param {number} deviation
 * @param {number} count  draws
 */
export function scottBins([low, high], deviation, count) {
  const width = 3.49 * deviation * Math.max(count, 1) ** (-1 / 3);
  return Math.min(MAX_BINS, Math.ceil((high - low) / width));
}

/**
 * A histogram in units of density, each component's draws on top of the one before.
 * @param {Float64Array[]} counts  of each component, one number per bin
 * @param {[low: number, high: number]} range
 * @returns {{k: number, left: number, right: number, from: number, to: number}[]}
 */
export function stackedBins(counts, [low, high]) {
  const bins = counts[0]?.length ?? 0;
  const edges = linspace(low, high, bins + 1);
  const total = counts.flatMap((list) => [...list]).reduce((sum, count) => sum + count, 0);
  const perDraw = total > 0 ? bins / (total * (high - low)) : 0;
  return Array.from({ length: bins }, (_, bin) => {
    let base = 0;
    return counts.map((list, k) => {
      const from = base;
      base += list[bin] * perDraw;
      return { k, left: edges[bin], right: edges[bin + 1], from, to: base };
    });
  })
    .flat()
    .filter(({ from, to }) => to > from);
}

/**
 * @param {ReturnType<typeof stackedBins>} bins
 * @param {import('./axes.js').Scale} x
 * @param {import('./axes.js').Scale} y
 * @returns {import('./bars.js').Bar[]}
 */
export const stackedBars = (bins, x, y) =>
  bins.map(({ k, left, right, from, to }) => ({
    x: x(left),
    width: Math.max(x(right) - x(left) - 0.5, 0.5),
    y: y(from),
    height: y(to) - y(from),
    mark: `estimate ${componentMark(k)}`,
  }));
