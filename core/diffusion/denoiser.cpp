#include "core/diffusion/denoiser.hpp"

#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/diffusion/posterior.hpp"
#include "core/diffusion/posterior_mean.hpp"
#include "core/diffusion/schedule.hpp"
#include "core/mixture/component.hpp"

namespace latent::diffusion {
namespace {

using mixture::GaussianMixture;

/// (x_t − √(1−ᾱ) ε) / √ᾱ; without ε as if it were 0.
Matrix recovered(const char* where, MatrixView xt, const double* epsilon, double alpha_bar) {
  check_alpha_bar(where, alpha_bar);
  check_points(where, xt, xt.cols);
  if (alpha_bar == 0.0) fail(where, {"alpha_bar must be positive: nothing is left of x0"});
  const double noise = std::sqrt(1.0 - alpha_bar);
  const double signal = std::sqrt(alpha_bar);
  Matrix x0(xt.rows, xt.cols);
  for (std::size_t i = 0; i < x0.size(); ++i) {
    x0.values[i] = (xt.data[i] - (epsilon ? noise * epsilon[i] : 0.0)) / signal;
  }
  return x0;
}

/// x_t itself, where nothing was added.
Matrix copy_of(MatrixView xt) {
  check_points("denoise", xt, xt.cols);
  return {{xt.data, xt.data + xt.size()}, xt.rows, xt.cols};
}

class KnownNoise : public Denoiser {
 public:
  explicit KnownNoise(Matrix epsilon) : epsilon_(std::move(epsilon)) {}

  Matrix operator()(MatrixView xt, double alpha_bar) override {
    constexpr const char* kWhere = "known_noise";
    if (xt.rows != epsilon_.rows || xt.cols != epsilon_.cols) {
      fail(kWhere, {"epsilon must have the shape of xt"});
    }
    return recovered(kWhere, xt, epsilon_.values.data(), alpha_bar);
  }

 private:
  Matrix epsilon_;
};

class Naive : public Denoiser {
 public:
  Matrix operator()(MatrixView xt, double alpha_bar) override {
    return recovered("naive", xt, nullptr, alpha_bar);
  }
};

class PosteriorMean : public Denoiser {
 public:
  explicit PosteriorMean(GaussianMixture clean) : clean_(std::move(clean)) {}

  Matrix operator()(MatrixView xt, double alpha_bar) override {
    return alpha_bar == 1.0 ? copy_of(xt) : posterior_mean(clean_, alpha_bar, xt);
  }

 private:
  GaussianMixture clean_;
};

class PosteriorSample : public Denoiser {
 public:
  PosteriorSample(GaussianMixture clean, python::PythonRandom random)
      : clean_(std::move(clean)), random_(random) {}

  Matrix operator()(MatrixView xt, double alpha_bar) override {
    return alpha_bar == 1.0 ? copy_of(xt) : Posterior(clean_, alpha_bar).sample(xt, random_);
  }

 private:
  GaussianMixture clean_;
  python::PythonRandom random_;
};

}  // namespace

DenoiserPointer known_noise(Matrix epsilon) {
  check_finite("known_noise", "epsilon", epsilon.values);
  return std::make_unique<KnownNoise>(std::move(epsilon));
}

DenoiserPointer naive() { return std::make_unique<Naive>(); }

DenoiserPointer posterior_mean_of(GaussianMixture clean) {
  return std::make_unique<PosteriorMean>(std::move(clean));
}

DenoiserPointer posterior_sample_of(GaussianMixture clean, const python::PythonRandom& random) {
  return std::make_unique<PosteriorSample>(std::move(clean), random);
}

DenoiserPointer one_mode_of(const GaussianMixture& clean, std::size_t component) {
  return posterior_mean_of(mixture::component(clean, component));
}

}  // namespace latent::diffusion
