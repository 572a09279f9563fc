import decoder from './decoder/panel.js';
import diffusion from './diffusion/panel.js';
import formulas from './formulas/panel.js';
import metrics from './metrics/panel.js';
import mixture from './mixture/panel.js';
import samples from './samples/panel.js';
import takeaways from './takeaways/panel.js';

/** The sections of the notebook, in its order. */
export const panels = [samples, decoder, formulas, diffusion, mixture, metrics, takeaways];
