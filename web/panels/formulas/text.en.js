import { fixed, short, significant } from '../../plots/number.js';

const obstacle = {
  modes: ['There is no mode,', 'so there is no density.'],
  sigma: ['With σ = 0 every value is a mode', 'itself: there is no density.'],
  scale: ['σ and the modes differ too much', 'in size for one picture.'],
};
const handle = 'Position x';
const outside = 'x is outside';

/** @param {any} facts */
const missing = ({ obstacle: why, x, range, cursor }) => {
  if (why)
    return `${obstacle[/** @type {keyof typeof obstacle} */ (why)].join(' ')} Change the modes or σ in “Hands-on 1” to see the picture.`;
  if (!cursor) {
    return `x = ${significant(x)} lies too far outside the picture (${significant(range[0])} to ${significant(range[1])}) to be read. Both curves are exact.`;
  }
  return '';
};

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Formulas',
  title: 'The two formulas, seen',
  roles:
    '<b>latent</b> = the number <var>z</var> of the component (1, 2, …) → <b>observation</b> = <var>x</var> (one number)',
  lead: 'What the latent variable <var>z</var> decides is <b>which component</b> a value <var>x</var> comes from. The first formula says that the slices, one for each <var>z</var>, add up to the density of <var>x</var>. The score, in the second, says <b>which way the log of that density rises, and how steeply</b>.',
  lab: 'estimate the integral by draws, follow particles along the score',
  parameters: { x: { label: 'Position x', unit: 'shared by both figures' } },
  figures: {
    slices: {
      title: 'The density p(x) is the sum of its slices, one for each z',
      prose:
        'One simplification: the value drawn in “Hands-on 1” is called <var>x</var> here, and the latent variable <var>z</var> is only the number of its component. As <var>z</var> takes values from a list, the integral becomes a <b>sum</b>. θ stands for the positions of the modes and σ.',
      marks: {
        obstacle,
        handle,
        outside,
        density: 'density p(x)',
        x: 'observation x',
        slice: (/** @type {number} */ k) => `p(x | z=${k}) p(z=${k})`,
        rest: (/** @type {number} */ n) => `the other ${n} slices`,
        total: 'sum p(x)',
      },
      symbols: {
        density: 'p(x): the density of x, the height of the solid line.',
        theta: 'θ: the positions of the modes and σ, set in “Hands-on 1”.',
        x: 'x: the observation, set by the ○ handle in the picture or the field below it.',
        sum: 'The integral over z: the slices stacked up.',
        likelihood: 'p(x | z): the density of x once z is known.',
        z: 'z: the latent variable, here the number of the component.',
        prior: 'p(z): how probable z is before x is seen.',
      },
      summary(facts) {
        const { components, cursor } = facts;
        const why = missing(facts);
        if (why) return why;
        const largest = cursor.slices.indexOf(Math.max(...cursor.slices));
        const share = (100 * cursor.slices[largest]) / cursor.p;
        const most =
          cursor.p === 0
            ? 'The density is too small for a double-precision number and becomes 0.'
            : share > 99.95
              ? `Almost all of it is the slice of z = ${largest + 1}.`
              : `The slice of z = ${largest + 1} makes up ${fixed(share, 1)} % of it.`;
        const slices =
          components === 1 ? 'the one slice gives' : `the ${components} slices add up to`;
        return `At x = ${short(cursor.x)}, ${slices} p(x) = ${significant(cursor.p)}. ${most} The coloured areas are the slices, the solid line is their sum; both are exact.`;
      },
    },
    score: {
      title: 'The score s(x) is the slope of log p(x)',
      prose:
        'Above, the log density; below, its slope. The logarithm is natural, so its unit is the nat: a difference of 1 nat is a factor e ≈ 2.72 in the density. As <var>x</var> has one dimension, the gradient ∇ is an ordinary derivative. The slope of the tangent above is the height of the curve below. The arrow between them ends at the mean of the modes’ positions, each weighted by its responsibility: the posterior probability <var>p</var>(<var>z</var> | <var>x</var>) that <var>x</var> came from that component. As a check, the slope is also taken as a central difference between the points <var>h</var> to either side of <var>x</var>.',
      marks: {
        obstacle,
        handle,
        outside,
        log: 'log density log p(x)',
        score: 'score s(x): right if > 0, left if < 0',
        x: 'observation x',
        strip: 'the arrow is σ²·s(x) long',
        logAt: 'log p(x)',
        scoreAt: 's(x), formula',
        slopeAt: (/** @type {string} */ h) => `by differences, h = ${h}`,
        gap: 'their difference',
      },
      symbols: {
        score: 's(x): the score, the height of the lower curve and the arrow.',
        x: 'x: the observation, shared by both figures.',
        gradient: '∇: the slope along x, the tangent above.',
        logDensity: 'log p(x): the logarithm of the density, the upper curve.',
        h: 'h: half the distance between the two points.',
      },
      summary(facts) {
        const { cursor, sigma } = facts;
        const why = missing(facts);
        if (why) return why;
        const { x, score, h, gap } = cursor;
        const way =
          Math.abs(score) * sigma < 1e-9
            ? 'The slope is almost 0 here: a small step either way hardly changes the density.'
            : `Near here the density rises towards the ${score > 0 ? 'right' : 'left'}.`;
        return `At x = ${short(x)}, s(x) = ${significant(score, 4)}. ${way} Curves, tangent and arrow are exact; the central difference with h = ${significant(h, 1)} is an approximation, off by ${significant(gap, 2)}.`;
      },
    },
  },
  tries: [
    {
      action: 'Set σ to 1.2 and x to 0.2',
      look: 'At this x the two slices are about equally high: from x alone nobody can tell z.',
    },
    {
      action: 'Back to σ = 0.15, on a mode (1.8)',
      look: 'The tangent is level and s(x) cannot be told from 0: this is a peak of the density.',
    },
    {
      action: 'With σ = 0.4, between the two modes',
      look: 'Between the modes the density is lowest at 0.15; there the arrow turns round abruptly. Move x a little to see it.',
    },
    {
      action: 'With σ = 0.4, far outside (5)',
      look: 's(x) points back to where the density is high; its size is all but proportional to the distance from the nearer mode.',
    },
  ],
  notice:
    '<var>z</var> is summed away in <var>p</var>(<var>x</var>), so the density can be computed without seeing <var>z</var>. The score looks at the slope of log <var>p</var>, not at the height of <var>p</var>: even where the density is almost 0, it tells which way leads back.',
};
