#include "core/diffusion/standardised.hpp"

#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/diffusion/schedule.hpp"
#include "core/mixture/moments.hpp"

namespace latent::diffusion {
namespace {

/// The root of the variance's mean over the coordinates.
double deviation_of(const Matrix& covariance) {
  double trace = 0.0;
  for (std::size_t i = 0; i < covariance.rows; ++i) trace += covariance(i, i);
  return std::sqrt(trace / static_cast<double>(covariance.rows));
}

}  // namespace

std::array<double, 4> NoiseLevel::embedding() const {
  const double cosine2 = cosine * cosine - sine * sine;
  const double sine2 = 2.0 * sine * cosine;
  return {cosine2, sine2, cosine2 * cosine2 - sine2 * sine2, 2.0 * sine2 * cosine2};
}

Standardised::Standardised(const mixture::GaussianMixture& clean)
    : Standardised(mixture::moments(clean).mean, deviation_of(mixture::moments(clean).covariance)) {
}

Standardised::Standardised(std::vector<double> centre, double deviation)
    : centre_(std::move(centre)), deviation_(deviation) {
  for (const double value : centre_) {
    check_range("Standardised", "centre", value, -kMostScale, kMostScale);
  }
  check_range("Standardised", "deviation", deviation, 1.0 / kMostScale, kMostScale);
}

NoiseLevel Standardised::level(double alpha_bar) const {
  check_alpha_bar("Standardised::level", alpha_bar);
  const double signal = std::sqrt(alpha_bar);
  const double noise = std::sqrt(1.0 - alpha_bar);
  const double inverse = 1.0 / std::hypot(signal * deviation_, noise);
  return {signal, noise, inverse, noise * inverse, signal * deviation_ * inverse};
}

}  // namespace latent::diffusion
