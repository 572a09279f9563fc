#pragma once

#include <string>
#include <vector>

#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/sample.hpp"

// Mixtures and small tools that the tests of this folder share.
namespace latent::mixture::examples {

/// One mixture in two dimensions of each kind, with unequal weights and overlapping components.
inline std::vector<GaussianMixture> one_of_each_kind() {
  const std::vector<double> weights{0.2, 0.5, 0.3};
  const Matrix means({0.0, 1.0, 2.0, -1.0, -1.5, 0.5}, 3, 2);
  return {
      {weights,
       means,
       CovarianceKind::full,
       {1.0, 0.3, 0.3, 0.5, 0.8, -0.4, -0.4, 0.9, 0.6, 0.1, 0.1, 1.4}},
      {weights, means, CovarianceKind::tied, {1.0, 0.3, 0.3, 0.5}},
      {weights, means, CovarianceKind::diagonal, {1.0, 0.5, 0.8, 0.9, 0.6, 1.4}},
      {weights, means, CovarianceKind::spherical, {1.0, 0.8, 0.6}},
  };
}

inline GaussianMixture three_dimensional() {
  return {{0.6, 0.4},
          Matrix({0.0, 1.0, -1.0, 2.0, -0.5, 0.3}, 2, 3),
          CovarianceKind::full,
          {1.0, 0.3, 0.2, 0.3, 0.7, -0.1, 0.2, -0.1, 0.9, 0.8, -0.2, 0.1, -0.2, 1.1, 0.4, 0.1, 0.4,
           0.6}};
}

inline double log_density_at(const GaussianMixture& mixture, std::vector<double> x) {
  const std::size_t d = x.size();
  return log_density(mixture, Matrix(std::move(x), 1, d))[0];
}

/// `count` draws from a mixture, the same each time.
inline Matrix drawn(const GaussianMixture& mixture, std::size_t count, std::int64_t seed = 1) {
  python::PythonRandom random(seed);
  return sample(mixture, count, random).points;
}

/// Two well separated clusters in two dimensions, 60 and 40 percent.
inline GaussianMixture two_clusters() {
  return {{0.6, 0.4},
          Matrix({-3.0, 0.0, 3.0, 1.0}, 2, 2),
          CovarianceKind::full,
          {1.0, 0.5, 0.5, 0.8, 0.6, -0.2, -0.2, 1.2}};
}

inline constexpr CovarianceKind kAllKinds[] = {CovarianceKind::full, CovarianceKind::tied,
                                               CovarianceKind::diagonal, CovarianceKind::spherical};

/// The message of the std::invalid_argument that `call` throws; empty when it throws none.
template <typename Call>
std::string error_of(Call call) {
  try {
    call();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

}  // namespace latent::mixture::examples
