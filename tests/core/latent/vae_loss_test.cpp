#include "core/latent/vae_loss.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/latent/vae.hpp"
#include "core/python/random.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::latent_variable;
using latent::network::MlpShape;
using latent::python::PythonRandom;

namespace {

using Numbers = std::vector<double>;

Numbers network(const MlpShape& shape, const double* p, Numbers values) {
  for (const std::size_t place : {shape.first(), shape.second()}) {
    Numbers next(shape.hidden);
    for (std::size_t j = 0; j < shape.hidden; ++j) {
      double sum = p[place + values.size() * shape.hidden + j];
      for (std::size_t i = 0; i < values.size(); ++i) {
        sum += values[i] * p[place + i * shape.hidden + j];
      }
      next[j] = sum / (1.0 + std::exp(-sum));
    }
    values = next;
  }
  Numbers outputs(shape.outputs);
  for (std::size_t o = 0; o < shape.outputs; ++o) {
    outputs[o] = p[shape.last_bias() + o];
    for (std::size_t j = 0; j < shape.hidden; ++j) {
      outputs[o] += values[j] * p[shape.last() + o * shape.hidden + j];
    }
  }
  return outputs;
}

/// The loss once more in double precision, as its formula says.
VaeLoss loss_in_double(const VaeShape& shape, const VaeObjective& objective, const Numbers& p,
                       const std::vector<float>& x, const std::vector<float>& epsilon) {
  const std::size_t count = x.size() / shape.observed;
  const double variance = std::exp(p[shape.noise_place()]);
  VaeLoss loss;
  for (std::size_t n = 0; n < count; ++n) {
    const auto point = x.begin() + static_cast<std::ptrdiff_t>(n * shape.observed);
    const Numbers at(point, point + static_cast<std::ptrdiff_t>(shape.observed));
    const Numbers codes = network(shape.encoder(), p.data(), at);
    Numbers z(shape.latent);
    for (std::size_t j = 0; j < shape.latent; ++j) {
      const double log_variance = codes[shape.latent + j];
      z[j] = codes[j] +
             std::exp(0.5 * log_variance) * static_cast<double>(epsilon[n * shape.latent + j]);
      loss.divergence += 0.5 * (codes[j] * codes[j] + std::exp(log_variance) - 1.0 - log_variance);
    }
    const Numbers decoded = network(shape.decoder(), p.data() + shape.decoder_place(), z);
    for (std::size_t i = 0; i < shape.observed; ++i) {
      const double gap = at[i] - decoded[i];
      loss.reconstruction +=
          0.5 * (std::log(2.0 * std::numbers::pi * variance) + gap * gap / variance);
    }
  }
  loss.reconstruction /= static_cast<double>(count);
  loss.divergence /= static_cast<double>(count);
  const double weight =
      objective.mean_over_dimensions ? 1.0 / static_cast<double>(shape.observed) : 1.0;
  loss.total = weight * loss.reconstruction + objective.beta * loss.divergence;
  return loss;
}

struct Case {
  VaeShape shape;
  std::vector<float> parameters;
  std::vector<float> x;
  std::vector<float> epsilon;
};

/// More points than one block, no layer zero.
Case random_case(std::size_t observed, std::size_t latent) {
  PythonRandom random(5);
  const VaeShape shape{observed, latent, 16};
  Case c{shape, {}, {}, {}};
  const auto draw = [&](std::vector<float>& values, std::size_t count, double deviation) {
    for (std::size_t i = 0; i < count; ++i) {
      values.push_back(static_cast<float>(random.gauss(0.0, deviation)));
    }
  };
  draw(c.parameters, shape.parameters(), 0.3);
  c.parameters[shape.noise_place()] = -0.7F;
  draw(c.x, 41 * observed, 1.0);
  draw(c.epsilon, 41 * latent, 1.0);
  return c;
}

void check_gradient(const Case& c, const VaeObjective& objective) {
  VaePass pass(c.shape, objective);
  std::vector<float> gradient(c.parameters.size());
  const VaeLoss loss = pass.loss_and_gradient(c.parameters, c.x, c.epsilon, gradient);
  Numbers p(c.parameters.begin(), c.parameters.end());
  const VaeLoss exact = loss_in_double(c.shape, objective, p, c.x, c.epsilon);
  CHECK(loss.reconstruction == Approx(exact.reconstruction).epsilon(1e-5));
  CHECK(loss.divergence == Approx(exact.divergence).epsilon(1e-5));
  CHECK(loss.total == Approx(exact.total).epsilon(1e-5));
  double largest = 0.0;
  for (const float g : gradient) largest = std::max(largest, std::fabs(static_cast<double>(g)));
  for (std::size_t i = 0; i < p.size(); i += i < c.shape.noise_place() - 20 ? 7 : 1) {
    const double kept = p[i];
    p[i] = kept + 1e-5;
    const double above = loss_in_double(c.shape, objective, p, c.x, c.epsilon).total;
    p[i] = kept - 1e-5;
    const double below = loss_in_double(c.shape, objective, p, c.x, c.epsilon).total;
    p[i] = kept;
    const bool is_noise = i == c.shape.noise_place();
    const double slope = is_noise && !objective.learn_variance ? 0.0 : (above - below) / 2e-5;
    REQUIRE(std::fabs(static_cast<double>(gradient[i]) - slope) <= 5e-6 * largest);
  }
}

}  // namespace

