#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/latent_model.hpp"
#include "core/mixture/gaussian_mixture.hpp"

namespace latent::latent_variable {

/// An interval or a rectangle of latent values with the nodes of a rule in it, decoded.
struct LatentCell {
  std::array<double, 2> low{};  ///< of each of the K axes
  std::array<double, 2> high{};
  Matrix z;                      ///< (n, K) nodes
  Matrix decoded;                ///< (n, D) f(z)
  std::vector<double> log_law;   ///< (n) the law's log density at z
  double volume = 1.0;           ///< of the cell, latent units to the power K
  double log_mass_bound = 0.0;   ///< log of what the law has in the cell at most
  double decoded_step = 0.0;     ///< the largest distance that f goes from a node to the next
  bool law_is_resolved = false;  ///< no component of the law is hidden between two nodes
  std::size_t longest = 0;       ///< the axis along which a cut helps most
};

/// Cells that cover all latent values which a law reaches, to integrate over; where an integrand
/// asks for more they are cut in two. One latent dimension: G₇ K₁₅; two: its product with itself.
class LatentGrid {
 public:
  /// @param law  of z, in the model's K dimensions; what is integrated against
  /// @param reach  how far beyond its components' means it goes, in their deviations
  LatentGrid(const mixture::GaussianMixture& law, const LatentModel& model, double reach);

  const std::vector<LatentCell>& cells() const { return cells_; }
  std::size_t nodes() const { return cells_.size() * kronrod_.size(); }

  /// (n) weights of a cell's nodes, summing to 1: the integral over a cell is its volume times the
  /// weighted sum.
  std::span<const double> kronrod() const { return kronrod_; }
  /// (n) the same of the coarser rule within.
  std::span<const double> gauss() const { return gauss_; }

  /// Cuts the first kCellsAtOnce marked cells in two; indices stay those of halves, further halves
  /// come last.
  /// @param marks  (cells) which; those that are cut are taken off, further halves are not marked
  /// @returns false, and nothing is cut, where that would be more nodes than the model may decode
  bool cut(std::vector<bool>& marks);

  /// A slice is then at most some 20 ms of a network with 64 hidden units.
  static constexpr std::size_t kCellsAtOnce = 24;

  /// What the law has beyond the grid is at most e to this, nats.
  double log_mass_beyond() const;

 private:
  LatentCell cell(const std::array<double, 2>& low, const std::array<double, 2>& high) const;
  void judge(LatentCell& cell) const;
  void measure_steps(LatentCell& cell) const;

  const mixture::GaussianMixture& law_;
  LatentModel model_;
  double reach_;
  Matrix deviation_;  ///< (components, K) along each axis
  Matrix given_;      ///< (components, K) along each axis, given the other
  std::vector<double> kronrod_;
  std::vector<double> gauss_;
  std::vector<LatentCell> cells_;
};

}  // namespace latent::latent_variable
