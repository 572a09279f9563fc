"""What CPython makes of a seed: the same lines as python_dump.cpp."""

import math
import random
import struct


def bits(x):
    return struct.pack(">d", x).hex()


def any_double(r):
    while True:
        (x,) = struct.unpack(">d", r.getrandbits(64).to_bytes(8, "big"))
        if math.isfinite(x):
            return x


def moderate_double(r):
    fraction = r.random() - 0.5
    return math.ldexp(fraction, r.getrandbits(6))


def repr_line(r, index):
    return repr(any_double(r) if index % 2 == 0 else moderate_double(r))


def round_line(r, index):
    if index % 3 == 0:
        x = any_double(r)
    elif index % 3 == 1:
        x = moderate_double(r)
    else:
        numerator = r.getrandbits(20)
        x = math.ldexp(float(numerator), -r.getrandbits(4))
    return bits(round(x, index % 7))


EDGES = [
    *(0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 1e21, 1e22),
    *(1e23, 1e50, 1e16, 1e-5, 1e308, 5e-324, 1e-310, math.inf),
]


def format_line(r, index):
    if index % 4 == 0:
        x = any_double(r)
    elif index % 4 == 1:
        x = moderate_double(r)
    elif index % 4 == 2:
        numerator = r.getrandbits(20)
        x = math.ldexp(float(numerator), -r.getrandbits(4))
    else:
        x = r.choice(EDGES)
    digits = r.getrandbits(6) % 61
    return "".join(format(x, f".{digits}{kind}") + " " for kind in "feg")


def sum_line(r, index):
    return bits(sum(moderate_double(r) for _ in range(1 + index % 9)) + 0.0)


KINDS = {
    "random": lambda r, index: bits(r.random()),
    "getrandbits": lambda r, index: format(r.getrandbits(1 + index % 64), "x"),
    "choice": lambda r, index: bits(r.choice([-1.5, 1.8, 0.25, 7.0, 1e300, -0.0, 3.0])),
    "gauss": lambda r, index: repr(r.gauss(0.5, 2.0)),
    "format": format_line,
    "repr": repr_line,
    "round": round_line,
    "sum": sum_line,
}


def dump(kind, seed, count):
    r = random.Random(sum(map(int, seed.split(" + "))))  # "13 + 1", as programs write it
    line = KINDS[kind]
    return "\n".join(line(r, index) for index in range(count)) + "\n"
