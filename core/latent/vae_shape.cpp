#include "core/latent/vae_shape.hpp"

#include "core/base/check.hpp"

namespace latent::latent_variable {

void VaeShape::check(const char* where) const {
  check_count(where, "columns", observed, 1, network::kMostOutputs);
  check_count(where, "latent", latent, 1, 2);
  if (hidden == 0 || hidden % 16 != 0 || hidden > 128) {
    fail(where, {"hidden must be a multiple of 16 up to 128, got ", hidden});
  }
}

}  // namespace latent::latent_variable
