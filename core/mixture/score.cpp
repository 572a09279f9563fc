#include "core/mixture/score.hpp"

#include "core/mixture/precision.hpp"
#include "core/mixture/regression.hpp"

namespace latent::mixture {

Matrix score(const GaussianMixture& mixture, MatrixView x) {
  const std::size_t d = mixture.dimension();
  ComponentMaps maps{Matrix(mixture.components(), d), !is_matrix_kind(mixture.kind()), {}};
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    maps.append_gain(precision_of(mixture, k), -1.0);
  }
  return regression(mixture, maps, x);
}

}  // namespace latent::mixture
