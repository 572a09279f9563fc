// Prints what core/python makes of a seed, one result per line, for comparison with CPython
// (python_dump.py) and between native code and wasm. Usage: python_dump <kind> <seed> <count>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "core/python/format.hpp"
#include "core/python/integer.hpp"
#include "core/python/random.hpp"
#include "core/python/repr.hpp"
#include "core/python/round.hpp"
#include "core/python/sum.hpp"

namespace {

using latent::python::PythonRandom;

void print_bits(double x) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &x, sizeof bits);
  std::printf("%016llx\n", static_cast<unsigned long long>(bits));
}

/// Any finite double, of every magnitude alike.
double any_double(PythonRandom& random) {
  for (;;) {
    const std::uint64_t bits = random.getrandbits(64);
    double x = 0.0;
    std::memcpy(&x, &bits, sizeof x);
    if (std::isfinite(x)) return x;
  }
}

/// A number of moderate size, of either sign.
double moderate_double(PythonRandom& random) {
  const double fraction = random.random() - 0.5;
  return std::ldexp(fraction, static_cast<int>(random.getrandbits(6)));
}

/// A fraction with few binary digits: often exactly between two roundings.
double binary_fraction(PythonRandom& random) {
  const auto numerator = static_cast<double>(random.getrandbits(20));
  return std::ldexp(numerator, -static_cast<int>(random.getrandbits(4)));
}

using Print = std::function<void(PythonRandom&, int index)>;

const std::map<std::string, Print> kKinds{
    {"random", [](PythonRandom& random, int) { print_bits(random.random()); }},
    {"getrandbits",
     [](PythonRandom& random, int index) {
       std::printf("%llx\n", static_cast<unsigned long long>(random.getrandbits(1 + index % 64)));
     }},
    {"choice",
     [](PythonRandom& random, int) {
       static const std::vector<double> kValues{-1.5, 1.8, 0.25, 7.0, 1e300, -0.0, 3.0};
       print_bits(random.choice(kValues));
     }},
    {"gauss", [](PythonRandom& random, int) { std::printf("%.17g\n", random.gauss(0.5, 2.0)); }},
    {"repr",
     [](PythonRandom& random, int index) {
       const double x = index % 2 == 0 ? any_double(random) : moderate_double(random);
       std::printf("%s\n", latent::python::repr(x).c_str());
     }},
    {"round",
     [](PythonRandom& random, int index) {
       const double x = index % 3 == 0   ? any_double(random)
                        : index % 3 == 1 ? moderate_double(random)
                                         : binary_fraction(random);
       print_bits(latent::python::round(x, index % 7));
     }},
    {"format",
     [](PythonRandom& random, int index) {
       static const std::vector<double> kEdges{
           0.0,  -0.0, 0.5,  1.5,  2.5,   0.125,  1e21,   1e22,
           1e23, 1e50, 1e16, 1e-5, 1e308, 5e-324, 1e-310, std::numeric_limits<double>::infinity()};
       const double x = index % 4 == 0   ? any_double(random)
                        : index % 4 == 1 ? moderate_double(random)
                        : index % 4 == 2 ? binary_fraction(random)
                                         : random.choice(kEdges);
       const std::string digits = "." + std::to_string(random.getrandbits(6) % 61);
       for (const char type : {'f', 'e', 'g'}) {
         std::printf("%s ", latent::python::format(x, digits + type).c_str());
       }
       std::printf("\n");
     }},
    {"sum",
     [](PythonRandom& random, int index) {
       std::vector<double> values;
       for (int i = 0; i < 1 + index % 9; ++i) values.push_back(moderate_double(random));
       print_bits(latent::python::sum(values));
     }},
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  std::setvbuf(stdout, nullptr, _IOFBF, 1U << 16U);  // a write per line is slow in node
  const auto& print = kKinds.at(argv[1]);
  PythonRandom random{latent::python::Integer(argv[2])};
  const int count = std::stoi(argv[3]);
  for (int index = 0; index < count; ++index) print(random, index);
}
