#include "core/python/sum.hpp"

#include <cmath>

namespace latent::python {

double sum(std::span<const double> values) {
  double total = 0.0;
  double compensation = 0.0;
  for (const double x : values) {
    const double next = total + x;
    compensation += std::abs(total) >= std::abs(x) ? (total - next) + x : (x - next) + total;
    total = next;
  }
  // A zero compensation is not added, which keeps the sign of a zero; a non-finite one would turn
  // an infinite total into NaN.
  return compensation != 0.0 && std::isfinite(compensation) ? total + compensation : total;
}

}  // namespace latent::python
