#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/mixture/gaussian_mixture.hpp"

namespace latent::metrics {

/// An interval (one dimension) or a rectangle (two), by its middle and half its sides, data units.
struct Box {
  std::array<double, 2> centre{};
  std::array<double, 2> half{1.0, 1.0};
};

/// Whether its middle is still told from the middles of its halves.
bool can_halve(const Box& box, std::size_t dimension);

std::array<Box, 2> halves(const Box& box, std::size_t axis);

/// Boxes that together hold all of some mixtures but 1e-15 of their mass, each so small that it is
/// at most a few standard deviations of every component that reaches it: nothing narrow is missed.
/// @param mixtures  all in one dimension or all in two
/// @param most  where so many boxes do not suffice for that, they stay coarse
std::vector<Box> boxes_of(std::span<const mixture::GaussianMixture* const> mixtures,
                          std::size_t most);

}  // namespace latent::metrics
