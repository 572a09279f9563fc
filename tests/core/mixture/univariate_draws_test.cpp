#include "core/mixture/univariate_draws.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::python::Integer;

TEST_CASE("univariate draws are those of the Python in their comment, stage by stage") {
  // Expected: that program under CPython 3.11, random.seed(13); u is the number that choices()
  // uses.
  UnivariateDraws draws({0.35, 0.65}, {-1.5, 1.8}, 0.6, Integer("13"));
  const double u[] = {0.2590084917154736, 0.8493361613899302, 0.1857241738737354,
                      0.22516293556211264};
  const std::uint32_t component[] = {0, 1, 0, 0};
  const double noise[] = {-0.36038408454435733, -0.8365162231140713, 0.04125166734268859,
                          0.3360211644405062};
  const double value[] = {-1.8603840845443573, 0.9634837768859288, -1.4587483326573114,
                          -1.1639788355594938};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(draws.next_uniform() == u[i]);
    CHECK(draws.next_uniform() == u[i]);  // asking draws nothing
    const UnivariateDraw draw = draws.next();
    CHECK(draw.component == component[i]);
    CHECK(draw.noise == Approx(noise[i]).epsilon(1e-13));
    CHECK(draw.value == Approx(value[i]).epsilon(1e-13));
  }
}

TEST_CASE("weights need not sum to 1, and one of 0 is never drawn") {
  UnivariateDraws draws({2.0, 0.0, 3.5}, {0.5, -2.0, 4.0}, 0.0, Integer("-7"));
  for (int i = 0; i < 1000; ++i) {
    const UnivariateDraw draw = draws.next();
    CHECK(draw.component != 1U);
    CHECK(draw.value == (draw.component == 0U ? 0.5 : 4.0));
  }
}

TEST_CASE("many draws at once are the draws one by one, whatever is held back") {
  const std::vector<double> weights{0.2, 0.5, 0.3};
  const std::vector<double> means{-1.0, 0.0, 2.0};
  UnivariateDraws single(weights, means, 0.7, Integer("3"));
  UnivariateDraws bulk(weights, means, 0.7, Integer("3"));
  for (const std::size_t count : {0U, 1U, 2U, 3U, 4U, 7U, 512U, 513U, 1500U, 5U}) {
    std::vector<std::uint32_t> components(count);
    std::vector<double> noise(count);
    bulk.fill(components, noise);
    for (std::size_t i = 0; i < count; ++i) {
      const UnivariateDraw draw = single.next();
      CHECK(components[i] == draw.component);
      CHECK(noise[i] == Approx(draw.noise).epsilon(1e-14));
    }
  }
}

TEST_CASE("univariate draws name what they cannot use") {
  const Integer seed("1");
  const auto error = [&](std::vector<double> weights, std::vector<double> means, double sigma) {
    return examples::error_of([&] { UnivariateDraws(weights, means, sigma, seed); });
  };
  CHECK(error({1.0}, {1.0, 2.0}, 1.0) ==
        "UnivariateDraws: weights and means must have the same length, got 1 and 2");
  CHECK(error({1.0, -2.0}, {1.0, 2.0}, 1.0) ==
        "UnivariateDraws: weights[1] must be at least 0, got -2");
  CHECK(error({}, {}, 1.0) == "UnivariateDraws: weights must have a positive, finite sum");
  CHECK(error({0.0}, {1.0}, 1.0) == "UnivariateDraws: weights must have a positive, finite sum");
  CHECK(error({1e308, 1e308}, {1.0, 2.0}, 1.0) ==
        "UnivariateDraws: weights must have a positive, finite sum");
  CHECK(error({1.0}, {1.0}, -0.5) ==
        "UnivariateDraws: sigma must be at least 0 and finite, got -0.5");
}

TEST_CASE("the stages of many draws are those of one after another") {
  UnivariateDraws one_by_one({0.35, 0.65}, {-1.5, 1.8}, 0.6, Integer("13"));
  UnivariateDraws at_once({0.35, 0.65}, {-1.5, 1.8}, 0.6, Integer("13"));
  const DrawStages stages = draw_stages(at_once, 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(stages.uniforms[i] == one_by_one.next_uniform());
    const UnivariateDraw draw = one_by_one.next();
    CHECK(stages.components[i] == draw.component);
    CHECK(stages.noise[i] == draw.noise);
    CHECK(stages.values[i] == draw.value);
  }
  CHECK(examples::error_of([&] { draw_stages(at_once, kMostStages + 1); }) ==
        "draw_stages: count must be in 0 … 100000, got 100001");
}
