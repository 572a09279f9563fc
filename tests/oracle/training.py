"""The core's training of a denoiser once more: Python's random for the draws, NumPy for the network.

Reads one JSON object (training.test.mjs) from standard input and prints one: the loss of each batch,
the packed network after some steps, and what a given packed network makes of points. Everything is in
double precision, so that what differs is the core's rounding to float32.
"""

import itertools
import json
import random
import sys

import numpy as np


def level(alpha_bar, deviation):
    """signal, noise, one over the deviation of x_t, sine and cosine of the angle."""
    signal, noise = np.sqrt(alpha_bar), np.sqrt(1 - alpha_bar)
    inverse = 1 / np.sqrt(alpha_bar * deviation**2 + 1 - alpha_bar)
    return signal, noise, inverse, noise * inverse, signal * deviation * inverse


def inputs_of(xt, levels, centre):
    signal, _, inverse, sine, cosine = (np.asarray(part)[:, None] for part in levels)
    angle = np.arctan2(sine, cosine)
    embedding = [f(k * angle) for k in (2, 4) for f in (np.cos, np.sin)]
    return np.hstack([(xt - signal * centre) * inverse, *embedding])


def split(flat, inputs, hidden, outputs):
    shapes = [(inputs, hidden), (hidden,), (hidden, hidden), (hidden,), (outputs, hidden), (outputs,)]
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes])
    starts = [0, *ends[:-1]]
    return [flat[a:b].reshape(shape) for a, b, shape in zip(starts, ends, shapes)]


def silu(z):
    s = 1 / (1 + np.exp(-z))
    return z * s, s * (1 + z * (1 - s))


def forward(parameters, x):
    w1, b1, w2, b2, w3, b3 = parameters
    h1, slope1 = silu(x @ w1 + b1)
    h2, slope2 = silu(h1 @ w2 + b2)
    return h2 @ w3.T + b3, (h1, slope1, h2, slope2)


def guess(packed, xt, alpha_bar):
    dimension, hidden = int(packed[0]), int(packed[1])
    centre, deviation = packed[2 : 2 + dimension], packed[2 + dimension]
    levels = [np.full(len(xt), part) for part in level(alpha_bar, deviation)]
    x = inputs_of(xt, levels, centre)
    v, _ = forward(split(packed[3 + dimension :], x.shape[1], hidden, dimension), x)
    sine, cosine = levels[3][:, None], levels[4][:, None]
    return centre + deviation * (cosine * x[:, :dimension] - sine * v)


class Training:
    def __init__(self, given):
        self.weights, self.means = np.array(given["weights"]), np.array(given["means"])
        self.sigma, self.batch, self.rate = given["sigma"], given["batch"], given["learningRate"]
        self.hidden = given["hidden"]
        self.count, self.dimension = self.means.shape
        self.centre = self.weights @ self.means
        variances = self.weights @ self.means**2 - self.centre**2 + self.sigma**2
        self.deviation = np.sqrt(variances.mean())
        alpha_bars = np.cumprod(1 - np.array(given["betas"]))
        self.levels = np.array([level(a, self.deviation) for a in alpha_bars])
        self.random = random.Random(given["seed"])
        per_time = max(2, -(-given["testPoints"] // len(alpha_bars)))
        self.clean(per_time * len(alpha_bars))
        self.normal(per_time * len(alpha_bars))
        inputs, h = self.dimension + 4, self.hidden
        gauss = self.random.gauss
        drawn = [gauss(0, inputs**-0.5) for _ in range(inputs * h)]
        drawn += [gauss(0, 0.5) for _ in range(h)] + [gauss(0, h**-0.5) for _ in range(h * h)]
        last = h + (h + 1) * self.dimension
        padded = -(-self.dimension // 4) * 4 - self.dimension
        self.theta = np.array(drawn + [0.0] * (last + padded)).astype(np.float32).astype(float)
        self.average = self.theta.copy()
        self.m, self.v, self.k = np.zeros_like(self.theta), np.zeros_like(self.theta), 0

    def clean(self, count):
        cumulative = list(itertools.accumulate(self.weights))
        points = []
        for _ in range(count):
            k = self.random.choices(range(self.count), cum_weights=cumulative)[0]
            points.append([m + self.sigma * self.random.gauss(0, 1) for m in self.means[k]])
        return np.array(points)

    def normal(self, count):
        draws = [self.random.gauss(0, 1) for _ in range(count * self.dimension)]
        return np.array(draws).reshape(count, self.dimension)

    def step(self):
        x0 = self.clean(self.batch)
        t = [self.random.randrange(len(self.levels)) for _ in range(self.batch)]
        noise = self.normal(self.batch)
        levels = self.levels[t].T
        signal, sigma, _, sine, cosine = (part[:, None] for part in levels)
        x = inputs_of(signal * x0 + sigma * noise, levels, self.centre)
        parts = split(self.theta, x.shape[1], self.hidden, self.dimension)
        v, (h1, slope1, h2, slope2) = forward(parts, x)
        u = (x0 - self.centre) / self.deviation
        residual = cosine * noise - sine * u - v
        g = -2 / self.batch * residual
        back2 = (g @ parts[4]) * slope2
        back1 = (back2 @ parts[2].T) * slope1
        gradients = [x.T @ back1, back1.sum(0), h1.T @ back2, back2.sum(0), g.T @ h2, g.sum(0)]
        flat = np.concatenate([part.ravel() for part in gradients])
        self.adam(np.pad(flat, (0, len(self.theta) - len(flat))))
        return (residual**2).sum() / self.batch

    def adam(self, g):
        self.k += 1
        self.m = 0.9 * self.m + 0.1 * g
        self.v = 0.999 * self.v + 0.001 * g * g
        unbiased = self.m / (1 - 0.9**self.k), self.v / (1 - 0.999**self.k)
        self.theta = self.theta - self.rate * unbiased[0] / (np.sqrt(unbiased[1]) + 1e-8)
        self.average = self.average + 10 / (10 + self.k) * (self.theta - self.average)

    def packed(self):
        return [self.dimension, self.hidden, *self.centre, self.deviation, *self.average]


def main():
    given = json.load(sys.stdin)
    training = Training(given)
    result = {"losses": [], "packed": [training.packed()]}
    for _ in range(given["steps"]):
        result["losses"].append(training.step())
        result["packed"].append(training.packed())
    points = np.array(given["points"]).reshape(-1, training.dimension)
    result["guess"] = guess(np.array(given["network"]), points, given["alphaBar"]).ravel().tolist()
    json.dump(result, sys.stdout)


main()
