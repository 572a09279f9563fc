#include "core/mixture/coordinates.hpp"

#include "core/base/check_points.hpp"

namespace latent::mixture {

void check_coordinates(const char* where, std::span<const std::size_t> coordinates,
                       std::size_t dimension) {
  if (coordinates.empty()) fail(where, {"coordinates must hold at least one index, got none"});
  std::vector<bool> seen(dimension, false);
  for (std::size_t i = 0; i < coordinates.size(); ++i) {
    const std::size_t c = coordinates[i];
    if (c >= dimension) {
      fail(where, {"coordinates[", i, "] must be below ", dimension, ", got ", c});
    }
    if (seen[c]) {
      fail(where, {"coordinates[", i, "] must not repeat, got ", c, " again"});
    }
    seen[c] = true;
  }
}

std::vector<std::size_t> other_coordinates(std::span<const std::size_t> coordinates,
                                           std::size_t dimension) {
  std::vector<bool> listed(dimension, false);
  for (const std::size_t c : coordinates) listed[c] = true;
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < dimension; ++i) {
    if (!listed[i]) result.push_back(i);
  }
  return result;
}

}  // namespace latent::mixture
