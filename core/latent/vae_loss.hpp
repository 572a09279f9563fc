#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/latent/vae_shape.hpp"
#include "core/network/mlp.hpp"

namespace latent::latent_variable {

/// What is minimised.
struct VaeObjective {
  double beta = 1.0;                  ///< weight of the divergence, 0 … kMostBeta
  bool learn_variance = true;         ///< of the noise; else it stays what it is
  bool mean_over_dimensions = false;  ///< the reconstruction divided by D: a common mistake

  /// The β of the evidence lower bound that has the same minimum: with the mean, β D.
  double effective_beta(std::size_t observed) const {
    return mean_over_dimensions ? beta * static_cast<double>(observed) : beta;
  }
};

/// Means over a batch, nats.
struct VaeLoss {
  double reconstruction = 0.0;  ///< −log p(x | z), summed over the D coordinates
  double divergence = 0.0;      ///< KL(q‖N(0, I))
  double total = 0.0;  ///< reconstruction (over D, if the objective says so) + β divergence
};

/// The loss of a batch, with z = μ + σ ε for a given ε, and its gradient in all parameters: float32
/// and the same bits wherever it runs.
/// Source: Kingma & Welling, Auto-Encoding Variational Bayes (2014), 2.4 and appendix C
class VaePass {
 public:
  /// @throws std::invalid_argument  as VaeShape::check(), beta out of its bounds
  VaePass(const VaeShape& shape, const VaeObjective& objective);

  /// @param parameters  (shape.parameters())
  /// @param x  (N, D) standardised
  /// @param epsilon  (N, K) from N(0, 1)
  /// @param gradient  (shape.parameters()) written
  VaeLoss loss_and_gradient(std::span<const float> parameters, std::span<const float> x,
                            std::span<const float> epsilon, std::span<float> gradient);

 private:
  struct Sums {
    double squares = 0.0;  ///< ‖x − f(z)‖²
    double divergence = 0.0;
  };

  /// One block there and back.
  /// @param scale  of the gradient in f(z): −1/(N v), over D if so
  void pass(std::span<const float> parameters, std::span<const float> x,
            std::span<const float> epsilon, float scale, float divergence_share,
            std::span<float> gradient, Sums& sums);
  /// Deviations and z of a block.
  void draw_latent(std::span<const float> codes, std::span<const float> epsilon);

  VaeShape shape_;
  VaeObjective objective_;
  network::Mlp encoder_;
  network::Mlp decoder_;
  std::vector<float> deviation_;      ///< (block, K), and room up to a whole vector
  std::vector<float> z_;              ///< (block, K)
  std::vector<float> z_gradient_;     ///< (block, K)
  std::vector<float> x_gradient_;     ///< (block, D) in f(z)
  std::vector<float> code_gradient_;  ///< (block, 2 K)
};

}  // namespace latent::latent_variable
