import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { fixed } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';

/** Pixels from one bar to the next, of which its words take the upper part. */
const [ROW, WORDS, THICK] = [38, 16, 14];
export const BARS = { top: 492, bottom: 492 + 4 * ROW + 8 };

/**
 * Two ways to one number: a bar from 0, and one from its end back to the bound. With β = 1 both end at
 * one line.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {import('../../wasm/vae.js').EvidenceBound} bound
 * @param {import('../../panels/panel.js').Context} context
 */
export function drawBars(group, bound, { width, values, text }) {
  ordered(group, ['axis', 'bars', 'lines', 'names']);
  const { labBeta: beta } = values.decoder;
  const { reconstruction, priorDivergence, logEvidence, posteriorDivergence } = bound;
  const plain = logEvidence - posteriorDivergence;
  const ends = [0, reconstruction, bound.bound, logEvidence, plain];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = 0.06 * (high - low || 1);
  const range = steadyRange(group, [low - room, high + room]);
  const x = scaleLinear(range, [14, width - 14]).clamp(true);
  xAxis(layer(group, 'axis'), x, { y: BARS.bottom, label: text.marks.nats, ticks: 6 });
  const rows = [
    {
      from: 0,
      to: reconstruction,
      mark: 'signal',
      name: text.marks.reconstruction(fixed(reconstruction, 3)),
    },
    {
      ...{ from: reconstruction, to: bound.bound, mark: 'noise' },
      name: text.marks.priorDivergence(
        fixed(beta * priorDivergence, 3),
        fixed(bound.bound, 3),
        beta === 1,
      ),
    },
    { from: 0, to: logEvidence, mark: 'signal', name: text.marks.evidence(fixed(logEvidence, 3)) },
    {
      ...{ from: logEvidence, to: plain, mark: 'noise' },
      name: text.marks.posteriorDivergence(
        fixed(posteriorDivergence, 3),
        fixed(plain, 3),
        beta === 1,
      ),
    },
  ];
  bars(
    layer(group, 'bars'),
    rows.map(({ from, to, mark }, i) => ({
      ...{ x: x(from), y: BARS.top + i * ROW + WORDS, width: x(to) - x(from), height: THICK, mark },
    })),
  );
  const upright = (
    /** @type {number} */ at,
    /** @type {number} */ row,
    /** @type {string} */ mark,
  ) => ({
    ...{ x1: x(at), x2: x(at), y1: BARS.top + row * ROW + WORDS, y2: BARS.bottom, mark },
  });
  segments(layer(group, 'lines'), [
    upright(0, 0, 'hairline'),
    upright(logEvidence, 2, 'exact'),
    { ...upright(bound.bound, 1, 'guide'), ...(beta === 1 ? {} : { y2: BARS.top + 2 * ROW }) },
    ...(beta === 1 ? [] : [upright(plain, 3, 'guide')]),
  ]);
  labels(
    layer(group, 'names'),
    rows.map(({ name }, i) => ({
      ...{ x: 14, y: BARS.top + i * ROW + WORDS - 4, text: name, mark: 'halo' },
    })),
  );
}
