#include "core/notebook/draw_program.hpp"

#include "core/mixture/draw_tally.hpp"
#include "tests/core/catch.hpp"

using namespace latent;
using notebook::draw_program;
using notebook::draw_program_output;

namespace {

std::string output_of(const notebook::DrawProgramParameters& p) {
  mixture::DrawTally tally(
      mixture::UnivariateDraws(p.weights, p.modes, p.sigma, python::Integer(p.seed)), -1.0, 1.0, 1);
  tally.advance(p.count);
  return draw_program_output(tally.counts(), tally.sum(), p.count);
}

}  // namespace

TEST_CASE("the program of the draws stands as a reader would write it") {
  CHECK(draw_program({}) == R"(import random
from itertools import accumulate

random.seed(13)
modes = [-1.5, 1.8]
cum_weights = list(accumulate([0.35, 0.65]))
sigma = 0.6
n = 100000
counts = [0] * len(modes)
total = 0.0
for _ in range(n):
    k = random.choices(range(len(modes)), cum_weights=cum_weights)[0]
    z = modes[k] + random.gauss(0, sigma)
    counts[k] += 1
    total += z
print('draws per mode =', counts)
print('mean of z =', round(total / n, 6)))");
}

TEST_CASE("what the lab counts is what the program prints") {
  // Expected: draw_program() of these parameters, run by CPython 3.11.
  CHECK(output_of({}) == "draws per mode = [34936, 65064]\nmean of z = 0.647349\n");
  CHECK(output_of({"-7", {0.5, -2.0, 4.0}, {2.0, 0.0, 3.5}, 0.25, 1000}) ==
        "draws per mode = [400, 0, 600]\nmean of z = 2.60194\n");
  CHECK(output_of({"13", {-1.5, 1.8}, {0.35, 0.65}, 0.6, 1}) ==
        "draws per mode = [1, 0]\nmean of z = -1.860384\n");
}
