#pragma once

#include <string>

namespace latent {

/// A positive number as 0.d₁d₂… × 10^point.
struct Decimal {
  std::string
      digits;  ///< at least one; neither the first nor, unless it is the only one, the last is 0
  int point = 0;
};

/// The decimal with the fewest digits that reads back as x; of several the one nearest to x.
/// @param x  positive and finite
/// Source: Burger & Dybvig, Printing Floating-Point Numbers Quickly and Accurately (1996), figure 1
Decimal shortest_decimal(double x);

}  // namespace latent
