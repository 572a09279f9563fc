#include "core/mixture/softmax_kernels.hpp"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "tests/core/catch.hpp"

using namespace latent::mixture;
using latent::Matrix;

namespace {

struct Result {
  BlockTotals totals;
  std::vector<double> weights;
};

/// Softmax of `count` points; log_joint(n, k) says what goes in.
template <typename LogJoint>
Result softmax(std::size_t count, std::size_t components, LogJoint log_joint) {
  Block block(1);
  block.fill(Matrix(count, 1), 0);
  Result result{{}, std::vector<double>(components * kBlock, 0.0)};
  for (std::size_t k = 0; k < components; ++k) {
    for (std::size_t n = 0; n < block.padded(); ++n) {
      result.weights[k * kBlock + n] = log_joint(n, k);
    }
  }
  std::vector<double> scratch(3 * kBlock);
  result.totals = softmax_of_block(block, components, true, result.weights.data(), scratch.data());
  return result;
}

}  // namespace

TEST_CASE("softmax gives responsibilities, their entropy and the log-likelihood") {
  const auto joint = [](std::size_t n, std::size_t k) {
    return -0.3 * static_cast<double>(n) * static_cast<double>(k) - 2.0;
  };
  const Result result = softmax(250, 3, joint);
  double log_likelihood = 0.0;
  double entropy = 0.0;
  for (std::size_t n = 0; n < 250; ++n) {
    double total = 0.0;
    for (std::size_t k = 0; k < 3; ++k) total += std::exp(joint(n, k));
    log_likelihood += std::log(total);
    for (std::size_t k = 0; k < 3; ++k) {
      const double r = std::exp(joint(n, k)) / total;
      entropy -= r > 0.0 ? r * std::log(r) : 0.0;
      CHECK(result.weights[k * kBlock + n] == Approx(r).epsilon(1e-13));
    }
  }
  CHECK(result.totals.log_likelihood == Approx(log_likelihood).epsilon(1e-13));
  CHECK(result.totals.entropy == Approx(entropy).epsilon(1e-12));
}

TEST_CASE("the padding gets no weight and adds nothing") {
  const Result result = softmax(3, 2, [](std::size_t, std::size_t) { return -1.0; });
  CHECK(result.weights[2] == 0.5);
  CHECK(result.weights[3] == 0.0);
  CHECK(result.weights[kBlock + 7] == 0.0);
  CHECK(result.totals.log_likelihood == Approx(3.0 * (std::log(2.0) - 1.0)));
  CHECK(result.totals.entropy == Approx(3.0 * std::log(2.0)));
}

TEST_CASE("softmax of far points and of weight 0 stays finite") {
  const double infinity = std::numeric_limits<double>::infinity();
  const Result far = softmax(5, 2, [infinity](std::size_t n, std::size_t k) {
    return n == 0 ? (k == 0 ? -infinity : -1e300) : (k == 0 ? -5e11 : -5e11 - 2000.0);
  });
  CHECK(far.weights[0] == 0.0);
  CHECK(far.weights[kBlock] == 1.0);
  CHECK(far.weights[1] == 1.0);
  CHECK(far.weights[kBlock + 1] == 0.0);
  CHECK(far.totals.entropy == 0.0);
  CHECK(std::isfinite(far.totals.log_likelihood));
}

TEST_CASE("the sum of logarithms does not overflow with many components") {
  for (const auto& [points, components] :
       {std::pair{kBlock, std::size_t{32768}}, std::pair{std::size_t{8}, std::size_t{32769}}}) {
    const Result result = softmax(points, components, [](std::size_t, std::size_t) { return 0.0; });
    const double each = std::log(static_cast<double>(components));
    CHECK(result.totals.log_likelihood ==
          Approx(static_cast<double>(points) * each).epsilon(1e-13));
  }
}

TEST_CASE("odds times the inverse of their sum are responsibilities") {
  Block block(1);
  block.fill(Matrix(5, 1), 0);
  std::vector<double> odds(2 * kBlock, 0.0);
  for (std::size_t n = 0; n < block.padded(); ++n) odds[kBlock + n] = -static_cast<double>(n);
  std::vector<double> inverse(kBlock);
  std::vector<double> scratch(kBlock);
  CHECK(odds_of_block(block, 2, odds.data(), inverse.data(), scratch.data()));
  for (std::size_t n = 0; n < 5; ++n) {
    const double r = 1.0 / (1.0 + std::exp(-static_cast<double>(n)));
    CHECK(odds[n] * inverse[n] == Approx(r).epsilon(1e-14));
    CHECK(odds[kBlock + n] * inverse[n] == Approx(1.0 - r).epsilon(1e-13));
  }
  odds[3] = odds[kBlock + 3] = -std::numeric_limits<double>::infinity();
  CHECK_FALSE(odds_of_block(block, 2, odds.data(), inverse.data(), scratch.data()));
  CHECK(std::isnan(odds[3] * inverse[3]));
  CHECK(std::isfinite(odds[2] * inverse[2]));
}
