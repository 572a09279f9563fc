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

/// A new kind comes before the last one, which this counts from.
inline constexpr std::size_t kCovarianceKinds =
    static_cast<std::size_t>(CovarianceKind::spherical) + 1;

/// What is stored of one covariance.
enum class CovarianceShape {
  matrix,     ///< (D, D)
  variances,  ///< (D), one for each coordinate
  variance,   ///< one number for all coordinates
};

/// What is stored of the kinds. A new one is a compile error here, in marginal.cpp and in the table
/// of names (web/wasm/convert.hpp), and in every switch over a shape where it brings a new one;
/// what only compares with one kind is found by its name alone.
struct CovarianceTraits {
  CovarianceShape shape;
  bool is_shared;  ///< one covariance for all components
};

constexpr CovarianceTraits traits_of(CovarianceKind kind) {
  switch (kind) {
    case CovarianceKind::full:
      return {CovarianceShape::matrix, false};
    case CovarianceKind::tied:
      return {CovarianceShape::matrix, true};
    case CovarianceKind::diagonal:
      return {CovarianceShape::variances, false};
    case CovarianceKind::spherical:
      return {CovarianceShape::variance, false};
  }
  return {};
}

constexpr CovarianceShape shape_of(CovarianceKind kind) { return traits_of(kind).shape; }

/// Numbers of one covariance.
constexpr std::size_t covariance_stride(CovarianceKind kind, std::size_t dimension) {
  switch (shape_of(kind)) {
    case CovarianceShape::matrix:
      return dimension * dimension;
    case CovarianceShape::variances:
      return dimension;
    case CovarianceShape::variance:
      return 1;
  }
  return 0;
}

/// How many covariances there are: one for each component, or one for all.
constexpr std::size_t covariance_count(CovarianceKind kind, std::size_t components) {
  return traits_of(kind).is_shared ? 1 : components;
}

/// Which of them is component k's.
constexpr std::size_t covariance_index(CovarianceKind kind, std::size_t k) {
  return traits_of(kind).is_shared ? 0 : k;
}

/// Where in one covariance, or in its factor, coordinate i's own number stands.
constexpr std::size_t variance_index(CovarianceKind kind, std::size_t i, std::size_t dimension) {
  switch (shape_of(kind)) {
    case CovarianceShape::matrix:
      return i * (dimension + 1);
    case CovarianceShape::variances:
      return i;
    case CovarianceShape::variance:
      return 0;
  }
  return 0;
}

/// Numbers that a mixture of this kind stores for its covariances.
constexpr std::size_t covariance_size(CovarianceKind kind, std::size_t components,
                                      std::size_t dimension) {
  return covariance_count(kind, components) * covariance_stride(kind, dimension);
}

constexpr bool is_matrix_kind(CovarianceKind kind) {
  return shape_of(kind) == CovarianceShape::matrix;
}

}  // namespace latent::mixture
