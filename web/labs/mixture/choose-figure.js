import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { rangeOf } from '../../plots/grid.js';

/** @typedef {import('./choose-components.js').Choice} Choice */
/** @typedef {'training' | 'aic' | 'bic' | 'heldOut'} Criterion */

const MARGIN = { left: 44, right: 112, top: 34, bottom: 48 };
/** Pixels between the names at the lines' ends. */
const LINE = 17;
/** Nats per point that a sum over the points may be off. */
const ROUNDING = 1e-9;

/** @type {{id: Criterion, mark: string}[]} */
const LINES = [
  { id: 'training', mark: 'noise' },
  { id: 'aic', mark: 'set-a dashed' },
  { id: 'bic', mark: 'set-b dotted' },
  { id: 'heldOut', mark: 'guess' },
];

/**
 * The K that a criterion likes best.
 * @param {Choice[]} choices  at least one
 * @param {Criterion} criterion
 */
const chosenBy = (choices, criterion) =>
  choices.reduce((best, choice) => (choice[criterion] < best[criterion] ? choice : best));

/**
 * Numbers of components whose fit is worse on its own points than one with fewer: not the best that
 * there is, since components can coincide.
 * @param {Choice[]} choices  K rising from 1
 */
const missedBy = (choices) =>
  choices
    .filter(({ training }, n) =>
      choices.slice(0, n).some((fewer) => fewer.training < training - ROUNDING),
    )
    .map(({ components }) => components);

/**
 * What the held-out points cannot tell from the best.
 * @param {Choice[]} choices
 */
const alikeBy = (choices) =>
  choices
    .filter(({ heldOutLoss }) => heldOutLoss && heldOutLoss.mean <= 2 * heldOutLoss.standardError)
    .map(({ components }) => components);

/** @type {import('../../panels/panel.js').Figure<{choices: Choice[], most: number}>} */
export const chooseFigure = {
  id: 'choose',
  height: 300,
  controls: ['fitRestarts'],
  draw(svg, { choices, most }, { width, height, text }) {
    message(svg, choices.length > 0 ? [] : text.marks.nothing, { width, height });
    if (choices.length === 0) return;
    const xs = choices.map(({ components }) => components);
    const all = LINES.flatMap(({ id }) => choices.map((choice) => choice[id]));
    const x = scaleLinear([1, Math.max(2, most)], [MARGIN.left, width - MARGIN.right]);
    const y = scaleLinear(rangeOf(all, 0.02), [height - MARGIN.bottom, MARGIN.top]).nice();
    const axes = layer(svg, 'axes');
    yAxis(axes, y, { x: MARGIN.left, label: text.marks.criterion });
    xAxis(axes, x, { y: height - MARGIN.bottom, label: text.marks.components });
    curves(
      layer(svg, 'criteria'),
      LINES.map(({ id, mark }) => ({
        ...{ key: id, mark, xs, ys: choices.map((choice) => choice[id]) },
      })),
      { x, y },
    );
    dots(
      layer(svg, 'chosen'),
      LINES.slice(1).map(({ id, mark }) => {
        const best = chosenBy(choices, id);
        return { x: x(best.components), y: y(best[id]), r: 5, mark };
      }),
    );
    const missed = missedBy(choices);
    labels(
      layer(svg, 'missed'),
      choices
        .filter(({ components }) => missed.includes(components))
        .map(({ components, training }) => ({
          ...{ x: x(components), y: y(training) - 7, text: '↑', mark: 'worst strong halo' },
          anchor: /** @type {const} */ ('middle'),
        })),
    );
    const last = choices[choices.length - 1];
    const names = LINES.map(({ id, mark }) => ({ id, mark, at: y(last[id]) })).sort(
      (a, b) => a.at - b.at,
    );
    let free = MARGIN.top - LINE;
    labels(
      layer(svg, 'names'),
      names.map(({ id, mark, at }) => {
        free = Math.max(at + 4, free + LINE);
        return {
          x: x(last.components) + 10,
          y: free,
          text: text.marks.names[id],
          mark: id === 'training' ? 'quiet' : `name ${mark}`,
        };
      }),
    );
  },
  facts: ({ choices, most }, { mixture }) => ({
    ...{ most, kind: mixture.fitKind, floor: mixture.fitFloor },
    missed: missedBy(choices),
    alike: alikeBy(choices),
    chosen:
      choices.length === most && most > 0
        ? {
            aic: chosenBy(choices, 'aic').components,
            bic: chosenBy(choices, 'bic').components,
            heldOut: chosenBy(choices, 'heldOut').components,
          }
        : null,
  }),
};

/** @typedef {ReturnType<NonNullable<typeof chooseFigure.facts>>} ChooseFacts */
