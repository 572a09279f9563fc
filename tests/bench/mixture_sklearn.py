"""Times EM of scikit-learn: mixture_sklearn.py FILE full|diag SHORT LONG REPEATS

Prints one JSON object: milliseconds per iteration, log-likelihood per point of the long
fit, and the BLAS that NumPy uses (none is named where it is the slow reference BLAS).
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn.mixture import GaussianMixture
from sklearn.mixture._gaussian_mixture import _compute_precision_cholesky
from threadpoolctl import threadpool_info

from mixture_file import read


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
    shortest_few = shortest_many = float("inf")
    for _ in range(repeats):
        shortest_few = min(shortest_few, fit(data, kind, few)[0])
        longer, log_likelihood = fit(data, kind, many)
        shortest_many = min(shortest_many, longer)
    iteration = (shortest_many - shortest_few) / (many - few)
    blas = [info["internal_api"] for info in threadpool_info() if info["user_api"] == "blas"]
    print(
        json.dumps({"iteration": iteration, "logLikelihood": log_likelihood, "blas": blas})
    )


main()
