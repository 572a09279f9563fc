#include "core/metrics/error_summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/check.hpp"
#include "core/metrics/check_metrics.hpp"
#include "core/metrics/cubature.hpp"
#include "core/metrics/statistic.hpp"
#include "core/mixture/univariate_cdf.hpp"

namespace latent::metrics {
namespace {

/// |x| in units of `unit`: its distribution function and what is left above.
class Magnitude {
 public:
  explicit Magnitude(const mixture::GaussianMixture& mixture) : cdf_("error_law", mixture) {
    for (std::size_t k = 0; k < mixture.components(); ++k) {
      if (mixture.weights()[k] == 0.0) continue;
      const double reach = 9.5 * mixture.cholesky_factor(k)[0];
      most_ = std::max(most_, std::abs(mixture.means()(k, 0)) + reach);
      // A component's mass is resolved on its own scale, wherever it lies.
      const double mean = std::abs(mixture.means()(k, 0));
      for (int i = -4; i <= 4; ++i) edges_.push_back(mean + 0.25 * i * reach);
    }
    edges_.push_back(0.0);
    edges_.push_back(most_);
    std::sort(edges_.begin(), edges_.end());
  }

  double upper(double t) const { return cdf_.upper(t) + cdf_.lower(-t); }

  double quantile(double level) const {
    double low = 0.0;
    double high = most_;
    for (int i = 0; i < 100; ++i) {
      const double middle = low + 0.5 * (high - low);
      (1.0 - upper(middle) < level ? low : high) = middle;
    }
    return low + 0.5 * (high - low);
  }

  /// ∫ of f(upper(t)) from 0 to `end`.
  template <typename Function>
  double integral(double end, Function f) const {
    std::vector<Box> boxes;
    for (std::size_t i = 1; i < edges_.size(); ++i) {
      const double a = std::max(edges_[i - 1], 0.0);
      const double b = std::min(edges_[i], end);
      if (a < b) boxes.push_back({{a + 0.5 * (b - a), 0.0}, {0.5 * (b - a), 1.0}});
    }
    if (boxes.empty()) return 0.0;
    const Integrands integrands = [&](MatrixView nodes, std::span<const double> log_volumes,
                                      Matrix& values) {
      for (std::size_t n = 0; n < nodes.rows; ++n) {
        values(n, 0) = f(upper(nodes(n, 0))) * std::exp(log_volumes[n] - std::log(most_));
      }
    };
    CubatureOptions options;
    options.tolerance = 1e-13;
    options.least_scale = 1e-200;
    options.most_nodes = 60'000;
    return most_ * integrate(boxes, 1, 1, integrands, options).values[0];
  }

  double most() const { return most_; }

 private:
  mixture::UnivariateCdf cdf_;
  double most_ = 0.0;
  std::vector<double> edges_;
};

}  // namespace

ErrorSummary error_summary(std::span<const double> errors, double level, std::size_t n) {
  constexpr const char* kWhere = "error_summary";
  check_values(kWhere, "errors", errors, 1);
  check_range(kWhere, "level", level, 0.0, 1.0);
  check_count(kWhere, "n", n, 1, errors.size());
  std::vector<double> sorted(errors.begin(), errors.end());
  std::sort(sorted.begin(), sorted.end());
  return {statistic_of(Statistic::mean, sorted),
          statistic_of(Statistic::median, sorted),
          statistic_of(Statistic::trimmed_mean, sorted),
          quantile_of(sorted, level),
          sorted.back(),
          expected_worst_of(sorted, n)};
}

ErrorSummary error_law(const mixture::GaussianMixture& mixture, double level, std::size_t n) {
  constexpr const char* kWhere = "error_law";
  check_mixtures(kWhere, mixture, mixture, 1);
  check_range(kWhere, "level", level, 0.0, 1.0 - 1e-12);
  check_count(kWhere, "n", n, 1, 1'000'000);
  const Magnitude magnitude(mixture);
  const double low = magnitude.quantile(0.1);
  const double high = magnitude.quantile(0.9);
  // E[|x|; a < |x| < b] = ∫₀ᵇ P(|x| > t) dt − ∫₀ᵃ … + a P(> a) − b P(> b)
  const auto whole = [](double upper) { return upper; };
  const double within = magnitude.integral(high, whole) - magnitude.integral(low, whole) +
                        low * magnitude.upper(low) - high * magnitude.upper(high);
  const auto count = static_cast<double>(n);
  return {magnitude.integral(magnitude.most(), whole),
          magnitude.quantile(0.5),
          within / 0.8,
          magnitude.quantile(level),
          std::numeric_limits<double>::infinity(),
          magnitude.integral(magnitude.most(), [count](double upper) {
            return -std::expm1(count * std::log1p(-std::min(upper, 1.0)));
          })};
}

}  // namespace latent::metrics
