#include "core/base/matrix_view.hpp"

#include <stdexcept>

#include "tests/core/catch.hpp"

using namespace latent;

TEST_CASE("a matrix is row-major and passes as a view of itself") {
  Matrix m({1, 2, 3, 4, 5, 6}, 2, 3);
  const MatrixView view = m;
  CHECK(view(1, 0) == 4.0);
  CHECK(view.row(1)[2] == 6.0);
  CHECK(view.size() == 6U);
  m(0, 1) = 9.0;
  CHECK(view(0, 1) == 9.0);
  CHECK(Matrix(2, 2).values == std::vector<double>(4, 0.0));
}

TEST_CASE("a matrix of more numbers than there can be is refused, not wrapped round") {
  CHECK(checked_size(kMostValues, 1) == kMostValues);
  CHECK(checked_size(kMostValues, 0) == 0U);
  CHECK_THROWS_AS(checked_size(kMostValues, 2), std::length_error);
  // 2¹⁶ · 2¹⁶ is 0 in 32 bits.
  CHECK_THROWS_AS(Matrix(std::size_t{1} << 16U, std::size_t{1} << 16U), std::length_error);
}
