#include "core/mixture/sufficient_statistics.hpp"

#include <algorithm>

#include "core/mixture/block.hpp"
#include "core/mixture/moment_kernels.hpp"
#include "core/mixture/softmax_kernels.hpp"

namespace latent::mixture {
namespace {

SufficientStatistics empty_statistics(CovarianceKind scatter, MatrixView centres) {
  SufficientStatistics result;
  result.mass.assign(centres.rows, 0.0);
  result.centres =
      Matrix({centres.data, centres.data + centres.size()}, centres.rows, centres.cols);
  result.offsets = Matrix(centres.rows, centres.cols);
  if (scatter != CovarianceKind::tied) {
    result.scatter.assign(covariance_size(scatter, centres.rows, centres.cols), 0.0);
  }
  return result;
}

/// One block's responsibilities (K, kBlock) into the sums.
void add_block(CovarianceKind scatter, const Block& block, const double* weights, double* scratch,
               SufficientStatistics& to) {
  const std::size_t d = block.dimension();
  const std::size_t scatter_stride =
      scatter == CovarianceKind::tied ? 0 : covariance_stride(scatter, d);
  for (std::size_t k = 0; k < to.mass.size(); ++k) {
    add_moments(
        scatter, block, weights + k * kBlock, to.centres.values.data() + k * d, scratch,
        {&to.mass[k], to.offsets.values.data() + k * d, to.scatter.data() + k * scatter_stride});
  }
}

}  // namespace

SufficientStatistics sufficient_statistics(MatrixView x, const Components& components,
                                           MatrixView centres, const PassOptions& options) {
  PreparedComponents prepared(components);
  SufficientStatistics result = empty_statistics(options.scatter, centres);
  Block block(x.cols);
  std::vector<double> weights(prepared.count() * kBlock);
  std::vector<double> scratch(std::max<std::size_t>(x.cols + 1, 3) * kBlock);
  for (std::size_t first = 0; first < x.rows; first += kBlock) {
    block.fill(x, first);
    prepared.log_joint(block, weights.data());
    const BlockTotals totals = softmax_of_block(block, prepared.count(), options.with_entropy,
                                                weights.data(), scratch.data());
    result.log_likelihood += totals.log_likelihood;
    result.entropy += totals.entropy;
    add_block(options.scatter, block, weights.data(), scratch.data(), result);
  }
  return result;
}

SufficientStatistics weighted_statistics(MatrixView x, CovarianceKind scatter,
                                         const WeightSource& source, MatrixView centres) {
  SufficientStatistics result = empty_statistics(scatter, centres);
  Block block(x.cols);
  std::vector<double> weights(centres.rows * kBlock);
  std::vector<double> scratch((x.cols + 1) * kBlock);
  for (std::size_t first = 0; first < x.rows; first += kBlock) {
    block.fill(x, first);
    source(first, block.used(), weights.data());
    for (std::size_t k = 0; k < centres.rows; ++k) {
      for (std::size_t n = block.used(); n < block.padded(); ++n) weights[k * kBlock + n] = 0.0;
    }
    add_block(scatter, block, weights.data(), scratch.data(), result);
  }
  return result;
}

WeightSource weights_from(MatrixView responsibilities) {
  return [responsibilities](std::size_t first, std::size_t count, double* weights) {
    for (std::size_t n = 0; n < count; ++n) {
      for (std::size_t k = 0; k < responsibilities.cols; ++k) {
        weights[k * kBlock + n] = responsibilities(first + n, k);
      }
    }
  };
}

}  // namespace latent::mixture
