#pragma once

#include <utility>

#include "core/base/matrix_view.hpp"

namespace latent::wasm {

/// An algorithm with the points that it works on, for jobs: JavaScript deletes it.
template <typename Algorithm>
class OnPoints {
 public:
  /// @param make  the algorithm from the points, which stay where they are
  template <typename Make>
  OnPoints(Matrix points, Make make) : x(std::move(points)), algorithm(make(x)) {}

  bool step() { return algorithm.step(); }

  const Matrix x;  ///< (N, D)
  Algorithm algorithm;
};

}  // namespace latent::wasm
