#include "core/mixture/softmax_kernels.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/mixture/exponential.hpp"

namespace latent::mixture {
namespace {

constexpr std::size_t kTile = kPanelLanes;  // vectors worked on together

using Tile = std::array<Lanes, kTile>;

inline Tile load_tile(const double* from) {
  return {load(from), load(from + kLanes), load(from + 2 * kLanes), load(from + 3 * kLanes)};
}

inline void store_tile(double* to, const Tile& tile) {
  for (std::size_t v = 0; v < kTile; ++v) store(to + v * kLanes, tile[v]);
}

/// The largest of each point's K values.
LATENT_KERNEL void find_largest(const double* rows, std::size_t components, std::size_t count,
                                double* largest) {
  for (std::size_t n = 0; n < count; n += kTile * kLanes) {
    const double* row = rows + n;
    Tile best = load_tile(row);
    for (std::size_t k = 1; k < components; ++k) {
      row += kBlock;
      const Tile next = load_tile(row);
      for (std::size_t v = 0; v < kTile; ++v) best[v] = larger(best[v], next[v]);
    }
    store_tile(largest + n, best);
  }
}

/// rows = exp(rows − largest), and each point's sum of them. Two vectors at a time: with four, V8
/// runs out of registers.
LATENT_KERNEL void exponentiate_rows(const ExpTable& table, double* rows, std::size_t components,
                                     std::size_t count, const double* largest, double* sums) {
  for (std::size_t n = 0; n < count; n += 2 * kLanes) {
    const Lanes best[2] = {load(largest + n), load(largest + n + kLanes)};
    Lanes sum[2] = {splat(0.0), splat(0.0)};
    double* row = rows + n;
    for (std::size_t k = 0; k < components; ++k, row += kBlock) {
      std::array<Lanes, 2> odds{load(row) - best[0], load(row + kLanes) - best[1]};
      exponentiate(table, odds);
      for (std::size_t v = 0; v < 2; ++v) {
        store(row + v * kLanes, odds[v]);
        sum[v] += odds[v];
      }
    }
    store(sums + n, sum[0]);
    store(sums + n + kLanes, sum[1]);
  }
}

/// Each point's sum of exp(row − largest) (row − largest). Only the variational fit asks for it.
LATENT_KERNEL void sum_logarithms(const ExpTable& table, const double* rows, std::size_t components,
                                  std::size_t count, const double* largest, double* sums) {
  for (std::size_t n = 0; n < count; n += kTile * kLanes) {
    const Tile best = load_tile(largest + n);
    Tile sum;
    for (Lanes& v : sum) v = splat(0.0);
    const double* row = rows + n;
    for (std::size_t k = 0; k < components; ++k, row += kBlock) {
      Tile log_odds = load_tile(row);
      for (std::size_t v = 0; v < kTile; ++v) {
        // Where the weight is 0 the logarithm is −∞, and its product with 0 would be NaN.
        log_odds[v] = larger(log_odds[v] - best[v], splat(-1e300));
      }
      Tile odds = log_odds;
      exponentiate(table, odds);
      for (std::size_t v = 0; v < kTile; ++v) sum[v] += odds[v] * log_odds[v];
    }
    store_tile(sums + n, sum);
  }
}

LATENT_KERNEL void scale_rows(double* rows, std::size_t components, std::size_t count,
                              const double* factors) {
  for (std::size_t n = 0; n < count; n += kTile * kLanes) {
    const Tile factor = load_tile(factors + n);
    double* row = rows + n;
    for (std::size_t k = 0; k < components; ++k, row += kBlock) {
      Tile value = load_tile(row);
      for (std::size_t v = 0; v < kTile; ++v) value[v] *= factor[v];
      store_tile(row, value);
    }
  }
}

LATENT_KERNEL void invert_row(const double* row, std::size_t count, double* inverse) {
  for (std::size_t n = 0; n < count; n += kLanes) store(inverse + n, splat(1.0) / load(row + n));
}

LATENT_KERNEL double sum_row(const double* row, std::size_t count) {
  Tile sum;
  for (Lanes& v : sum) v = splat(0.0);
  for (std::size_t n = 0; n < count; n += kTile * kLanes) {
    const Tile next = load_tile(row + n);
    for (std::size_t v = 0; v < kTile; ++v) sum[v] += next[v];
  }
  return sum_of((sum[0] + sum[1]) + (sum[2] + sum[3]));
}

/// Σ log(row) of values from 1 to 2¹²⁵: one logarithm for the product of eight.
double sum_of_few_logarithms(const double* row, std::size_t count) {
  double result = 0.0;
  for (std::size_t n = 0; n < count; n += kPanel) {
    double product = 1.0;
    for (std::size_t m = n; m < n + kPanel; ++m) product *= row[m];
    result += std::log(product);
  }
  return result;
}

/// Up to so many components a point's sum of odds is at most 2¹⁵, and each lane's product of a
/// block of them, squared, still a double.
constexpr std::size_t kFewComponents = 1 << 15;
static_assert(kBlock / kPanel * 30 < 1024);

/// Σ log(row) of values from 1 to 2¹⁵, a block of them at most.
LATENT_KERNEL double sum_of_logarithms(const double* row, std::size_t count) {
  Tile product;
  for (Lanes& v : product) v = splat(1.0);
  for (std::size_t n = 0; n < count; n += kTile * kLanes) {
    const Tile next = load_tile(row + n);
    for (std::size_t v = 0; v < kTile; ++v) product[v] *= next[v];
  }
  const Lanes even = product[0] * product[1];
  const Lanes odd = product[2] * product[3];
  return std::log(even[0]) + std::log(even[1]) + std::log(odd[0]) + std::log(odd[1]);
}

}  // namespace

BlockTotals softmax_of_block(const Block& block, std::size_t components, bool with_entropy,
                             double* log_joint, double* scratch) {
  const std::size_t used = block.used();
  const std::size_t count = block.padded();
  double* largest = scratch;
  double* sum = scratch + kBlock;
  double* logarithms = scratch + 2 * kBlock;
  find_largest(log_joint, components, count, largest);
  if (with_entropy) sum_logarithms(exp_table(), log_joint, components, count, largest, logarithms);
  exponentiate_rows(exp_table(), log_joint, components, count, largest, sum);
  // The padding is to add nothing and to get no weight.
  std::fill(largest + used, largest + count, 0.0);
  std::fill(sum + used, sum + count, 1.0);
  BlockTotals totals;
  totals.entropy = components <= kFewComponents ? sum_of_logarithms(sum, count)
                                                : sum_of_few_logarithms(sum, count);
  totals.log_likelihood = totals.entropy + sum_row(largest, count);
  for (std::size_t n = 0; with_entropy && n < used; ++n) totals.entropy -= logarithms[n] / sum[n];
  invert_row(sum, count, sum);
  std::fill(sum + used, sum + count, 0.0);
  scale_rows(log_joint, components, count, sum);
  return totals;
}

bool odds_of_block(const Block& block, std::size_t components, double* log_joint,
                   double* inverse_sums, double* scratch) {
  const std::size_t count = block.padded();
  find_largest(log_joint, components, count, scratch);
  exponentiate_rows(exp_table(), log_joint, components, count, scratch, inverse_sums);
  invert_row(inverse_sums, count, inverse_sums);
  return std::isfinite(sum_row(scratch, count));
}

}  // namespace latent::mixture
