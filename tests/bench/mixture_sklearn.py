"""Times EM of scikit-learn: mixture_sklearn.py FILE full|diag SHORT LONG REPEATS

Prints one JSON object: milliseconds per iteration, log-likelihood per point of the long fit.
"""

import json
import statistics
import sys
import time
import warnings

import numpy as np
from sklearn.mixture import GaussianMixture
from sklearn.mixture._gaussian_mixture import _compute_precision_cholesky


def read(path):
    sizes = np.fromfile(path, dtype="<u4", count=4)
    values = np.fromfile(path, dtype="<f8", offset=16)
    n, d, k = (int(size) for size in sizes[:3])
    parts = np.split(values, np.cumsum([n * d, k, k * d]))
    return parts[0].reshape(n, d), parts[1], parts[2].reshape(k, d), parts[3].reshape(k, d, d)


def fit(data, kind, iterations):
    x, weights, means, covariances = data
    model = GaussianMixture(
        len(weights), covariance_type=kind, tol=0.0, max_iter=iterations, warm_start=True
    )
    if kind == "diag":
        covariances = np.diagonal(covariances, axis1=1, axis2=2)
    model.weights_, model.means_, model.covariances_ = weights, means, covariances
    model.precisions_cholesky_ = _compute_precision_cholesky(covariances, kind)
    model.converged_, model.lower_bound_ = False, -np.inf
    before = time.perf_counter()
    model.fit(x)
    return 1000.0 * (time.perf_counter() - before), model.lower_bound_


def main():
    warnings.simplefilter("ignore")
    path, kind = sys.argv[1:3]
    few, many, repeats = (int(argument) for argument in sys.argv[3:6])
    data = read(path)
    fit(data, kind, few)
    times = []
    for _ in range(repeats):
        shorter, _ = fit(data, kind, few)
        longer, log_likelihood = fit(data, kind, many)
        times.append((longer - shorter) / (many - few))
    print(json.dumps({"iteration": statistics.median(times), "logLikelihood": log_likelihood}))


main()
