#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/fail.hpp"
#include "core/python/random.hpp"

// How values cross between JavaScript and the core: arrays as Float64Array, copied in one piece
// each way, so that each side owns what it holds.
namespace latent::wasm {

/// A copy of a Float64Array.
std::vector<double> to_vector(const emscripten::val& array);

/// A new Float64Array.
emscripten::val to_array(std::span<const double> values);

/// A new Int32Array of indices.
emscripten::val to_index_array(std::span<const std::uint32_t> indices);

/// N points of `columns` coordinates from a Float64Array of N · columns numbers, row by row.
/// @throws std::invalid_argument  the array's length is no multiple of columns
mixture::Matrix to_matrix(const emscripten::val& array, std::size_t columns);

/// A mixture from {weights, means, covariances, kind} (core.d.ts: Mixture); the number of weights
/// and of means tell K and D.
/// @throws std::invalid_argument  as GaussianMixture does, or an unknown kind
mixture::GaussianMixture to_mixture(const emscripten::val& object);

/// @throws std::invalid_argument  no name of a kind
mixture::CovarianceKind to_kind(const std::string& name);

/// {weights, means, covariances, kind}.
emscripten::val from_mixture(const mixture::GaussianMixture& mixture);

/// random.Random(seed) of a whole number's text.
python::PythonRandom to_random(const std::string& seed);

/// Throws a JavaScript Error with this text.
[[noreturn]] void throw_error(const std::string& message);

/// Calls the core and turns its C++ exceptions into JavaScript Errors with the same text.
template <typename Function>
auto guarded(Function function) -> decltype(function()) {
  std::string message;
  try {
    return function();
  } catch (const std::exception& error) {
    message = error.what();
  }
  throw_error(message);  // after the catch block, so that the C++ exception is released
}

}  // namespace latent::wasm
