#include "core/latent/column_moments.hpp"

#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/data_moments.hpp"

namespace latent::latent_variable {
namespace {

void check_columns(const char* where, std::size_t columns) {
  check_count(where, "columns", columns, 2, kMostColumns);
}

void check_values(const char* where, const ColumnMoments& of) {
  const std::size_t d = of.columns();
  check_columns(where, d);
  if (of.covariance.rows != d || of.covariance.cols != d || of.covariance.size() != d * d) {
    fail(where, {"covariance must hold ", d * d, " numbers, got ", of.covariance.size()});
  }
  check_finite(where, "mean", of.mean);
  check_finite(where, "covariance", of.covariance.values);
  for (std::size_t i = 0; i < d; ++i) {
    const double variance = of.covariance(i, i);
    if (variance < 0.0) {
      fail(where, {"covariance[", i, ", ", i, "] must be at least 0, got ", variance});
    }
    for (std::size_t j = 0; j < i; ++j) {
      const double apart = std::abs(of.covariance(i, j) - of.covariance(j, i));
      if (apart > 1e-9 * std::sqrt(variance) * std::sqrt(of.covariance(j, j))) {
        fail(where, {"covariance must be symmetric, got ", of.covariance(i, j), " and ",
                     of.covariance(j, i), " at (", i, ", ", j, ")"});
      }
    }
  }
}

}  // namespace

void ColumnMoments::check(const char* where) const {
  if (count < 2) fail(where, {"x must hold at least 2 rows, got ", count});
  check_values(where, *this);
}

ColumnMoments column_moments(MatrixView x) {
  constexpr const char* kWhere = "column_moments";
  check_columns(kWhere, x.cols);
  if (x.rows == 0) fail(kWhere, {"x must hold at least 1 row, got 0"});
  mixture::DataMoments moments = mixture::data_moments(x);
  return {x.rows, std::move(moments.mean), std::move(moments.covariance)};
}

ColumnMoments merged(const ColumnMoments& a, const ColumnMoments& b) {
  constexpr const char* kWhere = "merged";
  for (const ColumnMoments* each : {&a, &b}) {
    check_count(kWhere, "count", each->count, 1, kMostCount);
    check_values(kWhere, *each);
  }
  if (a.columns() != b.columns()) {
    fail(kWhere, {"mean must hold ", a.columns(), " numbers in both, got ", b.columns()});
  }
  ColumnMoments result{a.count + b.count, a.mean, a.covariance};
  const double share = static_cast<double>(b.count) / static_cast<double>(result.count);
  const std::size_t d = a.columns();
  std::vector<double> apart(d);
  for (std::size_t i = 0; i < d; ++i) {
    apart[i] = b.mean[i] - a.mean[i];
    result.mean[i] += share * apart[i];
  }
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j < d; ++j) {
      result.covariance(i, j) = (1.0 - share) * a.covariance(i, j) + share * b.covariance(i, j) +
                                share * (1.0 - share) * apart[i] * apart[j];
    }
  }
  check_finite(kWhere, "covariance", result.covariance.values);
  return result;
}

}  // namespace latent::latent_variable
