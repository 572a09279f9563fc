import { lab as decoder } from './decoder/lab.js';
import { lab as diffusion } from './diffusion/lab.js';
import { lab as formulas } from './formulas/lab.js';
import { lab as metrics } from './metrics/lab.js';
import { lab as mixture } from './mixture/lab.js';
import { lab as samples } from './samples/lab.js';
import { lab as takeaways } from './takeaways/lab.js';

/** By their panel's id. @type {Record<string, import('./kit/lab.js').Lab>} */
export const labs = { samples, decoder, formulas, diffusion, mixture, metrics, takeaways };
