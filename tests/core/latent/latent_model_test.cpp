#include "core/latent/latent_model.hpp"

#include <cmath>
#include <numbers>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

TEST_CASE("log p(x | z) is the normal density's") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  const LatentModel model{prior, *decoder, 0.3};
  const Matrix decoded({0.1, 0.2, -1.0, 0.5}, 2, 2);
  std::vector<double> result(2);
  model.log_likelihood(decoded, std::vector<double>{0.4, 0.2}, result);
  CHECK(result[0] == Approx(-std::log(2.0 * std::numbers::pi * 0.3) - 0.09 / 0.6).epsilon(1e-14));
  CHECK(result[1] ==
        Approx(-std::log(2.0 * std::numbers::pi * 0.3) - (1.96 + 0.09) / 0.6).epsilon(1e-14));
  CHECK(model.log_peak() == Approx(-std::log(2.0 * std::numbers::pi * 0.3)).epsilon(1e-14));
  CHECK(model.most_decoded() == 100'000);
}

TEST_CASE("a prior out of its limits is refused by name") {
  const auto decoder = examples::an_arc();
  const auto of = [&](double mean, double deviation) {
    const auto prior = latent::mixture::GaussianMixture::univariate({1.0}, {mean}, {deviation});
    return error_of([&] { LatentModel{prior, *decoder, 0.1}.check("here"); });
  };
  CHECK(of(0.0, 1.0).empty());
  CHECK(of(1e9, 1.0) == "here: prior.means must be in -1000000 … 1000000, got 1000000000");
  CHECK(of(0.0, 1e-9).starts_with("here: prior.covariances must be in 1e-12"));
}
