#pragma once

#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

#include "core/latent/decoder.hpp"
#include "core/latent/latent_model.hpp"
#include "core/latent/plane_curves.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/mixture/log_density.hpp"

// Priors, decoders and quadrature that the tests of this folder share.
namespace latent::latent_variable::examples {

inline mixture::GaussianMixture standard_normal(std::size_t dimension) {
  return {{1.0}, Matrix(1, dimension), mixture::CovarianceKind::spherical, {1.0}};
}

inline mixture::GaussianMixture two_modes() {
  return mixture::GaussianMixture::univariate({0.35, 0.65}, {-1.5, 1.8}, {0.6, 0.4});
}

inline DecoderPointer an_arc() { return arc(1.4, 0.9); }
inline DecoderPointer a_spiral() { return spiral(1.2, 0.3, 1.5); }

/// x̂ = A z + b from two latent values, or one.
class Affine : public Decoder {
 public:
  Affine(Matrix weights, std::vector<double> bias)
      : weights_(std::move(weights)), bias_(std::move(bias)) {}

  std::size_t latent_dimension() const override { return weights_.cols; }
  std::size_t dimension() const override { return weights_.rows; }
  double cost() const override { return 10.0; }

  Matrix decode(MatrixView z) const override {
    Matrix result(z.rows, weights_.rows);
    for (std::size_t n = 0; n < z.rows; ++n) {
      for (std::size_t i = 0; i < weights_.rows; ++i) {
        result(n, i) = bias_[i];
        for (std::size_t j = 0; j < weights_.cols; ++j) {
          result(n, i) += weights_(i, j) * z(n, j);
        }
      }
    }
    return result;
  }

 private:
  Matrix weights_;
  std::vector<double> bias_;
};

/// (z₁, z₂) bent: x̂ = (z₁, ½ z₁² + 0.8 z₂).
class Bent : public Decoder {
 public:
  std::size_t latent_dimension() const override { return 2; }
  std::size_t dimension() const override { return 2; }
  double cost() const override { return 10.0; }

  Matrix decode(MatrixView z) const override {
    Matrix result(z.rows, 2);
    for (std::size_t n = 0; n < z.rows; ++n) {
      result(n, 0) = z(n, 0);
      result(n, 1) = 0.5 * z(n, 0) * z(n, 0) + 0.8 * z(n, 1);
    }
    return result;
  }
};

/// log p(x, z) of one z, from its formula.
inline double log_joint_at(const LatentModel& model, const std::vector<double>& z,
                           const std::vector<double>& x) {
  const MatrixView point{z.data(), 1, z.size()};
  const Matrix decoded = model.decoder.decode(point);
  double result = mixture::log_density(model.prior, point)[0];
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double gap = x[i] - decoded.values[i];
    result -= 0.5 * (std::log(2.0 * std::numbers::pi * model.noise_variance) +
                     gap * gap / model.noise_variance);
  }
  return result;
}

/// ∫ f over [−reach, reach] by the trapezoidal rule, which for smooth integrands that vanish at
/// both ends converges faster than any power of the step.
template <typename Function>
double trapezoidal(Function f, double reach, int points) {
  double sum = 0.0;
  for (int i = 0; i <= points; ++i) sum += f(reach * (2.0 * i / points - 1.0));
  return sum * 2.0 * reach / points;
}

}  // namespace latent::latent_variable::examples
