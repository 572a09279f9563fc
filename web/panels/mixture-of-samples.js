import { univariate } from '../engine/mixture.js';

/**
 * The mixture that cell 1 draws from: its modes with equal weight. Without modes or without spread
 * there is no density.
 * @param {import('./panel.js').Values} values
 */
export function mixtureOfSamples({ samples }) {
  const { modes, sigma } = samples;
  if (modes.length === 0 || sigma === 0) return null;
  return univariate(
    modes.map(() => 1),
    modes,
    sigma,
  );
}
