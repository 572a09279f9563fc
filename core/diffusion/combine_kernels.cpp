#include "core/diffusion/combine_kernels.hpp"

#include "core/base/lanes.hpp"

namespace latent::diffusion {

LATENT_KERNEL void combine(double a, double* x, double b, const double* y, std::size_t count) {
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    store(x + i, splat(a) * load(x + i) + splat(b) * load(y + i));
  }
  for (; i < count; ++i) x[i] = a * x[i] + b * y[i];
}

LATENT_KERNEL void combine(double a, double* x, double b, const double* y, double c,
                           const double* z, std::size_t count) {
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    store(x + i, (splat(a) * load(x + i) + splat(b) * load(y + i)) + splat(c) * load(z + i));
  }
  for (; i < count; ++i) x[i] = (a * x[i] + b * y[i]) + c * z[i];
}

}  // namespace latent::diffusion
