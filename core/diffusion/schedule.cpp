#include "core/diffusion/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <utility>

#include "core/base/check_points.hpp"

namespace latent::diffusion {
namespace {

void check_beta(const char* where, const std::string& argument, double beta) {
  if (!(beta >= 0.0 && beta < 1.0)) {
    fail(where, {argument, " must be in [0, 1), got ", beta});
  }
}

/// The last number below 1.
constexpr double kLargestBeta = 1.0 - std::numeric_limits<double>::epsilon() / 2.0;

/// Nichol and Dhariwal's f(t), up to a factor.
double cosine_alpha_bar(double share) {
  constexpr double kOffset = 0.008;
  const double cosine = std::cos((share + kOffset) / (1.0 + kOffset) * std::numbers::pi / 2.0);
  return cosine * cosine;
}

}  // namespace

std::vector<double> named_betas(ScheduleKind kind, std::size_t steps, double first, double last) {
  constexpr const char* kWhere = "named_betas";
  check_count(kWhere, "steps", steps, 1, kMostSteps);
  check_beta(kWhere, "first", first);
  check_beta(kWhere, "last", last);
  const auto between = [steps](double from, double to, std::size_t i) {
    if (steps == 1) return from;
    return from + static_cast<double>(i) * ((to - from) / static_cast<double>(steps - 1));
  };
  const auto total = static_cast<double>(steps);
  std::vector<double> betas(steps);
  for (std::size_t i = 0; i < steps; ++i) {
    switch (kind) {
      case ScheduleKind::linear:
        betas[i] = between(first, last, i);
        break;
      case ScheduleKind::scaled_linear: {
        const double root = between(std::sqrt(first), std::sqrt(last), i);
        betas[i] = root * root;
        break;
      }
      case ScheduleKind::cosine: {
        const auto t = static_cast<double>(i);
        betas[i] = std::min(1.0 - cosine_alpha_bar((t + 1.0) / total) / cosine_alpha_bar(t / total),
                            0.999);
        break;
      }
      case ScheduleKind::sigmoid:
        betas[i] = first + (last - first) / (1.0 + std::exp(-between(-6.0, 6.0, i)));
        break;
    }
  }
  // Rounding may lead a hair below 0 or up to 1.
  for (double& beta : betas) beta = std::clamp(beta, 0.0, kLargestBeta);
  return betas;
}

Schedule::Schedule(std::vector<double> betas)
    : betas_(std::move(betas)), alpha_bars_(betas_.size()) {
  constexpr const char* kWhere = "Schedule";
  check_count(kWhere, "steps", betas_.size(), 1, kMostSteps);
  double alpha_bar = 1.0;
  for (std::size_t i = 0; i < betas_.size(); ++i) {
    check_beta(kWhere, "betas[" + std::to_string(i) + "]", betas_[i]);
    alpha_bar *= 1.0 - betas_[i];
    alpha_bars_[i] = alpha_bar;
  }
}

double signal_to_noise(double alpha_bar) { return alpha_bar / (1.0 - alpha_bar); }

double log_signal_to_noise(double alpha_bar) {
  return std::log(alpha_bar) - std::log1p(-alpha_bar);
}

void check_alpha_bar(const char* where, double alpha_bar) {
  if (!(alpha_bar >= 0.0 && alpha_bar <= 1.0)) {
    fail(where, {"alpha_bar must be in [0, 1], got ", alpha_bar});
  }
}

}  // namespace latent::diffusion
