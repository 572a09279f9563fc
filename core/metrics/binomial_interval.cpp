#include "core/metrics/binomial_interval.hpp"

#include <cmath>
#include <vector>

#include "core/base/check.hpp"
#include "core/base/fail.hpp"

namespace latent::metrics {
namespace {

constexpr std::size_t kMostTrials = 10'000;

/// Halvings of [0, 1]: down to the last bit of any share that n trials can bound.
constexpr int kHalvings = 60;

/// log of n over j, for j = from … n.
std::vector<double> log_choices(std::size_t n, std::size_t from) {
  std::vector<double> logs;
  const auto count = static_cast<double>(n);
  for (std::size_t at = from; at <= n; ++at) {
    const auto j = static_cast<double>(at);
    logs.push_back(std::lgamma(count + 1.0) - std::lgamma(j + 1.0) - std::lgamma(count - j + 1.0));
  }
  return logs;
}

/// The p at which P(B ≥ hits) = tail, B being binomial with n trials: it rises with p.
double lower_end(std::size_t hits, std::size_t n, double tail) {
  if (hits == 0) return 0.0;
  const std::vector<double> logs = log_choices(n, hits);
  double low = 0.0;
  double high = 1.0;
  for (int halving = 0; halving < kHalvings; ++halving) {
    const double p = (low + high) / 2.0;
    const double log_p = std::log(p);
    const double log_rest = std::log1p(-p);
    double sum = 0.0;
    for (std::size_t i = 0; i < logs.size(); ++i) {
      sum += std::exp(logs[i] + static_cast<double>(hits + i) * log_p +
                      static_cast<double>(n - hits - i) * log_rest);
    }
    (sum < tail ? low : high) = p;
  }
  return (low + high) / 2.0;
}

}  // namespace

BinomialInterval binomial_interval(std::size_t hits, std::size_t n, double level) {
  constexpr const char* kWhere = "binomial_interval";
  check_count(kWhere, "n", n, 1, kMostTrials);
  check_count(kWhere, "hits", hits, 0, n);
  if (!(level > 0.0 && level < 1.0)) fail(kWhere, {"level must be in (0, 1), got ", level});
  const double tail = (1.0 - level) / 2.0;
  // The misses are binomial too.
  return {lower_end(hits, n, tail), 1.0 - lower_end(n - hits, n, tail)};
}

}  // namespace latent::metrics
