#include "core/diffusion/log_snr_knots.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include "tests/core/catch.hpp"

namespace latent::diffusion {
namespace {

double log_snr_after(const std::vector<double>& betas, std::size_t t) {
  double alpha_bar = 1.0;
  for (std::size_t i = 0; i < t; ++i) alpha_bar *= 1.0 - betas[i];
  return std::log(alpha_bar / (1.0 - alpha_bar));
}

}  // namespace

TEST_CASE("the log-SNR of the betas goes through the knots and straight between them") {
  const std::vector<double> knots{9.0, 3.0, 0.0, -3.0, -9.0};
  const auto betas = betas_through(knots, 100);
  REQUIRE(betas.size() == 100);
  for (const double beta : betas) {
    CHECK(beta >= 0.0);
    CHECK(beta < 1.0);
  }
  for (std::size_t k = 1; k < knots.size(); ++k) {
    CHECK(log_snr_after(betas, 25 * k) == Approx(knots[k]).margin(1e-9));
  }
  CHECK(log_snr_after(betas, 10) == Approx(9.0 - 0.4 * 6.0));
  CHECK(log_snr_after(betas, 60) == Approx(-0.4 * 3.0));
}

TEST_CASE("fewer steps than knots, one step") {
  CHECK(log_snr_after(betas_through(std::vector{4.0, 1.0, -5.0}, 1), 1) == Approx(-5.0));
  const auto two = betas_through(std::vector{4.0, 1.0, 0.0, -5.0}, 2);
  CHECK(log_snr_after(two, 1) == Approx(0.5));
}

TEST_CASE("at the ends of the range every beta is still one") {
  for (const double beta : betas_through(std::vector{30.0, -30.0}, 1000)) {
    CHECK(beta >= 0.0);
    CHECK(beta < 1.0);
  }
}

TEST_CASE("a bad knot is refused by its index") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto message = [](const std::vector<double>& knots) -> std::string {
    try {
      betas_through(knots, 10);
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
    return "";
  };
  CHECK(message({1.0}).find("at least 2") != std::string::npos);
  CHECK(message({1.0, 0.0, 0.0}).find("knots[2]") != std::string::npos);
  CHECK(message({1.0, nan}).find("knots[1]") != std::string::npos);
  CHECK(message({31.0, 0.0}).find("knots[0]") != std::string::npos);
  CHECK_THROWS_AS(betas_through(std::vector{1.0, 0.0}, 0), std::invalid_argument);
}

}  // namespace latent::diffusion
