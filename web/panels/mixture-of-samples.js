import { univariate } from '../engine/mixture.js';

/**
 * The mixture that cell 1 draws from: its modes with equal weight. Without modes or without spread
 * there is no density; nor with a spread whose square is no number to compute with.
 * @param {import('./panel.js').Values} values
 */
export function mixtureOfSamples({ samples }) {
  const { modes, sigma } = samples;
  const variance = sigma ** 2; // a tiny or huge σ leaves the range of a double here
  if (modes.length === 0 || variance === 0 || variance === Infinity) return null;
  return univariate(
    modes.map(() => 1),
    modes,
    sigma,
  );
}
