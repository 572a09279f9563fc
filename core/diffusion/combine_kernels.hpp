#pragma once

#include <cstddef>

namespace latent::diffusion {

/// x = a x + b y for `count` numbers.
void combine(double a, double* x, double b, const double* y, std::size_t count);

/// x = a x + b y + c z for `count` numbers.
void combine(double a, double* x, double b, const double* y, double c, const double* z,
             std::size_t count);

}  // namespace latent::diffusion
