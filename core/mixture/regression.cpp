#include "core/mixture/regression.hpp"

#include <cmath>

#include "core/base/check_points.hpp"
#include "core/mixture/block.hpp"
#include "core/mixture/prepared_components.hpp"
#include "core/mixture/regression_kernels.hpp"
#include "core/mixture/softmax_kernels.hpp"

namespace latent::mixture {
namespace {

constexpr const char* kWhere = "regression";

/// Says which of the points has no log-density. Looking only now saves a pass over all points.
[[noreturn]] void refuse(MatrixView x) {
  check_points(kWhere, x, x.cols);
  fail(kWhere, {"x must have a finite log-density everywhere, got -inf"});
}

/// Refuses numbers that have left the range of a double on the way.
void check_values(MatrixView x, const Matrix& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values.values[i])) {
      check_points(kWhere, x, x.cols);
      fail(kWhere, {"x[", i / x.cols, "] must be nearer to the mixture: the result is no number"});
    }
  }
}

/// The maps about 0 instead of the means, in the kernels' order: for each component and coordinate
/// the value at 0 and the row of the gain, or its diagonal.
/// @returns (K, D (1 + inputs))
std::vector<double> about_origin(const GaussianMixture& mixture, const ComponentMaps& maps) {
  const std::size_t d = mixture.dimension();
  const std::size_t inputs = maps.diagonal ? 1 : d;
  std::vector<double> table;
  const double* gain = maps.gains.data();
  for (std::size_t k = 0; k < mixture.components(); ++k) {
    for (std::size_t i = 0; i < d; ++i, gain += inputs) {
      double value = maps.offsets(k, i);
      for (std::size_t j = 0; j < inputs; ++j) {
        value -= gain[j] * mixture.means()(k, maps.diagonal ? i : j);
      }
      table.push_back(value);
      table.insert(table.end(), gain, gain + inputs);
    }
  }
  return table;
}

}  // namespace

void ComponentMaps::append_gain(MatrixView a, double factor) {
  const std::size_t step = diagonal ? a.cols + 1 : 1;
  for (std::size_t i = 0; i < a.size(); i += step) gains.push_back(factor * a.data[i]);
}

Matrix regression(const GaussianMixture& mixture, const ComponentMaps& maps, MatrixView x) {
  const std::size_t d = mixture.dimension();
  if (x.cols != d) check_points(kWhere, x, d);
  const std::size_t components = mixture.components();
  const std::vector<double> table = about_origin(mixture, maps);
  PreparedComponents prepared(components_of(mixture));
  Block block(d);
  std::vector<double> odds(components * kBlock);
  std::vector<double> inverse_sums(kBlock);
  std::vector<double> sums(2 * (1 + d) * kBlock);
  std::vector<double> values(d * kBlock);
  Matrix result(x.rows, d);
  for (std::size_t first = 0; first < x.rows; first += kBlock) {
    block.fill(x, first);
    prepared.log_joint(block, odds.data());
    if (!odds_of_block(block, components, odds.data(), inverse_sums.data(), sums.data())) {
      refuse(x);
    }
    map_block(block, odds.data(), inverse_sums.data(), {table.data(), components, maps.diagonal},
              sums.data(), values.data());
    store_points(block, values.data(), result.values.data() + first * d);
  }
  check_values(x, result);
  return result;
}

}  // namespace latent::mixture
