"""The notebook's five cells as functions of their parameters, in words other than the displayed
ones: what CPython prints, and the exception it raises."""

import contextlib
import io
import json
import random
import traceback

SECTIONS = ("samples", "decoder", "diffusion", "mixture", "metrics")


def samples(p, kernel):
    modes, sigma = p["modes"], p["sigma"]
    random.seed(int(p["seed"]))
    draws = []
    for _ in range(p["count"]):
        mode = random.choice(modes)
        draws.append(round(mode + random.gauss(0, sigma), 3))
    kernel["z"] = draws
    print("task = latent-variable-mixture-models")
    print("latent z =", draws)


def decoder(p, kernel):
    if "z" not in kernel:
        raise NameError("name 'z' is not defined")
    products = (a * b for a, b in zip(kernel["z"], p["weights"]))
    x_hat = sum(products) + p["bias"]
    print("decoded scalar =", round(x_hat, 5))
    print("abs scale =", round(abs(x_hat), 5))


def diffusion(p, kernel):
    x0, beta, noise = p["x0"], p["beta"], p["noise"]
    signal, spread = (1 - beta) ** 0.5, beta**0.5
    xt = signal * x0 + spread * noise
    x0_hat = (xt - spread * noise) / signal
    print("x0, xt, x0_hat =", *(round(x, 5) for x in (x0, xt, x0_hat)))


def mixture(p, kernel):
    pairs = zip(p["means"], p["weights"])
    print("mode-aware samples =", [round(m + (w * 0.1), 3) for m, w in pairs])


def metrics(p, kernel):
    errors = p["errors"]
    mean = sum(errors) / len(errors)
    print("avg/best/worst =", *(round(x, 4) for x in (mean, min(errors), max(errors))))


def captured(run):
    """[stdout, "Type: message" of what was raised or ""]"""
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            run()
    except Exception as error:
        return [out.getvalue(), traceback.format_exception_only(error)[-1].rstrip("\n")]
    return [out.getvalue(), ""]


def expected(state):
    state = json.loads(state)
    kernel = {}
    return json.dumps(
        [captured(lambda s=s: globals()[s](state[s], kernel)) for s in SECTIONS]
    )


def run_displayed(sources):
    """The displayed sources, one after another in one namespace."""
    namespace = {}
    return json.dumps([captured(lambda s=s: exec(s, namespace)) for s in json.loads(sources)])


def run_as_one(sources):
    """All sources joined to one program: its whole output."""
    return captured(lambda: exec("\n".join(json.loads(sources)), {}))[0]
