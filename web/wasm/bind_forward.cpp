#include "core/diffusion/forward.hpp"
#include "core/diffusion/log_snr_knots.hpp"
#include "core/diffusion/schedule.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_schedule.hpp"

// The whole forward process: the lab of `diffusion`.
namespace {

using emscripten::val;
using latent::diffusion::ScheduleKind;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::to_array;
using latent::wasm::to_schedule;

val named_betas(const Argument& kind, const Argument& steps, const Argument& first,
                const Argument& last) {
  const auto name = kind.one_of<ScheduleKind>({{"linear", ScheduleKind::linear},
                                               {"scaled_linear", ScheduleKind::scaled_linear},
                                               {"cosine", ScheduleKind::cosine},
                                               {"sigmoid", ScheduleKind::sigmoid}});
  return to_array(
      latent::diffusion::named_betas(name, steps.count(), first.number(), last.number()));
}

val betas_through(const Argument& knots, const Argument& steps) {
  return to_array(latent::diffusion::betas_through(knots.numbers(), steps.count()));
}

val noised(const Argument& clean, const Argument& alpha_bar) {
  return latent::wasm::from_mixture(latent::diffusion::noised(clean.mixture(), alpha_bar.number()));
}

val forward_paths(const Argument& clean, const Argument& betas, const Argument& count,
                  const Argument& seed) {
  auto random = seed.random();
  const auto paths =
      latent::diffusion::forward_paths(clean.mixture(), to_schedule(betas), count.count(), random);
  std::vector<double> values;
  values.reserve(paths.size() * paths[0].size());
  for (const auto& x : paths) values.insert(values.end(), x.values.begin(), x.values.end());
  return to_array(values);
}

}  // namespace

EMSCRIPTEN_BINDINGS(forward) {
  export_function<"betas", &named_betas, "kind", "steps", "first", "last">();
  export_function<"betasThrough", &betas_through, "knots", "steps">();
  export_function<"noised", &noised, "clean", "alphaBar">();
  export_function<"forwardPaths", &forward_paths, "clean", "betas", "count", "seed">();
}
