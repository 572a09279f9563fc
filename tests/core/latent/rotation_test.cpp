#include "core/latent/rotation.hpp"

#include <cmath>

#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::mixture::examples::error_of;

namespace {

Matrix turned(const Matrix& w, double angle) {
  Matrix result = w;
  for (std::size_t i = 0; i < w.rows; ++i) {
    result(i, 0) = std::cos(angle) * w(i, 0) - std::sin(angle) * w(i, 1);
    result(i, 1) = std::sin(angle) * w(i, 0) + std::cos(angle) * w(i, 1);
  }
  return result;
}

/// What the rotation makes large, by its definition.
double criterion_of(const Matrix& w, RotationCriterion criterion) {
  double sum = 0.0;
  for (std::size_t j = 0; j < w.cols; ++j) {
    double squares = 0.0;
    double fourths = 0.0;
    for (std::size_t i = 0; i < w.rows; ++i) {
      squares += w(i, j) * w(i, j);
      fourths += std::pow(w(i, j), 4.0);
    }
    sum += fourths;
    if (criterion == RotationCriterion::varimax) {
      sum -= squares * squares / static_cast<double>(w.rows);
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("no angle has a larger criterion than the rotation that is found") {
  const Matrix w = examples::two_factors().loadings;
  for (const auto criterion : {RotationCriterion::varimax, RotationCriterion::quartimax}) {
    double most = 0.0;
    for (int step = 0; step < 20'000; ++step) {
      most = std::max(most, criterion_of(turned(w, step * 1e-4), criterion));
    }
    const Rotation found = rotate_loadings(w, criterion);
    CHECK(criterion_of(found.loadings, criterion) == Approx(most).epsilon(1e-4));
    CHECK(most > 1.01 * criterion_of(w, criterion));
  }
}

TEST_CASE("a rotation is orthogonal, gives W R, and leaves W Wᵀ alone") {
  const Matrix w = examples::two_factors().loadings;
  const auto [loadings, rotation] = rotate_loadings(w, RotationCriterion::varimax);
  for (std::size_t j = 0; j < 2; ++j) {
    for (std::size_t l = 0; l < 2; ++l) {
      CHECK(rotation(0, j) * rotation(0, l) + rotation(1, j) * rotation(1, l) ==
            Approx(j == l ? 1.0 : 0.0).margin(1e-13));
    }
  }
  for (std::size_t i = 0; i < 5; ++i) {
    for (std::size_t j = 0; j < 2; ++j) {
      CHECK(loadings(i, j) ==
            Approx(w(i, 0) * rotation(0, j) + w(i, 1) * rotation(1, j)).epsilon(1e-13));
    }
    for (std::size_t l = 0; l < 5; ++l) {
      CHECK(loadings(i, 0) * loadings(l, 0) + loadings(i, 1) * loadings(l, 1) ==
            Approx(w(i, 0) * w(l, 0) + w(i, 1) * w(l, 1)).epsilon(1e-12).margin(1e-13));
    }
  }
}

TEST_CASE("loadings of any size, none, or one factor are rotated as well") {
  Matrix large = examples::two_factors().loadings;
  for (double& value : large.values) value *= 1e120;
  const Matrix usual =
      rotate_loadings(examples::two_factors().loadings, RotationCriterion::varimax).loadings;
  const Matrix rotated = rotate_loadings(large, RotationCriterion::varimax).loadings;
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(rotated.values[i] == Approx(1e120 * usual.values[i]).epsilon(1e-9));
  }
  CHECK(rotate_loadings(Matrix(3, 2), RotationCriterion::varimax).loadings.values ==
        std::vector<double>(6, 0.0));
  const Matrix one =
      rotate_loadings(Matrix({1.0, -2.0}, 2, 1), RotationCriterion::quartimax).loadings;
  CHECK(std::abs(one(1, 0)) == Approx(2.0).epsilon(1e-14));
}

TEST_CASE("a rotation names what does not fit") {
  const auto error = [](const Matrix& w) {
    return error_of([&] { rotate_loadings(w, RotationCriterion::varimax); });
  };
  CHECK(error(Matrix(2, 3)) == "rotate_loadings: latent must be in 1 … 2, got 3");
  CHECK(error(Matrix(40, 33)) == "rotate_loadings: latent must be in 1 … 32, got 33");
  CHECK(error(Matrix({NAN, 1.0}, 2, 1)).find("rotate_loadings: loadings") == 0U);
}
