#include "core/mixture/distance_kernels.hpp"

#include <array>

#include "core/mixture/lanes.hpp"

namespace latent::mixture {
namespace {

/// Few dimensions: everything of one point stays in registers.
template <std::size_t D>
LATENT_KERNEL void full_small(const double* x, std::size_t stride, std::size_t count,
                              const ComponentView& component, double* result) {
  std::array<Lanes, D> mean;
  std::array<Lanes, D * D> inverse;
  for (std::size_t i = 0; i < D; ++i) mean[i] = splat(component.mean[i]);
  for (std::size_t i = 0; i < D * D; ++i) inverse[i] = splat(component.inverse[i]);
  const Lanes peak = splat(component.log_peak);
  for (std::size_t n = 0; n < count; n += kLanes) {
    std::array<Lanes, D> d;
    for (std::size_t i = 0; i < D; ++i) d[i] = load(x + i * stride + n) - mean[i];
    Lanes value = peak;
    for (std::size_t i = 0; i < D; ++i) {
      Lanes y = inverse[i * D] * d[0];
      for (std::size_t j = 1; j <= i; ++j) y += inverse[i * D + j] * d[j];
      value -= y * y;
    }
    store(result + n, value);
  }
}

/// d = x − centre
LATENT_KERNEL void subtract(const double* x, std::size_t stride, std::size_t dimension,
                            std::size_t count, const double* centre, double* d) {
  for (std::size_t i = 0; i < dimension; ++i) {
    const Lanes c = splat(centre[i]);
    for (std::size_t n = 0; n < count; n += kLanes) {
      store(d + i * stride + n, load(x + i * stride + n) - c);
    }
  }
}

/// Rows first … first + Rows − 1 of y = L⁻¹ d, four points at a time; `finish(n, y)` takes them.
template <std::size_t Rows, typename Finish>
inline void triangular_rows(const double* d, std::size_t stride, std::size_t dimension,
                            std::size_t count, const double* inverse, std::size_t first,
                            Finish finish) {
  const double* row = inverse + first * dimension;
  for (std::size_t n = 0; n < count; n += 2 * kLanes) {
    std::array<Lanes, 2 * Rows> y;
    for (std::size_t i = 0; i < 2 * Rows; ++i) y[i] = splat(0.0);
    const double* from = d + n;
    const auto add_column = [&](std::size_t j, std::size_t first_row) {
      const Lanes left = load(from);
      const Lanes right = load(from + kLanes);
      for (std::size_t i = first_row; i < Rows; ++i) {
        const Lanes factor = splat(row[i * dimension + j]);
        y[2 * i] += factor * left;
        y[2 * i + 1] += factor * right;
      }
      from += stride;
    };
    for (std::size_t j = 0; j < first; ++j) add_column(j, 0);
    for (std::size_t i = 0; i < Rows; ++i) add_column(first + i, i);  // the diagonal's triangle
    finish(n, y);
  }
}

template <std::size_t Rows>
LATENT_KERNEL void subtract_squares(const double* d, std::size_t stride, std::size_t dimension,
                                    std::size_t count, const double* inverse, std::size_t first,
                                    double* result) {
  triangular_rows<Rows>(d, stride, dimension, count, inverse, first,
                        [result](std::size_t n, const std::array<Lanes, 2 * Rows>& y) {
                          Lanes left = load(result + n);
                          Lanes right = load(result + n + kLanes);
                          for (std::size_t i = 0; i < Rows; ++i) {
                            left -= y[2 * i] * y[2 * i];
                            right -= y[2 * i + 1] * y[2 * i + 1];
                          }
                          store(result + n, left);
                          store(result + n + kLanes, right);
                        });
}

LATENT_KERNEL void multiply_row(const double* d, std::size_t stride, std::size_t dimension,
                                std::size_t count, const double* inverse, std::size_t row,
                                double* y) {
  triangular_rows<1>(d, stride, dimension, count, inverse, row,
                     [y](std::size_t n, const std::array<Lanes, 2>& value) {
                       store(y + n, value[0]);
                       store(y + n + kLanes, value[1]);
                     });
}

LATENT_KERNEL void fill_row(double* row, std::size_t count, double value) {
  for (std::size_t n = 0; n < count; n += kLanes) store(row + n, splat(value));
}

void full_large(const Block& block, const ComponentView& component, double* d, double* result) {
  const std::size_t dimension = block.dimension();
  const std::size_t stride = block.stride();
  const std::size_t count = block.padded();
  subtract(block.x(), stride, dimension, count, component.mean, d);
  fill_row(result, count, component.log_peak);
  std::size_t i = 0;
  for (; i + 4 <= dimension; i += 4) {
    subtract_squares<4>(d, stride, dimension, count, component.inverse, i, result);
  }
  if (i + 2 <= dimension) {
    subtract_squares<2>(d, stride, dimension, count, component.inverse, i, result);
    i += 2;
  }
  if (i < dimension) {
    subtract_squares<1>(d, stride, dimension, count, component.inverse, i, result);
  }
}

LATENT_KERNEL void diagonal(const double* x, std::size_t stride, std::size_t dimension,
                            std::size_t count, const ComponentView& component, double* result) {
  for (std::size_t n = 0; n < count; n += 4 * kLanes) {
    std::array<Lanes, 4> value;
    for (Lanes& v : value) v = splat(component.log_peak);
    const double* from = x + n;
    for (std::size_t i = 0; i < dimension; ++i, from += stride) {
      const Lanes mean = splat(component.mean[i]);
      const Lanes inverse = splat(component.inverse[i]);
      for (std::size_t v = 0; v < 4; ++v) {
        const Lanes y = (load(from + v * kLanes) - mean) * inverse;
        value[v] -= y * y;
      }
    }
    for (std::size_t v = 0; v < 4; ++v) store(result + n + v * kLanes, value[v]);
  }
}

LATENT_KERNEL void spherical(const double* x, std::size_t stride, std::size_t dimension,
                             std::size_t count, const ComponentView& component, double* result) {
  const double factor = component.inverse[0] * component.inverse[0];
  for (std::size_t n = 0; n < count; n += 4 * kLanes) {
    std::array<Lanes, 4> squared;
    for (Lanes& v : squared) v = splat(0.0);
    const double* from = x + n;
    for (std::size_t i = 0; i < dimension; ++i, from += stride) {
      const Lanes mean = splat(component.mean[i]);
      for (std::size_t v = 0; v < 4; ++v) {
        const Lanes d = load(from + v * kLanes) - mean;
        squared[v] += d * d;
      }
    }
    for (std::size_t v = 0; v < 4; ++v) {
      store(result + n + v * kLanes, splat(component.log_peak) - squared[v] * splat(factor));
    }
  }
}

constexpr std::array kSmall{full_small<1>, full_small<2>, full_small<3>, full_small<4>,
                            full_small<5>, full_small<6>, full_small<7>, full_small<8>};

}  // namespace

void log_joint_of_block(CovarianceKind kind, const Block& block, const ComponentView& component,
                        double* scratch, double* result) {
  const std::size_t dimension = block.dimension();
  const std::size_t stride = block.stride();
  const std::size_t count = block.padded();
  if (kind == CovarianceKind::diagonal) {
    diagonal(block.x(), stride, dimension, count, component, result);
  } else if (kind == CovarianceKind::spherical) {
    spherical(block.x(), stride, dimension, count, component, result);
  } else if (dimension <= kSmall.size()) {
    kSmall[dimension - 1](block.x(), stride, count, component, result);
  } else {
    full_large(block, component, scratch, result);
  }
}

void whiten_block(Block& block, const double* centre, const double* inverse, double* scratch) {
  const std::size_t stride = block.stride();
  subtract(block.x(), stride, block.dimension(), block.padded(), centre, scratch);
  for (std::size_t i = 0; i < block.dimension(); ++i) {
    multiply_row(scratch, stride, block.dimension(), block.padded(), inverse, i,
                 block.x() + i * stride);
  }
}

}  // namespace latent::mixture
