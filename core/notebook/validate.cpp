#include "core/notebook/validate.hpp"

#include <cmath>

#include "core/mixture/check.hpp"

namespace latent::notebook {

void require_finite(const char* function, const char* name, double value) {
  if (!std::isfinite(value)) python::fail(function, {name, " must be finite, got ", value});
}

void require_finite(const char* function, const char* name, std::span<const double> values) {
  mixture::check_finite(function, name, values);
}

}  // namespace latent::notebook
