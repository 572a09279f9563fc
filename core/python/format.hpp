#pragma once

#include <span>
#include <string>
#include <string_view>

namespace latent::python {

/// format(x, spec) of a float: rounded from x's exact binary value, ties to even.
/// @param spec  ".nf", ".ne" or ".ng", n from 0 to 1100 (no double has more digits)
/// @throws std::invalid_argument  any other spec
/// Source: CPython 3.12, Python/pystrtod.c, PyOS_double_to_string
std::string format(double x, std::string_view spec);

/// text.format(*values) as Python writes it, for fields "{:.nf}", "{:.ne}" and "{:.ng}" in their
/// order. Everything else is copied.
/// @throws std::invalid_argument  a field without its }, one with another spec, or another number
/// of
///   fields than of values
std::string format(std::string_view text, std::span<const double> values);

}  // namespace latent::python
