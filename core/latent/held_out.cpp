#include "core/latent/held_out.hpp"

#include <algorithm>

#include "core/base/check_points.hpp"
#include "core/latent/pca.hpp"
#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {
namespace {

/// The rows of one fold, or all others.
Matrix rows_of_fold(MatrixView x, std::size_t fold, std::size_t folds, bool inside) {
  Matrix result;
  result.cols = x.cols;
  for (std::size_t n = 0; n < x.rows; ++n) {
    if ((n % folds == fold) != inside) continue;
    const auto row = x.row(n);
    result.values.insert(result.values.end(), row.begin(), row.end());
    result.rows += 1;
  }
  return result;
}

}  // namespace

std::vector<double> held_out_scores(MatrixView x, std::size_t latent,
                                    const HeldOutOptions& options) {
  constexpr const char* kWhere = "held_out_scores";
  check_count(kWhere, "columns", x.cols, 2, kMostColumns);
  if (x.rows < 3) fail(kWhere, {"x must hold at least 3 rows, got ", x.rows});
  check_data(kWhere, x, x.cols);
  // The moments of two folds are the least.
  const std::size_t most_rows = kMostHeldOutWork / 2 / (x.cols * x.cols) - x.cols;
  if (x.rows > most_rows) fail(kWhere, {"x must hold at most ", most_rows, " rows, got ", x.rows});
  const std::size_t work = (x.rows + x.cols) * x.cols * x.cols;
  check_count(kWhere, "folds", options.folds, 2, std::min(x.rows, kMostHeldOutWork / work));
  std::vector<double> scores(x.rows);
  for (std::size_t fold = 0; fold < options.folds; ++fold) {
    const ColumnMoments others = column_moments(rows_of_fold(x, fold, options.folds, false));
    const FactorModel model = options.noise == FactorNoise::isotropic
                                  ? pca(others, latent).model
                                  : fit_factor_analysis(others, latent, options.fit).model;
    const std::vector<double> own =
        mixture::log_density(model.law(), rows_of_fold(x, fold, options.folds, true));
    for (std::size_t i = 0; i < own.size(); ++i) scores[fold + i * options.folds] = own[i];
  }
  return scores;
}

}  // namespace latent::latent_variable
