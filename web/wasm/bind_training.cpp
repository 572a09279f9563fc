#include "core/diffusion/denoiser_training.hpp"
#include "core/diffusion/noise_test_set.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_schedule.hpp"

namespace {

using emscripten::val;
using latent::diffusion::DenoiserTraining;
using latent::diffusion::MeanWithError;
using latent::diffusion::NoiseTestSet;
using latent::diffusion::Schedule;
using latent::diffusion::TrainingOptions;
using latent::mixture::GaussianMixture;
using latent::python::PythonRandom;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;

constexpr std::size_t kTestPoints = 16384;

/// A training with the points that it is judged by, which are drawn first. JavaScript deletes it.
class TrainingHandle {
 public:
  TrainingHandle(const GaussianMixture& clean, const Schedule& schedule,
                 const TrainingOptions& options, PythonRandom random)
      : test_(clean, schedule.alpha_bars(), kTestPoints, random),
        training_(clean, schedule.alpha_bars(), options, random) {}

  double step(const Argument& count) { return training_.run(count.count()); }

  val evaluate() const {
    const auto told = test_.evaluate(training_.predictor());
    val result = val::object();
    const auto set = [&](const char* name, const char* error, const MeanWithError& mean) {
      result.set(name, mean.value);
      result.set(error, mean.standard_error);
    };
    set("loss", "lossError", told.loss);
    set("optimum", "optimumError", told.optimum);
    set("excess", "excessError", told.excess);
    return result;
  }

  val weights() const {
    const std::vector<float> packed = training_.predictor().packed();
    return val(emscripten::typed_memory_view(packed.size(), packed.data())).call<val>("slice");
  }

 private:
  NoiseTestSet test_;
  DenoiserTraining training_;
};

TrainingHandle* make_training(const Argument& clean, const Argument& betas, const Argument& options,
                              const Argument& seed) {
  return new TrainingHandle(clean.mixture(), latent::wasm::to_schedule(betas),
                            TrainingOptions{options["hidden"].count(), options["batch"].count(),
                                            options["learningRate"].number()},
                            seed.random());
}

}  // namespace

EMSCRIPTEN_BINDINGS(training) {
  export_function<"makeTraining", &make_training, "clean", "betas", "options", "seed">();
  using Handle = TrainingHandle;
  export_class<Handle, "Training">()
      .with<"step", &Handle::step, "count">()
      .with<"evaluate", &Handle::evaluate>()
      .with<"weights", &Handle::weights>();
}
