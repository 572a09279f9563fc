#include "core/mixture/responsibilities.hpp"

#include <cmath>
#include <limits>

#include "core/base/check_points.hpp"
#include "core/mixture/mahalanobis.hpp"

namespace latent::mixture {
namespace {

constexpr const char* kWhere = "responsibilities";

std::size_t most_probable(std::span<const double> log_peaks, std::span<const double> squared) {
  std::size_t best = 0;
  double largest = -std::numeric_limits<double>::infinity();
  for (std::size_t k = 0; k < squared.size(); ++k) {
    const double value = log_peaks[k] - 0.5 * squared[k];
    if (value > largest) {
      largest = value;
      best = k;
    }
  }
  return best;
}

/// (N, K) log p(k | xₙ) − log p(best | xₙ). Far out the squared distances are huge and differ
/// little, so they are subtracted from each other before anything small is added to them.
Matrix log_odds(const Components& components, MatrixView x) {
  check_points(kWhere, x, components.means.cols);
  const std::span<const double> log_peaks = components.log_peaks;
  Matrix result = squared_mahalanobis(components, x);
  for (std::size_t n = 0; n < x.rows; ++n) {
    const std::span<double> row = result.row(n);
    const std::size_t best = most_probable(log_peaks, row);
    const double nearest = row[best];
    if (!std::isfinite(log_peaks[best] - 0.5 * nearest)) {
      fail(kWhere, {"x[", n, "] must have a finite log-density, got -inf"});
    }
    for (std::size_t k = 0; k < row.size(); ++k) {
      row[k] = (log_peaks[k] - log_peaks[best]) - 0.5 * (row[k] - nearest);
    }
  }
  return result;
}

}  // namespace

Matrix log_responsibilities(const GaussianMixture& mixture, MatrixView x) {
  Matrix result = log_odds(components_of(mixture), x);
  for (std::size_t n = 0; n < x.rows; ++n) {
    double total = 0.0;
    for (const double value : result.row(n)) total += std::exp(value);
    const double log_total = std::log(total);
    for (double& value : result.row(n)) value -= log_total;
  }
  return result;
}

Matrix responsibilities(const GaussianMixture& mixture, MatrixView x) {
  return responsibilities_of(components_of(mixture), x);
}

Matrix responsibilities_of(const Components& components, MatrixView x) {
  Matrix result = log_odds(components, x);
  for (std::size_t n = 0; n < x.rows; ++n) {
    double total = 0.0;
    for (double& value : result.row(n)) {
      value = std::exp(value);
      total += value;
    }
    for (double& value : result.row(n)) value /= total;
  }
  return result;
}

std::vector<std::size_t> predict(const GaussianMixture& mixture, MatrixView x) {
  check_points("predict", x, mixture.dimension());
  const Matrix squared = squared_mahalanobis(mixture, x);
  std::vector<std::size_t> result(x.rows);
  for (std::size_t n = 0; n < x.rows; ++n) {
    result[n] = most_probable(mixture.log_peaks(), squared.row(n));
  }
  return result;
}

}  // namespace latent::mixture
