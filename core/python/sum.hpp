#pragma once

#include <span>

namespace latent::python {

/// sum(values) of floats as since CPython 3.12: Neumaier's compensated summation, starting at the
/// integer 0. An empty list gives 0.
/// Source: CPython 3.12, Python/bltinmodule.c, builtin_sum_impl; A. Neumaier, ZAMM 54 (1974)
double sum(std::span<const double> values);

}  // namespace latent::python
