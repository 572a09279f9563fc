import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { clouds } from '../../plots/cloud.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { ROUNDS } from './looks-rounds.js';

/** @typedef {import('./looks-rounds.js').Round} Round */
/**
 * @typedef {object} RoundData
 * @property {string} obstacle
 * @property {[low: number, high: number] | null} range
 * @property {Round[]} rounds
 * @property {number[]} picks  by round; 0 is upper
 * @property {boolean} isShown  what is true may be said
 */

const HEIGHT = 236;
const [LEFT, RIGHT, AXIS] = [14, 14, 186];
const STRIPS = [
  { key: 'upper', name: 16, top: 26, bottom: 78 },
  { key: 'lower', name: 106, top: 116, bottom: 168 },
];

/** The round on view, from 0: the first without a pick, or afterwards the one that is asked for. */
const shownRound = (
  /** @type {RoundData} */ { picks, isShown },
  /** @type {import('../../panels/panel.js').Values} */ { takeaways },
) => (isShown ? takeaways.looksRound - 1 : Math.min(picks.length, ROUNDS - 1));

/**
 * Two strips, one of true draws. Until the reader has picked, all but the places of the points is the same
 * whichever is true.
 * @type {import('../../panels/panel.js').Figure<RoundData>}
 */
export const roundFigure = {
  id: 'looksRound',
  height: HEIGHT,
  controls: ['looksCount', 'looksRound', 'looksSeed'],
  draw(svg, data, { width, height, values, text }) {
    const { obstacle, range, rounds, picks, isShown } = data;
    message(svg, range ? [] : text.marks[obstacle], { width, height });
    if (!range) return;
    const at = shownRound(data, values);
    const { sets, truth, test } = rounds[at];
    const x = scaleLinear(range, [LEFT, width - RIGHT]).clamp(true);
    clouds(
      layer(svg, 'strips'),
      STRIPS.map(({ key, top, bottom }, side) => ({
        key,
        xs: sets[side].points,
        top,
        bottom,
        mark: markOf(isShown, side === truth),
      })),
      x,
    );
    labels(
      layer(svg, 'names'),
      STRIPS.map(({ name }, side) => ({
        x: LEFT,
        y: name,
        text: isShown
          ? text.marks.known(side, {
              isTrue: side === truth,
              byYou: picks.length === ROUNDS && picks[at] === side,
              byTest: test === side,
              isNarrow: width < 560,
            })
          : text.marks.strips[side],
        mark: 'strong',
      })),
    );
    xAxis(layer(svg, 'axis'), x, { y: AXIS, label: text.marks.x });
  },
  facts(data, values) {
    const { obstacle, rounds, picks, isShown } = data;
    const common = { obstacle, isShown, n: values.takeaways.looksCount, of: ROUNDS };
    if (rounds.length === 0) return common;
    const at = shownRound(data, values);
    if (!isShown) return { ...common, round: at + 1, picks };
    const { truth, test, sets } = rounds[at];
    return {
      ...common,
      round: at + 1,
      truth,
      test,
      yours: picks.length === ROUNDS ? picks[at] : null,
      ratios: sets.map(({ ratio, standardError }) => ({ ratio, standardError })),
    };
  },
};

/**
 * @param {boolean} isShown
 * @param {boolean} isTrue
 */
function markOf(isShown, isTrue) {
  if (!isShown) return 'untold';
  return isTrue ? 'set-a' : 'set-b';
}
