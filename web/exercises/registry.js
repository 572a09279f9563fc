import { decoder } from './declared/decoder.js';
import { diffusion } from './declared/diffusion.js';
import { formulas } from './declared/formulas.js';
import { metrics } from './declared/metrics.js';
import { mixture } from './declared/mixture.js';
import { samples } from './declared/samples.js';
import { takeaways } from './declared/takeaways.js';

/** All of our own, in the order of the page. @type {import('./exercise.js').Exercise[]} */
export const exercises = [
  ...[...samples, ...decoder, ...formulas],
  ...[...diffusion, ...mixture, ...metrics, ...takeaways],
];

/**
 * Those of one panel that are asked for.
 * @param {string} panel  its id
 * @param {string[]} ids  or `all`
 */
export const exercisesOf = (panel, ids) =>
  exercises.filter(
    (exercise) => exercise.panel === panel && (ids.includes('all') || ids.includes(exercise.id)),
  );