TEST_CASE("the gradient of the whole loss is that of finite differences") {
  for (const std::size_t latent : {1U, 2U}) {
    for (const std::size_t observed : {2U, 3U}) {
      const Case c = random_case(observed, latent);
      check_gradient(c, {});
      check_gradient(c, {4.0, true, false});
      check_gradient(c, {0.0, false, false});
      check_gradient(c, {0.5, true, true});
    }
  }
}

TEST_CASE("the mean over D dimensions has the gradient of the sum with beta D, over D") {
  const Case c = random_case(2, 1);
  std::vector<float> of_mean(c.parameters.size());
  std::vector<float> of_sum(c.parameters.size());
  const VaeObjective mean{1.5, true, true};
  CHECK(mean.effective_beta(2) == 3.0);
  CHECK(VaeObjective{1.5, true, false}.effective_beta(2) == 1.5);
  VaePass(c.shape, mean).loss_and_gradient(c.parameters, c.x, c.epsilon, of_mean);
  VaePass(c.shape, {3.0, true, false}).loss_and_gradient(c.parameters, c.x, c.epsilon, of_sum);
  for (std::size_t i = 0; i < of_mean.size(); ++i) {
    REQUIRE(2.0F * of_mean[i] == Approx(of_sum[i]).epsilon(1e-5).margin(1e-7));
  }
}

TEST_CASE("noise beyond its limits counts as at them, and only the way back is open") {
  Case c = random_case(2, 1);
  std::vector<float> gradient(c.parameters.size());
  VaePass pass(c.shape, {});
  const auto slope_at = [&](double log_noise) {
    c.parameters[c.shape.noise_place()] = static_cast<float>(log_noise);
    pass.loss_and_gradient(c.parameters, c.x, c.epsilon, gradient);
    return gradient[c.shape.noise_place()];
  };
  CHECK(slope_at(kLeastLogNoise - 1.0) < 0.0F);  // too little noise: Adam goes up
  CHECK(slope_at(kMostLogNoise + 1.0) > 0.0F);
  std::fill(c.x.begin(), c.x.end(), 0.0F);
  std::fill(c.parameters.begin(), c.parameters.end(), 0.0F);
  CHECK(slope_at(kLeastLogNoise + 1.0) > 0.0F);  // x is told exactly: less noise is better
  CHECK(slope_at(kLeastLogNoise - 1.0) == 0.0F);
}

TEST_CASE("a pass checks its objective") {
  using latent::mixture::examples::error_of;
  CHECK(error_of([] {
          VaePass({2, 1, 16}, {-1.0, true, false});
        }) == "VaePass: beta must be in 0 … 1000000, got -1");
}
