import { scaleLinear, scaleLog } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { logTicks } from '../../plots/log-ticks.js';
import { message } from '../../plots/message.js';
import { fixed } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';
import { FALL, MOST, NEAR, POINTS, REACH, TIMES } from './schedule-compute.js';

/** @typedef {import('./schedule-compute.js').Schedule} Schedule */
/** @typedef {import('./schedule-compute.js').Measured} Measured */
/**
 * @typedef {object} ScheduleData
 * @property {string} obstacle
 * @property {Schedule[]} lines
 * @property {boolean} isShown  results may be said
 * @property {{target: number, merging: import('./schedule-compute.js').Merging, tried: number | null,
 *   rows: Measured[]} | null} found  null: not shown, or not there yet
 */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/** Room for the names of the lines, at the right. */
const [LEFT, RIGHT] = [56, 92];
const LINES = { top: 40, bottom: 262 };
const STEPS = { top: 344, bottom: 540 };
/** Pixels between two names, and of a handle beside the axis' numbers. */
const [LINE, HANDLE] = [16, 18];
/** @type {Record<string, string>} */
const MARKS = {
  committed: 'guess',
  now: 'guess',
  linear: 'hill',
  cosine: 'exact',
  best: 'set-b',
};

/**
 * Above, the log SNR of each schedule with the reader's points and, once it is shown, where the peaks merge;
 * below, how far each ends with so many steps.
 * @type {import('../../panels/panel.js').Figure<ScheduleData>}
 */
export const scheduleFigure = {
  id: 'scheduleSteps',
  height: 586,
  controls: ['scheduleKnots', 'scheduleTarget'],
  draw(svg, data, context) {
    const { width, height, text } = context;
    message(svg, data.obstacle ? text.marks[data.obstacle] : [], { width, height });
    if (data.obstacle) return;
    const right = width - RIGHT;
    ordered(svg, ['lines', 'steps']);
    drawLines(layer(svg, 'lines'), data, { left: LEFT, right, ...LINES }, context);
    drawSteps(layer(svg, 'steps'), data, { left: LEFT, right, ...STEPS }, context);
  },
  facts({ obstacle, lines, isShown, found }, { takeaways }) {
    const common = { obstacle, isShown, most: MOST, nearBy: NEAR };
    const now = lines.find(({ name }) => name === 'now' || name === 'committed');
    // Nothing of the results before they may be said.
    if (!isShown || !found) {
      return { ...common, knots: now?.knots ?? null, target: takeaways.scheduleTarget };
    }
    const { target, merging, tried, rows } = found;
    return {
      ...{ ...common, target, merging, tried },
      rows: rows.map(({ name, knots, steps, distance, levels, near }) => ({
        ...{ name, knots, steps, distance, near },
        of: levels.length,
      })),
    };
  },
};

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {ScheduleData} data
 * @param {Box} box
 * @param {import('../../panels/panel.js').Context} context
 */
function drawLines(group, { lines, found }, box, { width, text, set }) {
  ordered(group, ['merging', 'axes', 'curves', 'levels', 'names', 'handles']);
  const x = scaleLinear([0, 1], [box.left + HANDLE, box.right]);
  const y = scaleLinear([-REACH, REACH], [box.bottom, box.top]).clamp(true);
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.logSnr, ticks: 5 });
  xAxis(layer(group, 'axes'), x, { y: box.bottom, label: text.marks.time, ticks: 5, padding: 10 });
  const best = found?.rows.filter(({ name }) => name === 'best') ?? [];
  const all = [...lines, ...best];
  const times = Float64Array.from({ length: TIMES }, (_, t) => (t + 1) / TIMES);
  curves(
    layer(group, 'curves'),
    all.map(({ name, logSnr }) => ({
      ...{ key: name, xs: times, ys: logSnr, mark: lineMark(name, all) },
    })),
    { x, y },
  );
  labels(
    layer(group, 'names'),
    spread(
      all.map(({ name, logSnr }) => ({
        ...{ x: width - RIGHT + 16, y: y(logSnr[TIMES - 1]) + 4 },
        ...{ text: text.marks[name], mark: `${MARKS[name]} ${isByPoints(name) ? 'name' : ''}` },
      })),
      box.bottom + 4,
    ),
  );
  const merging = found?.merging ?? null;
  drawMerging(layer(group, 'merging'), merging, y, { box, text });
  // Where each of the reader's and the best schedule stands with as many steps as it needs.
  dots(
    layer(group, 'levels'),
    (found?.rows ?? [])
      .filter(({ name, steps }) => isByPoints(name) && steps !== null)
      .flatMap(({ name, levels }) =>
        levels.map((level, i) => ({
          ...{ x: x((levels.length - i) / levels.length), y: y(level), r: 3.5 },
          mark: MARKS[name],
        })),
      ),
  );
  const now =
    lines.find(({ name }) => name === 'now') ?? lines.find(({ name }) => name === 'committed');
  handles(
    layer(group, 'handles'),
    now?.knots ? knotHandles(now.knots, { x, y }, { text, set }) : [],
  );
}

/**
 * What was committed to is fainter once the picture has other points.
 * @param {string} name
 * @param {{name: string}[]} all
 */
