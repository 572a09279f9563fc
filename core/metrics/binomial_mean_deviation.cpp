#include "core/metrics/binomial_mean_deviation.hpp"

#include <cmath>

#include "core/base/fail.hpp"

namespace latent::metrics {

double binomial_mean_deviation(std::size_t n, double p) {
  constexpr const char* kWhere = "binomial_mean_deviation";
  if (n == 0) fail(kWhere, {"n must be at least 1, got 0"});
  if (!(p >= 0.0 && p <= 1.0)) fail(kWhere, {"p must be in [0, 1], got ", p});
  // n − B deviates as much; so 1 − p keeps its digits.
  if (p > 0.5) p = 1.0 - p;
  if (p == 0.0) return 0.0;
  const auto count = static_cast<double>(n);
  const double v = std::floor(count * p) + 1.0;
  const double log_choices =
      std::lgamma(count + 1.0) - std::lgamma(v + 1.0) - std::lgamma(count - v + 1.0);
  return 2.0 * v * std::exp(log_choices + v * std::log(p) + (count - v + 1.0) * std::log1p(-p));
}

}  // namespace latent::metrics
