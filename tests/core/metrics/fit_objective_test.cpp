#include "core/metrics/fit_objective.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "core/metrics/divergences.hpp"
#include "core/metrics/wasserstein_distance.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::metrics::fit_objective;
using latent::metrics::FitDivergence;
using latent::metrics::FitParameters;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

namespace {

constexpr FitDivergence kAll[] = {FitDivergence::kl_forward, FitDivergence::kl_reverse,
                                  FitDivergence::jensen_shannon, FitDivergence::wasserstein2};

const GaussianMixture kTruth =
    GaussianMixture::univariate({0.3, 0.5, 0.2}, {-2.0, 1.0, 3.5}, {0.5, 0.4, 0.8});

const GaussianMixture kModels[] = {
    GaussianMixture::univariate({1.0}, {0.3}, {1.7}),
    GaussianMixture::univariate({1.0}, {-2.1}, {0.3}),
    GaussianMixture::univariate({0.5, 0.5}, {-1.8, 1.9}, {0.4, 1.1}),
    // Its quantile function is steep where the truth has much of its mass.
    GaussianMixture::univariate({0.6, 0.4}, {-5.0, 6.0}, {0.3, 0.3}),
};

double reference(const GaussianMixture& q, FitDivergence divergence) {
  const auto of = latent::metrics::divergences(kTruth, q);
  switch (divergence) {
    case FitDivergence::kl_forward:
      return of.kl_forward;
    case FitDivergence::kl_reverse:
      return of.kl_reverse;
    case FitDivergence::jensen_shannon:
      return of.jensen_shannon;
    default:
      return std::pow(latent::metrics::wasserstein_distance(kTruth, q, 2), 2.0);
  }
}

}  // namespace

TEST_CASE("the divergence is that of adaptive quadrature and of the quantile functions") {
  for (const auto& model : kModels) {
    for (const FitDivergence divergence : kAll) {
      const double found = fit_objective(kTruth, FitParameters::of(model), divergence).value;
      CHECK(found == Approx(reference(model, divergence)).epsilon(1e-8));
    }
  }
}

TEST_CASE("its slopes are those of central differences") {
  constexpr double kStep = 1e-5;
  for (const auto& model : kModels) {
    const auto at = FitParameters::of(model);
    for (const FitDivergence divergence : kAll) {
      const auto found = fit_objective(kTruth, at, divergence).slopes;
      const auto check = [&](Eigen::VectorXd FitParameters::*group) {
        for (Eigen::Index k = 0; k < at.means.size(); ++k) {
          auto above = at;
          auto below = at;
          (above.*group)[k] += kStep;
          (below.*group)[k] -= kStep;
          const double rise = fit_objective(kTruth, above, divergence).value -
                              fit_objective(kTruth, below, divergence).value;
          CHECK((found.*group)[k] == Approx(rise / (2.0 * kStep)).epsilon(1e-6).margin(1e-6));
        }
      };
      check(&FitParameters::means);
      check(&FitParameters::log_deviations);
      check(&FitParameters::logits);
    }
  }
}

TEST_CASE("the truth itself is no distance away, and nothing slopes there") {
  for (const FitDivergence divergence : kAll) {
    const auto there = fit_objective(kTruth, FitParameters::of(kTruth), divergence);
    CHECK(there.value < 1e-12);
    CHECK(there.slopes.means.cwiseAbs().maxCoeff() < 1e-9);
    CHECK(there.slopes.log_deviations.cwiseAbs().maxCoeff() < 1e-9);
    CHECK(there.slopes.logits.cwiseAbs().maxCoeff() < 1e-9);
  }
}

TEST_CASE("parameters and back again") {
  const auto back = FitParameters::of(kTruth).mixture();
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK(back.weights()[k] == Approx(kTruth.weights()[k]).epsilon(1e-14));
    CHECK(back.means()(k, 0) == kTruth.means()(k, 0));
    CHECK(back.covariances()[k] == Approx(kTruth.covariances()[k]).epsilon(1e-14));
  }
}

TEST_CASE("what is not compared names function and argument") {
  const auto one = FitParameters::of(kModels[0]);
  const auto apart = GaussianMixture::univariate({0.5, 0.5}, {0.0, 70.0}, {1.0, 1.0});
  const auto of = [](const GaussianMixture& truth, const FitParameters& at) {
    return error_of([&] { (void)fit_objective(truth, at, FitDivergence::kl_forward); });
  };
  CHECK(of(apart, one).find("fit_objective: truth.breadth") == 0);
  auto narrow = one;
  narrow.log_deviations[0] = -3.0;
  CHECK(of(kTruth, narrow).find("fit_objective: model.log_deviations") == 0);
  auto far = one;
  far.means[0] = 1e3;
  CHECK(of(kTruth, far).find("fit_objective: model.means") == 0);
}
