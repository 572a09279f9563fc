#include "core/latent/linear_vae_training.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_linear_gaussian.hpp"

// A linear VAE that learns.
namespace {

using emscripten::val;
using namespace latent::latent_variable;  // NOLINT: all of this file is about it
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::to_array;
using latent::wasm::to_moments;

LinearVaeTraining* make_training(const Argument& moments, const Argument& options,
                                 const Argument& seed) {
  const LinearVaeTrainingOptions chosen{
      options["latent"].count(), options["noiseVariance"].number(), options["beta"].number(),
      options["inference"].one_of<LinearInference>(
          {{"encoder", LinearInference::encoder}, {"exact", LinearInference::exact}}),
      options["learningRate"].number()};
  return new LinearVaeTraining(to_moments(moments), chosen, seed.random());
}

void advance(LinearVaeTraining& training, const Argument& count) {
  training.advance(count.count());
}

val state_of(const LinearVaeTraining& training) {
  val result = val::object();
  result.set("step", training.steps());
  result.set("bound", training.bound());
  result.set("loadingsSquared", to_array(training.loadings_squared()));
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(linear_vae) {
  export_class<LinearVaeTraining, "LinearVaeTraining">()
      .with<"advance", &advance, "count">()
      .with<"state", &state_of>();
  export_function<"makeLinearVaeTraining", &make_training, "moments", "options", "seed">();
}
