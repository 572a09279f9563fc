#include "core/mixture/covariance_kind.hpp"

#include "tests/core/catch.hpp"

using namespace latent::mixture;

TEST_CASE("covariances take scikit-learn's shapes") {
  CHECK(covariance_size(CovarianceKind::full, 4, 3) == 36U);
  CHECK(covariance_size(CovarianceKind::tied, 4, 3) == 9U);
  CHECK(covariance_size(CovarianceKind::diagonal, 4, 3) == 12U);
  CHECK(covariance_size(CovarianceKind::spherical, 4, 3) == 4U);
  CHECK(covariance_count(CovarianceKind::tied, 4) == 1U);
  CHECK(covariance_count(CovarianceKind::full, 4) == 4U);
  CHECK(covariance_stride(CovarianceKind::diagonal, 3) == 3U);
  CHECK(is_matrix_kind(CovarianceKind::tied));
  CHECK_FALSE(is_matrix_kind(CovarianceKind::spherical));
  CHECK(covariance_index(CovarianceKind::tied, 2) == 0U);
  CHECK(covariance_index(CovarianceKind::diagonal, 2) == 2U);
  CHECK(variance_index(CovarianceKind::full, 2, 3) == 8U);
  CHECK(variance_index(CovarianceKind::diagonal, 2, 3) == 2U);
  CHECK(variance_index(CovarianceKind::spherical, 2, 3) == 0U);
}
