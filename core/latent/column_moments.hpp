#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"

namespace latent::latent_variable {

/// The most columns of data that factors are looked for in: an eigendecomposition of so many takes
/// about a tenth of a second.
inline constexpr std::size_t kMostColumns = 256;

/// The most rows that portions may add up to.
inline constexpr std::size_t kMostCount = 2'000'000'000;

/// All that a linear model with Gaussian noise needs to know of N rows.
struct ColumnMoments {
  std::size_t count = 0;     ///< N
  std::vector<double> mean;  ///< (D) data units
  Matrix covariance;         ///< (D, D) data units squared, divided by N

  std::size_t columns() const { return mean.size(); }

  /// @throws std::invalid_argument  N < 2, D not in 2 … kMostColumns, values not finite, covariance
  ///   not symmetric or with a negative variance
  void check(const char* where) const;
};

/// @param x  (N, D) data units within ±kFarthest, N ≥ 1, D in 2 … kMostColumns
/// @throws std::invalid_argument  otherwise
ColumnMoments column_moments(MatrixView x);

/// Of the rows of both, so that large data can be taken a portion at a time.
/// @throws std::invalid_argument  different numbers of columns, or as ColumnMoments::check(); one
///   row may be alone
/// Source: Chan, Golub & LeVeque, Updating formulae and a pairwise algorithm (1979)
ColumnMoments merged(const ColumnMoments& a, const ColumnMoments& b);

}  // namespace latent::latent_variable
