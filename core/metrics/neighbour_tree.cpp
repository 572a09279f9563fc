#include "core/metrics/neighbour_tree.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/metrics/pair_kernels.hpp"

namespace latent::metrics {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The box of the second half of some leaves stands behind those of the first, 2 m − 1 at most.
std::size_t behind(std::size_t index, std::size_t leaves) { return index + 2 * leaves; }

/// So many leaves have one box that looking at it costs little beside their points.
std::size_t leaves_in_box(std::size_t dimension) { return 1 + dimension * dimension / 32; }

}  // namespace

NeighbourTree::NeighbourTree(MatrixView x)
    : dimension_(x.cols),
      leaves_((x.rows + kLeaf - 1) / kLeaf),
      order_(x.rows),
      leaf_points_(leaves_ * x.cols * kLeaf, kInfinity),
      boxes_((2 * leaves_ - 1) * x.cols * 2),
      squared_radii_(leaves_ * kLeaf, -1.0),
      reaches_(2 * leaves_ - 1) {
  for (std::size_t n = 0; n < x.rows; ++n) order_[n] = n;
  split(x, 0, 0, leaves_);
  for (std::size_t place = 0; place < x.rows; ++place) {
    double* to = leaf_points_.data() + place / kLeaf * dimension_ * kLeaf + place % kLeaf;
    for (std::size_t i = 0; i < dimension_; ++i) to[i * kLeaf] = x(order_[place], i);
  }
}

void NeighbourTree::split(MatrixView x, std::size_t index, std::size_t first, std::size_t last) {
  const auto begin = order_.begin() + static_cast<std::ptrdiff_t>(first * kLeaf);
  const auto end =
      order_.begin() + static_cast<std::ptrdiff_t>(std::min(last * kLeaf, order_.size()));
  double* box = boxes_.data() + index * dimension_ * 2;
  std::size_t widest = 0;
  for (std::size_t i = 0; i < dimension_; ++i) {
    double low = kInfinity;
    double high = -kInfinity;
    for (auto at = begin; at != end; ++at) {
      low = std::min(low, x(*at, i));
      high = std::max(high, x(*at, i));
    }
    box[2 * i] = low;
    box[2 * i + 1] = -high;
    if (high - low > -box[2 * widest + 1] - box[2 * widest]) widest = i;
  }
  if (last - first <= leaves_in_box(dimension_)) return;
  const std::size_t middle = first + (last - first) / 2;
  std::nth_element(begin, order_.begin() + static_cast<std::ptrdiff_t>(middle * kLeaf), end,
                   [&](std::size_t a, std::size_t b) { return x(a, widest) < x(b, widest); });
  split(x, index + 1, first, middle);
  split(x, behind(index, middle - first), middle, last);
}

/// The nearer half of each box first. `within` says of a box's index and distance whether it
/// matters.
template <typename Within, typename Visit>
void NeighbourTree::visit_leaves(std::span<const double> point, Within within, Visit visit) const {
  // One half of each box above waits.
  std::array<Node, 64> waiting;
  std::size_t count = 0;
  waiting[count++] = {0, 0, leaves_, squared_distance_to_box(point, boxes_.data())};
  std::array<double, kLeaf> distances;
  while (count > 0) {
    Node node = waiting[--count];
    if (!within(node.index, node.distance)) continue;
    if (node.last - node.first <= leaves_in_box(dimension_)) {
      for (std::size_t leaf = node.first; leaf < node.last; ++leaf) {
        const double* points = leaf_points_.data() + leaf * dimension_ * kLeaf;
        const double smallest = squared_leaf_distances(point, points, distances.data());
        if (within(node.index, smallest)) visit(leaf * kLeaf, distances);
      }
      continue;
    }
    const std::size_t middle = node.first + (node.last - node.first) / 2;
    Node near{node.index + 1, node.first, middle, 0.0};
    Node far{behind(node.index, middle - node.first), middle, node.last, 0.0};
    near.distance = squared_distance_to_box(point, boxes_.data() + near.index * dimension_ * 2);
    far.distance = squared_distance_to_box(point, boxes_.data() + far.index * dimension_ * 2);
    if (far.distance < near.distance) std::swap(near, far);
    if (within(far.index, far.distance)) waiting[count++] = far;
    if (within(near.index, near.distance)) waiting[count++] = near;
  }
}

double NeighbourTree::squared_radius(std::size_t place, std::size_t k, std::vector<double>& point,
                                     std::vector<double>& nearest) const {
  std::fill(nearest.begin(), nearest.end(), kInfinity);
  const double* from = leaf_points_.data() + place / kLeaf * dimension_ * kLeaf + place % kLeaf;
  for (std::size_t i = 0; i < dimension_; ++i) point[i] = from[i * kLeaf];
  visit_leaves(
      point, [&](std::size_t, double distance) { return distance < nearest[k - 1]; },
      [&](std::size_t first, std::array<double, kLeaf>& distances) {
        if (place - first < kLeaf) distances[place - first] = kInfinity;
        take_smallest(distances.data(), kLeaf, nearest.data(), k);
      });
  return nearest[k - 1];
}

void NeighbourTree::reach_neighbours(std::size_t k) {
  std::vector<double> point(dimension_);
  std::vector<double> nearest(k);
  for (std::size_t place = 0; place < size(); ++place) {
    squared_radii_[place] = squared_radius(place, k, point, nearest);
  }
  keep_farthest_reach(0, 0, leaves_);
}

void NeighbourTree::keep_farthest_reach(std::size_t index, std::size_t first, std::size_t last) {
  if (last - first <= leaves_in_box(dimension_)) {
    const double* radii = squared_radii_.data();
    reaches_[index] = *std::max_element(radii + first * kLeaf, radii + last * kLeaf);
    return;
  }
  const std::size_t middle = first + (last - first) / 2;
  const std::size_t second = behind(index, middle - first);
  keep_farthest_reach(index + 1, first, middle);
  keep_farthest_reach(second, middle, last);
  reaches_[index] = std::max(reaches_[index + 1], reaches_[second]);
}

std::size_t NeighbourTree::meet(std::span<const double> point, double squared_radius,
                                std::vector<char>& holds, std::vector<char>& held) const {
  std::size_t count = 0;
  visit_leaves(
      point,
      [&](std::size_t index, double distance) {
        return distance <= std::max(reaches_[index], squared_radius);
      },
      [&](std::size_t first, const std::array<double, kLeaf>& distances) {
        const std::size_t used = std::min(kLeaf, size() - first);
        for (std::size_t n = 0; n < used; ++n) {
          const bool is_in = distances[n] <= squared_radii_[first + n];
          count += is_in ? 1U : 0U;
          holds[first + n] |= static_cast<char>(is_in);
          held[first + n] |= static_cast<char>(distances[n] <= squared_radius);
        }
      });
  return count;
}

}  // namespace latent::metrics
