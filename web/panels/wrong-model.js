import { univariate } from '../engine/mixture.js';

/**
 * A model that misses p, the mixture of `samples`, a little: the weight falls from mode to mode in equal
 * ratios, so that the first is `tilt` times as likely as the last, and every component is `widen` times
 * as wide.
 * @param {import('./panel.js').Values} values
 */
export function wrongModel({ samples, takeaways }) {
  const { modes, sigma } = samples;
  const { tilt, widen } = takeaways;
  const last = modes.length - 1;
  const weights = modes.map((/** @type {number} */ _, /** @type {number} */ k) =>
    last === 0 ? 1 : tilt ** ((last - k) / last),
  );
  return univariate(weights, modes, sigma * widen);
}
