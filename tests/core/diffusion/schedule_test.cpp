#include "core/diffusion/schedule.hpp"

#include <cmath>
#include <limits>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::diffusion;
using latent::mixture::examples::error_of;

TEST_CASE("named schedules are those of diffusers") {
  // Expected: diffusers' formulas in NumPy, T = 5, β from 0.0001 to 0.02.
  const auto check = [](ScheduleKind kind, const std::vector<double>& expected) {
    const std::vector<double> betas = named_betas(kind, 5, 1e-4, 0.02);
    REQUIRE(betas.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) CHECK(betas[i] == Approx(expected[i]).epsilon(1e-12));
  };
  check(ScheduleKind::linear, {0.0001, 0.0050750000000000005, 0.01005, 0.015025, 0.02});
  check(ScheduleKind::scaled_linear,
        {0.0001, 0.0018365800858899106, 0.005732106781186546, 0.011786580085889908, 0.02});
  check(ScheduleKind::cosine,
        {0.10129407940049107, 0.27954384598403004, 0.4736353534494311, 0.7240523691082572, 0.999});
  check(ScheduleKind::sigmoid, {0.00014920520081703202, 0.0010437748762335789, 0.01005,
                                0.019056225123766424, 0.01995079479918297});
}

TEST_CASE("one step is enough, a thousand are the most") {
  for (const auto kind : {ScheduleKind::linear, ScheduleKind::scaled_linear, ScheduleKind::cosine,
                          ScheduleKind::sigmoid}) {
    CHECK(Schedule(named_betas(kind, 1, 1e-4, 0.02)).steps() == 1);
    CHECK(Schedule(named_betas(kind, kMostSteps, 1e-4, 0.02)).steps() == kMostSteps);
  }
  CHECK(named_betas(ScheduleKind::linear, 1, 0.25, 0.5) == std::vector<double>{0.25});
  CHECK(error_of([] { named_betas(ScheduleKind::linear, 0, 0.1, 0.2); }) ==
        "named_betas: steps must be in 1 … 1000, got 0");
  CHECK(error_of([] { named_betas(ScheduleKind::linear, 1001, 0.1, 0.2); }) ==
        "named_betas: steps must be in 1 … 1000, got 1001");
  CHECK(error_of([] { named_betas(ScheduleKind::linear, 3, 0.1, 1.0); }) ==
        "named_betas: last must be in [0, 1), got 1");
}

TEST_CASE("alpha_bar is the product of what each step leaves, the SNR their ratio") {
  const Schedule schedule({0.5, 0.0, 0.2});
  CHECK(schedule.alpha_bars() == std::vector<double>{0.5, 0.5, 0.4});
  CHECK(schedule.alpha_bar(0) == 1.0);
  CHECK(schedule.alpha_bar(3) == 0.4);
  CHECK(signal_to_noise(0.5) == 1.0);
  CHECK(signal_to_noise(0.4) == Approx(2.0 / 3.0).epsilon(1e-15));
  CHECK(log_signal_to_noise(0.4) == Approx(std::log(2.0 / 3.0)).epsilon(1e-15));
  CHECK(signal_to_noise(1.0) == std::numeric_limits<double>::infinity());
  CHECK(log_signal_to_noise(0.0) == -std::numeric_limits<double>::infinity());
}

TEST_CASE("the cosine's alpha_bar is the squared cosine, until beta is cut off") {
  const Schedule schedule(named_betas(ScheduleKind::cosine, 1000, 0.0, 0.0));
  const auto f = [](double t) {
    return std::pow(std::cos((t / 1000.0 + 0.008) / 1.008 * std::acos(-1.0) / 2.0), 2);
  };
  for (const std::size_t t : {1U, 250U, 500U, 900U}) {
    CHECK(schedule.alpha_bar(t) == Approx(f(static_cast<double>(t)) / f(0.0)).epsilon(1e-10));
  }
  CHECK(schedule.betas().back() == 0.999);
}

TEST_CASE("a bad schedule is refused by index") {
  CHECK(error_of([] { Schedule({}); }) == "Schedule: steps must be in 1 … 1000, got 0");
  CHECK(error_of([] { Schedule(std::vector<double>(1001, 0.1)); }) ==
        "Schedule: steps must be in 1 … 1000, got 1001");
  CHECK(error_of([] { Schedule({0.1, 1.0}); }) == "Schedule: betas[1] must be in [0, 1), got 1");
  CHECK(error_of([] {
          Schedule({-1e-9, 0.1});
        }) == "Schedule: betas[0] must be in [0, 1), got -1e-09");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(error_of([nan] {
          Schedule({0.1, 0.2, nan});
        }) == "Schedule: betas[2] must be in [0, 1), got nan");
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(error_of([infinity] { Schedule({infinity}); }) ==
        "Schedule: betas[0] must be in [0, 1), got inf");
}

TEST_CASE("named schedules stay in [0, 1) whatever their ends") {
  const double below_one = 1.0 - 0x1p-53;
  for (const auto kind : {ScheduleKind::linear, ScheduleKind::scaled_linear, ScheduleKind::cosine,
                          ScheduleKind::sigmoid}) {
    for (const double first : {0.0, 0.3, 1e-320, below_one}) {
      for (const double last : {0.0, 0.3, 1e-320, below_one}) {
        for (std::size_t steps = 1; steps <= kMostSteps; steps += 7) {
          const auto betas = named_betas(kind, steps, first, last);
          CHECK_NOTHROW(Schedule(betas));
        }
      }
    }
  }
}
