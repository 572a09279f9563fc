#pragma once

#include <cstddef>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/column_moments.hpp"
#include "core/latent/linear_vae_bound.hpp"
#include "core/network/adam.hpp"
#include "core/python/random.hpp"

namespace latent::latent_variable {

/// Where q comes from: an encoder that learns too, or the exact posterior.
enum class LinearInference { encoder, exact };

/// The limits of LinearVaeTrainingOptions and of what one call takes.
inline constexpr std::size_t kMostTrainedColumns = 32;
inline constexpr std::size_t kMostLinearVaeSteps = 1000;
inline constexpr double kMostNoiseShare = 1e6;

struct LinearVaeTrainingOptions {
  std::size_t latent = 1;        ///< K, 1 … D
  double noise_variance = 0.25;  ///< σ², data units squared, within a factor kMostNoiseShare of the
                                 ///< mean of the columns' variances
  double beta = 1.0;  ///< above 0, at most kMostLinearBeta
  LinearInference inference = LinearInference::encoder;
  double learning_rate = 0.03;  ///< of columns with variance 1 on average; above 0, at most 1
};

/// A linear VAE that learns by Adam on the exact bound of all rows: nothing is drawn but where it
/// starts, W and then the encoder, number by number, by random.gauss(0, 0.5 / sqrt(D)) in units in
/// which columns have variance 1 on average, and with variances of 1.
/// Source: Lucas, Tucker, Grosse & Norouzi, Don't Blame the ELBO! (2019), 5
class LinearVaeTraining {
 public:
  /// @param moments  of the rows, D up to kMostTrainedColumns
  /// @throws std::invalid_argument  as ColumnMoments::check(), options outside their limits, or
  ///   only constant columns
  LinearVaeTraining(const ColumnMoments& moments, const LinearVaeTrainingOptions& options,
                    python::PythonRandom random);

  /// So many steps.
  /// @param count  1 … kMostLinearVaeSteps
  /// @throws std::invalid_argument  count outside its bounds, or the steps have led out of float32
  void advance(std::size_t count);

  std::size_t steps() const { return adam_.steps(); }

  /// reconstruction − β KL(q‖p(z)), the mean over the rows, nats in data units.
  double bound() const;

  /// (D) uᵀ W Wᵀ u along each principal axis u of the rows, the largest eigenvalue's first; data
  /// units squared.
  std::vector<double> loadings_squared() const;

 private:
  LinearVaeBound bound_and_gradient() const;
  LinearVaeParameters parameters() const;

  LinearVaeTrainingOptions options_;
  double scale_;       ///< of a column, data units
  Matrix covariance_;  ///< (D, D) in that unit
  Matrix axes_;        ///< (D, D) principal ones, row by row
  network::Adam adam_;
};

}  // namespace latent::latent_variable
