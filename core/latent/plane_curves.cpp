#include "core/latent/plane_curves.hpp"

#include <cmath>
#include <utility>

#include "core/base/check.hpp"

namespace latent::latent_variable {
namespace {

using Point = std::array<double, 2>;

/// @tparam Formula  from z to a Point
template <typename Formula>
class Curve : public Decoder {
 public:
  explicit Curve(Formula formula) : formula_(std::move(formula)) {}

  std::size_t latent_dimension() const override { return 1; }
  std::size_t dimension() const override { return 2; }
  double cost() const override { return 100.0; }

  Matrix decode(MatrixView z) const override {
    check_latent_values(z, 1);
    Matrix result(z.rows, 2);
    for (std::size_t n = 0; n < z.rows; ++n) {
      const Point point = formula_(z.data[n]);
      result(n, 0) = point[0];
      result(n, 1) = point[1];
    }
    return result;
  }

 private:
  Formula formula_;
};

template <typename Formula>
DecoderPointer curve(Formula formula) {
  return std::make_unique<Curve<Formula>>(std::move(formula));
}

void check(const char* where, const char* argument, double value) {
  check_range(where, argument, value, -kMostCurve, kMostCurve);
}

}  // namespace

DecoderPointer line(const Point& slope, const Point& offset) {
  for (const double value : slope) check("line", "slope", value);
  for (const double value : offset) check("line", "offset", value);
  return curve([slope, offset](double z) {
    return Point{offset[0] + slope[0] * z, offset[1] + slope[1] * z};
  });
}

DecoderPointer arc(double radius, double turn) {
  check("arc", "radius", radius);
  check("arc", "turn", turn);
  return curve([radius, turn](double z) {
    return Point{radius * std::sin(turn * z), radius * std::cos(turn * z)};
  });
}

DecoderPointer spiral(double radius, double growth, double turn) {
  check("spiral", "radius", radius);
  check("spiral", "growth", growth);
  check("spiral", "turn", turn);
  return curve([radius, growth, turn](double z) {
    const double distance = radius + growth * z;
    return Point{distance * std::cos(turn * z), distance * std::sin(turn * z)};
  });
}

}  // namespace latent::latent_variable
