#pragma once

#include <cstddef>

#include "core/base/matrix_view.hpp"
#include "core/metrics/mean_error.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "core/python/random.hpp"

namespace latent::metrics {

/// Maximum mean discrepancy with the kernel k(x, y) = exp(−‖x − y‖² / 2h²), h being the bandwidth:
/// MMD² = E k(x, x') + E k(y, y') − 2 E k(x, y). 0 only for equal laws; at most 2; no unit.
/// In closed form for mixtures, as E k of two Gaussians is h^D |S|^−½ exp(−½ δᵀ S⁻¹ δ) with
/// S = Σ + T + h² I and δ the difference of their means.
/// @param bandwidth  h, data units, in 1e-100 … 1e100
/// @throws std::invalid_argument  bandwidth outside; as check_mixtures(), with at most 16
/// dimensions Source: Gretton et al., A Kernel Two-Sample Test (2012), definition 2 and lemma 6
double mmd_squared(const mixture::GaussianMixture& p, const mixture::GaussianMixture& q,
                   double bandwidth);

enum class MmdEstimate {
  biased,   ///< all pairs, each point's with itself included: at least 0, and 0 for x = y
  unbiased  ///< without those: right on average, and so **negative** about half the time where both
            ///< laws are the same. That is no fault, and cutting it off at 0 would bring a bias
            ///< back.
};

/// The same of two samples.
/// @param x, y  (N, D) and (M, D) data units, at least 2 points each
/// @throws std::invalid_argument  bandwidth outside; as check_samples()
double mmd_squared(MatrixView x, MatrixView y, double bandwidth, MmdEstimate kind);

/// The unbiased estimate with its standard error by the jackknife, which leaves out one point of
/// either sample at a time (all at the cost of one estimate).
/// @param x, y  at least 3 points each
/// @throws std::invalid_argument  as mmd_squared()
MeanError mmd_squared_error(MatrixView x, MatrixView y, double bandwidth);

/// The unbiased estimate over `subsets` pairs of subsets of `size` points, drawn without
/// replacement: its mean and the standard deviation of that mean, as kernel distances of images are
/// reported. The subsets overlap between draws, so that the standard error speaks of the choice
/// of subsets, not of the samples.
/// @param subsets  2 … 1000
/// @param size  2 … points of the smaller sample
/// @throws std::invalid_argument  a size larger than the data; as mmd_squared()
/// Source: Bińkowski et al., Demystifying MMD GANs (2018), appendix
MeanError subset_mmd_squared(MatrixView x, MatrixView y, double bandwidth, std::size_t subsets,
                             std::size_t size, python::PythonRandom& random);

/// The median heuristic: the median distance of all pairs of different points of both samples taken
/// together. Of more than 1,000 points it takes 1,000, evenly from first to last.
/// @returns data units; 0 where more than half of the pairs coincide, which is no bandwidth
/// @throws std::invalid_argument  as check_samples()
double median_distance(MatrixView x, MatrixView y);

}  // namespace latent::metrics
