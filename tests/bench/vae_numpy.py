"""Times one training step of the variational autoencoder in NumPy: vae_numpy.py STEPS REPEATS LATENT [1]

The same step as the core's (VaeTraining), float32, vectorised, with NumPy's own generator for the draws
and all parameters in one array, so that Adam is a few operations. Prints one JSON object: milliseconds of
a step (the fastest of REPEATS runs of STEPS steps), and the mean loss of the last run's batches. With a
fourth argument, OpenBLAS has so many threads.
"""

import json
import os
import sys
import time

if len(sys.argv) > 4:
    os.environ["OPENBLAS_NUM_THREADS"] = sys.argv[4]

import numpy as np

HIDDEN, BATCH, POINTS, OBSERVED = 64, 256, 2000, 2
RATE, BETA1, BETA2, EPSILON = 2e-3, 0.9, 0.999, 1e-8
f32 = np.float32


def arc_data(random):
    """Standardised, and the scale."""
    angle = 0.9 * random.standard_normal(POINTS)
    x = 1.4 * np.stack([np.sin(angle), np.cos(angle)], 1)
    x += 0.1 * random.standard_normal(x.shape)
    x -= x.mean(0)
    scale = np.sqrt((x**2).mean())
    return (x / scale).astype(f32), scale


def silu(z):
    s = 1 / (1 + np.exp(-z))
    value = z * s
    return value, s + (value - value * s)


def forward(parameters, x):
    w1, b1, w2, b2, w3, b3 = parameters
    h1, slope1 = silu(x @ w1 + b1)
    h2, slope2 = silu(h1 @ w2 + b2)
    return h2 @ w3 + b3, (x, h1, slope1, h2, slope2)


def backward(parameters, gradients, kept, back):
    """Writes the gradients; gives that in the inputs."""
    w1, _, w2, _, w3, _ = parameters
    g1, gb1, g2, gb2, g3, gb3 = gradients
    x, h1, slope1, h2, slope2 = kept
    np.matmul(h2.T, back, out=g3)
    back.sum(0, out=gb3)
    back = (back @ w3.T) * slope2
    np.matmul(h1.T, back, out=g2)
    back.sum(0, out=gb2)
    back = (back @ w2.T) * slope1
    np.matmul(x.T, back, out=g1)
    back.sum(0, out=gb1)
    return back @ w1.T


class Training:
    def __init__(self, latent):
        self.random = np.random.default_rng(1)
        self.data, self.scale = arc_data(self.random)
        self.latent = latent
        shapes = []
        for inputs, outputs in ((OBSERVED, 2 * latent), (latent, OBSERVED)):
            shapes += [(inputs, HIDDEN), (HIDDEN,), (HIDDEN, HIDDEN), (HIDDEN,), (HIDDEN, outputs), (outputs,)]
        shapes.append((1,))
        sizes = [int(np.prod(shape)) for shape in shapes]
        ends = np.cumsum(sizes)
        arrays = np.zeros((5, ends[-1]), f32)
        self.theta, self.gradient, self.mean, self.square, self.average = arrays
        self.parameters, self.gradients = (
            [array[e - s : e].reshape(shape) for e, s, shape in zip(ends, sizes, shapes)]
            for array in (self.theta, self.gradient)
        )
        normal = self.random.standard_normal
        for i, shape in enumerate(shapes[:12]):
            if i % 6 == 1:
                self.parameters[i][...] = 0.5 * normal(shape)
            elif i % 2 == 0:
                self.parameters[i][...] = shape[0] ** -0.5 * normal(shape)
        self.parameters[4][:, latent:] = 0
        self.parameters[12][0] = np.log(0.05 / self.scale**2)
        self.average[...] = self.theta
        self.steps = 0

    def step(self):
        x = self.data[self.random.integers(POINTS, size=BATCH)]
        epsilon = self.random.standard_normal((BATCH, self.latent), f32)
        encoder, decoder = self.parameters[:6], self.parameters[6:12]
        log_noise = self.parameters[12][0]
        precision = np.exp(-log_noise)
        codes, kept_codes = forward(encoder, x)
        mean, log_variance = codes[:, : self.latent], codes[:, self.latent :]
        deviation = np.exp(f32(0.5) * log_variance)
        variance = deviation * deviation
        decoded, kept = forward(decoder, mean + deviation * epsilon)
        residual = x - decoded
        share = f32(1 / BATCH)
        back_z = backward(decoder, self.gradients[6:12], kept, (-share * precision) * residual)
        back_codes = np.empty_like(codes)
        back_codes[:, : self.latent] = back_z + share * mean
        back_codes[:, self.latent :] = f32(0.5) * (back_z * epsilon * deviation + share * (variance - 1))
        backward(encoder, self.gradients[:6], kept_codes, back_codes)
        squares = (residual * residual).sum() * share * precision
        self.gradients[12][0] = 0.5 * (OBSERVED - squares)
        self.adam()
        divergence = 0.5 * share * (mean * mean + variance - 1 - log_variance).sum()
        density = 0.5 * (squares + OBSERVED * (np.log(2 * np.pi) + log_noise + 2 * np.log(self.scale)))
        return float(density + divergence)

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
    steps, repeats, latent = (int(argument) for argument in sys.argv[1:4])
    training = Training(latent)
    best = float("inf")
    for _ in range(repeats):
        before = time.perf_counter()
        losses = [training.step() for _ in range(steps)]
        best = min(best, (time.perf_counter() - before) / steps)
    print(json.dumps({"step": 1000 * best, "loss": float(np.mean(losses))}))


main()
