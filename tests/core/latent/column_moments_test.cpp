#include "core/latent/column_moments.hpp"

#include "tests/core/catch.hpp"
#include "tests/core/latent/factor_examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::Matrix;
using latent::MatrixView;
using latent::mixture::examples::error_of;

TEST_CASE("column moments are those of the definition") {
  const ColumnMoments moments = column_moments(Matrix({1.0, 2.0, 3.0, -2.0, 5.0, 9.0}, 3, 2));
  CHECK(moments.count == 3U);
  CHECK(moments.mean == std::vector<double>{3.0, 3.0});
  CHECK(moments.covariance(0, 0) == Approx(8.0 / 3.0).epsilon(1e-14));
  CHECK(moments.covariance(0, 1) == Approx(14.0 / 3.0).epsilon(1e-14));
  CHECK(moments.covariance(1, 1) == Approx(62.0 / 3.0).epsilon(1e-14));
}

TEST_CASE("portions of unequal size, one row among them, merge to the moments of all rows") {
  Matrix x = examples::rows_of(examples::two_factors(), 200);
  for (double& value : x.values) value += 1e6;  // far from 0, where digits could cancel
  const ColumnMoments all = column_moments(x);
  ColumnMoments sum = column_moments(MatrixView{x.values.data(), 1, 5});
  sum = merged(sum, column_moments(MatrixView{x.row(1).data(), 160, 5}));
  sum = merged(sum, column_moments(MatrixView{x.row(161).data(), 39, 5}));
  CHECK(sum.count == 200U);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(sum.mean[i] == Approx(all.mean[i]).epsilon(1e-14));
    for (std::size_t j = 0; j < 5; ++j) {
      CHECK(sum.covariance(i, j) == Approx(all.covariance(i, j)).epsilon(1e-8).margin(1e-9));
    }
  }
}

TEST_CASE("column moments name what does not fit") {
  CHECK(error_of([] { column_moments(Matrix(3, 1)); }) ==
        "column_moments: columns must be in 2 … 256, got 1");
  CHECK(error_of([] { column_moments(Matrix(0, 2)); }) ==
        "column_moments: x must hold at least 1 row, got 0");
  CHECK(error_of([] {
          column_moments(Matrix({1.0, NAN}, 1, 2));
        }).find("finite") != std::string::npos);
  const ColumnMoments one = column_moments(Matrix(1, 2));
  CHECK(error_of([&] { one.check("f"); }) == "f: x must hold at least 2 rows, got 1");
  ColumnMoments skew{4, {0.0, 0.0}, Matrix({1.0, 0.5, 0.4, 1.0}, 2, 2)};
  CHECK(error_of([&] { skew.check("f"); }) ==
        "f: covariance must be symmetric, got 0.4 and 0.5 at (1, 0)");
  skew.covariance = Matrix({-1.0, 0.0, 0.0, 1.0}, 2, 2);
  CHECK(error_of([&] { skew.check("f"); }) == "f: covariance[0, 0] must be at least 0, got -1");
  CHECK(error_of([&] { merged(one, column_moments(Matrix(2, 3))); }) ==
        "merged: mean must hold 2 numbers in both, got 3");
}
