#include "core/latent/best_gaussian.hpp"

#include <cmath>
#include <numbers>

#include "core/latent/bound_by_quadrature.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::mixture::examples::error_of;

TEST_CASE("of a line the best q is the posterior") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = line({0.8, -0.5}, {0.0, 0.0});
  const LatentModel model{prior, *decoder, 0.25};
  const std::vector<double> x{0.9, 0.4};
  const std::vector<DiagonalGaussian> starts{{{-2.0}, {9.0}}};
  const BestGaussian best = best_gaussian(model, x, starts);
  const double precision = 1.0 + (0.64 + 0.25) / 0.25;
  CHECK(best.q.mean[0] == Approx((0.8 * 0.9 - 0.5 * 0.4) / 0.25 / precision).margin(1e-6));
  CHECK(best.q.variance[0] == Approx(1.0 / precision).epsilon(1e-5));
  DecoderMarginal marginal(model);
  CHECK(best.bound == Approx(marginal.log_density(x).value).margin(1e-8));
}

TEST_CASE("no q near the best is better, by quadrature") {
  const examples::Bent decoder;
  const auto prior = examples::standard_normal(2);
  const LatentModel model{prior, decoder, 0.04};
  DecoderMarginal marginal(model);
  const std::vector<double> x{0.8, -0.3};
  const auto starts = gaussian_starts(marginal.posterior(x));
  const DiagonalGaussian q = best_gaussian(model, x, starts).q;
  const double bound = bound_by_quadrature(marginal, x, q, 1.0).bound.value;
  for (std::size_t j = 0; j < 2; ++j) {
    for (const double factor : {0.9, 1.1}) {
      DiagonalGaussian wider = q;
      wider.variance[j] *= factor;
      CHECK(bound_by_quadrature(marginal, x, wider, 1.0).bound.value < bound);
      DiagonalGaussian moved = q;
      moved.mean[j] += (factor - 1.0) * std::sqrt(q.variance[j]);
      CHECK(bound_by_quadrature(marginal, x, moved, 1.0).bound.value < bound);
    }
  }
}

TEST_CASE("of two peaks the search finds the better one") {
  // A circle gone round: z = 0 and z = 2π/3 decode to the same, the prior prefers the first.
  const auto prior = examples::standard_normal(1);
  const auto decoder = arc(1.0, 3.0);
  const LatentModel model{prior, *decoder, 0.01};
  DecoderMarginal marginal(model);
  const std::vector<double> x{0.0, 1.0};
  const auto starts = gaussian_starts(marginal.posterior(x));
  CHECK(starts.size() >= 2);
  const BestGaussian best = best_gaussian(model, x, starts);
  CHECK(std::abs(best.q.mean[0]) < 1e-3);
  const BestGaussian stuck =
      best_gaussian(model, x, std::vector<DiagonalGaussian>{{{2.1}, {0.001}}});
  CHECK(stuck.q.mean[0] == Approx(2.0 * std::numbers::pi / 3.0).margin(0.05));
  CHECK(stuck.bound < best.bound);
}

TEST_CASE("a search needs a start that fits") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  const LatentModel model{prior, *decoder, 0.01};
  const std::vector<double> x{0.0, 1.0};
  CHECK(error_of([&] { best_gaussian(model, x, {}); }) ==
        "best_gaussian: starts must not be empty");
  CHECK(error_of([&] {
          best_gaussian(model, x, std::vector<DiagonalGaussian>{{{0.0}, {0.0}}});
        }).starts_with("best_gaussian: q.variance must be in"));
}
