import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { symbols } from '../../plots/symbols.js';
import { strip } from './strip.js';

/** @typedef {import('./measure-errors.js').Measured} Measured */

const MARGIN = 20;
const [BASE, MEAN, AXIS] = [96, 122, 148];

/**
 * Why there are no pairs: a key of the words that say so, or ''.
 * @param {Measured} data
 */
const obstacleOf = ({ lists, pairs }) => (pairs ? '' : (findObstacle(lists) ?? 'unequal'));

/** @param {Measured['lists']} lists */
const findObstacle = (lists) => lists.map(({ obstacle }) => obstacle).find(Boolean);

/**
 * The differences pair by pair, on both sides of 0, and their mean.
 * @type {import('../../panels/panel.js').Figure<Measured>}
 */
export const pairsFigure = {
  id: 'labPairs',
  height: AXIS + 46,
  controls: [],
  draw(svg, data, { width, height, text }) {
    const { pairs } = data;
    const obstacle = obstacleOf(data);
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!pairs) return;
    const { differences, difference, standardError } = pairs;
    const reach = differences.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
    const x = scaleLinear([-1.05 * reach, 1.05 * reach], [MARGIN, width - MARGIN]).nice();
    const [left, right] = x.range();
    segments(layer(svg, 'zero'), [{ x1: x(0), x2: x(0), y1: 30, y2: AXIS, mark: 'exact' }]);
    strip(layer(svg, 'differences'), differences, { x, base: BASE, height: 60, mark: 'noised' });
    const [low, high] = [difference - (standardError ?? 0), difference + (standardError ?? 0)];
    const ends = { x1: x(Math.max(low, x.domain()[0])), x2: x(Math.min(high, x.domain()[1])) };
    segments(layer(svg, 'error'), [{ ...ends, y1: MEAN, y2: MEAN, mark: 'error-bar guess' }]);
    symbols(layer(svg, 'mean'), [{ x: x(difference), y: MEAN, shape: 'dash', mark: 'mean' }]);
    labels(layer(svg, 'sides'), [
      { x: left, y: 16, text: text.marks.aBetter, mark: 'halo' },
      { x: right, y: 16, text: text.marks.bBetter, anchor: 'end', mark: 'halo' },
    ]);
    xAxis(layer(svg, 'axis'), x, { y: AXIS, label: text.marks.difference });
  },
  facts(data) {
    const { lists, pairs } = data;
    return {
      verdict: pairs && verdictOf(pairs),
      obstacle: obstacleOf(data),
      counts: lists.map(({ errors }) => errors.length),
      pairs: pairs && { ...pairs, wins: pairs.differences.filter((value) => value > 0).length },
    };
  },
};

/** The level at which a difference is called rare, and how many errors of p must lie between. */
const [LEVEL, APART] = [0.05, 2];

/**
 * @param {import('./measure-errors.js').Pairs} pairs
 * @returns {'rare' | 'usual' | 'near'}
 */
function verdictOf({ pValue, pError, exact }) {
  if (!exact && Math.abs(pValue - LEVEL) <= APART * pError) return 'near';
  return pValue < LEVEL ? 'rare' : 'usual';
}
