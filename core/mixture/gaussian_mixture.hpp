#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/covariance_kind.hpp"

namespace latent::mixture {

/// The largest mixtures: K and D.
inline constexpr std::size_t kMostComponents = 4096;
inline constexpr std::size_t kMostDimensions = 1024;

/// The smallest variance: its inverse and the squares of such distances are numbers.
inline constexpr double kLeastVariance = 1e-300;

/// A mixture of K Gaussians in D dimensions, p(x) = Σₖ wₖ N(x; μₖ, Σₖ): a value, never changed once
/// made. It keeps the factors of its covariances, so that densities and draws cost no
/// decomposition.
class GaussianMixture {
 public:
  /// @param weights  (K) wₖ ≥ 0, summing to 1 within 1e-9; kept as given, not normalised
  /// @param means  (K, D), data units; K is 1 … kMostComponents, D 1 … kMostDimensions
  /// @param covariances  in the shape of `kind` (CovarianceKind), data units squared; matrices
  ///   symmetric within 1e-9 of √(Σᵢᵢ Σⱼⱼ) and positive definite; no variance, also
  ///   given the coordinates before it, below kLeastVariance
  /// @throws std::invalid_argument  anything else, naming the argument and the index
  GaussianMixture(std::vector<double> weights, Matrix means, CovarianceKind kind,
                  std::vector<double> covariances);

  /// One dimension: K normal densities (kind spherical).
  /// @param standard_deviations  (K), data units, positive
  static GaussianMixture univariate(std::vector<double> weights, std::vector<double> means,
                                    const std::vector<double>& standard_deviations);

  std::size_t components() const { return means_.rows; }
  std::size_t dimension() const { return means_.cols; }
  CovarianceKind kind() const { return kind_; }
  const std::vector<double>& weights() const { return weights_; }
  const Matrix& means() const { return means_; }
  const std::vector<double>& covariances() const { return covariances_; }

  /// Σₖ as a (D, D) matrix, whatever the kind.
  Matrix covariance_of(std::size_t k) const;

  /// Lₖ with Σₖ = Lₖ Lₖᵀ in the kind's shape: lower triangular (full, tied), else standard
  /// deviations.
  std::span<const double> cholesky_factor(std::size_t k) const { return factor(factors_, k); }

  /// Lₖ⁻¹ in the same shape: (x − μₖ)ᵀ Σₖ⁻¹ (x − μₖ) = ‖Lₖ⁻¹ (x − μₖ)‖².
  std::span<const double> whitening(std::size_t k) const { return factor(inverse_factors_, k); }

  /// All Lₖ⁻¹, in the shape of covariances().
  const std::vector<double>& inverse_factors() const { return inverse_factors_; }

  /// (K) log of wₖ N(μₖ; μₖ, Σₖ): log wₖ − (D/2) log 2π − ½ log |Σₖ|; −∞ where wₖ is 0.
  const std::vector<double>& log_peaks() const { return log_peaks_; }

 private:
  std::span<const double> factor(const std::vector<double>& factors, std::size_t k) const {
    const std::size_t stride = covariance_stride(kind_, dimension());
    return {factors.data() + covariance_index(kind_, k) * stride, stride};
  }
  void check() const;
  void factorise();

  std::vector<double> weights_;
  Matrix means_;
  CovarianceKind kind_;
  std::vector<double> covariances_;
  std::vector<double> factors_;
  std::vector<double> inverse_factors_;
  std::vector<double> log_peaks_;
};

}  // namespace latent::mixture
