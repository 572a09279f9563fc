"""Recomputes what the metrics of the core give, by NumPy, SciPy and scikit-learn.

Reads a JSON object of samples and parameters from standard input, prints a JSON object of results.
"""

import json
import sys

import numpy as np
from scipy import integrate, optimize, stats
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.neighbors import NearestNeighbors


def neighbours(real, generated, k):
    def radii(x):
        # The first neighbour of a point of the set is the point itself.
        return NearestNeighbors(n_neighbors=k + 1).fit(x).kneighbors(x)[0][:, k]

    distances = cdist(real, generated)
    in_real = distances <= radii(real)[:, None]
    in_generated = distances <= radii(generated)[None, :]
    return {
        "precision": in_real.any(axis=0).mean(),
        "recall": in_generated.any(axis=1).mean(),
        "density": in_real.sum(axis=0).mean() / k,
        "coverage": in_real.any(axis=1).mean(),
    }


def assignment(x, y, order):
    costs = cdist(x, y) ** order
    rows, columns = optimize.linear_sum_assignment(costs)
    return costs[rows, columns].mean() ** (1 / order)


def frechet(x, y):
    a, b = np.cov(x.T), np.cov(y.T)
    return ((x.mean(axis=0) - y.mean(axis=0)) ** 2).sum() + np.trace(
        a + b - 2 * sqrtm(a @ b).real
    )


def mmd_squared(x, y, bandwidth, unbiased):
    gamma = 1 / (2 * bandwidth**2)
    in_x, in_y, across = rbf_kernel(x, x, gamma), rbf_kernel(y, y, gamma), rbf_kernel(x, y, gamma)
    if not unbiased:
        return in_x.mean() + in_y.mean() - 2 * across.mean()
    n, m = len(x), len(y)
    return (
        (in_x.sum() - n) / (n * (n - 1)) + (in_y.sum() - m) / (m * (m - 1)) - 2 * across.mean()
    )


def nearest_neighbour_accuracy(x, y):
    both = np.vstack([x, y])
    labels = np.repeat([0, 1], [len(x), len(y)])
    nearest = NearestNeighbors(n_neighbors=2).fit(both).kneighbors(both)[1][:, 1]
    return (labels == labels[nearest]).mean()


def authenticity(training, generated):
    index = NearestNeighbors(n_neighbors=2).fit(training)
    own = index.kneighbors(training)[0][:, 1]
    distances, nearest = index.kneighbors(generated, 1)
    return (distances[:, 0] > own[nearest[:, 0]]).mean()


def density(mixture):
    parts = list(zip(mixture["weights"], mixture["means"], np.sqrt(mixture["covariances"])))
    return lambda x: sum(w * stats.norm.pdf(x, m, s) for w, m, s in parts)


def divergences(p, q, bounds, crossings):
    f, g = density(p), density(q)

    def integral(function):
        edges = [bounds[0], *crossings, bounds[1]]
        return sum(
            integrate.quad(function, a, b, epsabs=1e-13, epsrel=1e-13, limit=500)[0]
            for a, b in zip(edges, edges[1:])
        )

    middle = lambda x: (f(x) + g(x)) / 2
    return {
        "totalVariation": integral(lambda x: abs(f(x) - g(x)) / 2),
        "klForward": integral(lambda x: f(x) * np.log(f(x) / g(x))),
        "klReverse": integral(lambda x: g(x) * np.log(g(x) / f(x))),
        "jensenShannon": integral(
            lambda x: (f(x) * np.log(f(x) / middle(x)) + g(x) * np.log(g(x) / middle(x))) / 2
        ),
        "hellinger": np.sqrt(
            integral(lambda x: (np.sqrt(f(x)) - np.sqrt(g(x))) ** 2 / 2)
        ),
    }


def crossings(p, q, bounds):
    f, g = density(p), density(q)
    grid = np.linspace(*bounds, 4001)
    signs = np.sign(f(grid) - g(grid))
    return [
        optimize.brentq(lambda x: f(x) - g(x), grid[i], grid[i + 1], xtol=1e-14)
        for i in range(4000)
        if signs[i] * signs[i + 1] < 0
    ]


def jackknife(values, statistic):
    without = np.array([statistic(np.delete(values, i)) for i in range(len(values))])
    n = len(values)
    return {
        "bias": (n - 1) * (without.mean() - statistic(values)),
        "standardError": np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum()),
    }


given = json.load(sys.stdin)
x, y = (np.array(given[name]).reshape(-1, 2) for name in ("x", "y"))
a, b = np.array(given["a"]), np.array(given["b"])
half = min(len(x), len(y))
bounds = given["bounds"]
statistics = {
    "mean": np.mean,
    "median": np.median,
    "trimmedMean": lambda values: stats.trim_mean(values, 0.1),
    "worst": np.max,
}
json.dump(
    {
        "neighbours": [neighbours(x, y, k) for k in given["ks"]],
        "wasserstein": stats.wasserstein_distance(a, b),
        "assignment": [assignment(x[:half], y[:half], order) for order in (1, 2)],
        "frechet": frechet(x, y),
        "mmd": [mmd_squared(x, y, given["bandwidth"], unbiased) for unbiased in (False, True)],
        "median": np.median(cdist(np.vstack([x, y]), np.vstack([x, y]))[np.triu_indices(len(x) + len(y), 1)]),
        "accuracy": nearest_neighbour_accuracy(x, y),
        "authenticity": authenticity(x, y),
        "divergences": divergences(
            given["p"], given["q"], bounds, crossings(given["p"], given["q"], bounds)
        ),
        "statistics": {name: of(a) for name, of in statistics.items()},
        "quantile": np.quantile(a, given["level"]),
        "jackknife": {name: jackknife(a, of) for name, of in statistics.items()},
        "bootstrap": {
            name: np.quantile(
                [of(a[np.array(rows)]) for rows in given["resamples"]],
                [(1 - given["level"]) / 2, (1 + given["level"]) / 2],
            ).tolist()
            for name, of in statistics.items()
        },
        "bca": {
            name: list(
                stats.bootstrap(
                    (a,), of, confidence_level=given["level"], n_resamples=20_000, method="BCa",
                    random_state=1, vectorized=False,
                ).confidence_interval
            )
            for name, of in list(statistics.items())[:1]
        },
        "permutation": stats.permutation_test(
            (a[:12], b[:12]), lambda s, t: np.mean(s - t), permutation_type="samples"
        ).pvalue,
    },
    sys.stdout,
)
