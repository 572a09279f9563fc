"""Diffusion as a plain Python program: the standard library, lists, and `random` in the order that
core/diffusion documents. run(json) gives what the core is to give, from the same arguments."""

import itertools
import json
import math
import random


def betas_of(kind, steps, first, last):
    def between(a, b, i):
        return a + i * ((b - a) / (steps - 1)) if steps > 1 else a

    def cosine(t):
        return math.cos((t / steps + 0.008) / 1.008 * math.pi / 2) ** 2

    if kind == "linear":
        return [between(first, last, i) for i in range(steps)]
    if kind == "scaled_linear":
        return [between(math.sqrt(first), math.sqrt(last), i) ** 2 for i in range(steps)]
    if kind == "cosine":
        return [min(1 - cosine(i + 1) / cosine(i), 0.999) for i in range(steps)]
    return [
        first + (last - first) / (1 + math.exp(-between(-6.0, 6.0, i))) for i in range(steps)
    ]


def cholesky(a):
    d = len(a)
    factor = [[0.0] * d for _ in range(d)]
    for i in range(d):
        for j in range(i + 1):
            rest = a[i][j] - sum(factor[i][m] * factor[j][m] for m in range(j))
            factor[i][j] = math.sqrt(rest) if i == j else rest / factor[j][j]
    return factor


def solve(a, b):
    """a⁻¹ b for a symmetric, positive definite matrix."""
    d = len(a)
    factor = cholesky(a)
    y = []
    for i in range(d):
        y.append((b[i] - sum(factor[i][j] * y[j] for j in range(i))) / factor[i][i])
    x = [0.0] * d
    for i in reversed(range(d)):
        x[i] = (y[i] - sum(factor[j][i] * x[j] for j in range(i + 1, d))) / factor[i][i]
    return x


class Mixture:
    def __init__(self, weights, means, covariances):
        self.weights, self.means, self.covariances = weights, means, covariances
        self.factors = [cholesky(covariance) for covariance in covariances]

    def noised(self, alpha_bar):
        d = len(self.means[0])
        covariances = [
            [[alpha_bar * c[i][j] + (1 - alpha_bar) * (i == j) for j in range(d)] for i in range(d)]
            for c in self.covariances
        ]
        means = [[math.sqrt(alpha_bar) * m for m in mean] for mean in self.means]
        return Mixture(self.weights, means, covariances)

    def responsibilities(self, x):
        logs = []
        for w, mean, c, factor in zip(self.weights, self.means, self.covariances, self.factors):
            d = [a - b for a, b in zip(x, mean)]
            squared = sum(a * b for a, b in zip(d, solve(c, d)))
            logs.append(
                math.log(w) - 0.5 * squared - sum(math.log(row[i]) for i, row in enumerate(factor))
            )
        odds = [math.exp(value - max(logs)) for value in logs]
        return [value / sum(odds) for value in odds]

    def draw(self):
        cumulative = list(itertools.accumulate(self.weights))
        k = random.choices(range(len(cumulative)), cum_weights=cumulative)[0]
        e = [random.gauss(0, 1) for _ in self.means[k]]
        return [
            m + sum(row[j] * e[j] for j in range(i + 1))
            for i, (m, row) in enumerate(zip(self.means[k], self.factors[k]))
        ]


def posterior(clean, alpha_bar, xt):
    """p(x₀ | x_t) as a mixture."""
    noised = clean.noised(alpha_bar)
    means, covariances = [], []
    for mean, covariance, centre, s in zip(
        clean.means, clean.covariances, noised.means, noised.covariances
    ):
        pull = solve(s, [a - b for a, b in zip(xt, centre)])
        means.append(
            [
                m + math.sqrt(alpha_bar) * sum(a * b for a, b in zip(row, pull))
                for m, row in zip(mean, covariance)
            ]
        )
        shrunk = [solve(s, row) for row in covariance]
        d = len(mean)
        covariances.append(
            [[(1 - alpha_bar) * 0.5 * (shrunk[i][j] + shrunk[j][i]) for j in range(d)] for i in range(d)]
        )
    return Mixture(noised.responsibilities(xt), means, covariances)


