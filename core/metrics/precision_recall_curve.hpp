#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::metrics {

/// Precision and recall of a sampler, traded against each other by λ: how much of q lies where p
/// is, and how much of p where q is.
struct PrecisionRecallCurve {
  std::vector<double> precision;  ///< (L) α(λ) = ∫ min(λ p, q), 0 … 1
  std::vector<double> recall;     ///< (L) β(λ) = α(λ) / λ, 0 … 1
  double error;                   ///< an upper estimate for α and β where known, else 0
};

/// The most λ of one curve.
inline constexpr std::size_t kMostLambdas = 256;

/// The curve of two mixtures in one or two dimensions, by integrate(). At λ = 1 both are 1 − total
/// variation.
/// @param p  the data's law
/// @param q  the sampler's
/// @param lambdas  (L) each in 1e-100 … 1e100; the paper takes tan(π i / (2 (L + 1)))
/// @throws std::invalid_argument  as check_mixtures(), with at most 2 dimensions; lambdas empty,
/// more
///   than kMostLambdas or outside
/// Source: Sajjadi et al., Assessing Generative Models via Precision and Recall (2018), theorem 1
PrecisionRecallCurve precision_recall_curve(const mixture::GaussianMixture& p,
                                            const mixture::GaussianMixture& q,
                                            std::span<const double> lambdas);

struct ClusterOptions {
  std::size_t clusters = 20;  ///< of the union of both samples, 1 … 1000
  std::size_t runs = 10;  ///< of k-means, whose curves are averaged; 1 … 100. A long mean can be
                          ///< taken in steps: of single runs with one random source
};

/// The curve of two samples: k-means of their union, and the shares of either sample in each
/// cluster in place of p and q. Biased: with few clusters both look more alike than they are, with
/// as many as points less.
/// @param real, generated  (N, D) and (M, D)
/// @param random  for k-means++
/// @throws std::invalid_argument  as check_samples(), lambdas as above, an option out of range or
///   more clusters than points
/// Source: ibid., section 4
PrecisionRecallCurve sample_precision_recall_curve(MatrixView real, MatrixView generated,
                                                   std::span<const double> lambdas,
                                                   const ClusterOptions& options,
                                                   python::PythonRandom& random);

}  // namespace latent::metrics
