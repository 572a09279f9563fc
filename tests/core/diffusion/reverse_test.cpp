#include "core/diffusion/reverse.hpp"

#include <cmath>

#include "core/diffusion/forward.hpp"
#include "core/mixture/sample.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/diffusion/examples.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::Matrix;
using latent::mixture::GaussianMixture;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

Schedule linear() { return Schedule(named_betas(ScheduleKind::linear, 1000, 1e-4, 0.02)); }

Schedule cosine(std::size_t steps) {
  return Schedule(named_betas(ScheduleKind::cosine, steps, 0.0, 0.0));
}

/// Runs to the end with the exact posterior mean.
Matrix run(const GaussianMixture& clean, const Schedule& schedule, std::size_t steps,
           const ReverseOptions& options, Matrix start, std::int64_t seed = 1) {
  Reverse reverse(schedule, spread_times(schedule.steps(), steps), posterior_mean_of(clean),
                  options, std::move(start), PythonRandom(seed));
  while (reverse.step()) {
  }
  CHECK(reverse.alpha_bar() == 1.0);
  return reverse.points();
}

Matrix noise(std::size_t count, std::size_t columns, std::int64_t seed) {
  PythonRandom random(seed);
  return standard_normal(count, columns, random);
}

/// The flow of the ODE keeps the share of probability below each particle: the largest change of
/// it over particles from −2 to 2 is the exact error of a sampler without noise.
double flow_error(Sampler sampler, std::size_t steps) {
  const GaussianMixture clean = examples::three_modes();
  const Schedule schedule = linear();
  Matrix start(41, 1);
  for (std::size_t n = 0; n < start.rows; ++n) start(n, 0) = -2.0 + 0.1 * static_cast<double>(n);
  ReverseOptions options;
  options.sampler = sampler;
  const Matrix end = run(clean, schedule, steps, options, start);
  const GaussianMixture last = noised(clean, schedule.alpha_bar(1000));
  double largest = 0.0;
  for (std::size_t n = 0; n < start.rows; ++n) {
    largest = std::max(largest, std::abs(examples::share_below(clean, end(n, 0)) -
                                         examples::share_below(last, start(n, 0))));
  }
  return largest;
}

double departure(Sampler sampler, const Schedule& schedule, std::size_t steps,
                 std::size_t corrections = 1) {
  ReverseOptions options;
  options.sampler = sampler;
  options.corrections = corrections;
  const GaussianMixture clean = examples::three_modes();
  return examples::kolmogorov_smirnov(
      clean, run(clean, schedule, steps, options, noise(10000, 1, 21), 22).values);
}

}  // namespace

TEST_CASE("pass by pass every sampler goes the same way, one guess at a time") {
  const GaussianMixture clean = examples::three_modes();
  for (const Sampler sampler : {Sampler::ddpm, Sampler::ddim, Sampler::ode_euler, Sampler::ode_heun,
                                Sampler::langevin, Sampler::predictor_corrector}) {
    ReverseOptions options;
    options.sampler = sampler;
    options.corrections = 3;
    const auto begun = [&] {
      return Reverse(linear(), spread_times(1000, 6), posterior_mean_of(clean), options,
                     noise(20, 1, 5), PythonRandom(2));
    };
    Reverse whole = begun();
    Reverse parts = begun();
    std::size_t passes = 0;
    while (parts.is_on_its_way()) {
      whole.step();
      for (bool is_complete = false; !is_complete; ++passes) is_complete = parts.pass();
      CHECK(parts.points().values == whole.points().values);
      CHECK(parts.alpha_bar() == whole.alpha_bar());
    }
    CHECK(parts.pass());
    const std::size_t expected[] = {6, 6, 6, 11, 19, 21};
    CHECK(passes == expected[static_cast<std::size_t>(sampler)]);
  }
}

TEST_CASE("Heun's method follows the probability-flow ODE with order 2, Euler's with order 1") {
  double before = flow_error(Sampler::ode_heun, 250);
  for (const std::size_t steps : {500U, 1000U}) {
    const double error = flow_error(Sampler::ode_heun, steps);
    CHECK(before / error == Approx(4.0).epsilon(0.05));
    before = error;
  }
  CHECK(before < 1e-5);
  const double euler = flow_error(Sampler::ode_euler, 500);
  CHECK(flow_error(Sampler::ode_euler, 250) / euler == Approx(2.0).epsilon(0.05));
}

