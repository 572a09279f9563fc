#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// How values cross between JavaScript and the core: arrays as Float64Array, copied in one piece each
// way, so that each side owns what it holds.
namespace latent::wasm {

/// A copy of a Float64Array.
std::vector<double> to_vector(const emscripten::val& array);

/// A new Float64Array.
emscripten::val to_array(std::span<const double> values);

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
