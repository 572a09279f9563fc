#include "core/mixture/initial_mixture.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/check_points.hpp"
#include "core/mixture/block.hpp"
#include "core/mixture/kmeans.hpp"
#include "core/mixture/m_step.hpp"

namespace latent::mixture {
namespace {

std::vector<std::size_t> distinct_points(std::size_t count, std::size_t components,
                                         python::PythonRandom& random) {
  std::vector<std::size_t> chosen;
  while (chosen.size() < components) {
    const auto n = static_cast<std::size_t>(random.randbelow(count));
    if (std::find(chosen.begin(), chosen.end(), n) == chosen.end()) chosen.push_back(n);
  }
  return chosen;
}

WeightSource weights_of(const std::vector<std::uint32_t>& labels, std::size_t components) {
  return [&labels, components](std::size_t first, std::size_t count, double* weights) {
    for (std::size_t n = 0; n < count; ++n) {
      for (std::size_t k = 0; k < components; ++k) {
        weights[k * kBlock + n] = labels[first + n] == k ? 1.0 : 0.0;
      }
    }
  };
}

/// Uniform draws, point by point. Each pass makes the same ones again, from a copy of the
/// generator, so that they need not be kept; `random` itself stands behind the last draw.
WeightSource random_weights(std::size_t components, python::PythonRandom& random) {
  return
      [components, start = random, &random](std::size_t first, std::size_t count, double* weights) {
        if (first == 0) random = start;
        for (std::size_t n = 0; n < count; ++n) {
          double total = 0.0;
          for (std::size_t k = 0; k < components; ++k)
            total += weights[k * kBlock + n] = random.random();
          for (std::size_t k = 0; k < components; ++k) {
            double& weight = weights[k * kBlock + n];
            weight = total > 0.0 ? weight / total : 1.0 / static_cast<double>(components);
          }
        }
      };
}

}  // namespace

GaussianMixture initial_mixture(MatrixView x, std::size_t components, CovarianceKind kind,
                                EmInit init, double covariance_floor,
                                python::PythonRandom& random) {
  constexpr const char* kWhere = "initial_mixture";
  check_data(kWhere, x, x.cols);
  check_count(kWhere, "components", components, 1, std::min(x.rows, kMostComponents));
  check_range(kWhere, "covariance_floor", covariance_floor, 0.0, kFarthest);
  switch (init) {
    case EmInit::kmeans: {
      const KMeansFit fit = fit_kmeans(x, rows_of(x, kmeans_plus_plus(x, components, random)));
      return mixture_of_labels(x, fit.labels, components, kind, covariance_floor);
    }
    case EmInit::kmeans_plus_plus:
      return broad_mixture(data_moments(x), rows_of(x, kmeans_plus_plus(x, components, random)),
                           kind, covariance_floor);
    case EmInit::random_points:
      return broad_mixture(data_moments(x), rows_of(x, distinct_points(x.rows, components, random)),
                           kind, covariance_floor);
    case EmInit::random_responsibilities:
      return m_step(x, random_weights(components, random), components, kind, covariance_floor)
          .mixture;
  }
  fail(kWhere, {"init must be one of the four ways"});
}

GaussianMixture mixture_of_labels(MatrixView x, const std::vector<std::uint32_t>& labels,
                                  std::size_t components, CovarianceKind kind,
                                  double covariance_floor) {
  constexpr const char* kWhere = "mixture_of_labels";
  check_data(kWhere, x, x.cols);
  check_count(kWhere, "components", components, 1, std::min(x.rows, kMostComponents));
  check_range(kWhere, "covariance_floor", covariance_floor, 0.0, kFarthest);
  if (labels.size() != x.rows) {
    fail(kWhere, {"labels must hold ", x.rows, " numbers, got ", labels.size()});
  }
  for (std::size_t n = 0; n < labels.size(); ++n) {
    if (labels[n] >= components) {
      fail(kWhere, {"labels[", n, "] must be below ", components, ", got ", labels[n]});
    }
  }
  return m_step(x, weights_of(labels, components), components, kind, covariance_floor).mixture;
}

EmFit fit_em(MatrixView x, std::size_t components, CovarianceKind kind, EmInit init, int starts,
             const EmOptions& options, python::PythonRandom& random, const EmObserver& observer) {
  if (starts < 1) fail("fit_em", {"starts must be at least 1, got ", starts});
  std::optional<EmFit> best;
  for (int i = 0; i < starts; ++i) {
    const GaussianMixture start =
        initial_mixture(x, components, kind, init, options.covariance_floor, random);
    EmFit fit = fit_em(x, start, options, -std::numeric_limits<double>::infinity(), observer);
    const bool cancelled = fit.status == EmStatus::cancelled;
    if (!best || (!cancelled && fit.log_likelihood > best->log_likelihood)) best = std::move(fit);
    if (cancelled) {
      best->status = EmStatus::cancelled;
      break;
    }
  }
  return *std::move(best);
}

}  // namespace latent::mixture