def posterior_mean(clean, alpha_bar, xt):
    given = posterior(clean, alpha_bar, xt)
    return [
        sum(w * mean[i] for w, mean in zip(given.weights, given.means)) for i in range(len(xt))
    ]


def take(x, step, alpha_bar, guess):
    """One step for all particles: the guesses first, then the noise, particle by particle."""
    kept, guessed, noise = step
    guesses = [guess(alpha_bar, xt) for xt in x]
    return [
        [
            kept * a + guessed * b + (noise * random.gauss(0, 1) if noise else 0.0)
            for a, b in zip(xt, x0)
        ]
        for xt, x0 in zip(x, guesses)
    ]


def ddpm(a, b, variance):
    beta = 1 - a / b
    left = (1 - b) / (1 - a)
    noise = math.sqrt(beta * left if variance == "posterior" else beta) if b < 1 else 0.0
    return math.sqrt(a / b) * left, math.sqrt(b) * beta / (1 - a), noise


def ddim(a, b, eta):
    sigma = eta * ddpm(a, b, "posterior")[2]
    kept = math.sqrt(max(1 - b - sigma**2, 0.0) / (1 - a))
    return kept, math.sqrt(b) - math.sqrt(a) * kept, sigma


def ode(alpha_bar, h):
    half = 0.5 * h / (1 - alpha_bar)
    return 1 - half * alpha_bar, half * math.sqrt(alpha_bar), 0.0


def langevin(alpha_bar, ratio):
    share = 2 * ratio**2
    return 1 - share, share * math.sqrt(alpha_bar), math.sqrt(2 * share * (1 - alpha_bar))


def reverse(clean, betas, options, count, seed):
    random.seed(seed)
    alpha_bars = [1.0] + list(itertools.accumulate((1 - b for b in betas), lambda a, b: a * b))
    steps, sampler = options["steps"], options["sampler"]
    times = [len(betas) * (steps - i) // steps for i in range(steps)] + [0]
    x = [[random.gauss(0, 1) for _ in clean.means[0]] for _ in range(count)]

    def guess(alpha_bar, xt):
        return posterior_mean(clean, alpha_bar, xt)

    def correct(x, level):
        for _ in range(options["corrections"]):
            x = take(x, langevin(level, options["signalToNoise"]), level, guess)
        return x

    for t, s in zip(times, times[1:]):
        a, b = alpha_bars[t], alpha_bars[s]
        h = math.log(b) - math.log(a)
        if sampler == "ddim":
            x = take(x, ddim(a, b, options["eta"]), a, guess)
        elif sampler == "ode_euler":
            x = take(x, ode(a, h), a, guess)
        elif sampler == "ode_heun":
            before, x = x, take(x, ode(a, h), a, guess)
            if s > 0:
                after = take(x, ode(b, h), b, guess)
                x = [
                    [(p + q) / 2 for p, q in zip(one, two)] for one, two in zip(before, after)
                ]
        elif sampler == "langevin":
            x = correct(x, a)
            if s == 0:
                x = take(x, (0.0, 1.0, 0.0), a, guess)
        else:
            x = take(x, ddpm(a, b, options["variance"]), a, guess)
            if sampler == "predictor_corrector" and s > 0:
                x = correct(x, b)
    return x


def forward(clean, betas, count, seed):
    random.seed(seed)
    path = [[clean.draw() for _ in range(count)]]
    for beta in betas:
        path.append(
            [
                [math.sqrt(1 - beta) * v + math.sqrt(beta) * random.gauss(0, 1) for v in x]
                for x in path[-1]
            ]
        )
    return path


def posterior_samples(clean, alpha_bar, xt, seed):
    random.seed(seed)
    return [posterior(clean, alpha_bar, x).draw() for x in xt]


def run(text):
    """{"call": name, "clean": [weights, means, covariances], …further arguments} to JSON."""
    arguments = json.loads(text)
    call = globals()[arguments.pop("call")]
    if "clean" in arguments:
        arguments["clean"] = Mixture(*arguments["clean"])
    return json.dumps(call(**arguments))
