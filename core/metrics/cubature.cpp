#include "core/metrics/cubature.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace latent::metrics {
namespace {

/// Positive nodes of the rule with 15 nodes, and the weights of both; the rule with 7 uses every
/// second node. Source: QUADPACK, qk15
constexpr std::array<double, 8> kNodes{
    0.0,
    0.207784955007898467600689403773245,
    0.405845151377397166906606412076961,
    0.586087235467691130294144691693830,
    0.741531185599394439863864773280788,
    0.864864423359769072789712788640926,
    0.949107912342758524526189684047851,
    0.991455371120812639206854697526329,
};
constexpr std::array<double, 8> kKronrod{
    0.209482141084727828012999174891714, 0.204432940075298892414161999234649,
    0.190350578064785409913256402421014, 0.169004726639267902826583426598550,
    0.140653259715525918745189590510238, 0.104790010322250183839876322541518,
    0.063092092629978553290700663189204, 0.022935322010529224963732008058970,
};
constexpr std::array<double, 8> kGauss{
    0.417959183673469387755102040816327, 0.0, 0.381830050505118944950369775488975, 0.0,
    0.279705391489276667901467771423780, 0.0, 0.129484966168869693270611432679082, 0.0,
};

/// A rule on [-1, 1] or its square: places, and what a value there counts.
struct Rule {
  std::vector<std::array<double, 2>> places;
  std::vector<double> fine;
  std::vector<double> coarse;
};

Rule rule_of(std::size_t dimension) {
  Rule line;
  for (int i = -7; i <= 7; ++i) {
    const auto at = static_cast<std::size_t>(std::abs(i));
    line.places.push_back({i < 0 ? -kNodes[at] : kNodes[at], 0.0});
    line.fine.push_back(kKronrod[at]);
    line.coarse.push_back(kGauss[at]);
  }
  if (dimension == 1) return line;
  Rule plane;
  for (std::size_t i = 0; i < line.fine.size(); ++i) {
    for (std::size_t j = 0; j < line.fine.size(); ++j) {
      plane.places.push_back({line.places[i][0], line.places[j][0]});
      plane.fine.push_back(line.fine[i] * line.fine[j]);
      plane.coarse.push_back(line.coarse[i] * line.coarse[j]);
    }
  }
  return plane;
}

/// The values of both rules in each box.
class Rounds {
 public:
  Rounds(std::size_t dimension, std::size_t functions, const Integrands& integrands)
      : dimension_(dimension),
        functions_(functions),
        integrands_(integrands),
        rule_(rule_of(dimension)) {}

  std::size_t nodes_per_box() const { return rule_.fine.size(); }

  void add(const std::vector<Box>& boxes) {
    constexpr std::size_t kAtOnce = 16;  // boxes
    for (std::size_t first = 0; first < boxes.size(); first += kAtOnce) {
      evaluate({boxes.data() + first, std::min(kAtOnce, boxes.size() - first)});
    }
  }

  /// Takes away the boxes that are worst, at most so many, and gives them halved.
  std::vector<Box> split(const std::vector<double>& errors, double tolerance, std::size_t most) {
    std::vector<std::size_t> order(boxes_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return errors[a] > errors[b]; });
    const double worst = errors.empty() ? 0.0 : errors[order[0]];
    const double bearable =
        std::max(0.05 * worst, 0.5 * tolerance / static_cast<double>(boxes_.size()));
    std::vector<bool> is_taken(boxes_.size(), false);
    std::vector<Box> result;
    parents_.clear();
    for (const std::size_t i : order) {
      if (!(errors[i] > bearable) || result.size() >= most) break;
      if (!can_halve(boxes_[i], dimension_)) continue;
      is_taken[i] = true;
      parents_.insert(parents_.end(), fine_.begin() + static_cast<std::ptrdiff_t>(i * functions_),
                      fine_.begin() + static_cast<std::ptrdiff_t>((i + 1) * functions_));
      for (const Box& part : halves(boxes_[i], 0)) {
        if (dimension_ == 1) {
          result.push_back(part);
        } else {
          for (const Box& quarter : halves(part, 1)) result.push_back(quarter);
        }
      }
    }
    remove(is_taken);
    return result;
  }

  /// The parts that split() gave. What they change of the whole they came from says how far that
  /// was off, and a part is not taken to be better than a quarter of it: where there is a kink both
  /// rules may agree by chance.
  void add_parts(const std::vector<Box>& parts) {
    const std::size_t first = boxes_.size();
    const std::size_t parents = parents_.size() / functions_;
    add(parts);
    const std::size_t per_parent = parts.size() / parents;
    for (std::size_t i = 0; i < parents_.size(); ++i) {
      const std::size_t from = first + i / functions_ * per_parent;
      double change = parents_[i];
      for (std::size_t b = from; b < from + per_parent; ++b) {
        change -= fine_[b * functions_ + i % functions_];
      }
      for (std::size_t b = from; b < from + per_parent; ++b) {
        least_error_[b * functions_ + i % functions_] = 0.25 * std::abs(change);
      }
    }
  }

