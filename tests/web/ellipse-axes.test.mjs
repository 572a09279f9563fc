// The ends of an ellipse's axes: what dragging one makes of the covariance, for each kind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planeOf } from '../../web/engine/mixture.js';
import {
  axesOf,
  endsOf,
  turnedInside,
  withAxes,
  withEnd,
} from '../../web/labs/mixture/ellipse-axes.js';

/** Pixels per data unit: across much finer than up, as for the geyser. @type {[number, number]} */
const SCALE = [200, -5];
const near = (
  /** @type {ArrayLike<number>} */ got,
  /** @type {ArrayLike<number>} */ wanted,
  tolerance = 1e-9,
) => {
  assert.equal(got.length, wanted.length);
  for (let i = 0; i < got.length; i++) {
    const size = Math.max(1, Math.abs(wanted[i]));
    assert.ok(Math.abs(got[i] - wanted[i]) < tolerance * size, `${i}: ${got[i]}, not ${wanted[i]}`);
  }
};
/**
 * @param {any} kind
 * @param {number[]} covariances
 */
const mixture = (kind, covariances, means = [1, 2, 3, 4]) => ({
  kind,
  weights: Float64Array.of(0.5, 0.5),
  means: Float64Array.from(means),
  covariances: Float64Array.from(covariances),
});
const FULL = mixture('full', [1, 0, 0, 1, 0.25, 6, 6, 400]);

test('principal axes are perpendicular on the screen and give the covariance back', () => {
  const axes = axesOf(FULL, 1, SCALE);
  near([axes[0][0] * axes[1][0] + axes[0][1] * axes[1][1]], [0], 1e-6);
  near(withAxes(FULL, 1, [0, 1], axes, SCALE), FULL.covariances);
});

test('full: an end sets length and direction, the other axis keeps its length', () => {
  const before = axesOf(FULL, 1, SCALE);
  const axes = withEnd('full', before, 0, [30, -40], SCALE);
  near(axes[0], [30, -40]);
  near([Math.hypot(...axes[1])], [Math.hypot(...before[1])]);
  near([axes[1][0] * 30 - axes[1][1] * 40], [0], 1e-6);
  const moved = { ...FULL, covariances: withAxes(FULL, 1, [0, 1], axes, SCALE) };
  near(moved.covariances.subarray(0, 4), [1, 0, 0, 1]);
  // Either end may be the longer one.
  const second = withEnd('full', before, 1, [3, 300], SCALE);
  near(second[1], [3, 300]);
});

test('an end stays the same end when it becomes the longer one, also through a circle', () => {
  let mixed = FULL;
  let axes = axesOf(mixed, 0, SCALE);
  for (const length of [2, 5, 60, 200, 199.99, 201, 400]) {
    axes = withEnd('full', axes, 1, [0.6 * length, 0.8 * length], SCALE);
    mixed = { ...mixed, covariances: withAxes(mixed, 0, [0, 1], axes, SCALE) };
    axes = axesOf(planeOf(mixed, [0, 1]), 0, SCALE, axes);
    const reach = Math.max(length, 3);
    near(axes[1], [0.6 * reach, 0.8 * reach], 1e-6);
  }
});

test('an axis is turned about where its other end is inside, and stays on that side', () => {
  const axes = axesOf(FULL, 1, SCALE);
  const [, [x, y]] = axes;
  const turned = turnedInside(axes, (dx, dy) => dx * x + dy * y <= 0);
  near(turned.flat(), [...axes[0], -x, -y]);
  near(withAxes(FULL, 1, [0, 1], turned, SCALE), FULL.covariances);
  const moved = withEnd('full', turned, 0, turned[0], SCALE);
  near(moved.flat(), turned.flat(), 1e-6);
});

test('tied: one covariance for all', () => {
  const tied = mixture('tied', [0.25, 6, 6, 400]);
  const axes = withEnd('tied', axesOf(planeOf(tied, [0, 1]), 1, SCALE), 1, [8, 6], SCALE);
  const covariances = withAxes(tied, 1, [0, 1], axes, SCALE);
  assert.equal(covariances.length, 4);
  const again = axesOf(planeOf({ ...tied, covariances }, [0, 1]), 0, SCALE, axes);
  near(again.flat(), axes.flat());
});

test('diagonal: each end moves along its own coordinate', () => {
  const diagonal = mixture('diagonal', [1, 1, 0.25, 400]);
  const before = axesOf(planeOf(diagonal, [0, 1]), 1, SCALE);
  near(before[0].map(Math.abs), [100, 0], 1e-6);
  const axes = withEnd('diagonal', before, 0, [-50, 77], SCALE);
  near(withAxes(diagonal, 1, [0, 1], axes, SCALE), [1, 1, 0.0625, 400]);
  const down = withEnd('diagonal', axes, 1, [3, 40], SCALE);
  near(withAxes(diagonal, 1, [0, 1], down, SCALE), [1, 1, 0.0625, 64]);
});

test('spherical: the end further away sets the one σ', () => {
  const spherical = mixture('spherical', [1, 4]);
  const before = axesOf(planeOf(spherical, [0, 1]), 1, SCALE);
  assert.deepEqual(endsOf('spherical', before), [0]);
  const axes = withEnd('spherical', before, 0, [100, 3], SCALE);
  near(withAxes(spherical, 1, [0, 1], axes, SCALE), [1, 0.25]);
  near(
    axesOf(
      planeOf({ ...spherical, covariances: Float64Array.of(1, 0.25) }, [0, 1]),
      1,
      SCALE,
      axes,
    ).flat(),
    axes.flat(),
  );
});

test('full in three dimensions: the plane is as dragged, correlations to the rest are kept', () => {
  const cov = [4, 1, 0.5, 1, 9, -2, 0.5, -2, 1];
  const three = mixture('full', [...cov, ...cov], [1, 2, 3, 4, 5, 6]);
  const axes = axesOf(planeOf(three, [2, 0]), 0, [10, -10]);
  near(withAxes(three, 0, [2, 0], axes, [10, -10]), three.covariances);
  const doubled = /** @type {any} */ (axes.map((axis) => axis.map((v) => 2 * v)));
  const covariances = withAxes(three, 0, [2, 0], doubled, [10, -10]);
  near(covariances.subarray(0, 9), [16, 2, 2, 2, 9, -4, 2, -4, 4]);
  near(covariances.subarray(9), cov);
});
