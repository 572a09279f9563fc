#include "core/mixture/moment_kernels.hpp"

#include <vector>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using namespace latent::mixture;
using latent::Matrix;

TEST_CASE("the moment kernels are the definition in every dimension") {
  latent::python::PythonRandom random(5);
  for (std::size_t d = 1; d <= 13; ++d) {
    Matrix x(d % 2 == 0 ? 21 : kBlock, d);
    for (double& value : x.values) value = random.gauss(0.0, 1.0);
    std::vector<double> centre(d);
    for (double& value : centre) value = random.gauss(0.0, 1.0);
    Block block(d);
    block.fill(x, 0);
    std::vector<double> weights(kBlock, 0.0);
    for (std::size_t n = 0; n < x.rows; ++n) weights[n] = random.random();
    Matrix expected(d, d);
    std::vector<double> offset(d, 0.0);
    double mass = 0.0;
    double trace = 0.0;
    for (std::size_t n = 0; n < x.rows; ++n) {
      mass += weights[n];
      for (std::size_t i = 0; i < d; ++i) {
        offset[i] += weights[n] * (x(n, i) - centre[i]);
        for (std::size_t j = 0; j < d; ++j) {
          expected(i, j) += weights[n] * (x(n, i) - centre[i]) * (x(n, j) - centre[j]);
        }
        trace += weights[n] * (x(n, i) - centre[i]) * (x(n, i) - centre[i]);
      }
    }
    for (const CovarianceKind kind : {CovarianceKind::full, CovarianceKind::tied,
                                      CovarianceKind::diagonal, CovarianceKind::spherical}) {
      double got_mass = 0.0;
      std::vector<double> got_offset(d, 0.0);
      std::vector<double> scatter(d * d, 0.0);
      std::vector<double> scratch((d + 1) * kBlock + 1, -7.0);
      add_moments(kind, block, weights.data(), centre.data(), scratch.data(),
                  {&got_mass, got_offset.data(), scatter.data()});
      CHECK(scratch.back() == -7.0);  // not touched
      CHECK(got_mass == Approx(mass).epsilon(1e-13));
      for (std::size_t i = 0; i < d; ++i) {
        CHECK(got_offset[i] == Approx(offset[i]).epsilon(1e-12).margin(1e-13));
        for (std::size_t j = 0; j <= i && kind == CovarianceKind::full; ++j) {
          CHECK(scatter[i * d + j] == Approx(expected(i, j)).epsilon(1e-12).margin(1e-13));
        }
        if (kind == CovarianceKind::diagonal) {
          CHECK(scatter[i] == Approx(expected(i, i)).epsilon(1e-12));
        }
      }
      if (kind == CovarianceKind::spherical) CHECK(scatter[0] == Approx(trace).epsilon(1e-12));
      if (kind == CovarianceKind::tied) CHECK(scatter == std::vector<double>(d * d, 0.0));
    }
  }
}
