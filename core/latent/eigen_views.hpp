#pragma once

#include <Eigen/Core>

#include "core/base/matrix_view.hpp"

// Eigen's view of our matrices, and back.
namespace latent::latent_variable {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

inline Eigen::Map<const RowMajor> eigen_view(MatrixView of) {
  return {of.data, static_cast<Eigen::Index>(of.rows), static_cast<Eigen::Index>(of.cols)};
}

inline Eigen::Map<const Eigen::VectorXd> eigen_view(const std::vector<double>& of) {
  return {of.data(), static_cast<Eigen::Index>(of.size())};
}

inline Matrix to_matrix(const RowMajor& of) {
  return {std::vector<double>(of.data(), of.data() + of.size()),
          static_cast<std::size_t>(of.rows()), static_cast<std::size_t>(of.cols())};
}

}  // namespace latent::latent_variable
