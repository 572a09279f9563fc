#include "core/diffusion/noise_test_set.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check_points.hpp"
#include "core/diffusion/forward.hpp"
#include "core/mixture/sample.hpp"
#include "core/mixture/score.hpp"

namespace latent::diffusion {
namespace {

double squared_distance(std::span<const double> a, std::span<const double> b) {
  double result = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) result += (a[i] - b[i]) * (a[i] - b[i]);
  return result;
}

/// The mean of a quantity over strata of equal size, and its standard error from their variances.
class StratifiedMean {
 public:
  void add(double value) {
    ++count_;
    const double change = value - mean_;
    mean_ += change / static_cast<double>(count_);
    squares_ += change * (value - mean_);
  }

  void end_stratum() {
    const auto n = static_cast<double>(count_);
    sum_ += mean_;
    variance_ += squares_ / (n * (n - 1.0));
    ++strata_;
    count_ = 0;
    mean_ = squares_ = 0.0;
  }

  MeanWithError result() const {
    const auto n = static_cast<double>(strata_);
    return {sum_ / n, std::sqrt(variance_) / n};
  }

 private:
  double mean_ = 0.0;
  double squares_ = 0.0;
  double sum_ = 0.0;
  double variance_ = 0.0;
  std::size_t count_ = 0;
  std::size_t strata_ = 0;
};

}  // namespace

NoiseTestSet::NoiseTestSet(const mixture::GaussianMixture& clean,
                           std::span<const double> alpha_bars, std::size_t count,
                           python::PythonRandom& random)
    : alpha_bars_(alpha_bars.begin(), alpha_bars.end()) {
  if (alpha_bars.empty()) fail("NoiseTestSet", {"alpha_bars must not be empty"});
  const Standardised units(clean);
  per_time_ = std::max<std::size_t>(2, (count + alpha_bars.size() - 1) / alpha_bars.size());
  const std::size_t d = clean.dimension();
  xt_ = mixture::sample(clean, size(), random).points;
  noise_ = expected_ = Matrix(size(), d);
  random.gauss_fill(noise_.values);
  const std::size_t stride = per_time_ * d;
  for (std::size_t t = 0; t < alpha_bars.size(); ++t) {
    const NoiseLevel level = units.level(alpha_bars[t]);
    double* xt = xt_.values.data() + t * stride;
    for (std::size_t k = 0; k < stride; ++k) {
      xt[k] = level.signal * xt[k] + level.noise * noise_.values[t * stride + k];
    }
    const auto p = noised(clean, alpha_bars[t]);
    const Matrix score = mixture::score(p, {xt, per_time_, d});
    for (std::size_t k = 0; k < stride; ++k) {
      expected_.values[t * stride + k] = -level.noise * score.values[k];
    }
  }
}

NoiseLoss NoiseTestSet::evaluate(const NoisePredictor& predictor) const {
  const std::size_t d = xt_.cols;
  StratifiedMean loss;
  StratifiedMean optimum;
  StratifiedMean excess;
  for (std::size_t t = 0; t < alpha_bars_.size(); ++t) {
    const std::size_t first = t * per_time_;
    const Matrix told =
        predictor.noise({xt_.values.data() + first * d, per_time_, d}, alpha_bars_[t]);
    for (std::size_t n = 0; n < per_time_; ++n) {
      loss.add(squared_distance(noise_.row(first + n), told.row(n)));
      optimum.add(squared_distance(noise_.row(first + n), expected_.row(first + n)));
      excess.add(squared_distance(told.row(n), expected_.row(first + n)));
    }
    for (StratifiedMean* mean : {&loss, &optimum, &excess}) mean->end_stratum();
  }
  return {loss.result(), optimum.result(), excess.result()};
}

}  // namespace latent::diffusion
