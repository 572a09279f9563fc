#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/python/random.hpp"

namespace latent::mixture {

struct KMeansOptions {
  int max_iterations = 300;  ///< 1 … kMostIterations (of EM)
  double tolerance = 1e-4;   ///< converged when the centres' summed squared moves are at most this
                             ///< times the mean variance of the coordinates
};

/// One iteration of Lloyd's algorithm.
struct KMeansStep {
  double inertia;  ///< Σ squared distance to the nearest centre before the move
  double shift;    ///< Σ squared distance that the centres moved
  std::vector<std::size_t> relocated;  ///< centres that had no point and were put on the farthest
};

struct KMeansFit {
  Matrix centres;                     ///< (K, D) data units
  std::vector<std::uint32_t> labels;  ///< (N) nearest centre, the first of equals
  double inertia;                     ///< Σ squared distance to the nearest centre
  std::vector<KMeansStep> steps;
  bool converged;
};

/// Which centre is nearest to each point, and how far.
struct Assignment {
  std::vector<std::uint32_t> labels;      ///< (N)
  std::vector<double> squared_distances;  ///< (N) data units squared
  double inertia;                         ///< their sum
};

/// @param x  (N, D), @param centres  (K, D)
/// @throws std::invalid_argument  centres not 1 … kMostComponents, sizes that do not fit, or values
/// beyond
///   ±kFarthest
Assignment nearest_centres(MatrixView x, MatrixView centres);

/// k-means++: K points of x as centres, the first uniform, each next one with probability
/// proportional to the squared distance from those chosen. In Python: random.randrange(N), then
/// random.choices(range(N), cum_weights=accumulate(squared distances)); when all distances are 0,
/// random.randrange(N) again.
/// @returns (K) indices into x
/// @throws std::invalid_argument  K not in 1 … N or above kMostComponents; x beyond ±kFarthest
/// Source: Arthur & Vassilvitskii, "k-means++", SODA 2007
std::vector<std::size_t> kmeans_plus_plus(MatrixView x, std::size_t components,
                                          python::PythonRandom& random);

/// Lloyd's algorithm from given centres, an iteration at a time. Draws nothing.
/// Source: Lloyd, "Least squares quantization in PCM", IEEE Trans. Inf. Theory 28 (1982); stopping
/// rule and relocation as in scikit-learn's KMeans
class KMeans {
 public:
  /// @param x  (N, D) data units; outlives this
  /// @throws std::invalid_argument  x empty, values beyond ±kFarthest, centres that do not fit, an
  ///   option outside its range
  KMeans(MatrixView x, Matrix centres, const KMeansOptions& options = {});

  /// One more iteration, unless it has converged or made all that it may; whether there is another.
  bool step();

  /// The present centres, the points' labels by them, and how they came about.
  KMeansFit fit();

 private:
  const Assignment& nearest();

  MatrixView x_;
  KMeansOptions options_;
  double tolerance_;  ///< of the shift
  Matrix centres_;
  std::optional<Assignment> nearest_;  ///< by the present centres; made when it is needed
  std::vector<std::uint32_t> labels_;  ///< by which the last move was made
  std::vector<KMeansStep> steps_;
  bool converged_ = false;
};

/// KMeans to its end.
/// @throws std::invalid_argument  as KMeans
KMeansFit fit_kmeans(MatrixView x, Matrix centres, const KMeansOptions& options = {});

/// (N, K) responsibilities of hard labels: 1 where the label is k, else 0. What a variational fit
/// starts from, as in scikit-learn.
/// @param labels  (N) below K
/// @throws std::invalid_argument  a label that is not
Matrix one_hot(const std::vector<std::uint32_t>& labels, std::size_t components);

/// The given rows of x.
Matrix rows_of(MatrixView x, const std::vector<std::size_t>& indices);

}  // namespace latent::mixture
