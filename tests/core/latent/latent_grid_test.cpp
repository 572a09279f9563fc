#include "core/latent/latent_grid.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::mixture::GaussianMixture;

namespace {

double mass(const LatentGrid& grid) {
  double sum = 0.0;
  for (const LatentCell& cell : grid.cells()) {
    for (std::size_t i = 0; i < cell.log_law.size(); ++i) {
      sum += cell.volume * grid.kronrod()[i] * std::exp(cell.log_law[i]);
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("a law has mass 1 on its grid, however it is cut, and cells know when they hide some") {
  const auto law = GaussianMixture::univariate({0.9, 0.1}, {-1.0, 2.0}, {1.0, 1e-3});
  const auto decoder = examples::an_arc();
  const LatentModel model{law, *decoder, 0.1};
  LatentGrid grid(law, model, 8.0);
  for (int round = 0; round < 40; ++round) {
    std::vector<bool> marks;
    for (const LatentCell& cell : grid.cells()) marks.push_back(!cell.law_is_resolved);
    if (std::count(marks.begin(), marks.end(), true) == 0) break;
    REQUIRE(grid.cut(marks));
  }
  CHECK(mass(grid) == Approx(1.0).epsilon(1e-6));
  CHECK(grid.cells().size() > 10);
  CHECK(grid.cells().size() < 60);
}

TEST_CASE("the bound on a cell's mass is one, and so is that beyond") {
  const auto law = latent::mixture::examples::one_of_each_kind()[0];
  const examples::Bent decoder;
  const LatentModel model{law, decoder, 0.1};
  const LatentGrid grid(law, model, 4.0);
  for (const LatentCell& cell : grid.cells()) {
    double sum = 0.0;
    for (std::size_t i = 0; i < cell.log_law.size(); ++i) {
      sum += cell.volume * grid.kronrod()[i] * std::exp(cell.log_law[i]);
    }
    CHECK(sum <= 1.001 * std::exp(cell.log_mass_bound));
  }
  CHECK(1.0 - mass(grid) < std::exp(grid.log_mass_beyond()) + 1e-3);
}

TEST_CASE("cells are cut in two along the axis on which f goes farther") {
  const auto law = examples::standard_normal(2);
  const examples::Affine decoder(latent::Matrix({5.0, 0.0, 0.0, 0.1}, 2, 2), {0.0, 0.0});
  const LatentModel model{law, decoder, 0.01};
  LatentGrid grid(law, model, 4.0);
  const std::size_t before = grid.cells().size();
  std::vector<bool> marks(before, false);
  marks[0] = true;
  const LatentCell first = grid.cells()[0];
  REQUIRE(grid.cut(marks));
  REQUIRE(grid.cells().size() == before + 1);
  CHECK(grid.cells()[0].high[0] == 0.5 * (first.low[0] + first.high[0]));
  CHECK(grid.cells()[0].high[1] == first.high[1]);
  CHECK(grid.cells()[before].low[0] == grid.cells()[0].high[0]);
  // 0.1 of a unit per node's gap in z₁: at most 0.104 of the cell's width.
  CHECK(first.decoded_step == Approx(5.0 * 0.10389 * 2.0).epsilon(1e-3));
}

TEST_CASE("no more nodes than the model may decode") {
  const auto law = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  LatentGrid grid(law, {law, *decoder, 0.1}, 4.0);
  bool more = true;
  for (int round = 0; round < 1000 && more; ++round) {
    std::vector<bool> marks(grid.cells().size(), true);
    more = grid.cut(marks);
  }
  CHECK_FALSE(more);
  CHECK(grid.nodes() <= 100'000);
}

TEST_CASE("a slice is cut at once, and marks say what is still to be cut") {
  const auto law = examples::standard_normal(1);
  const auto decoder = examples::an_arc();
  LatentGrid grid(law, {law, *decoder, 0.1}, 4.0);
  std::vector<bool> marks(grid.cells().size(), true);
  while (grid.cells().size() < 40) {
    REQUIRE(grid.cut(marks));
    marks.assign(grid.cells().size(), true);
  }
  const std::size_t before = grid.cells().size();
  REQUIRE(grid.cut(marks));
  CHECK(grid.cells().size() == before + LatentGrid::kCellsAtOnce);
  CHECK(marks.size() == grid.cells().size());
  CHECK(!marks[LatentGrid::kCellsAtOnce - 1]);
  CHECK(marks[LatentGrid::kCellsAtOnce]);
  CHECK(!marks[before]);
  CHECK(mass(grid) == Approx(1.0).epsilon(1e-4));
}
