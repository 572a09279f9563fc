#include "core/latent/bound_gaps.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"

using namespace latent::latent_variable;

TEST_CASE("both gaps are no less than 0 and add up to what the encoder's bound lacks") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::a_spiral();
  DecoderMarginal marginal({prior, *decoder, 0.04});
  for (const std::vector<double>& x : {std::vector<double>{1.0, 0.6}, {-0.4, 0.3}}) {
    const BoundGaps gaps = bound_gaps(marginal, x, {{0.2}, {0.05}});
    CHECK(gaps.approximation_gap() > -1e-7);
    CHECK(gaps.amortisation_gap() > -1e-9);
    CHECK(gaps.approximation_gap() + gaps.amortisation_gap() ==
          Approx(gaps.encoder.log_evidence.value - gaps.encoder.bound.value).margin(1e-9));
    CHECK(gaps.approximation_gap() == Approx(gaps.best.posterior_divergence.value).margin(1e-6));
  }
}

TEST_CASE("of a line there is no approximation gap, and with the posterior none at all") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = line({1.0, 0.0}, {0.0, 0.0});
  DecoderMarginal marginal({prior, *decoder, 1.0});
  const BoundGaps gaps = bound_gaps(marginal, std::vector<double>{1.0, 0.3}, {{0.0}, {1.0}});
  CHECK(gaps.approximation_gap() < 1e-7);
  CHECK(gaps.amortisation_gap() == Approx(0.5 * (0.25 / 0.5 + 2.0 - 1.0 - std::log(2.0))));
  const BoundGaps none = bound_gaps(marginal, std::vector<double>{1.0, 0.3}, {{0.5}, {0.5}});
  CHECK(none.amortisation_gap() < 1e-9);
}

TEST_CASE("the search has the posterior, and the encoder's bound before its first climb") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::a_spiral();
  const std::vector<double> x{1.0, 0.6};
  DecoderMarginal marginal({prior, *decoder, 0.04});
  GapSearch search(marginal, x, {{0.2}, {0.05}});
  CHECK(search.gaps().approximation_gap() + search.gaps().amortisation_gap() ==
        Approx(search.gaps().encoder.posterior_divergence.value).margin(1e-6));
  CHECK(search.gaps().amortisation_gap() == 0.0);
  while (search.advance()) {
  }
  const GridPosterior exact = marginal.posterior(x);
  CHECK(search.posterior().mean[0] == Approx(exact.mean[0]));
  CHECK(search.gaps().amortisation_gap() > 0.0);
}
