import { drawable } from '../../plots/drawable.js';

/** Less than this in all, and a weight is no share that anything could be drawn with. */
const LEAST_WEIGHT = 1e-300;

/**
 * Why a mixture of these modes cannot be drawn: a key of the words that say so, or ''.
 * @param {[mean: number, weight: number][]} modes
 * @returns {'' | 'empty' | 'tooLarge' | 'weightless'}
 */
export function modesObstacle(modes) {
  if (modes.length === 0) return 'empty';
  if (!drawable(modes.flat())) return 'tooLarge';
  return modes.reduce((sum, [, weight]) => sum + weight, 0) > LEAST_WEIGHT ? '' : 'weightless';
}
