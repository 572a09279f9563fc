#include "core/mixture/distance_kernels.hpp"

#include <vector>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using namespace latent::mixture;
using latent::Matrix;

namespace {

Matrix random_matrix(std::size_t rows, std::size_t cols, latent::python::PythonRandom& random) {
  Matrix result(rows, cols);
  for (double& value : result.values) value = random.gauss(0.0, 1.0);
  return result;
}

double by_definition(CovarianceKind kind, std::span<const double> x, const double* mean,
                     const double* inverse) {
  double squared = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    double y = 0.0;
    if (kind == CovarianceKind::full) {
      for (std::size_t j = 0; j <= i; ++j) y += inverse[i * x.size() + j] * (x[j] - mean[j]);
    } else {
      y = (x[i] - mean[i]) * inverse[kind == CovarianceKind::diagonal ? i : 0];
    }
    squared += y * y;
  }
  return squared;
}

}  // namespace

TEST_CASE("the distance kernels are the definition in every dimension") {
  latent::python::PythonRandom random(3);
  for (std::size_t d = 1; d <= 21; ++d) {
    const Matrix x = random_matrix(d % 3 == 0 ? kBlock : 13, d, random);
    const Matrix mean = random_matrix(1, d, random);
    Matrix inverse = random_matrix(d, d, random);
    for (std::size_t i = 0; i < d; ++i) {
      for (std::size_t j = i + 1; j < d; ++j) inverse(i, j) = 0.0;
    }
    Block block(d);
    block.fill(x, 0);
    std::vector<double> scratch(d * kPanel);
    const std::vector<double> rows = interleaved(inverse);
    std::vector<double> result(kBlock);
    for (const CovarianceKind kind :
         {CovarianceKind::full, CovarianceKind::diagonal, CovarianceKind::spherical}) {
      const bool full = kind == CovarianceKind::full;
      log_joint_of_block(kind, block,
                         {mean.values.data(), full ? rows.data() : inverse.values.data(), 0.25},
                         scratch.data(), result.data());
      for (std::size_t n = 0; n < x.rows; ++n) {
        const double expected =
            by_definition(kind, x.row(n), mean.values.data(), inverse.values.data());
        CHECK(0.25 - result[n] == Approx(expected).epsilon(1e-12).margin(1e-14));
      }
    }
  }
}

TEST_CASE("interleaved rows stand in twos, a last one beside zeros") {
  const Matrix factor({1.0, 0.0, 0.0, 2.0, 3.0, 0.0, 4.0, 5.0, 6.0}, 3, 3);
  CHECK(interleaved(factor) == std::vector<double>{1.0, 2.0, 0.0, 3.0, 0.0, 0.0,  //
                                                   4.0, 0.0, 5.0, 0.0, 6.0, 0.0});
}

TEST_CASE("whitening replaces x by the triangular product") {
  latent::python::PythonRandom random(4);
  for (std::size_t d = 1; d <= 6; ++d) {
    const Matrix x = random_matrix(9, d, random);
    const Matrix centre = random_matrix(1, d, random);
    const Matrix inverse = random_matrix(d, d, random);
    Block block(d);
    block.fill(x, 0);
    std::vector<double> scratch(d * kPanel);
    whiten_block(block, centre.values.data(), interleaved(inverse).data(), scratch.data());
    for (std::size_t n = 0; n < 9; ++n) {
      for (std::size_t i = 0; i < d; ++i) {
        double expected = 0.0;
        for (std::size_t j = 0; j <= i; ++j) {
          expected += inverse(i, j) * (x(n, j) - centre(0, j));
        }
        CHECK(block.x()[i * kBlock + n] == Approx(expected).epsilon(1e-13).margin(1e-14));
      }
    }
  }
}
