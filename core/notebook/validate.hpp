#pragma once

#include <span>

namespace latent::notebook {

/// @throws std::invalid_argument  "function: name must be finite, got inf"
void require_finite(const char* function, const char* name, double value);

/// @throws std::invalid_argument  "function: name[2] must be finite, got nan"
void require_finite(const char* function, const char* name, std::span<const double> values);

}  // namespace latent::notebook
