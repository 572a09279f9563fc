"""Compares the mixture engine with scikit-learn, from the same start for the same steps.

Usage: mixture.py path/to/mixture_fit [--table]
Ends non-zero where a number differs by more than 1e-9 relative.
"""

import subprocess
import sys

import numpy as np
from sklearn.mixture import BayesianGaussianMixture, GaussianMixture
from sklearn.mixture._gaussian_mixture import _compute_precision_cholesky

from mixture_data import all_data, singular_data

KINDS = ("full", "tied", "diag", "spherical")
COMPONENTS = range(1, 9)
STEPS = 12
TOLERANCE = 1e-9
# Where only the floor of 1e-6 keeps a covariance from being singular, rounding counts a million times.
SINGULAR_TOLERANCE = 1e-8
PRIORS = ("dirichlet_distribution", "dirichlet_process")


def start_points(x, components):
    """Rows spread evenly along the first principal axis, so that no two starts are alike."""
    centred = x - x.mean(axis=0)
    axis = np.linalg.svd(centred, full_matrices=False)[2][0]
    order = np.argsort(centred @ axis, kind="stable")
    at = ((np.arange(components) + 0.5) * len(x) / components).astype(int)
    return x[order[at]]


def start_covariances(x, components, kind):
    full = np.cov(x.T, bias=True).reshape(x.shape[1], x.shape[1]) + 1e-6 * np.eye(x.shape[1])
    return {
        "full": np.array([full] * components),
        "tied": full,
        "diag": np.array([np.diag(full)] * components),
        "spherical": np.full(components, np.diag(full).mean()),
    }[kind]


def run_sklearn_em(x, kind, components, steps, tolerance):
    model = GaussianMixture(
        components, covariance_type=kind, tol=tolerance, max_iter=steps, warm_start=True
    )
    # A warm start from given parameters, as fit() continues a fit of its own: precisions_init would
    # invert the covariances once more.
    model.weights_ = np.full(components, 1.0 / components)
    model.means_ = start_points(x, components)
    model.covariances_ = start_covariances(x, components, kind)
    model.precisions_cholesky_ = _compute_precision_cholesky(model.covariances_, kind)
    model.converged_ = False
    model.lower_bound_ = -np.inf
    start = (model.weights_, model.means_, model.covariances_)
    model.fit(x)
    return start, {
        "weights": model.weights_,
        "means": model.means_,
        "covariances": model.covariances_,
        "log-likelihood": np.array([model.lower_bound_, model.score(x)]),
        "AIC": np.array([model.aic(x)]),
        "BIC": np.array([model.bic(x)]),
        "stop": np.array([model.n_iter_, model.converged_], dtype=float),
    }


def start_labels(x, components):
    """Nearest starting point in standardised coordinates."""
    scaled = x / x.std(axis=0)
    points = start_points(x, components) / x.std(axis=0)
    return ((scaled[:, None, :] - points) ** 2).sum(axis=2).argmin(axis=1)


def run_sklearn_variational(x, kind, components, prior, steps, tolerance):
    model = BayesianGaussianMixture(
        n_components=components,
        covariance_type=kind,
        weight_concentration_prior_type=prior,
        tol=tolerance,
        max_iter=steps,
        warm_start=True,
    )
    model._check_parameters(x)
    model._initialize(x, np.eye(components)[start_labels(x, components)])
    model.converged_ = False
    model.lower_bound_ = -np.inf
    model.fit(x)
    return {
        "weights": model.weights_,
        "means": model.means_,
        "covariances": model.covariances_,
        "lower bound": np.array([model.lower_bound_]),
        "stop": np.array([model.n_iter_, model.converged_], dtype=float),
    }


def numbers(values):
    return " ".join(repr(float(value)) for value in np.ravel(values))


