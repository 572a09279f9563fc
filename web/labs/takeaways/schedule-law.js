import { mixtureOfSamples } from '../../panels/mixture-of-samples.js';
import { drawable } from '../../plots/drawable.js';

/** Beyond these the noise levels that the reader can set hide no mode, or every component. */
const [LARGEST, SMALLEST_SIGMA] = [1000, 1e-3];

/** Of more, to look for peaks once takes too long. */
const MOST_MODES = 12;

/**
 * The law of x₀ of the parts about noise, that of section 1, or why there is none.
 * @param {import('../../panels/panel.js').Values} values
 * @returns {{obstacle: string, clean: import('../../wasm/core.js').Mixture | null}}
 */
export function lawOf(values) {
  const { modes, sigma } = values.samples;
  const of = (/** @type {string} */ obstacle) => ({ obstacle, clean: null });
  if (modes.length === 0) return of('empty');
  if (modes.length > MOST_MODES) return of('many');
  if (sigma === 0) return of('pointlike');
  if (!drawable([...modes, sigma], LARGEST) || sigma < SMALLEST_SIGMA) return of('extreme');
  return { obstacle: '', clean: mixtureOfSamples(values) };
}
