#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/python/random.hpp"

namespace latent::metrics {

/// How well a point's nearest neighbour tells which of two sets the point is from.
struct NeighbourTest {
  double accuracy;       ///< points whose nearest neighbour is of their own set, 0 … 1
  double real_accuracy;  ///< of the real points
  double
      generated_accuracy;  ///< of the generated ones: near 0 where they are copies of real points
  double expected;  ///< of accuracy, where both sets are draws of one law: (N(N−1) + M(M−1))
                    ///< / ((N+M)(N+M−1)), about ½
  double p_value;  ///< two-sided, of the sets being exchangeable: (1 + as far from `expected`) / (1
                   ///< + draws)
};

/// The nearest-neighbour two-sample test with its law under permutations of the sets. An accuracy
/// above `expected` says that the sets differ; one below that points lie closer to the other set
/// than to their own, as copies do. Of equally near neighbours one is taken at random, as real and
/// generated duplicates would otherwise follow the order of the sets.
/// @param real, generated  (N, D) and (M, D), N and M at least 2
/// @param draws  permutations, 1 … 10,000, at most 2e7 labels in all
/// @param random  for ties, then for permutations
/// @throws std::invalid_argument  draws outside; as check_samples()
/// Source: Schilling, Multivariate Two-Sample Tests Based on Nearest Neighbors (1986); Lopez-Paz &
/// Oquab, Revisiting Classifier Two-Sample Tests (2017)
NeighbourTest neighbour_test(MatrixView real, MatrixView generated, std::size_t draws,
                             python::PythonRandom& random);

/// The share of generated points that are no copies: farther from the nearest training point than
/// this is from its own nearest neighbour in training. A binomial standard error. Copies give 0,
/// but so do draws near the training points: new draws of the training data's law are expected to
/// have expected_authenticity(), far below 1.
/// @param training, generated  (N, D) with N ≥ 2, and (M, D) with M ≥ 1
/// @throws std::invalid_argument  as check_samples()
/// Source: Alaa et al., How Faithful is your Synthetic Data? (2022), section 3
MeanError authenticity(MatrixView training, MatrixView generated);

/// authenticity() of new draws of a continuous law, in the limit of many training points: such a
/// draw is no copy unless it and the nearest training point are each other's nearest neighbours,
/// which has the probability V(B) / V(B ∪ B'), B and B' being balls through each other's centres.
/// 1/3 on the line, 0.378 in the plane.
/// @param columns  the dimension, 1 … 64
/// @throws std::invalid_argument  outside
/// Source: Pickard, Isolated Nearest Neighbors (1982)
double expected_authenticity(std::size_t columns);

}  // namespace latent::metrics
