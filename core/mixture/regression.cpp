#include "core/mixture/regression.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/mixture/check.hpp"
#include "core/mixture/prepared_components.hpp"
#include "core/mixture/regression_kernels.hpp"
#include "core/mixture/softmax_kernels.hpp"

namespace latent::mixture {
namespace {

constexpr const char* kWhere = "regression";

/// Says which of the points has no log-density. Looking only now saves a pass over all points.
[[noreturn]] void refuse(MatrixView x) {
  check_points(kWhere, x, x.cols);
  fail(kWhere, "x must have a finite log-density everywhere, got -inf");
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
  const std::size_t gain_stride = maps.diagonal ? d : d * d;
  PreparedComponents prepared(components_of(mixture));
  Block block(d);
  std::vector<double> shares(components * block.stride());
  std::vector<double> scratch(3 * block.stride());
  std::vector<double> columns(d * block.stride());
  Matrix result(x.rows, d);
  for (std::size_t first = 0; first < x.rows; first += block.stride()) {
    block.fill(x, first);
    prepared.log_joint(block, shares.data());
    const BlockTotals totals =
        softmax_of_block(block, components, false, shares.data(), scratch.data());
    if (!std::isfinite(totals.log_likelihood)) refuse(x);
    std::fill(columns.begin(), columns.end(), 0.0);
    for (std::size_t k = 0; k < components; ++k) {
      add_map(block, shares.data() + k * block.stride(),
              {mixture.means().row(k).data(), maps.offsets.row(k).data(),
               maps.gains.data() + k * gain_stride, maps.diagonal},
              columns.data());
    }
    store_points(block, columns.data(), result.values.data() + first * d);
  }
  return result;
}

}  // namespace latent::mixture
