#include <utility>

#include "core/diffusion/denoiser_training.hpp"
#include "core/diffusion/noise_test_set.hpp"
#include "core/diffusion/schedule.hpp"
#include "web/wasm/convert.hpp"

namespace {

using emscripten::val;
using latent::diffusion::DenoiserTraining;
using latent::diffusion::MeanWithError;
using latent::diffusion::NoiseTestSet;
using latent::diffusion::Schedule;
using latent::diffusion::TrainingOptions;
using latent::mixture::GaussianMixture;
using latent::python::PythonRandom;
using latent::wasm::guarded;

constexpr std::size_t kTestPoints = 16384;

/// A training with the points that it is judged by, which are drawn first. JavaScript deletes it.
class TrainingHandle {
 public:
  TrainingHandle(const GaussianMixture& clean, const Schedule& schedule,
                 const TrainingOptions& options, PythonRandom random)
      : test_(clean, schedule.alpha_bars(), kTestPoints, random),
        training_(clean, schedule.alpha_bars(), options, random) {}

  double step(std::size_t count) {
    double sum = 0.0;
    for (std::size_t i = 0; i < count; ++i) sum += training_.step();
    return sum / static_cast<double>(count);
  }

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

TrainingHandle* make_training(const val& clean, const val& betas, const val& options,
                              const std::string& seed) {
  return guarded([&] {
    return new TrainingHandle(
        latent::wasm::to_mixture(clean), Schedule(latent::wasm::to_vector(betas)),
        TrainingOptions{options["hidden"].as<std::size_t>(), options["batch"].as<std::size_t>(),
                        options["learningRate"].as<double>()},
        latent::wasm::to_random(seed));
  });
}

double step_training(TrainingHandle& training, std::size_t count) {
  return guarded([&] { return training.step(count); });
}

val evaluate_training(const TrainingHandle& training) {
  return guarded([&] { return training.evaluate(); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(training) {
  emscripten::function("makeTraining", &make_training, emscripten::allow_raw_pointers());
  emscripten::class_<TrainingHandle>("Training")
      .function("step", &step_training)
      .function("evaluate", &evaluate_training)
      .function("weights", &TrainingHandle::weights);
}
