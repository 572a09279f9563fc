"""Times one metric in Python: metrics_python.py METRIC FILE COLUMNS REPEATS

The neighbours by scikit-learn, on all cores: in the plane its trees, whose queries take a radius for
each ball; in many dimensions, where it takes no tree, its distances, a portion of rows at a time. The
rest by NumPy. Prints one JSON object: milliseconds and those of processor time, summed over the cores (the
shortest of REPEATS calls), and what the metric gives.
"""

import json
import sys
import time
from statistics import NormalDist

import numpy as np
from joblib import Parallel, delayed, effective_n_jobs
from sklearn.metrics.pairwise import euclidean_distances
from sklearn.neighbors import KDTree, NearestNeighbors
from sklearn.utils import gen_even_slices

K, DIRECTIONS, DRAWS, LEVEL = 5, 50, 10_000, 0.95


def radii(x):
    """Of a point to its K-th neighbour; without an argument none is its own."""
    return NearestNeighbors(n_neighbors=K, n_jobs=-1).fit(x).kneighbors()[0][:, -1]


def held(centres, reach, points):
    """How many points each ball holds, and whether a point is in any."""
    tree = KDTree(points)
    parts = Parallel(n_jobs=-1, prefer="threads")(
        delayed(tree.query_radius)(centres[rows], reach[rows])
        for rows in gen_even_slices(len(centres), effective_n_jobs(-1))
    )
    inside = np.concatenate(parts)
    is_held = np.zeros(len(points), bool)
    is_held[np.concatenate(inside)] = True
    return np.array([len(each) for each in inside]), is_held


def neighbours_by_trees(real, generated):
    counts, is_precise = held(real, radii(real), generated)
    _, is_recalled = held(generated, radii(generated), real)
    density = counts.sum() / K / len(generated)
    return is_precise.mean(), is_recalled.mean(), density, (counts > 0).mean()


def neighbours_by_distances(real, generated):
    reach, own = radii(real), radii(generated)
    is_precise = np.zeros(len(generated), bool)
    recalled = covered = balls = 0
    for first in range(0, len(real), 500):
        rows = slice(first, first + 500)
        distances = euclidean_distances(real[rows], generated)
        in_real = distances <= reach[rows, None]
        is_precise |= in_real.any(axis=0)
        balls += np.count_nonzero(in_real)
        covered += np.count_nonzero(in_real.any(axis=1))
        recalled += np.count_nonzero((distances <= own).any(axis=1))
    return is_precise.mean(), recalled / len(real), balls / K / len(generated), covered / len(real)


def sliced(a, b):
    angles = np.pi * np.arange(DIRECTIONS) / DIRECTIONS
    total = 0.0
    for direction in np.stack([np.cos(angles), np.sin(angles)], axis=1):
        u, v = a @ direction, b @ direction
        u.sort()
        v.sort()
        u -= v
        total += np.abs(u, out=u).mean()
    return [total / DIRECTIONS]


def bootstrap(values, _):
    """The bias-corrected, accelerated interval of the mean."""
    random = np.random.default_rng(1)
    n, normal = len(values), NormalDist()
    means = np.concatenate(
        [values[random.integers(n, size=(500, n))].mean(axis=1) for _ in range(DRAWS // 500)]
    )
    bias = normal.inv_cdf((means < values.mean()).mean())
    apart = values - values.mean()
    acceleration = (apart**3).sum() / (6 * (apart**2).sum() ** 1.5)
    ends = []
    for z in (normal.inv_cdf(0.5 - 0.5 * LEVEL), normal.inv_cdf(0.5 + 0.5 * LEVEL)):
        ends.append(normal.cdf(bias + (bias + z) / (1 - acceleration * (bias + z))))
    return list(np.quantile(means, ends))


def main():
    metric, path = sys.argv[1:3]
    columns, repeats = (int(argument) for argument in sys.argv[3:])
    values = np.fromfile(path)
    by = {
        "neighbours": neighbours_by_trees if columns <= 15 else neighbours_by_distances,
        "sliced": sliced,
        "bootstrap": bootstrap,
    }[metric]
    samples = values.reshape(2, -1) if metric == "bootstrap" else values.reshape(2, -1, columns)
    shortest = least = float("inf")
    for _ in range(repeats):
        before, used = time.perf_counter(), time.process_time()
        result = by(*samples)
        shortest = min(shortest, 1000 * (time.perf_counter() - before))
        least = min(least, 1000 * (time.process_time() - used))
    print(json.dumps({"time": shortest, "cpu": least, "values": [float(each) for each in result]}))


main()
