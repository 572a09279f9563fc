import { pythonList, pythonNumber } from '../kit/python-literal.js';
import { planeLaws } from './plane-laws.js';
import { componentMeans } from './plane-means.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */

/** @param {Float64Array} means  (K, 2) */
const pairs = (means) => `[${componentMeans(means).map(pythonList).join(', ')}]`;

/**
 * A Python program that makes the draws of the picture and counts in their balls.
 * @param {Record<string, any>} own  the panel's values
 */
export function planeProgram(own) {
  const { p, q } = planeLaws(own);
  const { labPlaneSeed: seed, labPlaneOutlier: outlier, labPlaneBandwidth: bandwidth } = own;
  const isCopied = own.labPlaneSource === 'copies';
  const width = pythonNumber(own.labPlaneTau * own.labPlaneSigma);
  return `import math
import random
from itertools import accumulate

n, k = ${own.labPlaneCount}, ${own.labPlaneNeighbours}
bandwidth = ${pythonNumber(bandwidth)}


def draw(seed, weights, means, sigma):
    random.seed(seed)
    cumulative = list(accumulate(weights))
    points = []
    for _ in range(n):
        mean = random.choices(means, cum_weights=cumulative)[0]
        points.append([m + sigma * random.gauss(0, 1) for m in mean])
    return points


def radii(points):  # the nearest of all is the point itself
    return [sorted(math.dist(a, b) for b in points)[k] for a in points]


def moments(points):
    mx, my = (sum(column) / n for column in zip(*points))
    xx = sum((x - mx) ** 2 for x, y in points) / (n - 1)
    xy = sum((x - mx) * (y - my) for x, y in points) / (n - 1)
    yy = sum((y - my) ** 2 for x, y in points) / (n - 1)
    return mx, my, xx, xy, yy


def kernel_mean(a, b, pairs):
    total = sum(math.exp(-math.dist(s, t) ** 2 / (2 * bandwidth**2)) for s in a for t in b)
    return (total - (n if pairs < n * n else 0)) / pairs  # without a point and itself


real = draw(${seed}, ${pythonList(p.weights)}, ${pairs(p.means)}, ${pythonNumber(own.labPlaneSigma)})
${outlier.length === 2 ? `real[-1] = ${pythonList(outlier)}  # the outlier\n` : ''}${
  isCopied
    ? 'generated = real  # copies\n'
    : `generated = draw(
    ${seed} + 1, ${pythonList(q.weights)}, ${pairs(q.means)}, ${width}
)
`
}real_radii, generated_radii = radii(real), radii(generated)
in_real = [sum(math.dist(x, y) <= r for x, r in zip(real, real_radii)) for y in generated]
held = [sum(math.dist(x, y) <= r for y in generated) for x, r in zip(real, real_radii)]
in_generated = [
    sum(math.dist(x, y) <= r for y, r in zip(generated, generated_radii)) for x in real
]
precision = sum(count > 0 for count in in_real) / n
recall = sum(count > 0 for count in in_generated) / n
density = sum(in_real) / (k * n)
coverage = sum(count > 0 for count in held) / n
print(f"precision {precision:.4f}, recall {recall:.4f}")
print(f"density {density:.4f}, coverage {coverage:.4f}")

(ax, ay, axx, axy, ayy), (bx, by, bxx, bxy, byy) = moments(real), moments(generated)
product = axx * bxx + 2 * axy * bxy + ayy * byy
roots = math.sqrt(max(0, (axx * ayy - axy**2) * (bxx * byy - bxy**2)))
frechet = (ax - bx) ** 2 + (ay - by) ** 2 + axx + ayy + bxx + byy
frechet -= 2 * math.sqrt(product + 2 * roots)
within, across = n * (n - 1), n * n
mmd = kernel_mean(real, real, within) + kernel_mean(generated, generated, within)
mmd -= 2 * kernel_mean(real, generated, across)
print(f"Fréchet distance {abs(frechet):.5f}, MMD² {mmd:.5f}")`;
}

/**
 * What that program prints.
 * @param {Engine} engine
 * @param {Record<string, any>} own  the panel's values
 * @param {import('./plane-laws.js').Plane} plane
 */
export async function planeOutput(engine, own, { picture }) {
  if (!picture) return '';
  const { real, generated, metrics } = picture.balls;
  const [frechet, mmd] = await Promise.all([
    engine.sampleFrechetDistance(real, generated, 2),
    engine.sampleMmdSquared(real, generated, 2, own.labPlaneBandwidth, { unbiased: true }),
  ]);
  const { precision, recall, density, coverage } = metrics;
  return engine.format(
    'precision {:.4f}, recall {:.4f}\ndensity {:.4f}, coverage {:.4f}\n' +
      'Fréchet distance {:.5f}, MMD² {:.5f}\n',
    Float64Array.of(precision, recall, density, coverage, Math.abs(frechet.value), mmd),
  );
}
