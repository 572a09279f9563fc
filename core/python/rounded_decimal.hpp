#pragma once

#include "core/base/shortest_decimal.hpp"

namespace latent::python {

/// The exact binary value of x, rounded to so many significant digits, ties to even.
/// @param x  positive and finite
/// @param count  significant digits. With 0 it is rounded to 0 or to the power of ten above x, with
///   fewer to 0: the digits are then "1" or none at all
/// @returns exactly `count` digits, zeros at the end included, for a count of 1 or more. Where
///   rounding carries into a new place, `point` grows by one
/// Source: long division of exact integers, as David Gay's dtoa, modes 2 and 3, rounds
Decimal rounded_decimal(double x, int count);

/// 0.d₁d₂… × 10^point: the power of ten just above x.
/// @param x  positive and finite
int decimal_point(double x);

}  // namespace latent::python
