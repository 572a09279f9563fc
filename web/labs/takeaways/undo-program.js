import { pythonList, pythonNumber } from '../kit/python-literal.js';
import { LEVELS } from './undo-compute.js';

/** @param {import('./undo-compute.js').Question} question */
const source = ({
  clean: { weights, means, covariances },
  x0,
  epsilon,
}) => `from math import exp, sqrt

weights, means = ${pythonList(weights)}, ${pythonList(means)}
variance = ${pythonNumber(covariances[0])}  # of each mode
x0, epsilon = ${pythonNumber(x0)}, ${pythonNumber(epsilon)}


def shares_of(x, centres, spread):  # p(k | x)
    squares = [(x - c) ** 2 for c in centres]
    parts = [w * exp((min(squares) - s) / 2 / spread) for w, s in zip(weights, squares)]
    return [part / sum(parts) for part in parts]


mode = min(means, key=lambda m: abs(m - x0))
for log_snr in ${pythonList(LEVELS)}:
    bar = 1 / (1 + exp(-log_snr))
    xt = sqrt(bar) * x0 + sqrt(1 - bar) * epsilon
    spread = bar * variance + 1 - bar
    shares = shares_of(xt, [sqrt(bar) * m for m in means], spread)
    gain = sqrt(bar) * variance / spread
    guesses = [m + gain * (xt - sqrt(bar) * m) for m in means]
    mean = sum(p * g for p, g in zip(shares, guesses))
    rest = (1 - bar) * variance / spread
    deviation = sqrt(rest + sum(p * (g - mean) ** 2 for p, g in zip(shares, guesses)))
    chance = sum(p for p, m in zip(shares, means) if m == mode)
    print(f"log SNR {log_snr}: x_t {xt:.4f}, nearest mode {chance:.4f},", end=" ")
    print(f"x0 {mean:.4f} +- {deviation:.4f}, noise +- {exp(log_snr / 2) * deviation:.4f}")
`;

/**
 * A Python program that takes the posterior anew, and what it prints by the lab's own numbers.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('./undo-compute.js').Question} question
 * @param {import('./undo-compute.js').Known} known
 */
export async function undoProgram(engine, question, { rows }) {
  const line = (/** @type {number} */ logSnr) =>
    `log SNR ${logSnr}: x_t {:.4f}, nearest mode {:.4f}, x0 {:.4f} +- {:.4f}, noise +- {:.4f}\n`;
  return {
    source: source(question),
    output: await engine.format(
      rows.map(({ logSnr }) => line(logSnr)).join(''),
      Float64Array.from(
        rows.flatMap(({ xt, chance, mean, deviation, noiseDeviation }) => [
          ...[xt, chance, mean, deviation, noiseDeviation],
        ]),
      ),
    ),
  };
}
