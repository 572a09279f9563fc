#include "core/metrics/neighbour_balls.hpp"

#include <string>

#include "core/base/matrix_view.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using latent::Matrix;
using latent::metrics::neighbour_balls;
using latent::mixture::examples::error_of;

// By hand, on a line: each point's nearest and second nearest other one.
TEST_CASE("balls reach to the k-th neighbour and count whom they hold") {
  const Matrix real({0.0, 1.0, 3.0, 10.0}, 4, 1);
  const Matrix generated({2.0, 5.0, 30.0}, 3, 1);

  const auto first = neighbour_balls(real, generated, 1);
  CHECK(first.real_radii == std::vector<double>{1.0, 1.0, 2.0, 7.0});
  CHECK(first.generated_radii == std::vector<double>{3.0, 3.0, 25.0});
  // 2 lies on the rim around 1 and in that around 3; 5 on the rim of 3 and in that of 10.
  CHECK(first.in_real == std::vector<double>{2.0, 2.0, 0.0});
  CHECK(first.held == std::vector<double>{0.0, 1.0, 2.0, 1.0});
  CHECK(first.in_generated == std::vector<double>{1.0, 1.0, 2.0, 1.0});

  const auto second = neighbour_balls(real, generated, 2);
  CHECK(second.real_radii == std::vector<double>{3.0, 2.0, 3.0, 9.0});
  CHECK(second.generated_radii == std::vector<double>{28.0, 25.0, 28.0});
  CHECK(second.in_real == std::vector<double>{4.0, 2.0, 0.0});
}

TEST_CASE("k has to leave a neighbour in either set") {
  const Matrix real({0.0, 1.0, 3.0}, 3, 1);
  const Matrix generated({2.0, 5.0}, 2, 1);
  CHECK(error_of([&] { neighbour_balls(real, generated, 2); }).find("k must be") !=
        std::string::npos);
  CHECK(error_of([&] { neighbour_balls(real, generated, 0); }).find("k must be") !=
        std::string::npos);
}
