#include "core/mixture/digamma.hpp"

#include <cmath>

namespace latent::mixture {

double digamma(double x) {
  double shift = 0.0;
  while (x < 10.0) {
    shift -= 1.0 / x;
    x += 1.0;
  }
  const double u = 1.0 / (x * x);
  // Bernoulli numbers B₂ₙ / 2n
  const double series =
      u * (1.0 / 12.0 -
           u * (1.0 / 120.0 -
                u * (1.0 / 252.0 -
                     u * (1.0 / 240.0 - u * (1.0 / 132.0 - u * (691.0 / 32760.0 - u / 12.0))))));
  return shift + (std::log(x) - 0.5 / x - series);
}

}  // namespace latent::mixture
