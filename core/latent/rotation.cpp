#include "core/latent/rotation.hpp"

#include <Eigen/SVD>
#include <algorithm>

#include "core/base/check.hpp"
#include "core/latent/column_moments.hpp"
#include "core/latent/eigen_views.hpp"

namespace latent::latent_variable {

Rotation rotate_loadings(const Matrix& loadings, RotationCriterion criterion) {
  constexpr const char* kWhere = "rotate_loadings";
  constexpr int kMostSteps = 100;
  constexpr double kTolerance = 1e-6;
  check_count(kWhere, "columns", loadings.rows, 1, kMostColumns);
  check_count(kWhere, "latent", loadings.cols, 1, std::min(loadings.rows, kMostRotated));
  check_finite(kWhere, "loadings", loadings.values);
  // The criterion does not depend on the scale, whose fourth power might be no double.
  const double scale = eigen_view(loadings).cwiseAbs().maxCoeff();
  RowMajor w = eigen_view(loadings);
  if (scale > 0.0) w /= scale;
  RowMajor rotation = RowMajor::Identity(w.cols(), w.cols());
  double before = 0.0;
  for (int step = 0; step < kMostSteps; ++step) {
    const RowMajor rotated = w * rotation;
    RowMajor slope = rotated.array().cube().matrix();
    if (criterion == RotationCriterion::varimax) {
      slope -= rotated * rotated.colwise().squaredNorm().asDiagonal() / double(w.rows());
    }
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(w.transpose() * slope,
                                                Eigen::ComputeFullU | Eigen::ComputeFullV);
    rotation = svd.matrixU() * svd.matrixV().transpose();
    const double size = svd.singularValues().sum();
    if (size == 0.0 || size < before * (1.0 + kTolerance)) break;
    before = size;
  }
  return {to_matrix(eigen_view(loadings) * rotation), to_matrix(rotation)};
}

}  // namespace latent::latent_variable
