#pragma once

#include <cstddef>

namespace latent::mixture {

/// What the covariances of K components in D dimensions may be, and how they are stored
/// (scikit-learn's covariance_type and its shapes, row-major).
enum class CovarianceKind {
  full,       ///< each component its own matrix: (K, D, D)
  tied,       ///< one matrix for all: (D, D)
  diagonal,   ///< each component a variance per coordinate: (K, D)
  spherical,  ///< each component one variance: (K)
};

/// Numbers that a mixture of this kind stores for its covariances.
constexpr std::size_t covariance_size(CovarianceKind kind, std::size_t components,
                                      std::size_t dimension) {
  switch (kind) {
    case CovarianceKind::full:
      return components * dimension * dimension;
    case CovarianceKind::tied:
      return dimension * dimension;
    case CovarianceKind::diagonal:
      return components * dimension;
    case CovarianceKind::spherical:
      return components;
  }
  return 0;
}

/// How many covariance factors there are: one for each component, or one for all.
constexpr std::size_t covariance_count(CovarianceKind kind, std::size_t components) {
  return kind == CovarianceKind::tied ? 1 : components;
}

/// Numbers of one component's covariance.
constexpr std::size_t covariance_stride(CovarianceKind kind, std::size_t dimension) {
  return covariance_size(kind, 1, dimension);
}

constexpr bool is_matrix_kind(CovarianceKind kind) {
  return kind == CovarianceKind::full || kind == CovarianceKind::tied;
}

}  // namespace latent::mixture
