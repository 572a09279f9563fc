import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { clip } from '../../plots/clip.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short, significant } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { subscript } from '../../plots/subscript.js';

/** @typedef {import('./compute.js').DiffusionData} DiffusionData */

const MARGIN = { left: 40, right: 16 };
const SHARES = { top: 66, bottom: 196 };
const COST = { top: 250, bottom: 366 };
/** The steps of a schedule as bars. */
const STRIP = { title: 434, beta: 458, top: 466, height: 16, alphaBar: 500, gap: 8 };
/** Where √β = √(1−β). */
const EQUAL = 0.5;
/** Below this width the names of the two curves stand at two heights. */
const NARROW = 420;
/** Up to this multiple of |noise| the cost is drawn: it grows without end as β nears 1. */
const MULTIPLE = 4;
/** And up to this multiple of the deviation of ε, 1, so that its mean over all ε is seen too. */
const DEVIATIONS = 2;

/**
 * Both coefficients over β, and below, over the same β, what the noise costs.
 * @type {import('../panel.js').Figure<DiffusionData>['draw']}
 */
export function drawSchedule(svg, data, { width, height, text, uid, set }) {
  message(svg, data.drawable ? [] : text.marks.tooLarge, { width, height });
  if (!data.drawable) return;
  const { beta, betas, coefficients, signalCoefficient, noiseCoefficient } = data;
  const x = scaleLinear([0, 1], [MARGIN.left, width - MARGIN.right]);
  const share = scaleLinear([0, 1], [SHARES.bottom, SHARES.top]);
  const most = Math.max(
    MULTIPLE * Math.abs(data.noise),
    DEVIATIONS,
    1.1 * data.guessError,
    1.1 * data.rootMeanSquare,
  );
  const cost = scaleLinear([0, most], [COST.bottom, COST.top]);
  const here = x(beta);

  segments(layer(svg, 'guides'), [
    { x1: here, x2: here, y1: SHARES.top, y2: COST.bottom, mark: 'guide' },
    {
      x1: MARGIN.left,
      x2: width - MARGIN.right,
      y1: SHARES.bottom,
      y2: SHARES.bottom,
      mark: 'hairline',
    },
    { x1: x(EQUAL), x2: x(EQUAL), y1: share(Math.SQRT1_2), y2: share(0.3) - 14, mark: 'hairline' },
  ]);
  curves(
    layer(svg, 'shares'),
    [
      { key: 'noise', xs: betas, ys: coefficients.noise, mark: 'noise' },
      { key: 'signal', xs: betas, ys: coefficients.signal, mark: 'exact' },
    ],
    { x, y: share },
  );
  const costs = layer(svg, 'cost');
  clip(costs, `${uid}-cost`, {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: COST.top,
    bottom: COST.bottom + 2,
  });
  curves(
    costs,
    [
      { key: 'mean', xs: betas, ys: data.rootMeanSquares, mark: 'exact' },
      { key: 'guess', xs: betas, ys: data.guessErrors, mark: 'guess' },
    ],
    { x, y: cost },
  );
  drawSteps(svg, data, width, text);

  const axes = layer(svg, 'axes');
  yAxis(layer(axes, 'shares'), share, { x: MARGIN.left, label: '', ticks: 2 });
  yAxis(layer(axes, 'cost'), cost, { x: MARGIN.left, label: text.marks.cost, ticks: 3 });
  xAxis(axes, x, { y: COST.bottom, label: text.marks.beta, padding: 10 });
  const middle = share(Math.SQRT1_2);
  dots(layer(svg, 'at'), [
    { x: x(EQUAL), y: middle, mark: 'crossing', r: 4 },
    { x: here, y: share(signalCoefficient), mark: 'exact', r: 5 },
    { x: here, y: share(noiseCoefficient), mark: 'noise', r: 5 },
    { x: here, y: cost(data.rootMeanSquare), mark: 'exact', r: 5 },
    { x: here, y: cost(data.guessError), mark: 'guess', r: 5 },
  ]);
  labels(layer(svg, 'names'), [
    { x: MARGIN.left - 6, y: SHARES.top - 46, text: text.marks.shares, mark: 'quiet' },
    ...shareNames(data, width, text),
    { x: x(EQUAL), y: share(0.3), anchor: 'middle', text: text.marks.equal, mark: 'quiet halo' },
    ...costNames(data, text),
  ]);
  handles(layer(svg, 'handles'), [
    {
      key: 'beta',
      x: here,
      y: COST.bottom,
      axis: 'x',
      label: text.marks.drag,
      value: beta,
      valueText: short(beta, 4),
      min: 0,
      max: 0.99,
      step: 0.01,
      mark: '',
      invert: x.invert,
      onMove: (value) => set('beta', String(value)),
    },
  ]);
}

