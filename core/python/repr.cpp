#include "core/python/repr.hpp"

#include <cmath>

#include "core/base/fail.hpp"

namespace latent::python {

std::string repr(double x) {
  std::string text = shown(x);
  const bool is_whole = std::isfinite(x) && text.find_first_of(".e") == std::string::npos;
  return is_whole ? text + ".0" : text;
}

std::string repr(std::span<const double> values) {
  std::string text = "[";
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += ", ";
    text += repr(values[i]);
  }
  return text + "]";
}

}  // namespace latent::python
