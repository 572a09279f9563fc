import { pointer } from 'd3-selection';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { placeIn } from '../../plots/place.js';
import { pointHandles } from '../../plots/point-handles.js';
import { withMean } from '../kit/moved-modes.js';
import { BLANK, POINTS } from './compute.js';
import { drawPane, mostOf, paintPanes, panesOf, scalesOf } from './panes.js';

/** @typedef {import('./compute.js').Exact} Exact */
/** @typedef {import('./compute.js').Forward} Forward */

/** Ways that can be told apart over time and in the plane, and the corners that a line of them needs. */
const [WAYS, IN_PLANE, CORNERS] = [14, 4, 100];
/** Data units between two points of a stroke. */
const STROKE = 0.12;

/**
 * The process of each schedule with p_t, the points at t, and what can be taken hold of: modes and t.
 * @type {import('../../panels/panel.js').Figure<{exact: Exact}>}
 */
export const forwardFigure = {
  id: 'labForward',
  height: 540,
  controls: [
    ...['labTime', 'labData', 'labModes', 'labMeans', 'labDrawn', 'labSigma'],
    ...['labSeed'],
  ],
  draw(svg, { exact }, context) {
    const { width, height, text, uid } = context;
    const { obstacle, picture } = exact;
    const blank = obstacle === 'blank';
    message(svg, obstacle && !blank ? text.marks[obstacle] : [], { width, height });
    // In this order, whichever comes first: what can be taken hold of lies on top.
    ordered(svg, ['pane-0', 'pane-1', 'ground', 'handles', 'point-handles']);
    if (blank) drawBlank(svg, context);
    if (!picture) return;
    const { forwards, space, steps } = picture;
    const { marks } = space;
    const boxes = panesOf(forwards.length, { width, height });
    const shared = { ...space, steps, most: mostOf(forwards) };
    const drawn = forwards.map((forward, n) => ({
      scales: scalesOf(boxes[n], shared),
      pane: paneOf(forward, space, text),
    }));
    paintPanes(svg, drawn, { marks, size: { width, height } });
    for (const [n, { scales, pane }] of drawn.entries()) {
      drawPane(layer(svg, `pane-${n}`), scales, pane, { marks, text, uid: `${uid}-${n}` });
    }
    drawHandles(svg, { picture, scales: drawn.map(({ scales }) => scales) }, context);
  },
  facts: ({ exact: { obstacle, picture } }) => ({
    obstacle,
    dimension: picture?.space.dimension,
    steps: picture?.steps,
    points: POINTS,
    forwards: picture?.forwards.map(({ kind, t, alphaBar, schedule }) => {
      return { kind, t, alphaBar, logSnr: schedule.logSnr[t] };
    }),
  }),
};

/**
 * A plane on which nothing has been drawn yet.
 * @param {import('../../plots/frame.js').Drawing} svg
 * @param {import('../../panels/panel.js').Context} context
 */
function drawBlank(svg, { width, height, values, text, set }) {
  const { labSecond } = values.diffusion;
  const [place] = panesOf(labSecond === 'none' ? 1 : 2, { width, height });
  const scales = scalesOf(place, { dimension: 2, range: BLANK, steps: 1, most: 0 });
  const { left, top } = scales.box;
  labels(layer(layer(svg, 'pane-0'), 'title'), [
    { x: left + 12, y: top + 24, text: text.marks.blank[0] },
  ]);
  ground(svg, scales, (stroke) => set('labDrawn', stroke.join()));
}

/**
 * @param {Forward} forward
 * @param {import('./compute.js').Space} space
 * @param {import('../../panels/panel.js').FigureText} text
 * @returns {import('./panes.js').Pane}
 */
function paneOf({ kind, t, alphaBar, path, heat, points, slice }, { dimension, marks }, text) {
  const { values, from } = path;
  const stride = Math.max(1, Math.ceil(path.times.length / CORNERS));
  // In the plane, whole ways would be one tangle: up to t.
  const times = path.times.filter((time) => time % stride === 0 && (heat || time <= t));
  return {
    title: text.marks.title(kind, t, fixed(alphaBar, 3)),
    heat,
    slice,
    t,
    points,
    kinds: from,
    paths: Array.from({ length: heat ? WAYS : IN_PLANE }, (_, n) => ({
      times,
      values: Array.from(times, (time) => {
        const at = (time * POINTS + n) * dimension;
        return Array.from(values.subarray(at, at + dimension));
      }).flat(),
      mark: marks[from ? from[n] : 0],
    })),
  };
}