def difference(name, got, expected, x, kind):
    """Largest relative difference. A mean or covariance near 0 is measured against the data's own
    spread, since its zero is an accident of the coordinates; a weight of a component that has been
    switched off against 1e-6."""
    got = np.reshape(got, expected.shape)
    scale = np.abs(expected)
    deviation = x.std(axis=0)
    if name == "means":
        scale = np.maximum(scale, deviation)
    elif name == "covariances" and kind in ("full", "tied"):
        diagonal = np.sqrt(np.diagonal(expected, axis1=-2, axis2=-1))
        scale = diagonal[..., :, None] * diagonal[..., None, :]
    elif name == "weights":
        scale = np.maximum(scale, 1e-6)
    elif name == "stop":
        scale = np.ones_like(expected)
    return float(np.max(np.abs(got - expected) / scale))


def cases(x):
    """Requests to mixture_fit, and what scikit-learn answers."""
    for kind in KINDS:
        for components in COMPONENTS:
            for steps, tolerance in ((STEPS, 0.0), (200, 1e-3)):
                start, expected = run_sklearn_em(x, kind, components, steps, tolerance)
                request = f"em {kind} {components} {steps} {tolerance}\n"
                yield "EM", kind, components, request + "\n".join(map(numbers, start)), expected
            labels = " ".join(map(str, start_labels(x, components)))
            for prior in PRIORS:
                expected = run_sklearn_variational(x, kind, components, prior, STEPS, 0.0)
                request = f"variational {kind} {components} {STEPS} 0 {prior}\n{labels}"
                yield prior, kind, components, request, expected


def singular_cases(x):
    """Variational fits alone: of data whose covariance is singular, which the floor lifts."""
    for kind in KINDS:
        for components in (1, 2):
            labels = " ".join(map(str, start_labels(x, components)))
            for prior in PRIORS:
                expected = run_sklearn_variational(x, kind, components, prior, STEPS, 0.0)
                request = f"variational {kind} {components} {STEPS} 0 {prior}\n{labels}"
                yield prior, kind, components, request, expected


def answers(executable, text):
    run = subprocess.run(executable, input=text, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{executable} failed: {run.stderr}")
    return [np.array([float(token) for token in line.split()]) for line in run.stdout.splitlines()]


def compare(name, x, executable, table, cases=cases, tolerance=TOLERANCE):
    todo = list(cases(x))
    request = f"data {len(x)} {x.shape[1]}\n{numbers(x)}\n" + "\n".join(case[3] for case in todo)
    lines = iter(answers(executable, request + "\n"))
    failures = 0
    for method, kind, components, _, expected in todo:
        got = {part: next(lines) for part in ("weights", "means", "covariances")}
        last = next(lines)
        if method == "EM":
            got |= {"log-likelihood": last[:2], "AIC": last[2:3], "BIC": last[3:4], "stop": last[4:]}
        else:
            got |= {"lower bound": last[:1], "stop": last[1:]}
        for part, value in expected.items():
            worst = difference(part, got[part], value, x, kind)
            key = (name, method, kind)
            table.setdefault(key, {}).setdefault(part, []).append(worst)
            if not worst <= tolerance:
                failures += 1
                print(f"{name}, {method}, {kind}, K = {components}: {part} differs by {worst:.2e}")
    return failures


def main():
    executable = [argument for argument in sys.argv[1:] if argument != "--table"]
    table = {}
    failures = sum(compare(name, x, executable, table) for name, x in all_data())
    failures += sum(
        compare(name, x, executable, table, singular_cases, SINGULAR_TOLERANCE)
        for name, x in singular_data()
    )
    if "--table" in sys.argv:
        for (name, method, kind), parts in table.items():
            shown = ", ".join(f"{part} {max(values):.0e}" for part, values in parts.items())
            print(f"| {name} | {method} | {kind} | {shown} |")
    compared = sum(len(values) for parts in table.values() for values in parts.values())
    worst = max(max(values) for parts in table.values() for values in parts.values())
    print(f"{compared} results compared, {failures} differ; largest difference {worst:.1e}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    import warnings

    from sklearn.exceptions import ConvergenceWarning

    warnings.simplefilter("ignore", ConvergenceWarning)
    main()
