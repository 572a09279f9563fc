#include "core/latent/gaussian_expectation.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check.hpp"

namespace latent::latent_variable {
namespace {

/// P(|ζ| > 9.5) is 2e-21: what lies beyond counts for nothing beside polynomials.
constexpr double kReach = 9.5;
constexpr double kApart = 1e-7;
constexpr double kRounding = 1e-13;
constexpr std::size_t kMostRounds = 60;

/// One function's integral on the present cells.
struct Sum {
  double value = 0.0;
  double size = 0.0;  ///< of the absolute value
  double error = 0.0;
  std::vector<double> apart;  ///< (cells) of both rules

  double allowed() const { return std::max(kApart, kRounding * size); }
};

Sum integral(const LatentGrid& grid, const CellFunction& g) {
  const std::size_t n = grid.kronrod().size();
  Sum sum;
  std::vector<double> values(n);
  for (const LatentCell& cell : grid.cells()) {
    g(cell, values);
    double fine = 0.0;
    double coarse = 0.0;
    double size = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      const double q = std::exp(cell.log_law[i]);
      if (q == 0.0) continue;  // beyond all that counts, where g may be infinite
      fine += grid.kronrod()[i] * q * values[i];
      coarse += grid.gauss()[i] * q * values[i];
      size += grid.kronrod()[i] * q * std::abs(values[i]);
    }
    sum.value += cell.volume * fine;
    sum.size += cell.volume * size;
    sum.apart.push_back(cell.volume * std::abs(fine - coarse));
    sum.error += sum.apart.back();
  }
  return sum;
}

}  // namespace

std::vector<Nats> gaussian_expectation(const char* where, const LatentModel& model,
                                       const DiagonalGaussian& q, std::span<const CellFunction> g) {
  const mixture::GaussianMixture law = q.as_mixture();
  LatentGrid grid(law, model, kReach);
  std::vector<Nats> result;
  for (std::size_t round = 0; round < kMostRounds; ++round) {
    std::vector<bool> marks(grid.cells().size(), false);
    result.clear();
    for (const CellFunction& each : g) {
      const Sum sum = integral(grid, each);
      result.push_back({sum.value, sum.error});
      if (sum.error <= sum.allowed()) continue;
      const double share = sum.allowed() / static_cast<double>(marks.size());
      for (std::size_t c = 0; c < marks.size(); ++c) {
        if (sum.apart[c] > share) marks[c] = true;
      }
    }
    if (std::find(marks.begin(), marks.end(), true) == marks.end()) return result;
    if (!grid.cut(marks)) break;
  }
  fail(where, {"noise_variance must be larger, or q narrower, got ", model.noise_variance,
               ": the integral asks for more than ", model.most_decoded(), " nodes"});
}

}  // namespace latent::latent_variable
