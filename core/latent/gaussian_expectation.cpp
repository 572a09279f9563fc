#include "core/latent/gaussian_expectation.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/check.hpp"

namespace latent::latent_variable {
namespace {

/// P(|ζ| > 9.5) is 2e-21: what lies beyond counts for nothing beside polynomials.
constexpr double kReach = 9.5;
constexpr double kApart = 1e-7;
constexpr double kRounding = 1e-13;
constexpr std::size_t kMostRounds = 60;

}  // namespace

GaussianExpectation::GaussianExpectation(const char* where, const LatentModel& model,
                                         const DiagonalGaussian& q, std::vector<CellFunction> g)
    : where_(where),
      model_(model),
      law_(q.as_mixture()),
      grid_(law_, model_, kReach),
      g_(std::move(g)) {}

std::vector<GaussianExpectation::Term> GaussianExpectation::terms_of(const LatentCell& cell) const {
  const std::size_t n = grid_.kronrod().size();
  std::vector<double> values(n);
  std::vector<Term> terms;
  for (const CellFunction& g : g_) {
    g(cell, values);
    double fine = 0.0;
    double coarse = 0.0;
    double size = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      const double q = std::exp(cell.log_law[i]);
      if (q == 0.0) continue;  // beyond all that counts, where g may be infinite
      fine += grid_.kronrod()[i] * q * values[i];
      coarse += grid_.gauss()[i] * q * values[i];
      size += grid_.kronrod()[i] * q * std::abs(values[i]);
    }
    terms.push_back(
        {cell.volume * fine, cell.volume * size, cell.volume * std::abs(fine - coarse)});
  }
  return terms;
}

void GaussianExpectation::judge() {
  values_.clear();
  marks_.assign(terms_.size(), false);
  for (std::size_t f = 0; f < g_.size(); ++f) {
    Nats nats{0.0, 0.0};
    double size = 0.0;
    for (const std::vector<Term>& of : terms_) {
      nats.value += of[f].value;
      nats.error += of[f].apart;
      size += of[f].size;
    }
    values_.push_back(nats);
    const double allowed = std::max(kApart, kRounding * size);
    if (nats.error <= allowed) continue;
    const double share = allowed / static_cast<double>(terms_.size());
    for (std::size_t c = 0; c < terms_.size(); ++c) {
      if (terms_[c][f].apart > share) marks_[c] = true;
    }
  }
}

bool GaussianExpectation::advance() {
  const std::vector<bool> before = marks_;
  const bool has_marks = std::find(before.begin(), before.end(), true) != before.end();
  if (rounds_ > 0 && !has_marks) return false;
  if (has_marks) {
    if (!grid_.cut(marks_)) refuse();
    for (std::size_t c = 0; c < before.size(); ++c) {
      if (before[c] && !marks_[c]) terms_[c] = terms_of(grid_.cells()[c]);
    }
  }
  while (terms_.size() < grid_.cells().size()) {
    terms_.push_back(terms_of(grid_.cells()[terms_.size()]));
  }
  if (std::find(marks_.begin(), marks_.end(), true) != marks_.end()) return true;
  if (++rounds_ > kMostRounds) refuse();
  judge();
  return std::find(marks_.begin(), marks_.end(), true) != marks_.end();
}

void GaussianExpectation::refuse() const {
  fail(where_, {"noise_variance must be larger, or q narrower, got ", model_.noise_variance,
                ": the integral asks for more than ", model_.most_decoded(), " nodes"});
}

std::vector<Nats> gaussian_expectation(const char* where, const LatentModel& model,
                                       const DiagonalGaussian& q, std::span<const CellFunction> g) {
  GaussianExpectation expectation(where, model, q, {g.begin(), g.end()});
  while (expectation.advance()) {
  }
  return expectation.values();
}

}  // namespace latent::latent_variable
