#include "core/mixture/softmax_kernels.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "tests/core/catch.hpp"

using namespace latent::mixture;

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
  CHECK(far.weights[257] == 0.0);
  CHECK(far.totals.entropy == 0.0);
  CHECK(std::isfinite(far.totals.log_likelihood));
}

TEST_CASE("one logarithm for many points does not overflow with many components") {
  const Result result = softmax(kBlock, 1000, [](std::size_t, std::size_t) { return 0.0; });
  CHECK(result.totals.log_likelihood ==
        Approx(static_cast<double>(kBlock) * std::log(1000.0)).epsilon(1e-13));
}
