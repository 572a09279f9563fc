#include "core/latent/principal_axes.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

#include "core/latent/eigen_views.hpp"

namespace latent::latent_variable {

PrincipalAxes principal_axes(const Matrix& covariance) {
  const std::size_t d = covariance.rows;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(eigen_view(covariance));
  PrincipalAxes result{std::vector<double>(d), Matrix(d, d)};
  for (std::size_t j = 0; j < d; ++j) {
    const auto at = static_cast<Eigen::Index>(d - 1 - j);  // Eigen's ascend
    result.eigenvalues[j] = std::max(0.0, solver.eigenvalues()[at]);
    const auto axis = solver.eigenvectors().col(at);
    Eigen::Index largest = 0;
    axis.cwiseAbs().maxCoeff(&largest);
    const double sign = axis[largest] < 0.0 ? -1.0 : 1.0;
    for (std::size_t i = 0; i < d; ++i) {
      result.axes(j, i) = sign * axis[static_cast<Eigen::Index>(i)];
    }
  }
  return result;
}

}  // namespace latent::latent_variable
