#pragma once

#include <cmath>
#include <vector>

#include "core/latent/column_moments.hpp"
#include "core/latent/factor_model.hpp"
#include "core/mixture/log_density.hpp"
#include "core/python/random.hpp"

// A factor model and rows of it that the tests of this folder share.
namespace latent::latent_variable::examples {

/// Five columns with two factors, of unequal noise.
inline FactorModel two_factors() {
  return {{1.0, -2.0, 0.5, 3.0, 0.0},
          Matrix({1.5, 0.2, -0.8, 1.1, 0.4, -1.3, 0.9, 0.7, -0.3, 0.6}, 5, 2),
          {0.3, 0.5, 0.8, 0.2, 1.1}};
}

/// Five columns with one factor: for two, five columns hardly suffice, and factor analysis takes
/// thousands of iterations.
inline FactorModel one_factor() {
  return {{1.0, -2.0, 0.5, 3.0, 0.0},
          Matrix({1.5, -0.8, 0.9, 1.2, -0.7}, 5, 1),
          {0.6, 0.5, 0.8, 0.4, 1.1}};
}

/// Rows of a model, the same each time: z first, then the noise.
inline Matrix rows_of(const FactorModel& model, std::size_t count, std::int64_t seed = 3) {
  python::PythonRandom random(seed);
  Matrix x(count, model.columns());
  std::vector<double> z(model.latent());
  for (std::size_t n = 0; n < count; ++n) {
    for (double& value : z) value = random.gauss(0.0, 1.0);
    for (std::size_t i = 0; i < x.cols; ++i) {
      x(n, i) = model.mean[i] + random.gauss(0.0, std::sqrt(model.noise_variance(i)));
      for (std::size_t j = 0; j < z.size(); ++j) x(n, i) += model.loadings(i, j) * z[j];
    }
  }
  return x;
}

/// The mean of log p(x) over rows, one by one.
inline double mean_log_density(const FactorModel& model, MatrixView x) {
  double sum = 0.0;
  for (const double value : mixture::log_density(model.law(), x)) sum += value;
  return sum / static_cast<double>(x.rows);
}

/// The same rows with one column in other units.
inline Matrix rescaled(Matrix x, std::size_t column, double factor) {
  for (std::size_t n = 0; n < x.rows; ++n) x(n, column) *= factor;
  return x;
}

}  // namespace latent::latent_variable::examples
