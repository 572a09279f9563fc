#include "core/metrics/wasserstein.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/check_points.hpp"

namespace latent::metrics {
namespace {

std::vector<double> projected(MatrixView x, double cosine, double sine) {
  std::vector<double> values(x.rows);
  for (std::size_t n = 0; n < x.rows; ++n) values[n] = cosine * x(n, 0) + sine * x(n, 1);
  return values;
}

}  // namespace

double wasserstein(std::vector<double> a, std::vector<double> b) {
  constexpr const char* kWhere = "wasserstein";
  if (a.empty()) fail(kWhere, {"a must hold at least one value, got none"});
  if (a.size() != b.size()) {
    fail(kWhere, {"b must hold ", a.size(), " values as a does, got ", b.size()});
  }
  check_finite(kWhere, "a", a);
  check_finite(kWhere, "b", b);
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
  return sum / static_cast<double>(a.size());
}

double sliced_wasserstein(MatrixView a, MatrixView b, std::size_t directions) {
  constexpr const char* kWhere = "sliced_wasserstein";
  if (a.cols != 2 || b.cols != 2) fail(kWhere, {"a and b must have 2 columns"});
  check_count(kWhere, "directions", directions, 1, kMostDirections);
  double sum = 0.0;
  for (std::size_t i = 0; i < directions; ++i) {
    const double angle =
        std::numbers::pi * static_cast<double>(i) / static_cast<double>(directions);
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    sum += wasserstein(projected(a, cosine, sine), projected(b, cosine, sine));
  }
  return sum / static_cast<double>(directions);
}

}  // namespace latent::metrics
