"""The data that the mixture engine is compared with scikit-learn on."""

import csv
import json
from pathlib import Path

import numpy as np
from sklearn import datasets

ROOT = Path(__file__).resolve().parents[2]
PENGUINS = "node_modules/vega-datasets/data/penguins.json"
MEASUREMENTS = ["Beak Length (mm)", "Beak Depth (mm)", "Flipper Length (mm)", "Body Mass (g)"]


def geyser():
    """(272, 2) minutes."""
    with open(ROOT / "web/data/faithful.csv", newline="") as file:
        rows = list(csv.reader(file))
    return np.array([[float(cell) for cell in row] for row in rows[1:]])


def penguins():
    """(342, 4) millimetres and grams; the two rows with missing measurements left out."""
    for folder in ("web", "tests"):
        path = ROOT / folder / PENGUINS
        if path.exists():
            rows = [[row[name] for name in MEASUREMENTS] for row in json.loads(path.read_text())]
            return np.array([row for row in rows if None not in row], dtype=float)
    raise FileNotFoundError(f"{PENGUINS} in neither web nor tests: npm install vega-datasets")


def digits(components):
    """(1797, components) principal components of the 8 × 8 digits."""
    x = datasets.load_digits().data
    x = x - x.mean(axis=0)
    return x @ np.linalg.svd(x, full_matrices=False)[2][:components].T


def all_data():
    """Name and points of each."""
    yield "geyser", geyser()
    yield "penguins", penguins()
    yield "iris", datasets.load_iris().data
    yield "wine", datasets.load_wine().data
    for components in (2, 4, 16):
        yield f"digits, {components} PCs", digits(components)


def singular_data():
    """Name and points of data without spread in some direction."""
    yield "two distinct points", np.array([[0.0, 1, 2], [0, 1, 2], [3, 5, 4]])
    yield "points on a line", np.array([[0.0, 0], [1, 2], [2, 4], [5, 10], [6, 12]])
