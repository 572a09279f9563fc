#pragma once

namespace latent::python {

/// round(x, digits): the double nearest to x's exact binary value rounded to `digits` decimals,
/// ties to even. NaN, ±∞ and −0.0 pass through as in Python.
/// @param digits  0 … 15
/// @throws std::invalid_argument  digits outside that range
/// Source: CPython 3.12, Objects/floatobject.c, float.__round__
double round(double x, int digits);

}  // namespace latent::python
