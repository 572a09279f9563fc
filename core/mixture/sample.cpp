#include "core/mixture/sample.hpp"

#include <numeric>

namespace latent::mixture {

Sample sample(const GaussianMixture& mixture, std::size_t count, python::PythonRandom& random) {
  const std::size_t d = mixture.dimension();
  std::vector<double> cumulative(mixture.components());
  std::partial_sum(mixture.weights().begin(), mixture.weights().end(), cumulative.begin());
  Sample result{Matrix(count, d), std::vector<std::uint32_t>(count)};
  std::vector<double> noise(d);
  for (std::size_t n = 0; n < count; ++n) {
    const std::size_t k = random.choices(cumulative);
    result.components[n] = static_cast<std::uint32_t>(k);
    for (double& e : noise) e = random.gauss(0.0, 1.0);
    const std::span<const double> factor = mixture.cholesky_factor(k);
    for (std::size_t i = 0; i < d; ++i) {
      double value = 0.0;
      if (is_matrix_kind(mixture.kind())) {
        for (std::size_t j = 0; j <= i; ++j) value += factor[i * d + j] * noise[j];
      } else {
        value = factor[mixture.kind() == CovarianceKind::diagonal ? i : 0] * noise[i];
      }
      result.points(n, i) = mixture.means()(k, i) + value;
    }
  }
  return result;
}

}  // namespace latent::mixture
