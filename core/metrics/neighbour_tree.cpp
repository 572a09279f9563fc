#include "core/metrics/neighbour_tree.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace latent::metrics {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The box of the second half of some leaves stands behind those of the first, 2 m − 1 at most.
std::size_t behind(std::size_t index, std::size_t leaves) { return index + 2 * leaves; }

/// So many leaves have one box that looking at it costs little beside their points.
std::size_t leaves_in_box(std::size_t dimension) { return 1 + dimension * dimension / 32; }

/// In fewer dimensions too few leaves are passed over for a look in floats to pay.
constexpr std::size_t kCoarseFrom = 8;

}  // namespace

NeighbourTree::NeighbourTree(MatrixView x)
    : dimension_(x.cols),
      leaves_((x.rows + kLeaf - 1) / kLeaf),
      order_(x.rows),
      points_(x.rows * x.cols),
      leaf_points_(leaves_ * x.cols * kLeaf, kInfinity),
      boxes_((2 * leaves_ - 1) * x.cols * 2),
      squared_radii_(leaves_ * kLeaf, -1.0),
      leaf_reaches_(leaves_),
      reaches_(2 * leaves_ - 1) {
  for (std::size_t n = 0; n < x.rows; ++n) order_[n] = n;
  split(x, 0, 0, leaves_);
  for (std::size_t place = 0; place < x.rows; ++place) {
    double* to = leaf_points_.data() + place / kLeaf * dimension_ * kLeaf + place % kLeaf;
    for (std::size_t i = 0; i < dimension_; ++i) {
      points_[place * dimension_ + i] = x(order_[place], i);
      to[i * kLeaf] = x(order_[place], i);
    }
  }
  if (dimension_ >= kCoarseFrom) coarse_.emplace(x, order_);
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

/// Buckets near a box, the nearer half of each larger one first. `reach` says of a box's index how
/// far off it may be.
template <typename Reach, typename Visit>
void NeighbourTree::visit_buckets(const double* from, Reach reach, Visit visit) const {
  struct Waiting {
    Bucket bucket;
    double distance;
  };
  // One half of each box above waits.
  std::array<Waiting, 64> waiting;
  std::size_t count = 0;
  const auto wait = [&](const Waiting& next) {
    if (next.distance <= reach(next.bucket.index)) waiting[count++] = next;
  };
  const auto distance = [&](std::size_t index) {
    return squared_distance_between(from, box(index), dimension_);
  };
  wait({{0, 0, leaves_}, distance(0)});
  while (count > 0) {
    const auto [bucket, apart] = waiting[--count];
    const auto [index, first, last] = bucket;
    if (apart > reach(index)) continue;
    if (last - first <= leaves_in_box(dimension_)) {
      visit(bucket);
      continue;
    }
    const std::size_t middle = first + (last - first) / 2;
    const std::size_t second = behind(index, middle - first);
    Waiting near{{index + 1, first, middle}, distance(index + 1)};
    Waiting far{{second, middle, last}, distance(second)};
    if (far.distance < near.distance) std::swap(near, far);
    wait(far);
    wait(near);
  }
}

/// @param nearest  (points asked about, k) squared distances so far, ascending
void NeighbourTree::take_nearest(Bucket asked, Bucket looked_at, std::size_t k,
                                 std::vector<double>& nearest) const {
  std::array<double, kLeaf> distances;
  CoarseLeaves::Asked coarsely;
  double* kept = nearest.data();
  for (std::size_t place = first_place(asked); place < last_place(asked); ++place, kept += k) {
    if (squared_distance_to_box(point(place), box(looked_at.index)) >= kept[k - 1]) continue;
    if (coarse_) coarse_->ask(point(place), coarsely);
    for (std::size_t at = looked_at.first; at < looked_at.last; ++at) {
      if (coarse_ && coarse_->is_beyond(coarsely, at, kept[k - 1])) continue;
      const double smallest = squared_leaf_distances(point(place), leaf(at), distances.data());
      if (smallest >= kept[k - 1]) continue;
      if (at == place / kLeaf) distances[place % kLeaf] = kInfinity;
      take_smallest(distances.data(), kLeaf, kept, k);
    }
  }
}

void NeighbourTree::reach_neighbours(std::size_t k) {
  std::vector<double> nearest;
  visit_buckets(
      box(0), [](std::size_t) { return kInfinity; },
      [&](Bucket asked) {
        const std::size_t count = last_place(asked) - first_place(asked);
        nearest.assign(count * k, kInfinity);
        double farthest = kInfinity;
        const auto look_at = [&](Bucket other) {
          take_nearest(asked, other, k, nearest);
          farthest = 0.0;
          for (std::size_t n = 0; n < count; ++n) {
            farthest = std::max(farthest, nearest[n * k + k - 1]);
          }
        };
        look_at(asked);
        visit_buckets(
            box(asked.index), [&](std::size_t) { return farthest; },
            [&](Bucket other) {
              if (other.index != asked.index) look_at(other);
            });
        for (std::size_t n = 0; n < count; ++n) {
          squared_radii_[first_place(asked) + n] = nearest[n * k + k - 1];
        }
      });
  std::fill(reaches_.begin(), reaches_.end(), 0.0);
  keep_farthest_reach(0, 0, leaves_);
}

void NeighbourTree::keep_farthest_reach(std::size_t index, std::size_t first, std::size_t last) {
  if (last - first <= leaves_in_box(dimension_)) {
    const double* radii = squared_radii_.data();
    for (std::size_t at = first; at < last; ++at) {
      leaf_reaches_[at] = *std::max_element(radii + at * kLeaf, radii + (at + 1) * kLeaf);
      reaches_[index] = std::max(reaches_[index], leaf_reaches_[at]);
    }
    return;
  }
  const std::size_t middle = first + (last - first) / 2;
  const std::size_t second = behind(index, middle - first);
  keep_farthest_reach(index + 1, first, middle);
  keep_farthest_reach(second, middle, last);
  reaches_[index] = std::max(reaches_[index + 1], reaches_[second]);
}

NeighbourTree::Meetings NeighbourTree::meet(const NeighbourTree& others) const {
  const auto padded = [](std::size_t leaves) { return std::vector<double>(leaves * kLeaf, 0.0); };
  Meetings result{padded(leaves_), padded(leaves_), padded(others.leaves_)};
  std::array<double, kLeaf> distances;
  CoarseLeaves::Asked coarsely;
  const auto look_at = [&](Bucket asked, Bucket own) {
    for (std::size_t place = others.first_place(asked); place < others.last_place(asked); ++place) {
      const std::span<const double> point = others.point(place);
      const double radius = others.squared_radii_[place];
      const double farthest = std::max(radius, reaches_[own.index]);
      if (squared_distance_to_box(point, box(own.index)) > farthest) continue;
      if (coarse_) coarse_->ask(point, coarsely);
      for (std::size_t at = own.first; at < own.last; ++at) {
        const double reach = std::max(radius, leaf_reaches_[at]);
        if (coarse_ && coarse_->is_beyond(coarsely, at, reach)) continue;
        if (squared_leaf_distances(point, leaf(at), distances.data()) > reach) continue;
        result.others[place] +=
            count_within(distances.data(),
                         {squared_radii_.data() + at * kLeaf, result.holds.data() + at * kLeaf},
                         {radius, result.in.data() + at * kLeaf});
      }
    }
  };
  others.visit_buckets(
      others.box(0), [](std::size_t) { return kInfinity; },
      [&](Bucket asked) {
        visit_buckets(
            others.box(asked.index),
            [&](std::size_t index) {
              return std::max(others.reaches_[asked.index], reaches_[index]);
            },
            [&](Bucket own) { look_at(asked, own); });
      });
  result.holds.resize(size());
  result.in.resize(size());
  result.others.resize(others.size());
  return result;
}

}  // namespace latent::metrics
