#include "core/mixture/moment_kernels.hpp"

#include <algorithm>
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

/// Rows of d = x − c and of r d, and the sums of the latter. What a tile reads together stands
/// together: of each pair of points the rows of r d all side by side, those of d in twos.
template <std::size_t Rows>
LATENT_KERNEL void centre_and_weigh(const double* x, std::size_t stride, std::size_t count,
                                    const double* weights, const double* centre, double* d,
                                    double* weighted, double* offset) {
  constexpr std::size_t kColumns = std::min<std::size_t>(Rows, 2);
  std::array<Lanes, Rows> c;
  std::array<Lanes, Rows> sum;
  for (std::size_t i = 0; i < Rows; ++i) c[i] = splat(centre[i]);
  for (Lanes& v : sum) v = splat(0.0);
  for (const double* end = weights + count; weights != end; weights = opaque(weights + kLanes)) {
    const Lanes r = load(weights);
    for (std::size_t i = 0; i < Rows; ++i) {
      const Lanes value = load(x + i * stride) - c[i];
      const Lanes product = value * r;
      store(d + i / 2 * 2 * stride + i % 2 * kLanes, value);
      store(weighted + i * kLanes, product);
      sum[i] += product;
    }
    x = opaque(x + kLanes);
    d += kColumns * kLanes;
    weighted += Rows * kLanes;
  }
  for (std::size_t i = 0; i < Rows; ++i) offset[i] += sum_of(sum[i]);
}

/// A tile of Σ weighted dᵀ, out of `WeightedRows` rows of r d that stand side by side.
template <std::size_t Rows, std::size_t Cols, std::size_t WeightedRows>
inline void add_tile(const double* weighted, const double* d, std::size_t count, double* scatter,
                     std::size_t dimension) {
  std::array<Lanes, Rows * Cols> sum;
  for (Lanes& v : sum) v = splat(0.0);
  for (const double* end = d + count * Cols; d != end; d = opaque(d + Cols * kLanes)) {
    std::array<Lanes, Cols> column;
    for (std::size_t j = 0; j < Cols; ++j) column[j] = load(d + j * kLanes);
    for (std::size_t i = 0; i < Rows; ++i) {
      const Lanes row = load(weighted + i * kLanes);
      for (std::size_t j = 0; j < Cols; ++j) sum[i * Cols + j] += row * column[j];
    }
    weighted = opaque(weighted + WeightedRows * kLanes);
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < Cols; ++j) scatter[i * dimension + j] += sum_of(sum[i * Cols + j]);
  }
}

/// Some rows of the lower triangle, up to `columns`. All tiles in one function: V8 unrolls a loop
/// only inside another (4 % of a pass at D = 64).
template <std::size_t Rows>
LATENT_KERNEL void add_tiles(const double* weighted, const double* d, std::size_t stride,
                             std::size_t count, double* scatter, std::size_t dimension,
                             std::size_t columns) {
  for (std::size_t j = 0; j < columns; j += 2) {
    add_tile<Rows, 2, Rows>(weighted, d + j * stride, count, scatter + j, dimension);
  }
}

/// The last two columns of four rows, or the last of one.
template <std::size_t Size, std::size_t WeightedRows>
LATENT_KERNEL void add_corner(const double* weighted, const double* d, std::size_t count,
                              double* scatter, std::size_t dimension) {
  add_tile<Size, Size, WeightedRows>(weighted, d, count, scatter, dimension);
}

/// Rows first … first + Rows − 1 of everything.
template <std::size_t Rows>
void add_rows(const Block& block, const double* weights, const double* centre, double* scratch,
              const ComponentSums& sums, std::size_t first) {
  const std::size_t dimension = block.dimension();
  const std::size_t stride = block.stride();
  const std::size_t count = block.padded();
  double* d = scratch;
  double* own = d + first * stride;
  double* weighted = own + dimension * stride;
  double* scatter = sums.scatter + first * dimension;
  centre_and_weigh<Rows>(block.x() + first * stride, stride, count, weights, centre + first, own,
                         weighted, sums.offset + first);
  add_tiles<Rows>(weighted, d, stride, count, scatter, dimension,
                  Rows == 1 ? first : first + 2);
  if constexpr (Rows == 4) {
    add_corner<2, 4>(weighted + 2 * kLanes, own + 2 * stride, count,
                     scatter + 2 * dimension + first + 2, dimension);
  }
  if constexpr (Rows == 1) add_corner<1, 1>(weighted, own, count, scatter + first, dimension);
}

void full_large(const Block& block, const double* weights, const double* centre, double* scratch,
                const ComponentSums& sums) {
  const std::size_t dimension = block.dimension();
  *sums.mass += sum_row(weights, block.padded());
  std::size_t i = 0;
  for (; i + 4 <= dimension; i += 4) add_rows<4>(block, weights, centre, scratch, sums, i);
  if (i + 2 <= dimension) {
    add_rows<2>(block, weights, centre, scratch, sums, i);
    i += 2;
  }
  if (i < dimension) add_rows<1>(block, weights, centre, scratch, sums, i);
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
