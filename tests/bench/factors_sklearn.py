"""Times linear latent models of scikit-learn: factors_sklearn.py FILE COLUMNS K REPEATS

Prints one JSON object: milliseconds (the shortest of REPEATS) of PCA, of an iteration of factor analysis
(how much longer twelve take than two), of what it does once (two without their time), and of twelve; and
the mean log-likelihoods of PCA and after the twelfth.
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn.decomposition import PCA, FactorAnalysis

FEW, MANY = 2, 12


def main():
    warnings.simplefilter("ignore")
    columns, latent, repeats = (int(argument) for argument in sys.argv[2:5])
    x = np.fromfile(sys.argv[1]).reshape(-1, columns)

    def shortest(model):
        best = float("inf")
        for _ in range(repeats):
            before = time.perf_counter()
            model.fit(x)
            best = min(best, 1000 * (time.perf_counter() - before))
        return best

    def analysis(**options):
        return FactorAnalysis(latent, svd_method="lapack", **options)

    few = shortest(analysis(tol=0.0, max_iter=FEW))
    factors, pca = analysis(tol=0.0, max_iter=MANY), PCA(latent, svd_solver="full")
    many = shortest(factors)
    iteration = (many - few) / (MANY - FEW)
    print(
        json.dumps(
            {
                "pca": shortest(pca),
                "setUp": few - FEW * iteration,
                "iteration": iteration,
                "twelve": many,
                # PCA's variances are divided by N − 1 here.
                "logLikelihoods": [pca.score(x), factors.loglike_[-1] / len(x)],
            }
        )
    )


main()
