#include "core/metrics/jacobi_svd.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/python/random.hpp"
#include "tests/core/catch.hpp"

using latent::Matrix;
using latent::metrics::jacobi_svd;

namespace {

double inner(const Matrix& a, std::size_t p, std::size_t q) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.rows; ++i) sum += a(i, p) * a(i, q);
  return sum;
}

}  // namespace

TEST_CASE("columns become orthogonal by a rotation, which gives the matrix back") {
  latent::python::PythonRandom random(3);
  for (const std::size_t d : {1U, 2U, 3U, 8U, 16U}) {
    Matrix a(d, d);
    random.gauss_fill(a.values);
    if (d == 8) std::copy_n(a.values.begin(), 8, a.values.begin() + 8);  // singular
    const auto [scaled, v] = jacobi_svd(a);
    for (std::size_t i = 0; i < d; ++i) {
      for (std::size_t j = 0; j < d; ++j) {
        CHECK(inner(v, i, j) == Approx(i == j ? 1.0 : 0.0).margin(1e-13));
        if (i != j) CHECK(inner(scaled, i, j) == Approx(0.0).margin(1e-12));
        double back = 0.0;  // W S Vᵀ
        for (std::size_t k = 0; k < d; ++k) back += scaled(i, k) * v(j, k);
        CHECK(back == Approx(a(i, j)).margin(1e-13));
      }
    }
  }
}

TEST_CASE("small singular values keep their digits") {
  // Singular values √(1 ± …): of (1, 1; 0, δ) their product is δ, their squares sum to 2 + δ².
  const double delta = 1e-12;
  const auto [scaled, v] = jacobi_svd(Matrix({1.0, 1.0, 0.0, delta}, 2, 2));
  const double first = std::sqrt(inner(scaled, 0, 0));
  const double second = std::sqrt(inner(scaled, 1, 1));
  CHECK(first * second == Approx(delta).epsilon(1e-12));
  CHECK(std::max(first, second) == Approx(std::sqrt(2.0)).epsilon(1e-14));
}