TEST_CASE("DDIM with η = 0 approaches the probability-flow ODE") {
  double before = flow_error(Sampler::ddim, 125);
  for (const std::size_t steps : {250U, 500U, 1000U}) {
    const double error = flow_error(Sampler::ddim, steps);
    CHECK(before / error == Approx(2.0).epsilon(0.1));
    before = error;
  }
  CHECK(before < 1e-3);
}

TEST_CASE("DDPM's law approaches p_0 as T grows, as 10 000 particles can tell") {
  // Departures by Kolmogorov-Smirnov: above 1.95 a true sample comes once in a thousand seeds.
  const double at_4 = departure(Sampler::ddpm, cosine(4), 4);
  const double at_16 = departure(Sampler::ddpm, cosine(16), 16);
  CHECK(at_4 > 2.0 * at_16);
  CHECK(at_16 > 1.95);
  CHECK(departure(Sampler::ddpm, cosine(1000), 1000) < 1.95);
}

TEST_CASE("the other samplers too end in p_0 where steps are many") {
  CHECK(departure(Sampler::predictor_corrector, cosine(500), 500) < 1.95);
  CHECK(departure(Sampler::langevin, cosine(500), 500, 10) < 1.95);
  CHECK(departure(Sampler::langevin, cosine(500), 5, 10) > 1.95);
}

TEST_CASE("every sampler takes particles in the plane to the modes") {
  const GaussianMixture clean = latent::mixture::examples::two_clusters();
  for (const Sampler sampler : {Sampler::ddpm, Sampler::ddim, Sampler::ode_euler, Sampler::ode_heun,
                                Sampler::langevin, Sampler::predictor_corrector}) {
    ReverseOptions options;
    options.sampler = sampler;
    options.corrections = 20;
    options.signal_to_noise = 0.3;
    const Matrix end = run(clean, cosine(200), 100, options, noise(2000, 2, 3));
    double left = 0.0;
    for (std::size_t n = 0; n < end.rows; ++n) left += end(n, 0) < 0.0 ? 1.0 : 0.0;
    // 60 % are left, within five standard errors of 2000 draws
    CHECK(std::abs(left / 2000.0 - 0.6) < 0.055);
  }
}

TEST_CASE("one seed, one path; another seed, another; without noise the seed is nothing") {
  const GaussianMixture clean = examples::three_modes();
  for (const Sampler sampler : {Sampler::ddpm, Sampler::langevin, Sampler::predictor_corrector}) {
    ReverseOptions options;
    options.sampler = sampler;
    const Matrix start = noise(50, 1, 3);
    const Matrix end = run(clean, cosine(20), 10, options, start, 7);
    CHECK(end.values == run(clean, cosine(20), 10, options, start, 7).values);
    CHECK(end.values != run(clean, cosine(20), 10, options, start, 8).values);
  }
  for (const Sampler sampler : {Sampler::ddim, Sampler::ode_euler, Sampler::ode_heun}) {
    ReverseOptions options;
    options.sampler = sampler;
    const Matrix start = noise(50, 1, 3);
    CHECK(run(clean, cosine(20), 10, options, start, 7).values ==
          run(clean, cosine(20), 10, options, start, 8).values);
  }
}

TEST_CASE("noise is drawn after the guess, anew for each step, and not for the last") {
  const GaussianMixture clean = latent::mixture::examples::two_clusters();
  const Schedule schedule({0.2, 0.5, 0.6});
  const Matrix start = noise(5, 2, 9);
  const Matrix end = run(clean, schedule, 3, {}, start, 4);
  PythonRandom random(4);
  const DenoiserPointer denoiser = posterior_mean_of(clean);
  Matrix x = start;
  for (std::size_t t = 3; t >= 1; --t) {
    const Matrix guess = (*denoiser)(x, schedule.alpha_bar(t));
    const ReverseStep step =
        ddpm_step(schedule.alpha_bar(t), schedule.alpha_bar(t - 1), DdpmVariance::posterior);
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double z = t > 1 ? random.gauss(0.0, 1.0) : 0.0;
      x.values[i] = step.kept * x.values[i] + step.guessed * guess.values[i] + step.noise * z;
    }
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    CHECK(end.values[i] == Approx(x.values[i]).epsilon(1e-12).margin(1e-13));
  }
}

