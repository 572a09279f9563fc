#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::diffusion {

/// Where particles may start: `centre` plus `spread` times random.gauss(0, 1), particle by particle
/// and coordinate by coordinate.
/// @param centre  (D) data units
/// @param spread  data units
/// @param count  0 … kMostPoints
/// @returns (count, D)
/// @throws std::invalid_argument  centre or spread not finite, count above its bound
Matrix scattered(std::span<const double> centre, double spread, std::size_t count,
                 python::PythonRandom& random);

/// Particles that follow the score of a mixture p and are shaken: x' = x + ε s(x) + √(2ε) ξ with
/// ξ ~ N(0, I). Unadjusted (ULA), they end in p only as ε → 0: for one Gaussian the variance ends
/// at σ² / (1 − ε/2σ²). Metropolis-adjusted (MALA), a step is taken with probability
/// min(1, p(x') q(x | x') / (p(x) q(x' | x))), which leaves p as it is for any ε.
/// The same numbers as in Python: in each step first, for every particle and coordinate,
/// random.gauss(0, 1); then, if adjusted, for every particle random.random().
/// Source: Roberts & Tweedie, Exponential convergence of Langevin distributions and their discrete
///   approximations, Bernoulli 2 (1996)
class LangevinDynamics {
 public:
  /// @param start  (N, D) data units
  /// @param step  ε > 0, data units squared
  /// @throws std::invalid_argument  start not of D columns or not finite, step not positive
  LangevinDynamics(mixture::GaussianMixture target, Matrix start, double step, bool adjusted,
                   const python::PythonRandom& random);

  /// One step of all particles. False, and nothing has moved, if a particle would leave the range
  /// in which numbers mean anything (1e9 of the data's unit): the unadjusted step was too large.
  /// @throws std::invalid_argument  as mixture::score(), of a proposal that an adjusted step leads
  ///   too far out
  bool advance();

  const Matrix& points() const { return points_; }
  /// The share of proposed steps that were taken so far; 1 if unadjusted, or before the first.
  double acceptance() const;

 private:
  struct Field {
    std::vector<double> log_density;  ///< (N) empty if unadjusted
    Matrix score;                     ///< (N, D)
  };
  Field field_at(MatrixView x) const;
  /// log q(to | from) of particle n, up to a constant.
  double log_transition(std::size_t n, const Matrix& from, const Matrix& score,
                        const Matrix& to) const;

  mixture::GaussianMixture target_;
  Matrix points_;
  double step_;
  bool adjusted_;
  python::PythonRandom random_;
  Field field_;
  std::size_t proposed_ = 0;
  std::size_t accepted_ = 0;
};

}  // namespace latent::diffusion
