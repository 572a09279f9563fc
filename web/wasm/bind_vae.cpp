#include "core/latent/latent_usage.hpp"
#include "core/latent/vae_bound.hpp"
#include "core/latent/vae_training.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_drawn_bound.hpp"
#include "web/wasm/to_latent_model.hpp"

namespace {

using emscripten::val;
using namespace latent::latent_variable;  // NOLINT: all of this file is about it
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::from_drawn_bound;
using latent::wasm::from_drawn_mean;
using latent::wasm::to_array;
using latent::wasm::to_vae;

VaeTrainingOptions to_options(const Argument& options) {
  return {options["latent"].count(),
          options["hidden"].count(),
          options["batch"].count(),
          options["learningRate"].number(),
          options["noiseVariance"].number(),
          {options["beta"].number(), options["learnVariance"].truth(),
           options["meanOverDimensions"].truth()}};
}

val advance(VaeTraining& training, const Argument& count) {
  const VaeLoss loss = training.advance(count.count());
  val result = val::object();
  result.set("reconstruction", loss.reconstruction);
  result.set("divergence", loss.divergence);
  result.set("total", loss.total);
  return result;
}

val weights_of(const VaeTraining& training) {
  const std::vector<float> packed = training.vae().packed();
  return val(emscripten::typed_memory_view(packed.size(), packed.data())).call<val>("slice");
}

val state_of(const VaeTraining& training) { return to_array(training.state()); }

VaeTraining* make_training(const Argument& data, const Argument& columns, const Argument& options,
                           const Argument& seed) {
  return new VaeTraining(data.matrix(columns.count()), to_options(options), seed.random());
}

VaeTraining* make_training_from(const Argument& data, const Argument& columns,
                                const Argument& options, const Argument& state) {
  return new VaeTraining(data.matrix(columns.count()), to_options(options), state.numbers());
}

val sizes_of(const Argument& weights) {
  const Vae vae = to_vae(weights);
  val result = val::object();
  result.set("observed", static_cast<double>(vae.shape().observed));
  result.set("latent", static_cast<double>(vae.shape().latent));
  result.set("hidden", static_cast<double>(vae.shape().hidden));
  result.set("noiseVariance", vae.noise_variance());
  return result;
}

val encode(const Argument& weights, const Argument& x) {
  const Vae vae = to_vae(weights);
  const Codes codes = vae.encode(x.matrix(vae.shape().observed));
  val result = val::object();
  result.set("means", to_array(codes.means.values));
  result.set("variances", to_array(codes.variances.values));
  return result;
}

val bound_of(const Argument& weights, const Argument& x, const Argument& beta,
             const Argument& draws, const Argument& seed) {
  const Vae vae = to_vae(weights);
  auto random = seed.random();
  return from_drawn_bound(
      vae_bound(vae, x.matrix(vae.shape().observed), beta.number(), draws.count(), random));
}

val usage_of(const Argument& weights, const Argument& x, const Argument& seed) {
  const Vae vae = to_vae(weights);
  const latent::Matrix points = x.matrix(vae.shape().observed);
  if (points.rows > kMostUsagePoints) x.refuse("must hold at most 2048 points");
  auto random = seed.random();
  const LatentUsage usage = latent_usage(vae.encode(points), random);
  std::vector<double> information;
  std::vector<double> error;
  for (const DrawnMean& each : usage.information) {
    information.push_back(each.value);
    error.push_back(each.standard_error);
  }
  val result = val::object();
  result.set("divergence", to_array(usage.divergence));
  result.set("activity", to_array(usage.activity));
  result.set("information", to_array(information));
  result.set("informationError", to_array(error));
  result.set("jointInformation", from_drawn_mean(usage.joint_information));
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(vae) {
  using Handle = VaeTraining;
  export_class<Handle, "VaeTraining">()
      .with<"advance", &advance, "count">()
      .with<"weights", &weights_of>()
      .with<"state", &state_of>();
  export_function<"makeVaeTraining", &make_training, "data", "columns", "options", "seed">();
  export_function<"makeVaeTrainingFrom", &make_training_from, "data", "columns", "options",
                  "state">();
  export_function<"vaeSizes", &sizes_of, "weights">();
  export_function<"vaeEncode", &encode, "weights", "x">();
  export_function<"vaeBound", &bound_of, "weights", "x", "beta", "draws", "seed">();
  export_function<"latentUsage", &usage_of, "weights", "x", "seed">();
}
