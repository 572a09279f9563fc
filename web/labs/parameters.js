import { labParameters as decoder } from './decoder/parameters.js';
import { labParameters as diffusion } from './diffusion/parameters.js';
import { labParameters as formulas } from './formulas/parameters.js';
import { labParameters as metrics } from './metrics/parameters.js';
import { labParameters as mixture } from './mixture/parameters.js';
import { labParameters as samples } from './samples/parameters.js';
import { labParameters as takeaways } from './takeaways/parameters.js';

/**
 * What the labs are set by, by their panel's id. The page knows it before any lab is loaded: a link that
 * holds a lab's state is read, checked and handed on whole, also where nobody opens the lab.
 */
export const labParameters = { samples, decoder, formulas, diffusion, mixture, metrics, takeaways };
