#include "core/metrics/divergence_fit.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/base/check.hpp"
#include "core/mixture/moments.hpp"

namespace latent::metrics {
namespace {

using mixture::GaussianMixture;

double whole_deviation(const GaussianMixture& truth) {
  check_fitted_truth("divergence_fit", truth);
  return std::sqrt(mixture::moments(truth).covariance(0, 0));
}

double squared_norm(const FitParameters& slopes) {
  return slopes.means.squaredNorm() + slopes.log_deviations.squaredNorm() +
         slopes.logits.squaredNorm();
}

}  // namespace

DivergenceFit::DivergenceFit(GaussianMixture truth, const GaussianMixture& start,
                             const FitOptions& options)
    : truth_(std::move(truth)),
      options_(options),
      unit_(whole_deviation(truth_)),
      at_(FitParameters::of(start)),
      objective_(scaled(at_)),
      length_(1.0) {
  check_range("divergence_fit", "longest_step", options.longest_step, 1e-6, 1e3);
  check_range("divergence_fit", "tolerance", options.tolerance, 1e-12, 1e3);
}

FitObjective DivergenceFit::scaled(const FitParameters& at) const {
  FitObjective result = fit_objective(truth_, at, options_.divergence);
  if (options_.divergence == FitDivergence::wasserstein2) {
    const double area = unit_ * unit_;
    result.value /= area;
    result.slopes.means /= area;
    result.slopes.log_deviations /= area;
    result.slopes.logits /= area;
  }
  result.slopes.means *= unit_;
  if (!options_.free_weights) result.slopes.logits.setZero();
  return result;
}

FitParameters DivergenceFit::moved(double length) const {
  const FitParameters& slopes = objective_.slopes;
  return {at_.means - length * unit_ * slopes.means,
          at_.log_deviations - length * slopes.log_deviations, at_.logits - length * slopes.logits};
}

double DivergenceFit::largest_slope() const {
  const FitParameters& slopes = objective_.slopes;
  return std::max({slopes.means.cwiseAbs().maxCoeff(), slopes.log_deviations.cwiseAbs().maxCoeff(),
                   slopes.logits.cwiseAbs().maxCoeff()});
}

bool DivergenceFit::step() {
  constexpr int kHalvings = 40;
  constexpr double kEnough = 1e-4;  // Armijo: of what the slope promises
  if (status_ == FitStatus::converged || steps_ >= options_.most_steps) return false;
  const double largest = largest_slope();
  if (largest < options_.tolerance) {
    status_ = FitStatus::converged;
    return false;
  }
  const double squares = squared_norm(objective_.slopes);
  double length = std::min(length_, options_.longest_step / largest);
  for (int i = 0; i < kHalvings; ++i, length *= 0.5) {
    const FitParameters next = moved(length);
    std::optional<FitObjective> there;
    try {
      there = scaled(next);
    } catch (const std::invalid_argument&) {
      continue;  // beyond what is compared
    }
    if (!(there->value <= objective_.value - kEnough * length * squares)) continue;
    const FitParameters& before = objective_.slopes;
    const FitParameters& after = there->slopes;
    const double change = squares - before.means.dot(after.means) -
                          before.log_deviations.dot(after.log_deviations) -
                          before.logits.dot(after.logits);
    // s·s / s·y with s = −length · slopes; where the slope does not fall along it, twice as far.
    length_ = change > 0.0 ? length * squares / change : 2.0 * length;
    at_ = next;
    objective_ = *there;
    ++steps_;
    return true;
  }
  status_ = FitStatus::converged;
  return false;
}

double DivergenceFit::value() const {
  return options_.divergence == FitDivergence::wasserstein2
             ? unit_ * std::sqrt(std::max(objective_.value, 0.0))
             : objective_.value;
}

GaussianMixture fit_start(const GaussianMixture& truth, std::size_t components,
                          python::PythonRandom& random) {
  constexpr double kBeyond = 2.0;
  check_count("fit_start", "components", components, 1, kMostFitted);
  const double whole = whole_deviation(truth);
  double low = truth.means()(0, 0);
  double high = low;
  double least = whole;
  for (std::size_t k = 0; k < truth.components(); ++k) {
    const double deviation = truth.cholesky_factor(k)[0];
    low = std::min(low, truth.means()(k, 0) - kBeyond * deviation);
    high = std::max(high, truth.means()(k, 0) + kBeyond * deviation);
    least = std::min(least, deviation);
  }
  std::vector<double> means(components);
  std::vector<double> deviations(components);
  for (std::size_t k = 0; k < components; ++k) {
    means[k] = low + (high - low) * random.random();
    deviations[k] = least * std::pow(whole / least, random.random());
  }
  return GaussianMixture::univariate(
      std::vector<double>(components, 1.0 / static_cast<double>(components)), std::move(means),
      deviations);
}

}  // namespace latent::metrics