  std::vector<double> totals() const {
    std::vector<double> sums(functions_, 0.0);
    for (std::size_t i = 0; i < fine_.size(); ++i) sums[i % functions_] += fine_[i];
    return sums;
  }

  /// Of each box, the largest of its functions' errors over their scales; and of each function,
  /// what its errors over all boxes add up to, the largest of them.
  double errors(const std::vector<double>& scales, std::vector<double>& of_boxes) const {
    of_boxes.assign(boxes_.size(), 0.0);
    std::vector<double> sums(functions_, 0.0);
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      for (std::size_t f = 0; f < functions_; ++f) {
        const std::size_t at = b * functions_ + f;
        const double difference = std::abs(fine_[at] - coarse_[at]);
        const double error = std::max(difference, least_error_[at]) / scales[f];
        if (!(error > 0.0)) continue;  // NaN where a function is infinite
        sums[f] += error;
        of_boxes[b] = std::max(of_boxes[b], error);
      }
    }
    return *std::max_element(sums.begin(), sums.end());
  }

 private:
  void evaluate(std::span<const Box> boxes) {
    const std::size_t per_box = nodes_per_box();
    Matrix nodes(boxes.size() * per_box, dimension_);
    std::vector<double> log_volumes(nodes.rows);
    for (std::size_t n = 0; n < nodes.rows; ++n) {
      const Box& box = boxes[n / per_box];
      for (std::size_t i = 0; i < dimension_; ++i) {
        nodes(n, i) = box.centre[i] + box.half[i] * rule_.places[n % per_box][i];
        log_volumes[n] += std::log(box.half[i]);
      }
    }
    Matrix values(nodes.rows, functions_);
    integrands_(nodes, log_volumes, values);
    for (std::size_t b = 0; b < boxes.size(); ++b) {
      boxes_.push_back(boxes[b]);
      const std::size_t at = fine_.size();
      fine_.resize(at + functions_, 0.0);
      coarse_.resize(at + functions_, 0.0);
      least_error_.resize(at + functions_, 0.0);
      for (std::size_t n = 0; n < per_box; ++n) {
        const double* value = &values.values[(b * per_box + n) * functions_];
        for (std::size_t f = 0; f < functions_; ++f) {
          fine_[at + f] += rule_.fine[n] * value[f];
          coarse_[at + f] += rule_.coarse[n] * value[f];
        }
      }
    }
  }

  void remove(const std::vector<bool>& is_taken) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (is_taken[i]) continue;
      boxes_[kept] = boxes_[i];
      for (std::size_t f = 0; f < functions_; ++f) {
        fine_[kept * functions_ + f] = fine_[i * functions_ + f];
        coarse_[kept * functions_ + f] = coarse_[i * functions_ + f];
        least_error_[kept * functions_ + f] = least_error_[i * functions_ + f];
      }
      ++kept;
    }
    boxes_.resize(kept);
    fine_.resize(kept * functions_);
    coarse_.resize(kept * functions_);
    least_error_.resize(kept * functions_);
  }

  std::size_t dimension_;
  std::size_t functions_;
  const Integrands& integrands_;
  Rule rule_;
  std::vector<Box> boxes_;
  std::vector<double> fine_;         ///< (boxes, F)
  std::vector<double> coarse_;       ///< (boxes, F)
  std::vector<double> least_error_;  ///< (boxes, F) what the errors are at least, see add_parts()
  std::vector<double> parents_;      ///< (split, F) what the boxes had that were split last
};

}  // namespace

Integrals integrate(const std::vector<Box>& boxes, std::size_t dimension, std::size_t functions,
                    const Integrands& integrands, const CubatureOptions& options) {
  Rounds rounds(dimension, functions, integrands);
  rounds.add(boxes);
  std::size_t used = boxes.size() * rounds.nodes_per_box();
  if (dimension == 1 && options.halves_first) {
    // So that each part can be compared with what it is a part of.
    const std::vector<double> everywhere(boxes.size(), 1.0);
    const auto parts = rounds.split(everywhere, 0.0, 2 * boxes.size());
    if (!parts.empty()) rounds.add_parts(parts);
    used *= 3;
  }
  std::vector<double> errors;
  for (;;) {
    std::vector<double> scales = rounds.totals();
    for (double& scale : scales) scale = std::max(options.least_scale, std::abs(scale));
    const double error = rounds.errors(scales, errors);
    const std::size_t left = options.most_nodes > used ? options.most_nodes - used : 0;
    std::vector<Box> parts;
    if (error > options.tolerance && left >= 4 * rounds.nodes_per_box()) {
      parts = rounds.split(errors, options.tolerance, left / rounds.nodes_per_box());
    }
    if (parts.empty()) return {rounds.totals(), error};
    rounds.add_parts(parts);
    used += parts.size() * rounds.nodes_per_box();
  }
}

}  // namespace latent::metrics
