#include "core/mixture/softmax_kernels.hpp"

#include <algorithm>
#include <cmath>

#include "core/mixture/lanes.hpp"

namespace latent::mixture {
namespace {

LATENT_KERNEL void copy_row(const double* row, std::size_t count, double* to) {
  for (std::size_t n = 0; n < count; n += kLanes) store(to + n, load(row + n));
}

LATENT_KERNEL void take_larger(const double* row, std::size_t count, double* largest) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    store(largest + n, larger(load(largest + n), load(row + n)));
  }
}

/// row = exp(row − largest); sums it.
LATENT_KERNEL void exponentiate(double* row, std::size_t count, const double* largest,
                                double* sum) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    const Lanes odds = exp(load(row + n) - load(largest + n));
    store(row + n, odds);
    store(sum + n, load(sum + n) + odds);
  }
}

/// Sums exp(row − largest) (row − largest).
LATENT_KERNEL void add_entropy(const double* row, std::size_t count, const double* largest,
                               double* sum) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    // Where the weight is 0 the logarithm is −∞, and its product with 0 would be NaN.
    const Lanes log_odds = larger(load(row + n) - load(largest + n), splat(-1e300));
    store(sum + n, load(sum + n) + exp(log_odds) * log_odds);
  }
}

/// row *= factor
LATENT_KERNEL void scale_row(double* row, std::size_t count, const double* factor) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    store(row + n, load(row + n) * load(factor + n));
  }
}

LATENT_KERNEL void invert_row(const double* row, std::size_t count, double* inverse) {
  for (std::size_t n = 0; n < count; n += kLanes) {
    store(inverse + n, splat(1.0) / load(row + n));
  }
}

/// Σ log(row) for values from 1 to K: one logarithm for the product of many.
double sum_of_logarithms(const double* row, std::size_t count, std::size_t components) {
  const std::size_t together = components <= 32768 ? 64 : 1;  // 32768⁶⁴ is 2⁹⁶⁰
  double result = 0.0;
  for (std::size_t first = 0; first < count; first += together) {
    const std::size_t end = std::min(first + together, count);
    double product = 1.0;
    for (std::size_t n = first; n < end; ++n) product *= row[n];
    result += std::log(product);
  }
  return result;
}

}  // namespace

BlockTotals softmax_of_block(const Block& block, std::size_t components, bool with_entropy,
                             double* log_joint, double* scratch) {
  const std::size_t stride = block.stride();
  const std::size_t count = block.padded();
  double* largest = scratch;
  double* sum = scratch + stride;
  double* sum_of_logs = scratch + 2 * stride;
  copy_row(log_joint, count, largest);
  for (std::size_t k = 1; k < components; ++k) take_larger(log_joint + k * stride, count, largest);
  std::fill(sum, scratch + 3 * stride, 0.0);
  for (std::size_t k = 0; with_entropy && k < components; ++k) {
    add_entropy(log_joint + k * stride, count, largest, sum_of_logs);
  }
  for (std::size_t k = 0; k < components; ++k) {
    exponentiate(log_joint + k * stride, count, largest, sum);
  }
  BlockTotals totals;
  totals.entropy = sum_of_logarithms(sum, block.used(), components);
  totals.log_likelihood = totals.entropy;
  for (std::size_t n = 0; n < block.used(); ++n) totals.log_likelihood += largest[n];
  for (std::size_t n = 0; with_entropy && n < block.used(); ++n) {
    totals.entropy -= sum_of_logs[n] / sum[n];
  }
  invert_row(sum, count, sum);
  for (std::size_t n = block.used(); n < count; ++n) sum[n] = 0.0;
  for (std::size_t k = 0; k < components; ++k) scale_row(log_joint + k * stride, count, sum);
  return totals;
}

}  // namespace latent::mixture
