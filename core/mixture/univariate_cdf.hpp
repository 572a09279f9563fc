#pragma once

#include <vector>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::mixture {

/// The distribution function F of a mixture in one dimension and its integrals, in closed form.
class UnivariateCdf {
 public:
  /// @throws std::invalid_argument  the mixture has more than one dimension
  UnivariateCdf(const char* where, const GaussianMixture& mixture);

  /// F(x)
  double lower(double x) const;

  /// 1 − F(x), with all its digits where F is near 1.
  double upper(double x) const;

  /// ∫ F from −∞ to x, data units: Σₖ wₖ σₖ (z Φ(z) + φ(z)) with z = (x − μₖ) / σₖ.
  double lower_area(double x) const;

  /// ∫ (1 − F) from x to ∞, data units.
  double upper_area(double x) const;

 private:
  struct Component {
    double weight;
    double mean;
    double deviation;
  };
  std::vector<Component> components_;
};

}  // namespace latent::mixture
