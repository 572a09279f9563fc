#include "core/latent/gaussian_average.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::MatrixView;
using latent::mixture::CovarianceKind;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;

namespace {

/// The average of a function of one point.
template <typename Function>
std::optional<double> average(const GaussianMixture& q, Function g) {
  return gaussian_average(q, [&](MatrixView z) {
    std::vector<double> values(z.rows);
    for (std::size_t n = 0; n < z.rows; ++n) values[n] = g(z.row(n));
    return values;
  });
}

}  // namespace

TEST_CASE("moments of a Gaussian, in one to three dimensions") {
  const auto line = GaussianMixture::univariate({1.0}, {0.6}, {0.8});
  CHECK(average(line, [](auto z) { return z[0] * z[0] * z[0] * z[0]; }).value() ==
        Approx(std::pow(0.6, 4.0) + 6.0 * 0.36 * 0.64 + 3.0 * 0.64 * 0.64).epsilon(1e-11));
  const GaussianMixture plane({1.0}, Matrix({0.5, -1.0}, 1, 2), CovarianceKind::full,
                              {0.8, 0.3, 0.3, 0.5});
  CHECK(average(plane, [](auto z) { return z[0] * z[1]; }).value() ==
        Approx(0.3 - 0.5).epsilon(1e-11));
  const GaussianMixture space({1.0}, Matrix({0.0, 1.0, 2.0}, 1, 3), CovarianceKind::diagonal,
                              {1.0, 0.5, 0.2});
  CHECK(average(space, [](auto z) { return z[0] * z[0] * z[2]; }).value() ==
        Approx(2.0).epsilon(1e-10));
}

TEST_CASE("a smooth function that is no polynomial: E[cos z] = cos m · e^(−s²/2)") {
  const auto q = GaussianMixture::univariate({1.0}, {0.6}, {0.8});
  CHECK(average(q, [](auto z) { return std::cos(5.0 * z[0]); }).value() ==
        Approx(std::cos(3.0) * std::exp(-12.5 * 0.64)).margin(1e-11));
}

TEST_CASE("what asks for too many nodes gives nothing") {
  const auto q = GaussianMixture::univariate({1.0}, {0.0}, {1.0});
  CHECK(!average(q, [](auto z) { return z[0] > 0.1 ? 1.0 : 0.0; }).has_value());
}

TEST_CASE("an average names what does not fit") {
  const auto g = [](auto) { return 1.0; };
  CHECK(error_of([&] { average(examples::two_modes(), g); }) ==
        "gaussian_average: q must be in 1 … 1, got 2");
  CHECK(error_of([&] { average(examples::standard_normal(4), g); }) ==
        "gaussian_average: dimension must be in 1 … 3, got 4");
}
