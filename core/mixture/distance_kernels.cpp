#include "core/mixture/distance_kernels.hpp"

#include <algorithm>
#include <array>

#include "core/base/lanes.hpp"

namespace latent::mixture {
namespace {

/// Where entry (i, j) of a factor stands among interleaved rows.
constexpr std::size_t interleaved_index(std::size_t i, std::size_t j, std::size_t dimension) {
  return (i / 2 * dimension + j) * 2 + i % 2;
}

/// Few dimensions: everything of one point stays in registers.
template <std::size_t D>
LATENT_KERNEL void full_small(const double* x, std::size_t count, const ComponentView& component,
                              double* result) {
  std::array<Lanes, D> mean;
  std::array<std::array<Lanes, D>, D> inverse;
  for (std::size_t i = 0; i < D; ++i) mean[i] = splat(component.mean[i]);
  for (std::size_t i = 0; i < D; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      inverse[i][j] = splat(component.inverse[interleaved_index(i, j, D)]);
    }
  }
  const Lanes peak = splat(component.log_peak);
  for (std::size_t n = 0; n < count; n += kLanes) {
    std::array<Lanes, D> d;
    for (std::size_t i = 0; i < D; ++i) d[i] = load(x + i * kBlock + n) - mean[i];
    Lanes value = peak;
    for (std::size_t i = 0; i < D; ++i) {
      Lanes y = inverse[i][0] * d[0];
      for (std::size_t j = 1; j <= i; ++j) y += inverse[i][j] * d[j];
      value -= y * y;
    }
    store(result + n, value);
  }
}

/// A panel of d = x − centre: coordinate i of point n at d[i * kPanel + n].
inline void subtract(const double* x, std::size_t dimension, const double* centre, double* d) {
  for (const double* end = centre + dimension; centre != end; centre = opaque(centre + 1)) {
    const Lanes c = splat(*centre);
    for (std::size_t v = 0; v < kPanel; v += kLanes) store(d + v, load(x + v) - c);
    x += kBlock;
    d = opaque(d + kPanel);
  }
}

/// y = L⁻¹ d for a panel, two rows at a time: `take(i, y)` gets row i and, in the second half of y,
/// row i + 1.
/// Eight sums, two factors and one column at a time are what fits into V8's registers; two columns
/// in one iteration do not, and take 1.4 times as long.
template <typename Take>
inline void for_row_pairs(const double* inverse, std::size_t dimension, const double* d,
                          Take take) {
  for (std::size_t i = 0; i < dimension; i += 2, inverse += 2 * dimension) {
    std::array<Lanes, 2 * kPanelLanes> y;
    for (Lanes& v : y) v = splat(0.0);
    const double* factors = inverse;
    const double* column = d;
    for (const double* end = d + std::min(i + 2, dimension) * kPanel; column != end;
         column = opaque(column + kPanel)) {
      const Lanes a = splat(factors[0]);
      const Lanes b = splat(factors[1]);
      for (std::size_t v = 0; v < kPanelLanes; ++v) {
        const Lanes value = load(column + v * kLanes);
        y[v] += a * value;
        y[kPanelLanes + v] += b * value;
      }
      factors = opaque(factors + 2);
    }
    take(i, y);
  }
}

LATENT_KERNEL void full_large(const double* x, std::size_t dimension, std::size_t count,
                              const ComponentView& component, double* d, double* result) {
  for (std::size_t n = 0; n < count; n += kPanel) {
    subtract(x + n, dimension, component.mean, d);
    std::array<Lanes, kPanelLanes> value;
    for (Lanes& v : value) v = splat(component.log_peak);
    for_row_pairs(component.inverse, dimension, d, [&value](std::size_t, const auto& y) {
      for (std::size_t v = 0; v < y.size(); ++v) value[v % kPanelLanes] -= y[v] * y[v];
    });
    for (std::size_t v = 0; v < kPanelLanes; ++v) store(result + n + v * kLanes, value[v]);
  }
}

LATENT_KERNEL void whiten(double* x, std::size_t dimension, std::size_t count, const double* centre,
                          const double* inverse, double* d) {
  for (std::size_t n = 0; n < count; n += kPanel) {
    subtract(x + n, dimension, centre, d);
    for_row_pairs(inverse, dimension, d, [x, dimension, n](std::size_t i, const auto& y) {
      const std::size_t rows = std::min<std::size_t>(2, dimension - i);
      for (std::size_t v = 0; v < rows * kPanelLanes; ++v) {
        store(x + (i + v / kPanelLanes) * kBlock + n + v % kPanelLanes * kLanes, y[v]);
      }
    });
  }
}

LATENT_KERNEL void diagonal(const double* x, std::size_t dimension, std::size_t count,
                            const ComponentView& component, double* result) {
  for (std::size_t n = 0; n < count; n += kPanel) {
    std::array<Lanes, kPanelLanes> value;
    for (Lanes& v : value) v = splat(component.log_peak);
    const double* from = x + n;
    for (std::size_t i = 0; i < dimension; ++i, from += kBlock) {
      const Lanes mean = splat(component.mean[i]);
      const Lanes inverse = splat(component.inverse[i]);
      for (std::size_t v = 0; v < kPanelLanes; ++v) {
        const Lanes y = (load(from + v * kLanes) - mean) * inverse;
        value[v] -= y * y;
      }
    }
    for (std::size_t v = 0; v < kPanelLanes; ++v) store(result + n + v * kLanes, value[v]);
  }
}

LATENT_KERNEL void spherical(const double* x, std::size_t dimension, std::size_t count,
                             const ComponentView& component, double* result) {
  const double factor = component.inverse[0] * component.inverse[0];
  for (std::size_t n = 0; n < count; n += kPanel) {
    std::array<Lanes, kPanelLanes> squared;
    for (Lanes& v : squared) v = splat(0.0);
    const double* from = x + n;
    for (std::size_t i = 0; i < dimension; ++i, from += kBlock) {
      const Lanes mean = splat(component.mean[i]);
      for (std::size_t v = 0; v < kPanelLanes; ++v) {
        const Lanes d = load(from + v * kLanes) - mean;
        squared[v] += d * d;
      }
    }
    for (std::size_t v = 0; v < kPanelLanes; ++v) {
      store(result + n + v * kLanes, splat(component.log_peak) - squared[v] * splat(factor));
    }
  }
}

constexpr std::array kSmall{full_small<1>, full_small<2>, full_small<3>, full_small<4>};

}  // namespace

std::vector<double> interleaved(MatrixView factor) {
  const std::size_t d = factor.cols;
  std::vector<double> result((d + 1) / 2 * d * 2, 0.0);
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j <= i; ++j) result[interleaved_index(i, j, d)] = factor(i, j);
  }
  return result;
}

void log_joint_of_block(CovarianceKind kind, const Block& block, const ComponentView& component,
                        double* scratch, double* result) {
  const std::size_t dimension = block.dimension();
  const std::size_t count = block.padded();
  switch (shape_of(kind)) {
    case CovarianceShape::variances:
      return diagonal(block.x(), dimension, count, component, result);
    case CovarianceShape::variance:
      return spherical(block.x(), dimension, count, component, result);
    case CovarianceShape::matrix:
      if (dimension <= kSmall.size()) {
        return kSmall[dimension - 1](block.x(), count, component, result);
      }
      return full_large(block.x(), dimension, count, component, scratch, result);
  }
}

void whiten_block(Block& block, const double* centre, const double* inverse, double* scratch) {
  whiten(block.x(), block.dimension(), block.padded(), centre, inverse, scratch);
}

}  // namespace latent::mixture
