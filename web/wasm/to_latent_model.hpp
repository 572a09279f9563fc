#pragma once

#include "core/latent/diagonal_gaussian.hpp"
#include "core/latent/latent_model.hpp"
#include "core/latent/vae.hpp"
#include "web/wasm/argument.hpp"

namespace latent::wasm {

/// A prior and a decoder that belong to a model of theirs; stays where it is made.
class OwnedModel {
 public:
  OwnedModel(const Argument& prior, const Argument& decoder, const Argument& noise_variance);
  OwnedModel(const OwnedModel&) = delete;
  OwnedModel& operator=(const OwnedModel&) = delete;

  const latent_variable::LatentModel& model() const { return model_; }

 private:
  mixture::GaussianMixture prior_;
  latent_variable::DecoderPointer decoder_;
  latent_variable::LatentModel model_;
};

/// A curve by its formula, or a trained network by its weights (vae.d.ts: LatentDecoder).
latent_variable::DecoderPointer to_latent_decoder(const Argument& decoder);

/// {mean, variance}
latent_variable::DiagonalGaussian to_diagonal_gaussian(const Argument& q);

/// What VaeTraining.weights() gave.
latent_variable::Vae to_vae(const Argument& weights);

}  // namespace latent::wasm
