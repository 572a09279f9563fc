#include "core/mixture/prepared_components.hpp"

#include <numbers>
#include <utility>

namespace latent::mixture {
namespace {

constexpr double kRootHalf = std::numbers::sqrt2 / 2.0;

}  // namespace

Components components_of(const GaussianMixture& mixture) {
  return {mixture.kind(), mixture.means(), mixture.inverse_factors(), mixture.log_peaks()};
}

PreparedComponents::PreparedComponents(const Components& components)
    : kind_(components.kind),
      means_({components.means.data, components.means.data + components.means.size()},
             components.means.rows, components.means.cols),
      inverse_(components.inverse_factors.begin(), components.inverse_factors.end()),
      log_peaks_(components.log_peaks.begin(), components.log_peaks.end()),
      whitened_(components.means.cols),
      scratch_(components.means.cols * kPanel) {
  if (kind_ == CovarianceKind::tied) {
    whiten_means();
  } else {
    for (double& value : inverse_) value *= kRootHalf;
  }
  if (is_matrix_kind(kind_)) interleave();
}

void PreparedComponents::interleave() {
  const std::size_t d = means_.cols;
  std::vector<double> result;
  for (std::size_t at = 0; at < inverse_.size(); at += d * d) {
    const std::vector<double> one = interleaved({inverse_.data() + at, d, d});
    result.insert(result.end(), one.begin(), one.end());
  }
  inverse_ = std::move(result);
}

void PreparedComponents::whiten_means() {
  const std::size_t d = means_.cols;
  origin_.assign(d, 0.0);
  for (std::size_t k = 0; k < means_.rows; ++k) {
    for (std::size_t i = 0; i < d; ++i) {
      origin_[i] += means_(k, i) / static_cast<double>(means_.rows);
    }
  }
  for (std::size_t k = 0; k < means_.rows; ++k) {
    for (std::size_t i = d; i-- > 0;) {  // from below, so that each row still finds its inputs
      double value = 0.0;
      for (std::size_t j = 0; j <= i; ++j) {
        value += inverse_[i * d + j] * (means_(k, j) - origin_[j]);
      }
      means_(k, i) = value;
    }
  }
}

void PreparedComponents::log_joint(const Block& block, double* result) {
  const bool tied = kind_ == CovarianceKind::tied;
  if (tied) {
    whitened_ = block;
    whiten_block(whitened_, origin_.data(), inverse_.data(), scratch_.data());
  }
  const std::size_t stride = inverse_.size() / count();
  for (std::size_t k = 0; k < count(); ++k) {
    const ComponentView component{means_.values.data() + k * means_.cols,
                                  tied ? &kRootHalf : inverse_.data() + k * stride, log_peaks_[k]};
    log_joint_of_block(tied ? CovarianceKind::spherical : kind_, tied ? whitened_ : block,
                       component, scratch_.data(), result + k * kBlock);
  }
}

}  // namespace latent::mixture
