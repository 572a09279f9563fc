#include "core/diffusion/langevin_dynamics.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/score.hpp"

namespace latent::diffusion {

namespace {
constexpr double kFurthest = 1e9;
}  // namespace

Matrix scattered(std::span<const double> centre, double spread, std::size_t count,
                 python::PythonRandom& random) {
  check_count("scattered", "count", count, 0, kMostPoints);
  check_finite("scattered", "centre", centre);
  check_finite("scattered", "spread", spread);
  Matrix points(count, centre.size());
  random.gauss_fill(points.values);
  for (std::size_t i = 0; i < points.size(); ++i) {
    points.values[i] = centre[i % centre.size()] + spread * points.values[i];
  }
  return points;
}

LangevinDynamics::LangevinDynamics(mixture::GaussianMixture target, Matrix start, double step,
                                   bool adjusted, const python::PythonRandom& random)
    : target_(std::move(target)),
      points_(std::move(start)),
      step_(step),
      adjusted_(adjusted),
      random_(random) {
  if (!(step > 0.0) || !std::isfinite(step)) {
    fail("LangevinDynamics", {"step must be positive and finite, got ", step});
  }
  check_points("LangevinDynamics", points_, target_.dimension());
  field_ = field_at(points_);
}

LangevinDynamics::Field LangevinDynamics::field_at(MatrixView x) const {
  Field field;
  if (adjusted_) field.log_density = mixture::log_density(target_, x);
  field.score = mixture::score(target_, x);
  return field;
}

double LangevinDynamics::log_transition(std::size_t n, const Matrix& from, const Matrix& score,
                                        const Matrix& to) const {
  double squares = 0.0;
  for (std::size_t i = 0; i < from.cols; ++i) {
    const double gap = to(n, i) - from(n, i) - step_ * score(n, i);
    squares += gap * gap;
  }
  return -squares / (4.0 * step_);
}

bool LangevinDynamics::advance() {
  Matrix next(points_.rows, points_.cols);
  random_.gauss_fill(next.values);
  const double spread = std::sqrt(2.0 * step_);
  for (std::size_t i = 0; i < next.size(); ++i) {
    next.values[i] = points_.values[i] + step_ * field_.score.values[i] + spread * next.values[i];
  }
  const bool lost = std::any_of(next.values.begin(), next.values.end(),
                                [](double value) { return !(std::abs(value) <= kFurthest); });
  if (lost && !adjusted_) return false;
  Field field = field_at(next);
  proposed_ += points_.rows;
  if (!adjusted_) {
    accepted_ += points_.rows;
    points_ = std::move(next);
    field_ = std::move(field);
    return true;
  }
  for (std::size_t n = 0; n < points_.rows; ++n) {
    const double log_ratio = field.log_density[n] - field_.log_density[n] +
                             log_transition(n, next, field.score, points_) -
                             log_transition(n, points_, field_.score, next);
    if (!(random_.random() < std::exp(log_ratio))) continue;
    accepted_ += 1;
    std::copy_n(next.row(n).begin(), next.cols, points_.row(n).begin());
    std::copy_n(field.score.row(n).begin(), next.cols, field_.score.row(n).begin());
    field_.log_density[n] = field.log_density[n];
  }
  return true;
}

double LangevinDynamics::acceptance() const {
  return proposed_ == 0 ? 1.0 : static_cast<double>(accepted_) / static_cast<double>(proposed_);
}

}  // namespace latent::diffusion
