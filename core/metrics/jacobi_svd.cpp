#include "core/metrics/jacobi_svd.hpp"

#include <cmath>
#include <utility>

namespace latent::metrics {
namespace {

void rotate(Matrix& a, std::size_t p, std::size_t q, double cosine, double sine) {
  for (std::size_t i = 0; i < a.rows; ++i) {
    const double x = a(i, p);
    const double y = a(i, q);
    a(i, p) = cosine * x - sine * y;
    a(i, q) = sine * x + cosine * y;
  }
}

}  // namespace

JacobiSvd jacobi_svd(Matrix a) {
  constexpr int kMostSweeps = 40;  // some ten are needed
  constexpr double kOrthogonal = 1e-15;
  const std::size_t d = a.rows;
  JacobiSvd svd{std::move(a), Matrix(d, d)};
  for (std::size_t i = 0; i < d; ++i) svd.v(i, i) = 1.0;
  bool has_turned = true;
  for (int sweep = 0; has_turned && sweep < kMostSweeps; ++sweep) {
    has_turned = false;
    for (std::size_t p = 0; p + 1 < d; ++p) {
      for (std::size_t q = p + 1; q < d; ++q) {
        double in_p = 0.0;
        double in_q = 0.0;
        double across = 0.0;
        for (std::size_t i = 0; i < d; ++i) {
          in_p += svd.scaled(i, p) * svd.scaled(i, p);
          in_q += svd.scaled(i, q) * svd.scaled(i, q);
          across += svd.scaled(i, p) * svd.scaled(i, q);
        }
        if (!(std::abs(across) > kOrthogonal * std::sqrt(in_p) * std::sqrt(in_q))) continue;
        has_turned = true;
        // The smaller of the two angles that make the columns orthogonal.
        const double cotangent = (in_q - in_p) / (2.0 * across);
        const double tangent =
            std::copysign(1.0, cotangent) / (std::abs(cotangent) + std::hypot(1.0, cotangent));
        const double cosine = 1.0 / std::hypot(1.0, tangent);
        rotate(svd.scaled, p, q, cosine, cosine * tangent);
        rotate(svd.v, p, q, cosine, cosine * tangent);
      }
    }
  }
  return svd;
}

}  // namespace latent::metrics
