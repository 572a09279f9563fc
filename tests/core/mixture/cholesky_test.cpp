#include "core/mixture/cholesky.hpp"

#include <limits>
#include <vector>

#include "tests/core/catch.hpp"

using namespace latent::mixture;

TEST_CASE("the factor of a known matrix, from its lower triangle alone") {
  const std::vector<double> a{4.0, 99.0, 2.0, 5.0};
  std::vector<double> factor(4);
  REQUIRE(cholesky(a.data(), 2, factor.data()));
  CHECK(factor == std::vector<double>{2.0, 0.0, 1.0, 2.0});
  std::vector<double> inverse(4);
  invert_lower(factor.data(), 2, inverse.data());
  CHECK(inverse == std::vector<double>{0.5, 0.0, -0.25, 0.5});
}

TEST_CASE("what is not positive definite or not finite has no factor") {
  std::vector<double> factor(4);
  for (const std::vector<double>& a :
       {std::vector<double>{1.0, 2.0, 2.0, 1.0}, std::vector<double>{0.0, 0.0, 0.0, 0.0},
        std::vector<double>{1.0, 0.0, std::numeric_limits<double>::quiet_NaN(), 1.0}}) {
    CHECK_FALSE(cholesky(a.data(), 2, factor.data()));
  }
}

TEST_CASE("a large matrix multiplies back") {
  const std::size_t d = 40;
  std::vector<double> a(d * d);
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j < d; ++j) {
      a[i * d + j] = 1.0 / (1.0 + static_cast<double>(i + j)) + (i == j ? 1.0 : 0.0);
    }
  }
  std::vector<double> factor(d * d);
  std::vector<double> inverse(d * d);
  REQUIRE(cholesky(a.data(), d, factor.data()));
  invert_lower(factor.data(), d, inverse.data());
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j < d; ++j) {
      double product = 0.0;
      double identity = 0.0;
      for (std::size_t l = 0; l < d; ++l) {
        product += factor[i * d + l] * factor[j * d + l];
        identity += inverse[i * d + l] * factor[l * d + j];
      }
      CHECK(product == Approx(a[i * d + j]).epsilon(1e-13));
      CHECK(identity == Approx(i == j ? 1.0 : 0.0).margin(1e-13));
    }
  }
}
