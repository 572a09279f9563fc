#pragma once

#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/univariate_cdf.hpp"

namespace latent::mixture {

/// F⁻¹ of a mixture in one dimension.
class UnivariateQuantile {
 public:
  /// @throws std::invalid_argument  as UnivariateCdf
  UnivariateQuantile(const char* where, const GaussianMixture& mixture);

  /// Where F is `lower`; found by the smaller of both tails, which has all its digits. Within 9.5
  /// standard deviations of some component.
  /// @param lower, upper  F and 1 − F, each in [0, 1]
  double at(double lower, double upper) const;

 private:
  UnivariateCdf cdf_;
  double low_;
  double high_;
};

}  // namespace latent::mixture
