#include "core/latent/importance_sampler.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/sample.hpp"

namespace latent::latent_variable {

namespace {
/// Draws that are weighed at a time: enough for the bulk normals, little enough for the cache.
constexpr std::size_t kPortion = 1024;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
}  // namespace

ImportanceSampler::ImportanceSampler(mixture::GaussianMixture prior, LinearGaussian decoder,
                                     std::vector<double> x, mixture::GaussianMixture proposal,
                                     const python::PythonRandom& random)
    : prior_(std::move(prior)),
      decoder_(std::move(decoder)),
      x_(std::move(x)),
      proposal_(std::move(proposal)),
      random_(random),
      largest_(-kInfinity) {
  const char* where = "ImportanceSampler";
  decoder_.observed(prior_);  // refuses a decoder that does not fit
  check_points(where, {x_.data(), 1, x_.size()}, decoder_.dimension());
  if (proposal_.dimension() != prior_.dimension()) {
    fail(where, {"proposal must have as many dimensions as prior"});
  }
}

void ImportanceSampler::advance(std::size_t count) {
  check_count("ImportanceSampler", "count", count, 0, kMostPoints);
  while (count > 0) {
    const std::size_t portion = std::min(count, kPortion);
    count -= portion;
    const Matrix z = mixture::sample(proposal_, portion, random_).points;
    std::vector<double> log_weights = decoder_.log_likelihood(z, x_);
    const std::vector<double> log_p = mixture::log_density(prior_, z);
    const std::vector<double> log_q = mixture::log_density(proposal_, z);
    for (std::size_t n = 0; n < portion; ++n) take(log_weights[n] + log_p[n] - log_q[n]);
  }
}

void ImportanceSampler::take(double log_weight) {
  count_ += 1;
  if (log_weight > largest_) {
    const double shrink = std::exp(largest_ - log_weight);
    mean_ *= shrink;
    squares_ *= shrink * shrink;
    largest_ = log_weight;
  }
  // While all weights are 0 the largest is e^−∞, from which nothing can be subtracted.
  const double weight = std::isfinite(largest_) ? std::exp(log_weight - largest_) : 0.0;
  const double gap = weight - mean_;
  mean_ += gap / static_cast<double>(count_);
  squares_ += gap * (weight - mean_);
}

IntegralEstimate ImportanceSampler::estimate() const {
  const auto n = static_cast<double>(count_);
  if (!(mean_ > 0.0)) {  // no draw, or none with a weight: nothing is known of the estimate
    return {count_, -kInfinity, count_ < 2 ? kNan : kInfinity, 0.0};
  }
  const double error = std::sqrt(squares_ / (n - 1.0) / n) / mean_;
  const double size = n * n * mean_ * mean_ / (squares_ + n * mean_ * mean_);
  return {count_, largest_ + std::log(mean_), count_ < 2 ? kNan : error, size};
}

}  // namespace latent::latent_variable
