#pragma once

#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/block.hpp"
#include "core/mixture/distance_kernels.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// K components as an E step needs them; log_peaks need not be normalised, so that the expectations
/// of a variational posterior fit in as well as a mixture.
struct Components {
  CovarianceKind kind;
  MatrixView means;                         ///< (K, D)
  std::span<const double> inverse_factors;  ///< L⁻¹ in the kind's shape
  std::span<const double> log_peaks;  ///< (K) log (wₖ N(x)) at the mean, −∞ for weight 0
};

Components components_of(const GaussianMixture& mixture);

/// The components in the form the kernels take. Tied components are spherical once the points are
/// whitened, which is done once for all of them.
class PreparedComponents {
 public:
  explicit PreparedComponents(const Components& components);

  std::size_t count() const { return means_.rows; }

  /// log_peaks[k] − ½ ‖L⁻¹ (x − μₖ)‖² for every point of the block.
  /// @param result  (K, kBlock) written up to block.padded()
  void log_joint(const Block& block, double* result);

 private:
  void whiten_means();
  void interleave();

  CovarianceKind kind_;
  Matrix means_;
  std::vector<double> inverse_;
  std::vector<double> log_peaks_;
  std::vector<double> origin_;  ///< about which tied components are whitened
  Block whitened_;
  std::vector<double> scratch_;
};

}  // namespace latent::mixture
