#include "core/mixture/moment_kernels.hpp"

#include <array>

#include "core/mixture/lanes.hpp"

namespace latent::mixture {
namespace {

/// Few dimensions: all sums stay in registers.
template <std::size_t D>
LATENT_KERNEL void full_small(const double* x, std::size_t stride, std::size_t count,
                              const double* weights, const double* centre,
                              const ComponentSums& sums) {
  std::array<Lanes, D> c;
  std::array<Lanes, D> offset;
  std::array<Lanes, D*(D + 1) / 2> scatter;
  for (std::size_t i = 0; i < D; ++i) c[i] = splat(centre[i]);
  for (Lanes& v : offset) v = splat(0.0);
  for (Lanes& v : scatter) v = splat(0.0);
  Lanes mass = splat(0.0);
  for (std::size_t n = 0; n < count; n += kLanes) {
    const Lanes r = load(weights + n);
    mass += r;
    std::array<Lanes, D> d;
    std::size_t at = 0;
    for (std::size_t i = 0; i < D; ++i) {
      d[i] = load(x + i * stride + n) - c[i];
      const Lanes weighted = r * d[i];
      offset[i] += weighted;
      for (std::size_t j = 0; j <= i; ++j) scatter[at++] += weighted * d[j];
    }
  }
  *sums.mass += sum_of(mass);
  std::size_t at = 0;
  for (std::size_t i = 0; i < D; ++i) {
    sums.offset[i] += sum_of(offset[i]);
    for (std::size_t j = 0; j <= i; ++j) sums.scatter[i * D + j] += sum_of(scatter[at++]);
  }
}

LATENT_KERNEL double sum_row(const double* row, std::size_t count) {
  Lanes even = splat(0.0);
  Lanes odd = splat(0.0);
  for (std::size_t n = 0; n < count; n += 2 * kLanes) {
    even += load(row + n);
    odd += load(row + n + kLanes);
  }
  return sum_of(even + odd);
}

/// d = x − c and weighted = r d, for all coordinates; sums the latter.
LATENT_KERNEL void centre_and_weigh(const double* x, std::size_t stride, std::size_t dimension,
                                    std::size_t count, const double* weights, const double* centre,
                                    double* d, double* weighted, double* offset) {
  for (std::size_t i = 0; i < dimension; ++i) {
    const Lanes c = splat(centre[i]);
    Lanes even = splat(0.0);
    Lanes odd = splat(0.0);
    for (std::size_t n = i * stride, m = 0; m < count; n += 2 * kLanes, m += 2 * kLanes) {
      const Lanes left = load(x + n) - c;
      const Lanes right = load(x + n + kLanes) - c;
      store(d + n, left);
      store(d + n + kLanes, right);
      const Lanes weighted_left = left * load(weights + m);
      const Lanes weighted_right = right * load(weights + m + kLanes);
      store(weighted + n, weighted_left);
      store(weighted + n + kLanes, weighted_right);
      even += weighted_left;
      odd += weighted_right;
    }
    offset[i] += sum_of(even + odd);
  }
}

/// A tile of Σ weighted dᵀ: rows from `weighted`, columns from `d`.
template <std::size_t Rows, std::size_t Cols>
LATENT_KERNEL void add_tile(const double* weighted, const double* d, std::size_t stride,
                            std::size_t count, double* scatter, std::size_t dimension) {
  std::array<Lanes, Rows * Cols> sum;
  for (Lanes& v : sum) v = splat(0.0);
  for (std::size_t n = 0; n < count; n += kLanes) {
    std::array<Lanes, Cols> column;
    for (std::size_t j = 0; j < Cols; ++j) column[j] = load(d + j * stride + n);
    for (std::size_t i = 0; i < Rows; ++i) {
      const Lanes row = load(weighted + i * stride + n);
      for (std::size_t j = 0; j < Cols; ++j) sum[i * Cols + j] += row * column[j];
    }
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < Cols; ++j) scatter[i * dimension + j] += sum_of(sum[i * Cols + j]);
  }
}

/// Rows first … first + Rows − 1 of the lower triangle.
template <std::size_t Rows>
void add_rows(const double* weighted, const double* d, std::size_t stride, std::size_t count,
              double* scatter, std::size_t dimension, std::size_t first) {
  const double* rows = weighted + first * stride;
  double* to = scatter + first * dimension;
  std::size_t j = 0;
  for (; j < first; j += 2) {  // tiles begin at even rows
    add_tile<Rows, 2>(rows, d + j * stride, stride, count, to + j, dimension);
  }
  const double* diagonal = d + first * stride;
  to += first;
  if constexpr (Rows == 4) {
    add_tile<4, 2>(rows, diagonal, stride, count, to, dimension);
    add_tile<2, 2>(rows + 2 * stride, diagonal + 2 * stride, stride, count, to + 2 * dimension + 2,
                   dimension);
  } else {
    add_tile<Rows, Rows>(rows, diagonal, stride, count, to, dimension);
  }
}

void full_large(const Block& block, const double* weights, const double* centre, double* scratch,
                const ComponentSums& sums) {
  const std::size_t dimension = block.dimension();
  const std::size_t stride = block.stride();
  const std::size_t count = block.padded();
  double* d = scratch;
  double* weighted = scratch + dimension * stride;
  *sums.mass += sum_row(weights, count);
  centre_and_weigh(block.x(), stride, dimension, count, weights, centre, d, weighted, sums.offset);
  std::size_t i = 0;
  for (; i + 4 <= dimension; i += 4) {
    add_rows<4>(weighted, d, stride, count, sums.scatter, dimension, i);
  }
  if (i + 2 <= dimension) {
    add_rows<2>(weighted, d, stride, count, sums.scatter, dimension, i);
    i += 2;
  }
  if (i < dimension) add_rows<1>(weighted, d, stride, count, sums.scatter, dimension, i);
}

/// Offsets and, per coordinate, squares.
template <std::size_t Rows>
LATENT_KERNEL void add_squares(const double* x, std::size_t stride, std::size_t count,
                               const double* weights, const double* centre, double* offset,
                               double* squares) {
  std::array<Lanes, Rows> first;
  std::array<Lanes, Rows> second;
  for (Lanes& v : first) v = splat(0.0);
  for (Lanes& v : second) v = splat(0.0);
  for (std::size_t n = 0; n < count; n += kLanes) {
    const Lanes r = load(weights + n);
    for (std::size_t i = 0; i < Rows; ++i) {
      const Lanes d = load(x + i * stride + n) - splat(centre[i]);
      const Lanes weighted = r * d;
      first[i] += weighted;
      second[i] += weighted * d;
    }
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    offset[i] += sum_of(first[i]);
    squares[i] += sum_of(second[i]);
  }
}

/// Offsets alone.
template <std::size_t Rows>
LATENT_KERNEL void add_offsets(const double* x, std::size_t stride, std::size_t count,
                               const double* weights, const double* centre, double* offset) {
  std::array<Lanes, Rows> first;
  for (Lanes& v : first) v = splat(0.0);
  for (std::size_t n = 0; n < count; n += kLanes) {
    const Lanes r = load(weights + n);
    for (std::size_t i = 0; i < Rows; ++i) {
      first[i] += r * (load(x + i * stride + n) - splat(centre[i]));
    }
  }
  for (std::size_t i = 0; i < Rows; ++i) offset[i] += sum_of(first[i]);
}

void coordinates_apart(CovarianceKind kind, const Block& block, const double* weights,
                       const double* centre, double* scratch, const ComponentSums& sums) {
  const std::size_t dimension = block.dimension();
  const std::size_t stride = block.stride();
  const std::size_t count = block.padded();
  *sums.mass += sum_row(weights, count);
  double* squares = kind == CovarianceKind::spherical ? scratch : sums.scatter;
  if (kind == CovarianceKind::spherical) {
    for (std::size_t i = 0; i < dimension; ++i) squares[i] = 0.0;
  }
  std::size_t i = 0;
  while (i < dimension) {
    const double* x = block.x() + i * stride;
    const bool four = i + 4 <= dimension;
    const bool two = i + 2 <= dimension;
    if (kind == CovarianceKind::tied) {
      (four  ? add_offsets<4>
       : two ? add_offsets<2>
             : add_offsets<1>)(x, stride, count, weights, centre + i, sums.offset + i);
    } else {
      (four  ? add_squares<4>
       : two ? add_squares<2>
             : add_squares<1>)(x, stride, count, weights, centre + i, sums.offset + i, squares + i);
    }
    i += four ? 4 : two ? 2 : 1;
  }
  if (kind == CovarianceKind::spherical) {
    for (std::size_t j = 0; j < dimension; ++j) *sums.scatter += squares[j];
  }
}

}  // namespace

void add_moments(CovarianceKind kind, const Block& block, const double* weights,
                 const double* centre, double* scratch, const ComponentSums& sums) {
  const std::size_t stride = block.stride();
  if (kind != CovarianceKind::full) {
    coordinates_apart(kind, block, weights, centre, scratch, sums);
  } else if (block.dimension() == 1) {
    full_small<1>(block.x(), stride, block.padded(), weights, centre, sums);
  } else if (block.dimension() == 2) {
    full_small<2>(block.x(), stride, block.padded(), weights, centre, sums);
  } else if (block.dimension() == 3) {
    full_small<3>(block.x(), stride, block.padded(), weights, centre, sums);
  } else {
    full_large(block, weights, centre, scratch, sums);
  }
}

}  // namespace latent::mixture
