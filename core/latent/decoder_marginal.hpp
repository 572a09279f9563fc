#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/latent_grid.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

/// A number of nats and how far off it is at most, by the integral's own account.
struct Nats {
  double value;
  double error;
};

/// p(z | x) on the nodes of a rule, by which anything can be integrated against it.
struct GridPosterior {
  Nats log_evidence;                ///< log p(x)
  Matrix z;                         ///< (N, K) nodes; ascending where K is 1
  std::vector<double> log_density;  ///< (N) log p(z | x), nats
  std::vector<double> volume;       ///< (N) Σ volume · density · g(z) = E[g(z) | x]
  std::vector<double> mean;         ///< (K) E[z | x]
  Matrix covariance;                ///< (K, K)
};

/// p(x) = ∫ p(x | z) p(z) dz and p(z | x) for a nonlinear decoder, by adaptive quadrature in log
/// space: cells of a Gauss–Kronrod rule are cut until f goes less than √v from node to node
/// wherever it matters for this x and both rules agree; what is left out is bounded, by the law's
/// tails and the nearest that f comes to x in a cell. Cells stay cut from one x to the next.
/// Source: Piessens et al., QUADPACK (1983), on adaptive quadrature
class DecoderMarginal {
 public:
  /// @param model  with its prior and decoder the caller's, which must stay
  /// @throws std::invalid_argument  as LatentModel::check()
  explicit DecoderMarginal(const LatentModel& model);

  const LatentModel& model() const { return model_; }

  /// Goes a slice on with the integral for x: at most LatentGrid::kCellsAtOnce cells are cut. With
  /// two latent dimensions the whole of it takes a tenth of a second.
  /// @returns false once it is as good as it has to be
  /// @throws std::invalid_argument  as log_density()
  bool advance(std::span<const double> x);

  /// log p(x) with an error of at most kMostError.
  /// @param x  (D) observation units
  /// @throws std::invalid_argument  x not D numbers within ±kMostObserved; noise_variance so small,
  ///   or x so far from all that f gives, that the integral asks for more nodes than
  ///   LatentModel::most_decoded()
  Nats log_density(std::span<const double> x);

  /// @throws std::invalid_argument  as log_density()
  GridPosterior posterior(std::span<const double> x);

  static constexpr double kMostError = 1e-6;  ///< nats

 private:
  /// The integral as it is on the present cells, relative to e^largest.
  struct Sums {
    double largest;  ///< of the log integrand
    double value;
    double error;
    std::vector<bool> marks;  ///< cells to be cut
    bool done;
  };

  void fill(std::span<const double> x);
  Sums sum() const;
  /// Cuts a slice of the cells that are marked.
  void cut_marked();
  /// How far the grid must reach for this integral.
  double reach_for(const Sums& sums) const;

  LatentModel model_;
  double reach_;
  std::unique_ptr<LatentGrid> grid_;
  std::vector<double> x_;          ///< the latest
  Sums sums_{};                    ///< for it; marks of cells that have been cut are taken off
  std::size_t slices_ = 0;         ///< since its integral was begun
  std::vector<double> log_joint_;  ///< (nodes) log p(x | z) + log p(z), for the latest x
};

}  // namespace latent::latent_variable
