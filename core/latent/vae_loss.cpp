#include "core/latent/vae_loss.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/base/check.hpp"
#include "core/base/float_lanes.hpp"
#include "core/latent/bound_by_quadrature.hpp"
#include "core/latent/vae.hpp"

namespace latent::latent_variable {
namespace {

constexpr std::size_t kBlock = network::Mlp::kBlock;

float decayed(float x) {
  std::array<FloatLanes, 1> lanes{splat(x)};
  decay(lanes);
  return lanes[0][0];
}

const VaeShape& checked(const VaeShape& shape, const VaeObjective& objective) {
  shape.check("VaePass");
  check_range("VaePass", "beta", objective.beta, 0.0, kMostBeta);
  return shape;
}

}  // namespace

VaePass::VaePass(const VaeShape& shape, const VaeObjective& objective)
    : shape_(checked(shape, objective)),
      objective_(objective),
      encoder_(shape.encoder()),
      decoder_(shape.decoder()),
      deviation_(kBlock * shape.latent),
      z_(kBlock * shape.latent),
      z_gradient_(kBlock * shape.latent),
      x_gradient_(kBlock * shape.observed),
      code_gradient_(kBlock * 2 * shape.latent) {}

VaeLoss VaePass::loss_and_gradient(std::span<const float> parameters, std::span<const float> x,
                                   std::span<const float> epsilon, std::span<float> gradient) {
  const std::size_t count = x.size() / shape_.observed;
  const auto dimension = static_cast<double>(shape_.observed);
  const double weight = objective_.mean_over_dimensions ? 1.0 / dimension : 1.0;
  const double share = 1.0 / static_cast<double>(count);
  const float asked = parameters[shape_.noise_place()];
  const float log_noise =
      std::clamp(asked, static_cast<float>(kLeastLogNoise), static_cast<float>(kMostLogNoise));
  const auto precision = static_cast<double>(decayed(log_noise));
  std::fill(gradient.begin(), gradient.end(), 0.0F);
  encoder_.begin(parameters.first(shape_.decoder_place()));
  decoder_.begin(parameters.subspan(shape_.decoder_place()));
  Sums sums;
  for (std::size_t n = 0; n < count; n += kBlock) {
    const std::size_t rows = std::min(kBlock, count - n);
    pass(parameters, x.subspan(n * shape_.observed, rows * shape_.observed),
         epsilon.subspan(n * shape_.latent, rows * shape_.latent),
         static_cast<float>(-weight * share * precision),
         static_cast<float>(objective_.beta * share), gradient, sums);
  }
  const double scaled = sums.squares * share * precision;
  VaeLoss loss;
  loss.reconstruction =
      0.5 *
      (scaled + dimension * (std::log(2.0 * std::numbers::pi) + static_cast<double>(log_noise)));
  loss.divergence = sums.divergence * share;
  loss.total = weight * loss.reconstruction + objective_.beta * loss.divergence;
  if (objective_.learn_variance) {
    const double slope = 0.5 * weight * (dimension - scaled);
    // Beyond its limits only the way back is open.
    const bool outward = (asked < log_noise && slope > 0.0) || (asked > log_noise && slope < 0.0);
    gradient[shape_.noise_place()] = outward ? 0.0F : static_cast<float>(slope);
  }
  return loss;
}

void VaePass::draw_latent(std::span<const float> codes, std::span<const float> epsilon) {
  const std::size_t k = shape_.latent;
  std::fill(deviation_.begin(), deviation_.end(), 0.0F);
  for (std::size_t i = 0; i < epsilon.size(); ++i) {
    deviation_[i] = -0.5F * codes[i / k * 2 * k + k + i % k];
  }
  for (std::size_t i = 0; i < deviation_.size(); i += kFloatLanes) {
    std::array<FloatLanes, 1> lanes{load(&deviation_[i])};
    decay(lanes);
    store(&deviation_[i], lanes[0]);
  }
  for (std::size_t i = 0; i < epsilon.size(); ++i) {
    z_[i] = codes[i / k * 2 * k + i % k] + deviation_[i] * epsilon[i];
  }
}

void VaePass::pass(std::span<const float> parameters, std::span<const float> x,
                   std::span<const float> epsilon, float scale, float divergence_share,
                   std::span<float> gradient, Sums& sums) {
  const std::size_t k = shape_.latent;
  const auto encoder = parameters.first(shape_.decoder_place());
  const auto decoder = parameters.subspan(shape_.decoder_place());
  const auto codes = encoder_.forward_block(encoder, x);
  draw_latent(codes, epsilon);
  const std::span<const float> z(z_.data(), epsilon.size());
  const auto decoded = decoder_.forward_block(decoder, z);
  for (std::size_t i = 0; i < x.size(); ++i) {
    const float residual = x[i] - decoded[i];
    sums.squares += static_cast<double>(residual * residual);
    x_gradient_[i] = scale * residual;
  }
  decoder_.backward_block(decoder, z, {x_gradient_.data(), x.size()},
                          gradient.subspan(shape_.decoder_place()));
  const std::span<float> z_gradient(z_gradient_.data(), z.size());
  decoder_.input_gradient(decoder, z_gradient);
  for (std::size_t i = 0; i < z.size(); ++i) {
    const std::size_t at = i / k * 2 * k + i % k;
    const float mean = codes[at];
    const float log_variance = codes[at + k];
    const float variance = deviation_[i] * deviation_[i];
    sums.divergence += 0.5 * static_cast<double>(mean * mean + variance - 1.0F - log_variance);
    code_gradient_[at] = z_gradient[i] + divergence_share * mean;
    code_gradient_[at + k] =
        0.5F * (z_gradient[i] * epsilon[i] * deviation_[i] + divergence_share * (variance - 1.0F));
  }
  encoder_.backward_block(encoder, x, {code_gradient_.data(), 2 * z.size()},
                          gradient.first(shape_.decoder_place()));
}

}  // namespace latent::latent_variable
