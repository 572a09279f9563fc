"""Times reverse diffusion in NumPy: reverse_numpy.py FILE ddim|ddpm STEPS REPEATS [products]

All particles at once, as the formulas stand; with "products" rewritten for BLAS, which takes some
thought and is the fastest that was found. Prints one JSON object: milliseconds of the fastest run,
and the mean square of the particles at the end.
"""

import json
import sys
import time

import numpy as np

from mixture_file import read


def posterior_mean(x, alpha_bar, weights, means, covariances):
    """E[x0 | x_t] of particles (N, D), by the score of p_t and Tweedie's formula."""
    noised = alpha_bar * covariances + (1 - alpha_bar) * np.eye(means.shape[1])
    log_peaks = np.log(weights) - 0.5 * np.linalg.slogdet(noised)[1]
    difference = np.sqrt(alpha_bar) * means - x[:, None]  # (N, K, D)
    pull = np.einsum("kij,nkj->nki", np.linalg.inv(noised), difference)
    shares = log_peaks - 0.5 * np.einsum("nki,nki->nk", difference, pull)
    shares = np.exp(shares - shares.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    score = np.einsum("nk,nki->ni", shares, pull)
    return (x + (1 - alpha_bar) * score) / np.sqrt(alpha_bar)


def posterior_mean_by_products(x, alpha_bar, weights, means, covariances):
    """The same of particles (N, 2), by matrix products over all components."""
    k, d = means.shape
    signal = np.sqrt(alpha_bar)
    noised = alpha_bar * covariances + (1 - alpha_bar) * np.eye(d)
    whitening = np.linalg.inv(np.linalg.cholesky(noised))  # (K, D, D)
    gains = signal * covariances @ np.linalg.inv(noised)
    centres = signal * means
    log_peaks = np.log(weights) + np.log(np.einsum("kii->ki", whitening)).sum(axis=1)
    # (N, K D): all components' whitened particles in one product
    y = x @ whitening.transpose(2, 0, 1).reshape(d, k * d)
    y -= np.einsum("kij,kj->ki", whitening, centres).reshape(k * d)
    y *= y
    shares = y[:, 0::2] + y[:, 1::2]
    shares *= -0.5
    shares += log_peaks
    shares -= shares.max(axis=1, keepdims=True)
    np.exp(shares, out=shares)
    shares /= shares.sum(axis=1, keepdims=True)
    slopes = shares @ gains.reshape(k, d * d)
    guess = shares @ (means - np.einsum("kij,kj->ki", gains, centres))
    guess[:, 0] += slopes[:, 0] * x[:, 0] + slopes[:, 1] * x[:, 1]
    guess[:, 1] += slopes[:, 2] * x[:, 0] + slopes[:, 3] * x[:, 1]
    return guess


def run(x, weights, means, covariances, guess_of, sampler, steps):
    betas = np.linspace(1e-4, 0.02, 1000)
    alpha_bars = np.concatenate([[1.0], np.cumprod(1 - betas)])
    random = np.random.default_rng(1)
    x = x.copy()
    times = [1000 * (steps - i) // steps for i in range(steps)] + [0]
    for t, s in zip(times[:-1], times[1:]):
        a, b = alpha_bars[t], alpha_bars[s]
        guess = guess_of(x, a, weights, means, covariances)
        noise = np.sqrt((1 - a / b) * (1 - b) / (1 - a)) if sampler == "ddpm" else 0.0
        kept = np.sqrt((1 - b - noise**2) / (1 - a))
        x *= kept
        guess *= np.sqrt(b) - np.sqrt(a) * kept
        x += guess
        if noise > 0:
            z = random.standard_normal(x.shape)
            z *= noise
            x += z
    return x


def main():
    path, sampler, steps, repeats = sys.argv[1:5]
    data = read(path)
    guess_of = posterior_mean_by_products if "products" in sys.argv else posterior_mean
    fastest = float("inf")
    for _ in range(int(repeats)):
        before = time.perf_counter()
        x = run(*data, guess_of, sampler, int(steps))
        fastest = min(fastest, 1000.0 * (time.perf_counter() - before))
    print(json.dumps({"run": fastest, "square": float((x * x).sum() / len(x))}))


main()
