#include "core/metrics/divergence_terms.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace latent::metrics {

DivergenceTerms divergence_terms(double log_p, double log_q) {
  // By the ratio of the smaller density to the larger, which neither overflows nor cancels.
  const double gap = std::abs(log_p - log_q);
  const double root = std::exp(-0.5 * gap);
  const double ratio = root * root;
  const double one_minus_root = -std::expm1(-0.5 * gap);
  const double difference = one_minus_root * (1.0 + root) / (1.0 + ratio);
  const double smaller = 2.0 * ratio / (1.0 + ratio);
  const double larger = 2.0 / (1.0 + ratio);
  // gap · smaller, which tends to 0 where the gap is infinite.
  const double faded = ratio == 0.0 ? 0.0 : gap * smaller;
  const double from_larger = gap * larger - 2.0 * difference;
  const double from_smaller = 2.0 * difference - faded;
  const double shannon = std::numbers::ln2 - std::log1p(ratio) - 0.5 * faded;
  const bool p_is_larger = log_p >= log_q;
  return {difference,
          std::max(p_is_larger ? from_larger : from_smaller, 0.0),
          std::max(p_is_larger ? from_smaller : from_larger, 0.0),
          std::max(shannon, 0.0),
          one_minus_root * one_minus_root / (1.0 + ratio),
          p_is_larger ? larger : smaller};
}

double log_middle(double log_p, double log_q) {
  const double larger = std::max(log_p, log_q);
  const double smaller = std::min(log_p, log_q);
  if (std::isinf(smaller)) return larger - std::numbers::ln2;
  return larger + std::log1p(std::exp(smaller - larger)) - std::numbers::ln2;
}

}  // namespace latent::metrics
