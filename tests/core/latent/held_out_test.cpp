#include "core/latent/held_out.hpp"

#include <numeric>

#include "core/latent/pca.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

TEST_CASE("each row is scored by the model of the rows of other folds") {
  const Matrix x = examples::rows_of(examples::two_factors(), 23);
  const std::vector<double> scores = held_out_scores(x, 2, {FactorNoise::isotropic, 4, {}});
  REQUIRE(scores.size() == 23U);
  for (std::size_t fold = 0; fold < 4; ++fold) {
    Matrix others(0, 5);
    for (std::size_t n = 0; n < x.rows; ++n) {
      if (n % 4 == fold) continue;
      others.values.insert(others.values.end(), x.row(n).begin(), x.row(n).end());
      others.rows += 1;
    }
    const auto law = pca(column_moments(others), 2).model.law();
    const std::vector<double> expected = latent::mixture::log_density(law, x);
    for (std::size_t n = fold; n < x.rows; n += 4) {
      CHECK(scores[n] == Approx(expected[n]).epsilon(1e-12));
    }
  }
}

TEST_CASE("they tell the number of factors, and that the noise is unequal") {
  const Matrix x = examples::rows_of(examples::two_factors(), 3000);
  const auto score = [&](FactorNoise noise, std::size_t latent) {
    return mean_of(held_out_scores(x, latent, {noise, 5, {1e-4, 500}}));
  };
  const double two = score(FactorNoise::diagonal, 2);
  CHECK(two > score(FactorNoise::diagonal, 1) + 0.01);
  CHECK(two > score(FactorNoise::isotropic, 2) + 0.01);
}

TEST_CASE("held-out scores name what does not fit") {
  const Matrix x = examples::rows_of(examples::two_factors(), 10);
  const auto error = [](const Matrix& of, std::size_t folds) {
    return error_of([&] { held_out_scores(of, 1, {FactorNoise::isotropic, folds, {}}); });
  };
  CHECK(error(x, 1) == "held_out_scores: folds must be in 2 … 10, got 1");
  CHECK(error(x, 11) == "held_out_scores: folds must be in 2 … 10, got 11");
  CHECK(error(Matrix(2, 5), 2) == "held_out_scores: x must hold at least 3 rows, got 2");
  CHECK(error(Matrix(8000, 250), 2) == "held_out_scores: x must hold at most 7750 rows, got 8000");
}
