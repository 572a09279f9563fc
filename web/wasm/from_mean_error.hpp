#pragma once

#include <emscripten/val.h>

#include "core/metrics/mean_error.hpp"

namespace latent::wasm {

inline emscripten::val from_mean_error(const metrics::MeanError& of) {
  emscripten::val object = emscripten::val::object();
  object.set("mean", of.mean);
  object.set("standardError", of.standard_error);
  return object;
}

}  // namespace latent::wasm
