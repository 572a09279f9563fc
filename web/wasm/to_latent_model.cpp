#include "web/wasm/to_latent_model.hpp"

#include <array>
#include <vector>

#include "core/latent/plane_curves.hpp"

namespace latent::wasm {
namespace {

enum class DecoderKind { line, arc, spiral, trained };

std::array<double, 2> to_point(const Argument& argument) {
  const std::vector<double> values = argument.numbers();
  if (values.size() != 2) argument.refuse("must hold 2 numbers");
  return {values[0], values[1]};
}

}  // namespace

latent_variable::DecoderPointer to_latent_decoder(const Argument& decoder) {
  const auto kind = decoder["kind"].one_of<DecoderKind>({{"line", DecoderKind::line},
                                                         {"arc", DecoderKind::arc},
                                                         {"spiral", DecoderKind::spiral},
                                                         {"trained", DecoderKind::trained}});
  switch (kind) {
    case DecoderKind::line:
      return latent_variable::line(to_point(decoder["slope"]), to_point(decoder["offset"]));
    case DecoderKind::arc:
      return latent_variable::arc(decoder["radius"].number(), decoder["turn"].number());
    case DecoderKind::spiral:
      return latent_variable::spiral(decoder["radius"].number(), decoder["growth"].number(),
                                     decoder["turn"].number());
    case DecoderKind::trained:
      return to_vae(decoder["weights"]).decoder();
  }
  return nullptr;
}

latent_variable::DiagonalGaussian to_diagonal_gaussian(const Argument& q) {
  return {q["mean"].numbers(), q["variance"].numbers()};
}

latent_variable::Vae to_vae(const Argument& weights) {
  const std::vector<float> packed = weights.floats();
  return weights.make([&] { return latent_variable::Vae::unpack(packed); });
}

OwnedModel::OwnedModel(const Argument& prior, const Argument& decoder,
                       const Argument& noise_variance)
    : prior_(prior.mixture()),
      decoder_(to_latent_decoder(decoder)),
      model_{prior_, *decoder_, noise_variance.number()} {}

}  // namespace latent::wasm
