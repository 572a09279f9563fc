#include "core/diffusion/posterior_mean.hpp"

#include "core/mixture/affine.hpp"
#include "core/mixture/score.hpp"

namespace latent::diffusion {

mixture::Matrix posterior_mean(const mixture::GaussianMixture& clean, const NoisingStep& step,
                               mixture::MatrixView xt) {
  const double variance = step.noise * step.noise;
  const auto noised = mixture::affine(clean, step.signal, {}, variance);
  mixture::Matrix guess = mixture::score(noised, xt);
  for (std::size_t i = 0; i < guess.size(); ++i) {
    guess.values[i] = (xt.data[i] + variance * guess.values[i]) / step.signal;
  }
  return guess;
}

}  // namespace latent::diffusion
