import { fixed, short } from '../../plots/number.js';

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
      summary({ count, modes, counts, sigma }) {
        if (modes.length === 0) return 'There is no mode to choose from.';
        if (count === 0) return 'Nothing is drawn yet. The line is the exact density p(z).';
        const share = 1 / modes.length;
        const error = Math.sqrt(count * share * (1 - share));
        const parts = modes.map(
          (/** @type {number} */ mode, /** @type {number} */ k) =>
            `${counts[k]} around ${short(mode)}`,
        );
        const spread =
          sigma === 0
            ? 'With σ = 0 every z lies exactly on its mode.'
            : 'The ink line is the exact density p(z), the coloured bars are a histogram of the draws.';
        return `Of ${count} ${count === 1 ? 'draw' : 'draws'}: ${parts.join(', ')}. Expected for each mode: ${short(count * share, 1)}\u00a0±\u00a0${fixed(error, 1)}, where ± is the standard error. ${spread}`;
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
