#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <utility>

#include "core/latent/column_moments.hpp"
#include "core/latent/factor_model.hpp"
#include "core/latent/linear_gaussian.hpp"
#include "core/mixture/gaussian_mixture.hpp"
#include "web/wasm/convert.hpp"

// How linear models with Gaussian noise cross (linear.d.ts).
namespace latent::wasm {

/// From {w, mu} and the noise; the prior's dimension tells K.
inline latent_variable::LinearGaussian to_linear_gaussian(const Argument& decoder,
                                                          const Argument& noise,
                                                          std::size_t latent_dimension) {
  return {decoder["w"].matrix(latent_dimension), decoder["mu"].numbers(), noise.numbers()};
}

/// One Gaussian from {mean, variance}: K variances are diagonal, K² a full covariance.
inline mixture::GaussianMixture to_gaussian(const Argument& q) {
  const Argument mean = q["mean"];
  std::vector<double> means = mean.numbers();
  std::vector<double> variance = q["variance"].numbers();
  const std::size_t k = means.size();
  const auto kind =
      variance.size() == k ? mixture::CovarianceKind::diagonal : mixture::CovarianceKind::full;
  return q.make([&] {
    return mixture::GaussianMixture({1.0}, Matrix(std::move(means), 1, k), kind,
                                    std::move(variance));
  });
}

inline latent_variable::ColumnMoments to_moments(const Argument& moments) {
  std::vector<double> mean = moments["mean"].numbers();
  Matrix covariance(moments["covariance"].numbers(), mean.size(), 0);
  covariance.cols = mean.empty() ? 0 : covariance.size() / mean.size();
  return {moments["count"].count(), std::move(mean), std::move(covariance)};
}

/// The number of means tells D, that of loadings K.
inline latent_variable::FactorModel to_factor_model(const Argument& model) {
  std::vector<double> mean = model["mean"].numbers();
  Matrix loadings(model["loadings"].numbers(), mean.size(), 0);
  loadings.cols = mean.empty() ? 0 : loadings.size() / mean.size();
  return {std::move(mean), std::move(loadings), model["noiseVariances"].numbers()};
}

/// Sets {mean, loadings, noiseVariances}.
inline void set_factor_model(emscripten::val& object, const latent_variable::FactorModel& model) {
  object.set("mean", to_array(model.mean));
  object.set("loadings", to_array(model.loadings.values));
  object.set("noiseVariances", to_array(model.noise_variances));
}

}  // namespace latent::wasm
