#include "core/latent/pushed_density.hpp"

#include <algorithm>
#include <cmath>

#include "core/latent/decoder_marginal.hpp"
#include "core/latent/marginal_integral.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

namespace {

constexpr PlaneGrid kGrid{{-3.0, 4.0}, {-2.5, 2.0}, 29, 19};

std::vector<double> point(const PlaneGrid& grid, std::size_t row, std::size_t column) {
  const auto part = [](std::size_t i, std::size_t count) {
    return static_cast<double>(i) / (static_cast<double>(count) - 1.0);
  };
  return {grid.across[0] + (grid.across[1] - grid.across[0]) * part(column, grid.columns),
          grid.up[1] - (grid.up[1] - grid.up[0]) * part(row, grid.rows)};
}

}  // namespace

TEST_CASE("of a line p(x) on a grid is the closed form") {
  const auto prior =
      GaussianMixture::univariate({0.3, 0.2, 0.5}, {-1.5, 0.1, 1.8}, {0.6, 0.1, 1.4});
  for (const double variance : {0.01, 0.09, 4.0}) {
    for (const auto& slope : {std::array<double, 2>{0.8, -0.5}, {0.0, 0.0}, {0.0, 2.5}}) {
      const auto decoder = line(slope, {0.2, 0.1});
      const LinearGaussian closed{Matrix({slope[0], slope[1]}, 2, 1), {0.2, 0.1}, variance};
      const Matrix values = pushed_density({prior, *decoder, variance}, kGrid);
      REQUIRE(values.rows == kGrid.rows);
      REQUIRE(values.cols == kGrid.columns);
      const double highest = *std::max_element(values.values.begin(), values.values.end());
      for (std::size_t row = 0; row < values.rows; ++row) {
        for (std::size_t column = 0; column < values.cols; ++column) {
          const double exact =
              std::exp(marginal_integral(prior, closed, point(kGrid, row, column)).log_density);
          INFO(variance << " " << slope[0] << " " << row << " " << column);
          CHECK(std::abs(values(row, column) - exact) <
                (exact > 1e-5 * highest ? 1e-10 * exact : 1e-15 * highest));
        }
      }
    }
  }
}

TEST_CASE("of arc and spiral adaptive quadrature at each point says the same") {
  for (const auto& decoder : {examples::an_arc(), examples::a_spiral()}) {
    for (const auto& prior : {examples::standard_normal(1), examples::two_modes()}) {
      for (const double variance : {0.01, 0.16}) {
        const LatentModel model{prior, *decoder, variance};
        DecoderMarginal marginal(model);
        const Matrix values = pushed_density(model, kGrid);
        const double highest = *std::max_element(values.values.begin(), values.values.end());
        for (std::size_t row = 0; row < values.rows; row += 3) {
          for (std::size_t column = 0; column < values.cols; column += 4) {
            if (values(row, column) < 1e-5 * highest) continue;
            const Nats told = marginal.log_density(point(kGrid, row, column));
            CHECK(std::abs(std::log(values(row, column)) - told.value) < told.error + 1e-10);
          }
        }
      }
    }
  }
}

TEST_CASE("far from the curve there is nothing") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  const Matrix values = pushed_density({prior, *decoder, 0.01}, {{1e8, 1e9}, {-1e9, -1e8}, 3, 2});
  for (const double value : values.values) CHECK(value == 0.0);
}

TEST_CASE("bad grids and models are refused by name") {
  const auto prior = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  const auto said = [&](const LatentModel& model, const PlaneGrid& grid) {
    return error_of([&] { (void)pushed_density(model, grid); });
  };
  const LatentModel model{prior, *decoder, 0.04};
  CHECK(said(model, {{1.0, 1.0}, {0.0, 1.0}, 5, 5}) ==
        "pushed_density: across must ascend, got 1 and 1");
  CHECK(said(model, {{0.0, 1.0}, {2.0, 1.0}, 5, 5}) ==
        "pushed_density: up must ascend, got 2 and 1");
  CHECK(said(model, {{0.0, NAN}, {0.0, 1.0}, 5, 5}).starts_with("pushed_density: across must be"));
  CHECK(said(model, {{0.0, 1.0}, {0.0, 1.0}, 1, 5}) ==
        "pushed_density: columns must be in 2 … 512, got 1");
  CHECK(said(model, {{0.0, 1.0}, {0.0, 1.0}, 5, 513}) ==
        "pushed_density: rows must be in 2 … 512, got 513");
  CHECK(said({prior, *decoder, 0.0}, kGrid).starts_with("pushed_density: noise_variance must be"));
  CHECK(said({prior, *decoder, 1e-12}, kGrid)
            .starts_with("pushed_density: noise_variance and prior.covariances must be larger"));
  CHECK(said({prior, *decoder, 1e-5}, {{0.0, 1.0}, {0.0, 1.0}, 512, 512})
            .starts_with("pushed_density: columns and rows must be fewer"));
  const auto plane = examples::standard_normal(2);
  const examples::Bent bent;
  CHECK(said({plane, bent, 0.04}, kGrid) ==
        "pushed_density: decoder must go from 1 latent value to 2 observed ones, got 2 to 2");
}
