"""Times one training step of the noise-telling network in NumPy: training_numpy.py STEPS REPEATS [1]

The same step as the core's (DenoiserTraining), float32, vectorised, with NumPy's own generator for the
draws and all parameters in one array, so that Adam is a few operations. Prints one JSON object:
milliseconds of a step (the fastest of REPEATS runs of STEPS steps), and the mean loss of the last
run's batches. With a third argument, OpenBLAS has so many threads.
"""

import json
import os
import sys
import time

if len(sys.argv) > 3:
    os.environ["OPENBLAS_NUM_THREADS"] = sys.argv[3]

import numpy as np

HIDDEN, BATCH, TIMES = 64, 256, 100
WEIGHTS, MEANS, DEVIATION = np.array([0.35, 0.65]), np.array([-1.5, 1.8]), 0.6
RATE, BETA1, BETA2, EPSILON = 2e-3, 0.9, 0.999, 1e-8
f32 = np.float32


def levels():
    """Of each time: six numbers and the embedding; the data's mean, and one over its deviation."""
    alpha_bar = np.cumprod(1 - np.linspace(1e-3, 0.2, TIMES))
    mean = WEIGHTS @ MEANS
    deviation = np.sqrt(WEIGHTS @ (MEANS - mean) ** 2 + DEVIATION**2)
    signal, noise = np.sqrt(alpha_bar), np.sqrt(1 - alpha_bar)
    inverse = 1 / np.hypot(signal * deviation, noise)
    angle = np.arctan2(noise, signal * deviation)
    embedding = np.stack([f(k * angle) for k in (2, 4) for f in (np.cos, np.sin)], 1)
    parts = [signal, noise, inverse, np.sin(angle), np.cos(angle), mean * signal]
    units = f32(mean), f32(1 / deviation)
    return [part.astype(f32) for part in parts], embedding.astype(f32), *units


class Training:
    def __init__(self):
        self.random = np.random.default_rng(1)
        self.levels, self.embedding, self.centre, self.per_deviation = levels()
        inputs = 1 + self.embedding.shape[1]
        shapes = [(inputs, HIDDEN), (HIDDEN,), (HIDDEN, HIDDEN), (HIDDEN,), (HIDDEN, 1), (1,)]
        sizes = [int(np.prod(shape)) for shape in shapes]
        ends = np.cumsum(sizes)
        self.theta, self.gradient, self.mean, self.square, self.average = np.zeros(
            (5, ends[-1]), f32
        )
        views = [
            [array[e - s : e].reshape(shape) for e, s, shape in zip(ends, sizes, shapes)]
            for array in (self.theta, self.gradient)
        ]
        self.parameters, self.gradients = views
        normal = self.random.standard_normal
        for i, scale in ((0, inputs**-0.5), (1, 0.5), (2, HIDDEN**-0.5)):
            self.parameters[i][...] = scale * normal(shapes[i])
        self.average[...] = self.theta
        self.x = np.empty((BATCH, inputs), f32)
        self.steps = 0

    def draw(self):
        normal = self.random.standard_normal
        means = np.where(self.random.random(BATCH, f32) < WEIGHTS[0], *MEANS.astype(f32))
        x0 = means + f32(DEVIATION) * normal(BATCH, f32)
        t = self.random.integers(TIMES, size=BATCH)
        noise = normal(BATCH, f32)
        signal, sigma, inverse, sine, cosine, centre = (part[t] for part in self.levels)
        self.x[:, 0] = (signal * x0 + sigma * noise - centre) * inverse
        self.x[:, 1:] = self.embedding[t]
        return (cosine * noise - sine * (x0 - self.centre) * self.per_deviation)[:, None]

    def silu(self, z):
        s = 1 / (1 + np.exp(-z))
        value = z * s
        return value, s + (value - value * s)

    def step(self):
        target = self.draw()
        w1, b1, w2, b2, w3, b3 = self.parameters
        h1, slope1 = self.silu(self.x @ w1 + b1)
        h2, slope2 = self.silu(h1 @ w2 + b2)
        residual = target - (h2 @ w3 + b3)
        back = f32(-2 / BATCH) * residual
        g1, gb1, g2, gb2, g3, gb3 = self.gradients
        np.matmul(h2.T, back, out=g3)
        back.sum(0, out=gb3)
        back = (back @ w3.T) * slope2
        np.matmul(h1.T, back, out=g2)
        back.sum(0, out=gb2)
        back = (back @ w2.T) * slope1
        np.matmul(self.x.T, back, out=g1)
        back.sum(0, out=gb1)
        self.adam()
        return float((residual * residual).mean())

    def adam(self):
        self.steps += 1
        k = self.steps
        unbias = (1 - BETA2**k) ** 0.5
        g = self.gradient
        self.mean += f32(1 - BETA1) * (g - self.mean)
        self.square += f32(1 - BETA2) * (g * g - self.square)
        root = np.sqrt(self.square)
        root += f32(EPSILON * unbias)
        self.theta -= f32(RATE * unbias / (1 - BETA1**k)) * self.mean / root
        self.average += f32(10 / (10 + k)) * (self.theta - self.average)


def main():
    steps, repeats = int(sys.argv[1]), int(sys.argv[2])
    training = Training()
    best = float("inf")
    for _ in range(repeats):
        before = time.perf_counter()
        losses = [training.step() for _ in range(steps)]
        best = min(best, (time.perf_counter() - before) / steps)
    print(json.dumps({"step": 1000 * best, "loss": float(np.mean(losses))}))


main()
