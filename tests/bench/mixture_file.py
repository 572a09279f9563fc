"""Reads what mixture_file.mjs writes."""

import numpy as np


def read(path):
    """x (N, D), weights (K), means (K, D) and covariances (K, D, D)."""
    sizes = np.fromfile(path, dtype="<u4", count=4)
    values = np.fromfile(path, dtype="<f8", offset=16)
    n, d, k = (int(size) for size in sizes[:3])
    parts = np.split(values, np.cumsum([n * d, k, k * d]))
    return parts[0].reshape(n, d), parts[1], parts[2].reshape(k, d), parts[3].reshape(k, d, d)
