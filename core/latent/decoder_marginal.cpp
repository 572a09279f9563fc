#include "core/latent/decoder_marginal.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/check_points.hpp"

namespace latent::latent_variable {
namespace {

constexpr const char* kWhere = "DecoderMarginal";
constexpr double kFirstReach = 7.0;
/// The farthest, in the prior's deviations: kMostLatent times this can still be decoded.
constexpr double kMostReach = 1e5;
/// What may be left out of the integral, beside all of it.
constexpr double kLeftOut = 1e-8;
/// How far both rules may be apart, beside the integral.
constexpr double kApart = 2e-7;
constexpr std::size_t kMostSlices = 10'000;

const LatentModel& checked(const LatentModel& model) {
  model.check(kWhere);
  return model;
}

}  // namespace

DecoderMarginal::DecoderMarginal(const LatentModel& model)
    : model_(checked(model)), reach_(kFirstReach) {
  grid_ = std::make_unique<LatentGrid>(model_.prior, model_, reach_);
}

void DecoderMarginal::fill(std::span<const double> x) {
  const std::size_t n = grid_->kronrod().size();
  log_joint_.resize(grid_->nodes());
  double* to = log_joint_.data();
  for (const LatentCell& cell : grid_->cells()) {
    model_.log_likelihood(cell.decoded, x, {to, n});
    for (std::size_t i = 0; i < n; ++i) to[i] += cell.log_law[i];
    to += n;
  }
}

DecoderMarginal::Sums DecoderMarginal::sum() const {
  const std::vector<LatentCell>& cells = grid_->cells();
  const std::size_t n = grid_->kronrod().size();
  Sums sums{*std::max_element(log_joint_.begin(), log_joint_.end()), 0.0, 0.0, {}, false};
  if (!std::isfinite(sums.largest)) {
    fail(kWhere, {"x must lie nearer to what the decoder gives: p(x) is no number there"});
  }
  std::vector<double> apart(cells.size(), 0.0);
  std::vector<double> left_out(cells.size(), 0.0);
  std::vector<double> log_likelihood(n);
  const double deviation = std::sqrt(model_.noise_variance);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const LatentCell& cell = cells[c];
    const double* joint = log_joint_.data() + c * n;
    double fine = 0.0;
    double coarse = 0.0;
    double closest = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < n; ++i) {
      closest = std::max(closest, joint[i] - cell.log_law[i]);
      const double value = std::exp(joint[i] - sums.largest);
      fine += grid_->kronrod()[i] * value;
      coarse += grid_->gauss()[i] * value;
    }
    sums.value += cell.volume * fine;
    apart[c] = cell.volume * std::abs(fine - coarse);
    if (cell.law_is_resolved && cell.decoded_step <= deviation) continue;
    // Between its nodes f may come nearer to x than at them, by a step at most.
    const double distance = std::sqrt(2.0 * std::max(0.0, model_.log_peak() - closest));
    const double least = std::max(0.0, distance - cell.decoded_step / deviation);
    left_out[c] = std::exp(std::min(
        600.0, cell.log_mass_bound + model_.log_peak() - 0.5 * least * least - sums.largest));
  }
  const double share = sums.value / static_cast<double>(cells.size());
  sums.error = std::accumulate(apart.begin(), apart.end(), 0.0);
  const bool agree = sums.error <= kApart * sums.value;
  sums.marks.resize(cells.size());
  sums.done = true;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    sums.marks[c] = left_out[c] > kLeftOut * share || (!agree && apart[c] > kApart * share);
    sums.done = sums.done && !sums.marks[c];
    sums.error += left_out[c];
  }
  sums.error +=
      std::exp(std::min(600.0, grid_->log_mass_beyond() + model_.log_peak() - sums.largest));
  sums.error /= sums.value;
  return sums;
}

double DecoderMarginal::reach_for(const Sums& sums) const {
  const double below_peak = model_.log_peak() - sums.largest - std::log(sums.value);
  return std::sqrt(2.0 * std::max(0.0, below_peak - std::log(0.5 * kLeftOut)));
}

void DecoderMarginal::cut_marked() {
  if (grid_->cut(sums_.marks)) return;
  if (reach_ > kFirstReach) {
    fail(kWhere, {"x must lie nearer to what the decoder gives, or noise_variance be larger: the "
                  "integral asks for more than ",
                  model_.most_decoded(), " nodes"});
  }
  fail(kWhere, {"noise_variance must be larger, got ", model_.noise_variance,
                ": the integral asks for more than ", model_.most_decoded(), " nodes"});
}

bool DecoderMarginal::advance(std::span<const double> x) {
  model_.check_observation(kWhere, x);
  if (!std::equal(x.begin(), x.end(), x_.begin(), x_.end())) {
    x_.assign(x.begin(), x.end());
    sums_ = {};  // what another x has marked may be of no use here
    slices_ = 0;
  }
  if (++slices_ > kMostSlices) {
    fail(kWhere, {"x must lie nearer to what the decoder gives: the integral does not settle"});
  }
  if (std::find(sums_.marks.begin(), sums_.marks.end(), true) != sums_.marks.end()) {
    cut_marked();
    return true;
  }
  fill(x);
  sums_ = sum();
  if (!sums_.done) return true;
  const double reach = reach_for(sums_);
  if (reach <= reach_) {
    slices_ = 0;
    return false;
  }
  if (reach > kMostReach) {
    fail(kWhere, {"x must lie nearer to what the decoder gives: p(x) hangs on the prior's tails"});
  }
  grid_ = std::make_unique<LatentGrid>(model_.prior, model_, reach);
  reach_ = reach;
  return true;
}

Nats DecoderMarginal::log_density(std::span<const double> x) {
  while (advance(x)) {
  }
  return {sums_.largest + std::log(sums_.value), sums_.error};
}

GridPosterior DecoderMarginal::posterior(std::span<const double> x) {
  const Nats log_evidence = log_density(x);
  const std::size_t k = model_.prior.dimension();
  const std::size_t n = grid_->kronrod().size();
  const std::vector<LatentCell>& cells = grid_->cells();
  std::vector<std::size_t> order(cells.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return cells[a].low < cells[b].low; });
  GridPosterior result{log_evidence, Matrix(grid_->nodes(), k),   {},
                       {},           std::vector<double>(k, 0.0), Matrix(k, k)};
  std::size_t at = 0;
  for (const std::size_t c : order) {
    for (std::size_t i = 0; i < n; ++i, ++at) {
      for (std::size_t j = 0; j < k; ++j) result.z(at, j) = cells[c].z(i, j);
      result.log_density.push_back(log_joint_[c * n + i] - log_evidence.value);
      result.volume.push_back(cells[c].volume * grid_->kronrod()[i]);
    }
  }
  const auto mass = [&](std::size_t i) {
    return result.volume[i] * std::exp(result.log_density[i]);
  };
  for (std::size_t i = 0; i < at; ++i) {
    for (std::size_t j = 0; j < k; ++j) result.mean[j] += mass(i) * result.z(i, j);
  }
  for (std::size_t i = 0; i < at; ++i) {
    for (std::size_t j = 0; j < k; ++j) {
      for (std::size_t l = 0; l < k; ++l) {
        result.covariance(j, l) +=
            mass(i) * (result.z(i, j) - result.mean[j]) * (result.z(i, l) - result.mean[l]);
      }
    }
  }
  return result;
}

}  // namespace latent::latent_variable
