#include "core/metrics/reconstruction.hpp"

#include <algorithm>

#include "core/python/error.hpp"
#include "core/python/sum.hpp"

namespace latent::metrics {

ReconstructionSummary summarize_reconstruction(std::span<const double> errors) {
  if (errors.empty()) throw python::PythonError("ZeroDivisionError", "division by zero");
  return {python::sum(errors) / static_cast<double>(errors.size()),
          *std::min_element(errors.begin(), errors.end()),
          *std::max_element(errors.begin(), errors.end())};
}

}  // namespace latent::metrics
