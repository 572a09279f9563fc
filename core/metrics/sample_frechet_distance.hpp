#pragma once

#include "core/base/matrix_view.hpp"

namespace latent::metrics {

/// What two samples say about the Fréchet distance of their laws.
struct SampleFrechet {
  double value;           ///< of the samples' moments, data units squared; biased upwards
  double bias_corrected;  ///< value less the jackknife's estimate of its bias; may be negative
  double standard_error;  ///< by the jackknife, of the corrected value
};

/// frechet_distance() of two samples' means and covariances (divided by N − 1, as is usual for it).
///
/// Its bias falls as 1/N, which makes distances of samples of different sizes no comparison: 1,000
/// images come out farther from the truth than 2,000 of the same generator. For two samples of one
/// normal law in one dimension it is frechet_bias(). The jackknife leaves out groups of points (20
/// of each sample, taken by turns), which removes the part that falls as 1/N.
/// @param x, y  (N, D) and (M, D), at least 40 points each for the corrected value; with fewer it
///   leaves out single points, of which there must be 3
/// @throws std::invalid_argument  as check_samples(); more than kMostFrechetDimensions columns
/// Source: Chong & Forsyth, Effectively Unbiased FID and Inception Score (2020), for the bias;
/// Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 11
SampleFrechet sample_frechet_distance(MatrixView x, MatrixView y);

/// What sample_frechet_distance() expects of samples of n and m points of one normal law in one
/// dimension, up to terms of order 1/n²: (1/n + 1/m) σ² for the means, half of that for the
/// standard deviations; 3σ²/n for two of n.
/// @param variance  σ² at least 0
/// @param n, m  at least 2
/// @throws std::invalid_argument  otherwise
double frechet_bias(double variance, std::size_t n, std::size_t m);

}  // namespace latent::metrics