const lineMark = (name, all) =>
  name === 'committed' && all.some((each) => each.name === 'now') ? 'guess trail' : MARKS[name];

/** @param {string} name */
const isByPoints = (name) => name !== 'linear' && name !== 'cosine';

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {import('./schedule-compute.js').Merging} merging
 * @param {import('../../plots/axes.js').Scale} y
 * @param {{box: Box, text: import('../../panels/panel.js').FigureText}} of
 */
function drawMerging(group, merging, y, { box, text }) {
  const parts = merging ? [merging] : [];
  bars(
    layer(group, 'zone'),
    parts.map(({ first, last }) => ({
      ...{ x: box.left, width: box.right - box.left, mark: 'one-peak' },
      ...{ y: y(first + NEAR), height: y(last - NEAR) - y(first + NEAR) },
    })),
  );
  segments(
    layer(group, 'places'),
    parts.flatMap(({ first, last }) =>
      [...new Set([first, last])].map((place) => ({
        ...{ x1: box.left, x2: box.right, y1: y(place), y2: y(place), mark: 'rule' },
      })),
    ),
  );
  labels(
    layer(group, 'merging-name'),
    parts.map(({ last }) => ({
      ...{ x: box.left + 6, y: y(last) + 16, text: text.marks.merging, mark: 'halo' },
    })),
  );
}

/**
 * @param {number[]} knots
 * @param {{x: import('d3-scale').ScaleLinear<number, number>, y: import('d3-scale').ScaleLinear<number, number>}} scales
 * @param {{text: import('../../panels/panel.js').FigureText, set: (name: string, text: string) => void}} context
 * @returns {import('../../plots/handles.js').Handle[]}
 */
const knotHandles = (knots, { x, y }, { text, set }) =>
  knots.map((value, k) => ({
    ...{ key: `knot-${k}`, axis: 'y', mark: 'guess', value, step: 0.1 },
    ...{ x: x(k / (POINTS - 1)), y: y(value) },
    min: k + 1 < POINTS ? knots[k + 1] + FALL : -REACH,
    max: k > 0 ? knots[k - 1] - FALL : REACH,
    label: text.marks.knot(k),
    valueText: fixed(value, 1),
    invert: (pixel) => y.invert(pixel),
    onMove: (next) => set('scheduleKnots', knots.with(k, next).join()),
  }));

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {ScheduleData} data
 * @param {Box} box
 * @param {import('../../panels/panel.js').Context} context
 */
function drawSteps(group, { isShown, found }, box, { text, width }) {
  ordered(group, ['axes', 'target', 'curves', 'needed', 'names', 'covered']);
  if (!found) {
    labels(
      layer(group, 'covered'),
      text.marks[isShown ? 'measuring' : 'covered'].map(
        (/** @type {string} */ words, /** @type {number} */ row) => ({
          ...{ x: width / 2, y: box.top + 76 + 24 * row, text: words, mark: 'quiet' },
          anchor: /** @type {const} */ ('middle'),
        }),
      ),
    );
    return;
  }
  const { rows, target } = found;
  const most = Math.max(target, ...rows.map(({ distances }) => Math.max(...distances)));
  const least = Math.min(target, ...rows.map(({ distances }) => Math.min(...distances)));
  const x = scaleLog([1, MOST], [box.left, box.right]).base(2);
  const y = scaleLog(steadyRange(group, [least / 1.2, most * 1.2]), [box.bottom, box.top]).clamp(
    true,
  );
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.distance, at: logTicks(y) });
  xAxis(layer(group, 'axes'), x, { y: box.bottom, label: text.marks.steps, ticks: 6 });
  segments(layer(group, 'target'), [
    { x1: box.left, x2: box.right, y1: y(target), y2: y(target), mark: 'guide' },
  ]);
  curves(
    layer(group, 'curves'),
    rows.map(({ name, distances }) => ({
      ...{ key: name, xs: distances.map((_, i) => i + 1), ys: distances },
      mark: lineMark(name, rows),
    })),
    { x, y },
  );
  dots(
    layer(group, 'needed'),
    rows.flatMap(({ name, steps, distance }) =>
      steps === null ? [] : [{ x: x(steps), y: y(distance), r: 5, mark: MARKS[name] }],
    ),
  );
  labels(layer(group, 'names'), [
    ...spread(
      rows.map(({ name, distances, steps }) => ({
        ...{ x: box.right + 8, y: y(distances[MOST - 1]) + 4 },
        ...{
          text: text.marks.needs(text.marks[name], steps),
          mark: `${MARKS[name]} ${isByPoints(name) ? 'name' : ''}`,
        },
      })),
      box.bottom + 4,
    ),
    {
      x: box.left + 6,
      y: y(target) - 5,
      text: text.marks.target(fixed(target, 3)),
      mark: 'quiet halo',
    },
  ]);
}

/**
 * Names at the ends of their lines, none upon another.
 * @param {import('../../plots/labels.js').Label[]} names
 * @param {number} lowest  the furthest down that one may stand, pixels
 */
function spread(names, lowest) {
  let free = lowest;
  return names
    .toSorted((a, b) => b.y - a.y)
    .map((each) => {
      const y = Math.min(each.y, free);
      free = y - LINE;
      return { ...each, y };
    });
}
