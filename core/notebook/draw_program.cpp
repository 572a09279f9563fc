#include "core/notebook/draw_program.hpp"

#include "core/base/check.hpp"
#include "core/python/integer.hpp"
#include "core/python/repr.hpp"
#include "core/python/round.hpp"

namespace latent::notebook {

std::string draw_program(const DrawProgramParameters& parameters) {
  const auto& [seed, modes, weights, sigma, count] = parameters;
  constexpr const char* kWhere = "draw_program";
  check_finite(kWhere, "modes", modes);
  check_finite(kWhere, "weights", weights);
  check_finite(kWhere, "sigma", sigma);
  check_count(kWhere, "count", count, 1, kMostProgramDraws);
  return "import random\n"
         "from itertools import accumulate\n"
         "\n"
         "random.seed(" +
         python::Integer(seed).repr() +
         ")\n"
         "modes = " +
         python::repr(modes) +
         "\n"
         "cum_weights = list(accumulate(" +
         python::repr(weights) +
         "))\n"
         "sigma = " +
         python::repr(sigma) +
         "\n"
         "n = " +
         std::to_string(count) +
         "\n"
         "counts = [0] * len(modes)\n"
         "total = 0.0\n"
         "for _ in range(n):\n"
         "    k = random.choices(range(len(modes)), cum_weights=cum_weights)[0]\n"
         "    z = modes[k] + random.gauss(0, sigma)\n"
         "    counts[k] += 1\n"
         "    total += z\n"
         "print('draws per mode =', counts)\n"
         "print('mean of z =', round(total / n, 6))";
}

std::string draw_program_output(const std::vector<double>& counts, double sum, std::size_t count) {
  constexpr const char* kWhere = "draw_program_output";
  check_count(kWhere, "count", count, 1, kMostProgramDraws);
  std::string list;
  for (const double value : counts) {
    check_range(kWhere, "counts", value, 0.0, kMostProgramDraws);
    if (!list.empty()) list += ", ";
    list += std::to_string(static_cast<std::size_t>(value));
  }
  return "draws per mode = [" + list +
         "]\nmean of z = " + python::repr(python::round(sum / static_cast<double>(count), 6)) +
         "\n";
}

}  // namespace latent::notebook
