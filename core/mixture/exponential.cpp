#include "core/mixture/exponential.hpp"

#include <cmath>
#include <cstring>

namespace latent::mixture {

ExpTable::ExpTable() {
  for (std::size_t i = 0; i < kSteps; ++i) {
    const double power = std::exp2(static_cast<double>(i) / kSteps);
    std::memcpy(&powers[i], &power, sizeof power);
    powers[i] -= static_cast<std::int64_t>(i) << kShift;
  }
  exp_of_smallest[0] = exp_of_smallest[1] = 0.0;
  std::array<Lanes, 1> lowest{load(smallest)};
  exponentiate(*this, lowest);
  store(exp_of_smallest, lowest[0]);
}

const ExpTable& exp_table() {
  static const ExpTable table;
  return table;
}

}  // namespace latent::mixture
