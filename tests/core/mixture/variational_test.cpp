#include "core/mixture/variational.hpp"

#include <cmath>

#include "core/mixture/responsibilities.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

constexpr WeightPrior kBothPriors[] = {WeightPrior::dirichlet_distribution,
                                       WeightPrior::dirichlet_process};
const Matrix kClusters = examples::drawn(examples::two_clusters(), 600);

/// Six components where two would do: points dealt out by where they lie.
Matrix dealt(const Matrix& x, std::size_t components) {
  Matrix result(x.rows, components);
  for (std::size_t n = 0; n < x.rows; ++n) {
    const double at = std::floor(1.5 * (x(n, 0) - x(n, 1)) + 100.0);
    result(n, static_cast<std::size_t>(at) % components) = 1.0;
  }
  return result;
}

VariationalFit fit(const Matrix& x, CovarianceKind kind, WeightPrior weights,
                   const EmOptions& options, double concentration = 0.01) {
  VariationalPrior prior = default_prior(x, 6, kind, weights);
  prior.weight_concentration = concentration;
  return fit_variational(x, dealt(x, 6), kind, prior, options);
}

}  // namespace

TEST_CASE("the lower bound never falls (test_monotonic_likelihood of the variational mixture)") {
  // Kind tied is left out: dividing the Wishart's counts by K, as scikit-learn does, is not the
  // coordinate ascent of one bound.
  for (const WeightPrior weights : kBothPriors) {
    for (const CovarianceKind kind :
         {CovarianceKind::full, CovarianceKind::diagonal, CovarianceKind::spherical}) {
      const VariationalFit result = fit(kClusters, kind, weights, {300, 0.0, 0.0});
      for (const VariationalStep& step : result.steps) CHECK(step.change > -1e-9);
    }
  }
}

TEST_CASE("components that are not needed switch off") {
  for (const WeightPrior weights : kBothPriors) {
    const VariationalFit result = fit(kClusters, CovarianceKind::full, weights, {1000, 1e-6, 1e-6});
    CHECK(result.status == EmStatus::converged);
    CHECK(result.steps.front().effective_components > 4.0);
    CHECK(result.steps.back().effective_components < 2.5);
    const GaussianMixture m = mixture_of(result.posterior);
    double left = 0.0;
    for (std::size_t k = 0; k < 6; ++k) left += m.means()(k, 0) < -1.5 ? m.weights()[k] : 0.0;
    CHECK(left == Approx(0.6).margin(0.05));
  }
}

TEST_CASE("moving the data moves the fit (test_invariant_translation)") {
  Matrix moved = kClusters;
  for (std::size_t n = 0; n < moved.rows; ++n) moved(n, 0) += 100.0;
  const Matrix r = dealt(kClusters, 6);
  for (const CovarianceKind kind : examples::kAllKinds) {
    const auto prior = default_prior(kClusters, 6, kind, WeightPrior::dirichlet_process);
    const auto moved_prior = default_prior(moved, 6, kind, WeightPrior::dirichlet_process);
    const VariationalFit a = fit_variational(kClusters, r, kind, prior, {30, 0.0, 0.0});
    const VariationalFit b = fit_variational(moved, r, kind, moved_prior, {30, 0.0, 0.0});
    for (std::size_t k = 0; k < 6; ++k) {
      CHECK(b.posterior.means(k, 0) - 100.0 == Approx(a.posterior.means(k, 0)).margin(1e-8));
      CHECK(b.posterior.concentration[k] == Approx(a.posterior.concentration[k]).epsilon(1e-8));
    }
  }
}

