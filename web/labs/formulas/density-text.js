import { fixed, significant } from '../../plots/number.js';

/** Below this, nats, a density is hardly a double any more. */
const LEAST = -600;

/**
 * A density by its logarithm.
 * @param {number} log  nats
 */
export const densityText = (log) =>
  log > LEAST ? significant(Math.exp(log)) : `e^(${fixed(log, 1)})`;
