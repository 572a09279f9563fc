#include "core/mixture/cholesky.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <cmath>

namespace latent::mixture {
namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace

bool cholesky(const double* a, std::size_t dimension, double* factor) {
  const auto size = static_cast<Eigen::Index>(dimension);
  const Eigen::LLT<RowMajor> llt(Eigen::Map<const RowMajor>(a, size, size));
  if (llt.info() != Eigen::Success) return false;
  Eigen::Map<RowMajor> result(factor, size, size);
  result = llt.matrixL();
  return result.allFinite() && (result.diagonal().array() > 0.0).all();
}

void invert_lower(const double* factor, std::size_t dimension, double* inverse) {
  const auto size = static_cast<Eigen::Index>(dimension);
  Eigen::Map<RowMajor> result(inverse, size, size);
  result.setIdentity();
  Eigen::Map<const RowMajor>(factor, size, size)
      .triangularView<Eigen::Lower>()
      .solveInPlace(result);
}

}  // namespace latent::mixture