TEST_CASE("with one component the kinds agree (test_compare_covar_type)") {
  const Matrix ones({std::vector<double>(600, 1.0), 600, 1});
  const auto covariance = [&](CovarianceKind kind) {
    const auto prior = default_prior(kClusters, 1, kind, WeightPrior::dirichlet_distribution);
    return mixture_of(fit_variational(kClusters, ones, kind, prior, {5, 0.0, 0.0}).posterior)
        .covariance_of(0);
  };
  const Matrix full = covariance(CovarianceKind::full);
  const Matrix diagonal = covariance(CovarianceKind::diagonal);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(covariance(CovarianceKind::tied).values[i] == Approx(full.values[i]).epsilon(1e-12));
  }
  CHECK(diagonal(0, 0) == Approx(full(0, 0)).epsilon(1e-12));
  CHECK(covariance(CovarianceKind::spherical)(0, 0) ==
        Approx(0.5 * (full(0, 0) + full(1, 1))).epsilon(1e-12));
}

TEST_CASE("a warm start goes on where the fit stopped") {
  const Matrix r = dealt(kClusters, 6);
  const auto prior =
      default_prior(kClusters, 6, CovarianceKind::full, WeightPrior::dirichlet_process);
  const VariationalFit whole =
      fit_variational(kClusters, r, CovarianceKind::full, prior, {6, 0.0, 1e-6});
  const VariationalFit half =
      fit_variational(kClusters, r, CovarianceKind::full, prior, {3, 0.0, 1e-6});
  Variational rest(kClusters, half.posterior, prior, {3, 0.0, 1e-6}, half.lower_bound);
  while (rest.step()) {
  }
  CHECK(rest.posterior().means.values == whole.posterior.means.values);
  CHECK(rest.fit().lower_bound == whole.lower_bound);
}

TEST_CASE("the responsibilities of the E step's mixture lead to the next posterior") {
  for (const WeightPrior weights : kBothPriors) {
    for (const CovarianceKind kind : examples::kAllKinds) {
      const auto prior = default_prior(kClusters, 6, kind, weights);
      const EmOptions options{20, 0.0, 1e-6};
      Variational run(kClusters, dealt(kClusters, 6), kind, prior, options);
      for (int i = 0; i < 3; ++i) run.step();
      const Matrix r = responsibilities(e_step_mixture(run.posterior()), kClusters);
      const VariationalPosterior next = Variational(kClusters, r, kind, prior, options).posterior();
      run.step();
      const VariationalPosterior& wanted = run.posterior();
      for (std::size_t i = 0; i < wanted.means.values.size(); ++i) {
        CHECK(next.means.values[i] == Approx(wanted.means.values[i]).epsilon(1e-10).margin(1e-10));
      }
      for (std::size_t k = 0; k < 6; ++k) {
        CHECK(next.concentration[k] == Approx(wanted.concentration[k]).epsilon(1e-10));
      }
    }
  }
}

TEST_CASE("an observer can stop the variational fit") {
  const auto prior =
      default_prior(kClusters, 6, CovarianceKind::full, WeightPrior::dirichlet_process);
  const VariationalFit result =
      fit_variational(kClusters, dealt(kClusters, 6), CovarianceKind::full, prior, {50, 0.0, 1e-6},
                      [](const Variational& run) { return run.steps().size() < 2; });
  CHECK(result.status == EmStatus::cancelled);
  CHECK(result.steps.size() == 2U);
}

TEST_CASE("the variational fit refuses what does not fit") {
  const auto prior =
      default_prior(kClusters, 6, CovarianceKind::full, WeightPrior::dirichlet_process);
  CHECK_FALSE(error_of([&] {
                fit_variational(kClusters, Matrix(3, 6), CovarianceKind::full, prior);
              }).empty());
  VariationalPrior wrong = prior;
  wrong.mean_precision = 0.0;
  CHECK(error_of([&] {
          fit_variational(kClusters, dealt(kClusters, 6), CovarianceKind::full, wrong);
        }) == "fit_variational: prior.mean_precision must be above 0, got 0");
  wrong = prior;
  wrong.weight_concentration = 1e308;
  CHECK(error_of([&] {
          fit_variational(kClusters, dealt(kClusters, 6), CovarianceKind::full, wrong);
        }).find("prior.weight_concentration") != std::string::npos);
}
