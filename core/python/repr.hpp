#pragma once

#include <span>
#include <string>

namespace latent::python {

/// repr(float): the shortest decimal that reads back as x, in Python's form
/// ("2.0", "-0.0", "1e-05", "1e+16", "inf", "nan").
/// Source: CPython 3.12, Python/pystrtod.c, format code 'r'
std::string repr(double x);

/// repr of a list of floats: "[1.0, -2.5]", "[]".
std::string repr(std::span<const double> values);

}  // namespace latent::python
