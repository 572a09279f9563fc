#include "core/latent/linear_vae_bound.hpp"

#include <Eigen/Cholesky>
#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"
#include "core/latent/eigen_views.hpp"
#include "core/latent/linear_bound.hpp"

namespace latent::latent_variable {
namespace {

void check_size(const char* where, const char* argument, MatrixView of, std::size_t rows,
                std::size_t cols) {
  if (of.rows != rows || of.cols != cols) {
    fail(where, {argument, " must be ", rows, " × ", cols, ", got ", of.rows, " × ", of.cols});
  }
}

void check_model(const char* where, const Matrix& covariance, const Matrix& w,
                 double noise_variance, double beta) {
  check_size(where, "covariance", covariance, w.rows, w.rows);
  check_range(where, "noise_variance", noise_variance, 1.0 / kFarthest, kFarthest);
  check_range(where, "beta", beta, 1.0 / kFarthest, kMostLinearBeta);
}

/// q(z | x) = N(encoder (x − μ), covariance).
struct Code {
  RowMajor encoder;     ///< (K, D)
  RowMajor covariance;  ///< (K, K)
  double log_determinant;
};

struct Terms {
  double bound;
  RowMajor lost;  ///< (D, D) E[(x − x̂) (x − μ)ᵀ], x̂ of the mean of q
  RowMajor by_w;  ///< (D, K) the gradient
};

/// Products are of a few numbers each: lazyProduct() does not cut them into blocks first.
Terms terms_of(const RowMajor& s, const RowMajor& w, const Code& code, double noise_variance,
               double beta) {
  const RowMajor coded = code.encoder.lazyProduct(s);
  const RowMajor lost = s - w.lazyProduct(coded);
  const RowMajor lost_by_code = lost.lazyProduct(code.encoder.transpose());
  const RowMajor spread = w.lazyProduct(code.covariance);
  const double error =
      lost.trace() - lost_by_code.cwiseProduct(w).sum() + spread.cwiseProduct(w).sum();
  const double divergence =
      0.5 * (code.covariance.trace() + coded.cwiseProduct(code.encoder).sum() -
             static_cast<double>(w.cols()) - code.log_determinant);
  const double constant =
      static_cast<double>(w.rows()) * std::log(2.0 * std::numbers::pi * noise_variance);
  return {-0.5 * (constant + error / noise_variance) - beta * divergence, lost,
          (lost_by_code - spread) / noise_variance};
}

}  // namespace

LinearVaeBound linear_vae_bound(const Matrix& covariance, const LinearVaeParameters& at,
                                double noise_variance, double beta) {
  constexpr const char* kWhere = "linear_vae_bound";
  check_model(kWhere, covariance, at.w, noise_variance, beta);
  check_size(kWhere, "encoder", at.encoder, at.w.cols, at.w.rows);
  check_size(kWhere, "log_variances", {at.log_variances.data(), at.log_variances.size(), 1},
             at.w.cols, 1);
  const RowMajor s = eigen_view(covariance);
  const RowMajor w = eigen_view(at.w);
  const Eigen::VectorXd log_variances = eigen_view(at.log_variances);
  const Eigen::VectorXd variances = log_variances.array().exp();
  const Code code{eigen_view(at.encoder), variances.asDiagonal(), log_variances.sum()};
  const Terms terms = terms_of(s, w, code, noise_variance, beta);
  const RowMajor by_encoder =
      w.transpose().lazyProduct(terms.lost) / noise_variance - beta * code.encoder.lazyProduct(s);
  std::vector<double> by_log_variances(at.log_variances.size());
  for (std::size_t k = 0; k < by_log_variances.size(); ++k) {
    const auto column = static_cast<Eigen::Index>(k);
    const double price = w.col(column).squaredNorm() / noise_variance + beta;
    by_log_variances[k] = 0.5 * (beta - variances[column] * price);
  }
  return {terms.bound, {to_matrix(terms.by_w), to_matrix(by_encoder), by_log_variances}};
}

LinearVaeBound exact_linear_vae_bound(const Matrix& covariance, const Matrix& w_,
                                      double noise_variance, double beta) {
  check_model("exact_linear_vae_bound", covariance, w_, noise_variance, beta);
  const RowMajor w = eigen_view(w_);
  const double noise = beta * noise_variance;
  const Eigen::Index k = w.cols();
  const Eigen::LLT<RowMajor> precision(w.transpose().lazyProduct(w) +
                                       noise * RowMajor::Identity(k, k));
  const double log_determinant =
      2.0 * precision.matrixLLT().diagonal().array().log().sum();  // of the precision times noise
  const Code code{precision.solve(w.transpose()), noise * precision.solve(RowMajor::Identity(k, k)),
                  static_cast<double>(k) * std::log(noise) - log_determinant};
  const Terms terms = terms_of(eigen_view(covariance), w, code, noise_variance, beta);
  return {terms.bound, {to_matrix(terms.by_w), Matrix(), {}}};
}

}  // namespace latent::latent_variable