TEST_CASE("the last of DDPM's, DDIM's and Langevin's states is the denoiser's guess") {
  const GaussianMixture clean = examples::three_modes();
  for (const Sampler sampler : {Sampler::ddpm, Sampler::ddim, Sampler::langevin}) {
    ReverseOptions options;
    options.sampler = sampler;
    options.corrections = 0;
    const Matrix start = noise(9, 1, 3);
    const Schedule schedule({0.5, 0.6});
    Reverse reverse(schedule, {2}, posterior_mean_of(clean), options, start, PythonRandom(1));
    CHECK(reverse.alpha_bar() == schedule.alpha_bar(2));
    CHECK_FALSE(reverse.step());
    CHECK_FALSE(reverse.step());
    const Matrix guess = (*posterior_mean_of(clean))(start, schedule.alpha_bar(2));
    for (std::size_t n = 0; n < 9; ++n) {
      CHECK(reverse.points()(n, 0) == Approx(guess(n, 0)).epsilon(1e-13));
    }
  }
}

TEST_CASE("steps without noise and a schedule that leaves nothing of x0 are no trouble") {
  const GaussianMixture clean = examples::three_modes();
  std::vector<double> betas(1000, 0.6);  // ᾱ underflows to 0
  betas[0] = betas[1] = betas[500] = 0.0;
  const Schedule schedule(betas);
  for (const Sampler sampler :
       {Sampler::ddpm, Sampler::ddim, Sampler::langevin, Sampler::predictor_corrector}) {
    ReverseOptions options;
    options.sampler = sampler;
    options.eta = 1.0;
    for (const double x : run(clean, schedule, 1000, options, noise(4, 1, 3)).values) {
      CHECK(std::abs(x) < 10.0);
    }
  }
  ReverseOptions options;
  options.sampler = Sampler::ode_heun;
  CHECK(error_of([&] { run(clean, schedule, 1000, options, noise(4, 1, 3)); }) ==
        "Reverse: times[0] must leave alpha_bar positive for an ODE, which never starts at 0");
}

TEST_CASE("times are spread evenly from T on") {
  CHECK(spread_times(10, 3) == std::vector<std::size_t>{10, 6, 3});
  CHECK(spread_times(4, 4) == std::vector<std::size_t>{4, 3, 2, 1});
  CHECK(spread_times(1000, 1) == std::vector<std::size_t>{1000});
  CHECK(error_of([] { spread_times(4, 5); }) == "spread_times: count must be 1 to 4, got 5");
  CHECK(error_of([] { spread_times(4, 0); }) == "spread_times: count must be 1 to 4, got 0");
}

TEST_CASE("times that do not fall and options outside their range are refused") {
  const auto refused = [](const std::vector<std::size_t>& times, const ReverseOptions& options) {
    return error_of([&] {
      Reverse(Schedule({0.1, 0.2, 0.3}), times, naive(), options, Matrix(1, 1), PythonRandom(1));
    });
  };
  CHECK(refused({}, {}) == "Reverse: times must hold at least one, got none");
  CHECK(refused({4}, {}) == "Reverse: times[0] must be at least 1 and below 4, got 4");
  CHECK(refused({2, 0}, {}) == "Reverse: times[1] must be at least 1 and below 2, got 0");
  CHECK(refused({2, 2}, {}) == "Reverse: times[1] must be at least 1 and below 2, got 2");
  ReverseOptions options;
  options.eta = 1.5;
  CHECK(refused({1}, options) == "Reverse: eta must be in [0, 1], got 1.5");
  options.eta = 0.0;
  options.signal_to_noise = 0.0;
  CHECK(refused({1}, options) == "Reverse: signal_to_noise must be in (0, 1), got 0");
  options.signal_to_noise = 0.5;
  options.corrections = kMostCorrections + 1;
  CHECK(refused({1}, options) == "Reverse: corrections must be in 0 … 1000, got 1001");
}

TEST_CASE("particles that leave the numbers are refused, not handed out") {
  Reverse reverse(Schedule({0.5}), {1}, naive(), {}, Matrix({1.7e308}, 1, 1), PythonRandom(1));
  CHECK(error_of([&] { reverse.step(); }) == "Reverse: points[0] must be finite, got inf");
}
