#include "core/notebook/validate.hpp"

#include <cmath>
#include <stdexcept>

#include "core/python/repr.hpp"

namespace latent::notebook {

void require_finite(const std::string& function, const std::string& name, double value) {
  if (std::isfinite(value)) return;
  throw std::invalid_argument(function + ": " + name + " must be finite, got " +
                              python::repr(value));
}

void require_finite(const std::string& function, const std::string& name,
                    std::span<const double> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    require_finite(function, name + "[" + std::to_string(i) + "]", values[i]);
  }
}

}  // namespace latent::notebook
