#include "core/latent/gauss_hermite.hpp"

#include <Eigen/Eigenvalues>
#include <cmath>

#include "core/base/check.hpp"

namespace latent::latent_variable {

HermiteRule gauss_hermite(std::size_t n, std::size_t dimension) {
  check_count("gauss_hermite", "n", n, 1, 64);
  check_count("gauss_hermite", "dimension", dimension, 1, 2);
  const auto size = static_cast<Eigen::Index>(n);
  Eigen::MatrixXd jacobi = Eigen::MatrixXd::Zero(size, size);
  for (Eigen::Index i = 1; i < size; ++i) {
    jacobi(i, i - 1) = jacobi(i - 1, i) = std::sqrt(static_cast<double>(i));
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(jacobi);
  const auto node = [&](std::size_t i) {
    return solver.eigenvalues()(static_cast<Eigen::Index>(i));
  };
  const auto weight = [&](std::size_t i) {
    const double first = solver.eigenvectors()(0, static_cast<Eigen::Index>(i));
    return first * first;
  };
  HermiteRule rule{Matrix(dimension == 1 ? n : n * n, dimension), {}};
  for (std::size_t i = 0; i < rule.nodes.rows; ++i) {
    if (dimension == 1) {
      rule.nodes(i, 0) = node(i);
      rule.weights.push_back(weight(i));
    } else {
      rule.nodes(i, 0) = node(i / n);
      rule.nodes(i, 1) = node(i % n);
      rule.weights.push_back(weight(i / n) * weight(i % n));
    }
  }
  return rule;
}

}  // namespace latent::latent_variable
