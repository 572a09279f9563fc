#include "core/diffusion/denoiser.hpp"

#include <cmath>
#include <utility>

#include "core/diffusion/posterior.hpp"
#include "core/diffusion/posterior_mean.hpp"
#include "core/diffusion/schedule.hpp"
#include "core/mixture/check.hpp"
#include "core/mixture/component.hpp"

namespace latent::diffusion {
namespace {

using mixture::GaussianMixture;
using mixture::Matrix;
using mixture::MatrixView;

/// (x_t − √(1−ᾱ) ε) / √ᾱ; without ε as if it were 0.
Matrix recovered(const char* where, MatrixView xt, const double* epsilon, double alpha_bar) {
  check_alpha_bar(where, alpha_bar);
  if (alpha_bar == 0.0) mixture::fail(where, "alpha_bar must be positive: nothing is left of x0");
  const double noise = std::sqrt(1.0 - alpha_bar);
  const double signal = std::sqrt(alpha_bar);
  Matrix x0(xt.rows, xt.cols);
  for (std::size_t i = 0; i < x0.size(); ++i) {
    x0.values[i] = (xt.data[i] - (epsilon ? noise * epsilon[i] : 0.0)) / signal;
  }
  return x0;
}

Matrix copy_of(MatrixView xt) { return {{xt.data, xt.data + xt.size()}, xt.rows, xt.cols}; }

}  // namespace

Denoiser known_noise(Matrix epsilon) {
  return [epsilon = std::move(epsilon)](MatrixView xt, double alpha_bar) {
    constexpr const char* kWhere = "known_noise";
    if (xt.rows != epsilon.rows || xt.cols != epsilon.cols) {
      mixture::fail(kWhere, "epsilon must have the shape of xt");
    }
    return recovered(kWhere, xt, epsilon.values.data(), alpha_bar);
  };
}

Denoiser naive() {
  return [](MatrixView xt, double alpha_bar) { return recovered("naive", xt, nullptr, alpha_bar); };
}

Denoiser posterior_mean_of(GaussianMixture clean) {
  return [clean = std::move(clean)](MatrixView xt, double alpha_bar) {
    return alpha_bar == 1.0 ? copy_of(xt) : posterior_mean(clean, alpha_bar, xt);
  };
}

Denoiser posterior_sample_of(GaussianMixture clean, python::PythonRandom random) {
  return [clean = std::move(clean), random = std::move(random)](MatrixView xt,
                                                                double alpha_bar) mutable {
    return alpha_bar == 1.0 ? copy_of(xt) : Posterior(clean, alpha_bar).sample(xt, random);
  };
}

Denoiser one_mode_of(const GaussianMixture& clean, std::size_t component) {
  return posterior_mean_of(mixture::component(clean, component));
}

}  // namespace latent::diffusion
