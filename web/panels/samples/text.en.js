import { fixed, short } from '../../plots/number.js';

/** Modes whose counts are read aloud. */
const MOST_READ = 4;

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 1',
  title: 'Drawing from a mixture',
  lead: 'The latent variable <var>z</var> is settled in two stages: first <b>which mode</b>, each with the same probability, then <b>normal noise</b> around it. What is decided here is the hill a value belongs to and its place on that hill. The decoder of “Hands-on 2” makes its output from these values.',
  parameters: {
    seed: { label: 'Random seed', unit: 'whole number' },
    modes: { label: 'Positions of the modes', unit: 'comma-separated' },
    sigma: { label: 'Standard deviation of the noise σ', unit: 'units of z' },
    count: { label: 'Number of draws', unit: 'draws' },
  },
  figures: {
    draws: {
      title: 'The draws z and the density p(z) they come from',
      marks: {
        density: 'density p(z)',
        z: 'latent variable z',
        handle: (/** @type {number} */ k) => `Position of mode ${k}`,
        stages: 'tick mode · grey noise · dot draw z',
        noModes: ['There is no mode to choose.'],
        tooLarge: ['Too large to draw.', 'The output is still exact.'],
        none: 'nothing drawn yet',
        rest: (/** @type {number} */ n) => `and ${n} more`,
      },
      summary({ drawable, count, modes, sigma }) {
        if (modes.length === 0) return 'There is no mode to choose from.';
        if (!drawable) return `${count} values are drawn, too large for a picture.`;
        if (count === 0) return 'Nothing is drawn yet. The solid line is the exact density p(z).';
        const parts = modes
          .slice(0, MOST_READ)
          .map(
            (/** @type {any} */ { place, count, expected, standardError }) =>
              `${count} around ${short(place)} (expected ${short(expected, 1)}\u00a0±\u00a0${fixed(standardError, 1)})`,
          );
        const rest =
          modes.length > MOST_READ
            ? `, the rest around ${modes.length - MOST_READ} more modes`
            : '';
        const spread =
          sigma === 0
            ? 'With σ = 0 every z is a mode itself.'
            : 'The solid line is the exact density p(z), the coloured bars are the histogram of the draws.';
        return `Of ${count} draws: ${parts.join(', ')}${rest}; ± is the standard error. ${spread}`;
      },
    },
  },
  tries: [
    {
      action: 'Draw 10,000 times',
      look: 'The tops of the bars come to follow the line of the density.',
    },
    {
      action: 'Set σ to 1.4',
      look: 'The two hills overlap: a value between them no longer tells which mode it came from.',
    },
  ],
  notice:
    'Move a mode and a whole cluster of values moves with it. σ changes how wide the hills are, not how many there are, until neighbouring hills merge into one.',
};
