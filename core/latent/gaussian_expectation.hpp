#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/latent/decoder_marginal.hpp"
#include "core/latent/diagonal_gaussian.hpp"
#include "core/latent/latent_grid.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

/// One function of z at the nodes of a cell.
/// @param values  (n) written
using CellFunction = std::function<void(const LatentCell& cell, std::span<double> values)>;

/// E_q[g(z)] of several functions for a Gaussian q, by adaptive quadrature: cells are cut, a slice
/// at a time, until both rules agree for each of them.
class GaussianExpectation {
 public:
  /// As gaussian_expectation().
  GaussianExpectation(const char* where, const LatentModel& model, const DiagonalGaussian& q,
                      std::vector<CellFunction> g);
  GaussianExpectation(const GaussianExpectation&) = delete;  // the grid holds the law
  GaussianExpectation& operator=(const GaussianExpectation&) = delete;

  /// Cuts at most LatentGrid::kCellsAtOnce cells.
  /// @returns false once all are as good as they have to be
  /// @throws std::invalid_argument  as gaussian_expectation()
  bool advance();

  /// (g) values with their errors, as they were when all marked cells had been cut; empty before.
  const std::vector<Nats>& values() const { return values_; }

 private:
  /// What a cell has of one function's integral.
  struct Term {
    double value;
    double size;   ///< of the absolute value
    double apart;  ///< of both rules
  };

  std::vector<Term> terms_of(const LatentCell& cell) const;
  /// Sums the terms, and marks the cells that make a sum too uncertain.
  void judge();
  [[noreturn]] void refuse() const;

  const char* where_;
  LatentModel model_;
  mixture::GaussianMixture law_;
  LatentGrid grid_;
  std::vector<CellFunction> g_;
  std::vector<std::vector<Term>> terms_;  ///< (cells)(g)
  std::vector<bool> marks_;               ///< (cells) still to be cut
  std::vector<Nats> values_;
  std::size_t rounds_ = 0;
};

/// All of it at once.
/// @param g  of the decoded z, growing like a polynomial at most
/// @returns (g) values, the error of each at most 1e-7, or 1e-13 of E|g| where that is more
/// @throws std::invalid_argument  that asks for more nodes than LatentModel::most_decoded(): names
///   noise_variance
std::vector<Nats> gaussian_expectation(const char* where, const LatentModel& model,
                                       const DiagonalGaussian& q, std::span<const CellFunction> g);

}  // namespace latent::latent_variable
