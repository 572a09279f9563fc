#include "core/mixture/univariate_quantile.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latent::mixture {
namespace {

constexpr double kReach = 9.5;  // standard deviations; beyond lies less than 1e-20

}  // namespace

UnivariateQuantile::UnivariateQuantile(const char* where, const GaussianMixture& mixture)
    : cdf_(where, mixture),
      low_(std::numeric_limits<double>::infinity()),
      high_(-std::numeric_limits<double>::infinity()) {
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    if (mixture.weights()[k] == 0.0) continue;
    const double reach = kReach * mixture.cholesky_factor(k)[0];
    low_ = std::min(low_, mixture.means()(k, 0) - reach);
    high_ = std::max(high_, mixture.means()(k, 0) + reach);
  }
}

double UnivariateQuantile::at(double lower, double upper) const {
  // The log of a tail is nearly straight, so that false position takes some ten steps (Illinois:
  // an end that stays twice counts half); every third step halves, whatever gaps there are.
  const bool by_lower = lower <= upper;
  const double target = std::log(by_lower ? lower : upper);
  const auto excess = [&](double x) {
    return by_lower ? std::log(cdf_.lower(x)) - target : target - std::log(cdf_.upper(x));
  };
  double a = low_;
  double b = high_;
  double at_a = excess(a);
  double at_b = excess(b);
  if (!(at_a < 0.0)) return a;
  if (!(at_b > 0.0)) return b;
  const double close = 4e-16 * std::max(std::abs(a), std::abs(b));
  int stayed = 0;  // how often in a row the same end has: b if positive
  for (int i = 1; b - a > close && i < 200; ++i) {
    const double middle = a + 0.5 * (b - a);
    double x = a + (b - a) * (at_a / (at_a - at_b));
    if (i % 3 == 0 || !(x > a && x < b)) x = middle;
    if (!(x > a && x < b)) break;
    const double at_x = excess(x);
    if (at_x == 0.0) return x;
    if (at_x < 0.0) {
      a = x;
      at_a = at_x;
      stayed = stayed > 0 ? stayed + 1 : 1;
      if (stayed > 1) at_b *= 0.5;
    } else {
      b = x;
      at_b = at_x;
      stayed = stayed < 0 ? stayed - 1 : -1;
      if (stayed < -1) at_a *= 0.5;
    }
  }
  return a + 0.5 * (b - a);
}

}  // namespace latent::mixture
