#include "web/wasm/to_denoiser.hpp"

#include "web/wasm/to_learned.hpp"

namespace latent::wasm {
namespace {

enum class Kind { known_noise, naive, posterior_mean, posterior_sample, one_mode, learned };

}  // namespace

diffusion::DenoiserPointer to_denoiser(const Argument& denoiser,
                                       const mixture::GaussianMixture& clean) {
  const auto kind = denoiser["kind"].one_of<Kind>({{"known_noise", Kind::known_noise},
                                                   {"naive", Kind::naive},
                                                   {"posterior_mean", Kind::posterior_mean},
                                                   {"posterior_sample", Kind::posterior_sample},
                                                   {"one_mode", Kind::one_mode},
                                                   {"learned", Kind::learned}});
  switch (kind) {
    case Kind::known_noise:
      return diffusion::known_noise(denoiser["epsilon"].matrix(clean.dimension()));
    case Kind::naive:
      return diffusion::naive();
    case Kind::posterior_mean:
      return diffusion::posterior_mean_of(clean);
    case Kind::posterior_sample:
      return diffusion::posterior_sample_of(clean, denoiser["seed"].random());
    case Kind::one_mode: {
      const std::size_t component = denoiser["component"].count();
      return denoiser.make([&] { return diffusion::one_mode_of(clean, component); });
    }
    case Kind::learned:
      return to_learned(denoiser);
  }
  denoiser.refuse("must be a denoiser");
}

}  // namespace latent::wasm
