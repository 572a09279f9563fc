"""PCA and factor analysis by scikit-learn, of the data sets that the core is asked about.

Reads the folder of the page's own data as its argument, prints a JSON object of data and results.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits, load_iris, load_wine
from sklearn.decomposition import PCA, FactorAnalysis


def data_sets(folder):
    def table(name):
        return np.genfromtxt(folder / name, delimiter=",", skip_header=1)

    digits = load_digits().data
    return {
        "faithful": table("faithful.csv"),
        "penguins": table("penguins.csv"),
        "iris": load_iris().data,
        "wine": load_wine().data,
        "digits": digits[:, digits.var(axis=0) > 0][:, :16],
    }


def pca(x, latent):
    fit = PCA(latent, svd_solver="full").fit(x)
    return {
        "logLikelihood": fit.score(x),
        "noiseVariance": fit.noise_variance_,
        "covariance": fit.get_covariance().ravel().tolist(),
        "components": fit.components_.ravel().tolist(),
        "scores": fit.transform(x[:5]).ravel().tolist(),
    }


def factor_analysis(x, latent, tolerance, iterations):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of no convergence
        fit = FactorAnalysis(latent, svd_method="lapack", tol=tolerance, max_iter=iterations).fit(x)
    return {
        "logLikelihood": fit.score(x),
        "noiseVariances": fit.noise_variance_.tolist(),
        "iterations": fit.n_iter_,
        "scores": fit.transform(x[:5]).ravel().tolist(),
    }


def main():
    asked = json.load(sys.stdin)
    result = {}
    for name, x in data_sets(Path(sys.argv[1])).items():
        latents = range(1, min(5, x.shape[1] - 1) + 1)
        result[name] = {
            "x": x.ravel().tolist(),
            "columns": x.shape[1],
            "pca": [pca(x, k) for k in latents],
            "factorAnalysis": [
                factor_analysis(x, k, asked["tolerance"], asked["iterations"]) for k in latents
            ],
        }
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
