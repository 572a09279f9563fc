import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { clouds } from '../../plots/cloud.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { deviationRows, ROW_HEIGHT } from '../../plots/deviation-rows.js';

const STRIPS = { left: 34, right: 12, top: 8, height: 44, gap: 12 };
const AXIS = STRIPS.top + 2 * STRIPS.height + STRIPS.gap + 8;
const ROWS = { top: AXIS + 62, mostModes: 2 };

/**
 * The counts add up to n: of two modes the second says nothing new, of one mode not even the first.
 * @template Mode
 * @param {Mode[]} modes
 */
const shownModes = (modes) => modes.slice(0, modes.length < 3 ? modes.length - 1 : ROWS.mostModes);

/**
 * Two sets as strips, which look alike, and below them what the numbers say of each.
 * @type {import('../panel.js').Figure<import('./panel.js').TakeawaysData>['draw']}
 */
export function drawLooks(svg, { obstacle, looks }, { width, height, text }) {
  message(svg, looks ? [] : text.marks[obstacle], { width, height });
  if (!looks) return;
  const { a, b, expectedLogP, range } = looks;
  const { left, right, top, height: strip, gap } = STRIPS;

  const x = scaleLinear(range, [left, width - right]);
  const sets = [
    { name: 'A', points: a.points, top, mark: 'set-a' },
    { name: 'B', points: b.points, top: top + strip + gap, mark: 'set-b' },
  ];
  clouds(
    layer(svg, 'strips'),
    sets.map(({ name, points, top, mark }) => ({
      key: name,
      xs: points,
      top: top + 3,
      bottom: top + strip - 3,
      mark,
    })),
    x,
  );
  labels(
    layer(svg, 'names'),
    sets.map(({ name, top }) => ({ x: 8, y: top + strip / 2 + 5, text: name, mark: 'strong' })),
  );
  xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.x });

  const wide = width >= 560;
  const shown = shownModes(a.modes);
  const pair = (/** @type {{z: number}} */ inA, /** @type {{z: number}} */ inB) => [
    { z: inA.z, mark: 'set-a', tag: 'A' },
    { z: inB.z, mark: 'set-b', tag: 'B' },
  ];
  deviationRows(
    layer(svg, 'numbers'),
    [
      ...shown.map((mode, k) => ({
        expected: text.marks.count(mode, wide),
        found: text.marks.counts(mode, b.modes[k], wide),
        estimates: pair(mode, b.modes[k]),
        expectations: [{ z: b.modes[k].expectedZ, mark: 'set-b' }],
      })),
      {
        expected: text.marks.logP(expectedLogP, wide),
        found: text.marks.logPs(a.logP, b.logP, wide),
        estimates: pair(a.logP, b.logP),
        expectations: [{ z: b.logP.expectedZ, mark: 'set-b' }],
      },
    ],
    { top: ROWS.top, width, label: text.marks.deviation(wide) },
  );
  const rest = a.modes.length - Math.max(shown.length, ROWS.mostModes);
  labels(
    layer(svg, 'rest'),
    rest > 0
      ? [
          {
            x: 0,
            y: ROWS.top + (ROWS.mostModes + 1) * ROW_HEIGHT + 54,
            text: text.marks.rest(rest),
            mark: 'quiet',
          },
        ]
      : [],
  );
}