/**
 * A schedule in a few steps: of the variance of each x_t, what is still signal and what is noise.
 * @param {Parameters<typeof drawSchedule>[0]} svg
 * @param {DiffusionData} data
 * @param {number} width
 * @param {import('../panel.js').FigureText} text
 */
function drawSteps(svg, { steps }, width, text) {
  const left = MARGIN.left;
  const column = (width - MARGIN.right - left + STRIP.gap) / steps.length;
  const room = column - STRIP.gap;
  const row = { y: STRIP.top, height: STRIP.height };
  bars(
    layer(svg, 'steps'),
    steps.flatMap(({ alphaBar }, t) => [
      { ...row, x: left + t * column, width: room * alphaBar, mark: 'signal' },
      {
        ...row,
        x: left + t * column + room * alphaBar,
        width: room * (1 - alphaBar),
        mark: 'noise',
      },
    ]),
  );
  // On a phone the numbers of neighbours would run into one another: shorter ones.
  const [is, digits] = width < NARROW ? ['', 2] : ['= ', 3];
  labels(layer(svg, 'step-names'), [
    { x: left - 6, y: STRIP.title, text: text.marks.steps, mark: 'quiet' },
    ...steps.flatMap(({ beta, alphaBar }, t) => [
      {
        x: left + t * column,
        y: STRIP.beta,
        text: `β${subscript(t + 1)} ${is}${significant(beta, 2)}`,
        mark: 'quiet',
      },
      {
        x: left + t * column,
        y: STRIP.alphaBar,
        text: `ᾱ${subscript(t + 1)} ${is}${fixed(alphaBar, digits)}`,
      },
    ]),
  ]);
}

/**
 * Each name at the end where its curve is 1.
 * @param {DiffusionData} data
 * @param {number} width
 * @param {import('../panel.js').FigureText} text
 * @returns {import('../../plots/labels.js').Label[]}
 */
function shareNames({ signalCoefficient, noiseCoefficient }, width, text) {
  return [
    {
      x: MARGIN.left + 4,
      y: SHARES.top - (width < NARROW ? 26 : 8),
      text: text.marks.signal(fixed(signalCoefficient, 3)),
    },
    {
      x: width - MARGIN.right,
      y: SHARES.top - 8,
      anchor: 'end',
      text: text.marks.noise(fixed(noiseCoefficient, 3)),
      mark: 'quiet',
    },
  ];
}

/**
 * @param {DiffusionData} data
 * @param {import('../panel.js').FigureText} text
 */
function costNames({ guessError, recoveryError, rootMeanSquare }, text) {
  const x = MARGIN.left + 12;
  return [
    { x, y: COST.top + 12, text: text.marks.mean(significant(rootMeanSquare)), mark: 'halo' },
    { x, y: COST.top + 32, text: text.marks.unknown(significant(guessError)), mark: 'guess halo' },
    { x, y: COST.top + 52, text: text.marks.known(significant(recoveryError, 2)), mark: 'halo' },
  ];
}
