#pragma once

#include <cstddef>
#include <vector>

#include "core/latent/linear_gaussian.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// What n draws say about p(x).
struct IntegralEstimate {
  std::size_t count = 0;
  double log_mean = 0.0;  ///< log of the estimate of p(x), nats; −∞ while all weights are 0
  double relative_error = 0.0;  ///< standard error over the estimate; NaN below two draws, ∞
                                ///< while all weights are 0
  double effective_size = 0.0;  ///< (Σ w)² / Σ w², 1 … n; 0 while all weights are 0
};

/// Estimates p(x) = E_q[p(x | z) p(z) / q(z)] from draws z of a proposal q: plain Monte Carlo when
/// q is the prior, without any variance when q is the posterior. All in log space, so that x may
/// lie where p(x) is no double any more. The draws are those of mixture::sample(), Python's.
/// Source: Owen, Monte Carlo theory, methods and examples (2013), 9.1 and 9.3
class ImportanceSampler {
 public:
  /// @param x  (D) observation units
  /// @throws std::invalid_argument  as LinearGaussian::observed(); x not D finite numbers, proposal
  /// not of K dimensions
  ImportanceSampler(mixture::GaussianMixture prior, LinearGaussian decoder, std::vector<double> x,
                    mixture::GaussianMixture proposal, const python::PythonRandom& random);

  /// Makes so many further draws.
  /// @param count  0 … kMostPoints
  /// @throws std::invalid_argument  count above its bound
  void advance(std::size_t count);

  IntegralEstimate estimate() const;

 private:
  void take(double log_weight);

  mixture::GaussianMixture prior_;
  LinearGaussian decoder_;
  std::vector<double> x_;
  mixture::GaussianMixture proposal_;
  python::PythonRandom random_;
  // Mean and summed squared deviations (Welford) of exp(log w − largest_).
  std::size_t count_ = 0;
  double largest_;
  double mean_ = 0.0;
  double squares_ = 0.0;
};

}  // namespace latent::latent_variable