/**
 * @param {import('../../plots/frame.js').Drawing} svg
 * @param {{picture: import('./compute.js').Picture, scales: import('./panes.js').Scales[]}} drawn
 * @param {import('../../panels/panel.js').Context} context
 */
function drawHandles(svg, { picture: { space }, scales }, { values, text, set }) {
  const { labData, labModes, labMeans, labDrawn, labTime, labSteps } = values.diffusion;
  const [{ x, y, box }] = scales;
  const isPlane = space.dimension === 2;
  ground(svg, labData === 'drawn' ? scales[0] : null, (stroke) => {
    set('labDrawn', [...labDrawn, ...stroke].slice(-400).join());
  });
  const axisHandle = { min: 0, step: 0.01, mark: '' };
  handles(
    layer(svg, 'handles'),
    isPlane
      ? []
      : [
          ...scales.map((own, n) => ({
            ...{ ...axisHandle, key: `time-${n}`, max: 1, axis: /** @type {const} */ ('x') },
            ...{ x: own.x(labTime * labSteps), y: own.box.bottom, label: text.marks.timeHandle },
            ...{ value: labTime, valueText: short(labTime) },
            invert: (/** @type {number} */ pixel) => own.x.invert(pixel) / labSteps,
            onMove: (/** @type {number} */ value) => set('labTime', String(value)),
          })),
          ...labModes.map((/** @type {number[]} */ [mean], /** @type {number} */ k) => ({
            ...{ ...axisHandle, key: `mode-${k}`, min: -50, max: 50, axis: 'y' },
            ...{ x: box.left, y: y(mean), label: text.marks.mode(k + 1), mark: space.marks[k] },
            ...{ value: mean, valueText: short(mean), invert: y.invert },
            onMove: (/** @type {number} */ value) => set('labModes', withMean(labModes, k, value)),
          })),
        ],
  );
  /** @type {number[]} */
  const means = labData === 'plane' ? labMeans : [];
  pointHandles(
    layer(svg, 'point-handles'),
    Array.from({ length: Math.floor(means.length / 2) }, (_, k) => ({
      key: String(k),
      x: x(means[2 * k]),
      y: y(means[2 * k + 1]),
      label: `${text.marks.mode(k + 1)} (${short(means[2 * k])}, ${short(means[2 * k + 1])})`,
      mark: space.marks[k],
      onMove: (/** @type {number} */ px, /** @type {number} */ py) => {
        const moved = [...means];
        moved[2 * k] = rounded(x.invert(px));
        moved[2 * k + 1] = rounded(y.invert(py));
        set('labMeans', moved.join());
      },
    })),
  );
}

const rounded = (/** @type {number} */ value) => Number(value.toFixed(2));

/**
 * The plane to draw on by hand: a press sets a point, a stroke many.
 * @param {import('../../plots/frame.js').Drawing} svg
 * @param {import('./panes.js').Scales | null} scales  null: nothing to draw on
 * @param {(stroke: number[]) => void} add  the stroke so far: pairs, data units
 */
function ground(svg, scales, add) {
  layer(svg, 'ground')
    .selectAll('rect')
    .data(scales ? [scales] : [])
    .join('rect')
    .attr('class', 'ground drawing')
    .attr('x', ({ box }) => box.left)
    .attr('y', ({ box }) => box.top)
    .attr('width', ({ box }) => box.right - box.left)
    .attr('height', ({ box }) => box.bottom - box.top)
    .on('pointerdown', (event, { x, y }) => {
      event.preventDefault();
      const node = /** @type {SVGRectElement} */ (event.currentTarget);
      node.setPointerCapture(event.pointerId);
      /** @type {number[]} */
      const stroke = [];
      const point = (/** @type {PointerEvent} */ move) => {
        const [u, v] = [x, y].map((scale, i) =>
          rounded(scale.invert(pointer(move, placeIn(node))[i])),
        );
        const [lastU = Number.POSITIVE_INFINITY, lastV = 0] = stroke.slice(-2);
        if (Math.hypot(u - lastU, v - lastV) < STROKE) return;
        stroke.push(u, v);
        add(stroke);
      };
      point(event);
      node.onpointermove = point;
      node.onlostpointercapture = () => {
        node.onpointermove = null;
      };
    });
}
