#pragma once

#include <emscripten/val.h>

#include "core/latent/bound_by_draws.hpp"

namespace latent::wasm {

/// {mean, standardError}
inline emscripten::val from_drawn_mean(const latent_variable::DrawnMean& of) {
  emscripten::val object = emscripten::val::object();
  object.set("mean", of.value);
  object.set("standardError", of.standard_error);
  return object;
}

inline emscripten::val from_drawn_bound(const latent_variable::DrawnBound& of) {
  emscripten::val object = emscripten::val::object();
  object.set("reconstruction", from_drawn_mean(of.reconstruction));
  object.set("priorDivergence", from_drawn_mean(of.prior_divergence));
  object.set("bound", from_drawn_mean(of.bound));
  return object;
}

}  // namespace latent::wasm
