import { fixed, short } from '../../plots/number.js';

/** Modes whose counts are read aloud. */
const MOST_READ = 4;

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 1',
  title: 'Drawing from a mixture',
  roles:
    '<b>latent</b> = the value <var>z</var> that is drawn (one number) → <b>observation</b> = none yet: the decoder of “Hands-on 2” makes it from <var>z</var>.',
  lead: 'The latent variable <var>z</var> is settled in two stages: first <b>which component</b>, all with the same probability, then <b>normal noise</b> around the component’s centre. What is decided here is the component a value comes from, and its place within it. The notebook calls the centre of a component a “mode”. The word also means a local maximum of a density; on this page that is always called a “peak”.',
  lab: 'a million draws, and one of them slowly',
  parameters: {
    seed: { label: 'Random seed', unit: 'whole number' },
    modes: { label: 'Positions of the modes', unit: 'comma-separated' },
    sigma: { label: 'Standard deviation of the noise σ', unit: 'units of z' },
    count: { label: 'Number of draws', unit: 'up to 10,000' },
  },
  figures: {
    draws: {
      title: 'The draws z and the density p(z) they come from',
      marks: {
        density: 'density p(z)',
        z: 'latent variable z',
        handle: (/** @type {number} */ k) => `Position of mode ${k}`,
        stages: 'mode (tick) + noise (grey) = z (dot)',
        noModes: ['There is no mode to choose.'],
        tooLarge: ['Too large to draw.', 'The output is still exact.'],
        none: 'Nothing is drawn yet.',
        rest: (/** @type {number} */ n) => `and ${n} more`,
      },
      summary({ drawable, count, modes, components, sigma, peaks }) {
        if (modes.length === 0) return 'There is no mode to choose from.';
        if (!drawable) {
          return `${count} ${count === 1 ? 'value is' : 'values are'} drawn; the numbers are too large for a picture.`;
        }
        const counted =
          peaks === null
            ? ''
            : `The density has ${peaks} ${peaks === 1 ? 'peak' : 'peaks'}, the mixture ${components} ${components === 1 ? 'component' : 'components'}. `;
        if (count === 0) {
          return `Nothing is drawn yet. ${counted}${sigma === 0 ? '' : 'The solid line is the exact density p(z).'}`.trim();
        }
        const parts = modes
          .slice(0, MOST_READ)
          .map(
            (/** @type {any} */ { place, count, expected, deviation }) =>
              `${count} from the component at ${short(place)} (expected ${short(expected, 1)}\u00a0±\u00a0${fixed(deviation, 1)})`,
          );
        const rest =
          modes.length > MOST_READ ? `, the rest from ${modes.length - MOST_READ} more` : '';
        const spread =
          sigma === 0
            ? 'With σ = 0 every z is a mode itself, and there is no density.'
            : 'The solid line is the exact density p(z), the coloured bars are the histogram of the draws.';
        return `Of ${count} ${count === 1 ? 'draw' : 'draws'}: ${parts.join(', ')}${rest}; ± is the standard deviation of the count. ${counted}${spread}`;
      },
    },
  },
  tries: [
    {
      action: 'Draw 10,000 times',
      look: 'If σ > 0, the heights of the bars now follow the line of the density.',
    },
    {
      action: 'Set σ to 1.4',
      look: 'With the initial modes the two components now overlap: a value between them does not reveal which one it came from.',
    },
  ],
  notice:
    'Move a mode and a whole cluster of values moves with it. σ leaves the number of <b>components</b> as it is; what it changes is the number of <b>peaks</b>. With just two components the two peaks become one when σ reaches half the distance between the modes. The lab computes the limit for unequal weights.',
};
