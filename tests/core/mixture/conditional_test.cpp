#include "core/mixture/conditional.hpp"

#include "core/mixture/marginal.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::mixture::examples::error_of;
using latent::mixture::examples::log_density_at;

TEST_CASE("p(u | o) is p(u, o) / p(o), for every kind") {
  const std::vector<std::size_t> known{1};
  const std::vector<double> value{0.4};
  for (const GaussianMixture& m : examples::one_of_each_kind()) {
    const GaussianMixture rest = conditional(m, known, value);
    CHECK(rest.kind() == m.kind());
    for (const double u : {-2.0, 0.0, 1.3}) {
      CHECK(log_density_at(rest, {u}) ==
            Approx(log_density_at(m, {u, 0.4}) - log_density_at(marginal(m, known), {0.4}))
                .epsilon(1e-13));
    }
  }
}

TEST_CASE("conditional takes several known coordinates in any order") {
  const GaussianMixture m = examples::three_dimensional();
  const std::vector<std::size_t> known{2, 0};
  const std::vector<double> values{-0.5, 0.8};
  CHECK(
      log_density_at(conditional(m, known, values), {0.1}) ==
      Approx(log_density_at(m, {0.8, 0.1, -0.5}) - log_density_at(marginal(m, known), {-0.5, 0.8}))
          .epsilon(1e-13));
  const std::vector<std::size_t> middle{1};
  CHECK(log_density_at(conditional(m, middle, std::vector<double>{0.1}), {0.8, -0.5}) ==
        Approx(log_density_at(m, {0.8, 0.1, -0.5}) - log_density_at(marginal(m, middle), {0.1}))
            .epsilon(1e-13));
}

TEST_CASE("conditional refuses all coordinates and a wrong number of values") {
  const GaussianMixture m = examples::three_dimensional();
  CHECK(error_of([&] {
          conditional(m, std::vector<std::size_t>{0, 1, 2}, std::vector<double>{0, 0, 0});
        }) == "conditional: coordinates must leave at least one out, got all 3");
  CHECK(error_of([&] { conditional(m, std::vector<std::size_t>{0}, {}); }) ==
        "conditional: values must hold 1 numbers, got 0");
}
