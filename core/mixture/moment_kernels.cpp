#include "core/mixture/moment_kernels.hpp"

#include <array>

#include "core/base/lanes.hpp"

namespace latent::mixture {
namespace {

/// Few dimensions: all sums stay in registers.
template <std::size_t D>
LATENT_KERNEL void full_small(const double* x, std::size_t count, const double* weights,
                              const double* centre, const ComponentSums& sums) {
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
      d[i] = load(x + i * kBlock + n) - c[i];
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

/// Rows of s = √r (x − c), those of each pair of points side by side, and the sums of √r s. One
/// array then serves a tile for its rows and for its columns: storing r (x − c) and x − c took 1.2
/// ms of 13 at D = 8, since a core stores one vector a cycle. The first rows bring the roots, whose
/// time hides behind the stores.
template <std::size_t Rows, bool First>
LATENT_KERNEL double centre_and_weigh(const double* x, std::size_t count, const double* weights,
                                      const double* centre, double* roots, double* s,
                                      double* offset) {
  std::array<Lanes, Rows> c;
  std::array<Lanes, Rows> sum;
  for (std::size_t i = 0; i < Rows; ++i) c[i] = splat(centre[i]);
  for (Lanes& v : sum) v = splat(0.0);
  Lanes mass = splat(0.0);
  for (const double* end = roots + count; roots != end; roots = opaque(roots + kLanes)) {
    Lanes root;
    if constexpr (First) {
      const Lanes r = load(weights);
      mass += r;
      root = square_root(r);
      store(roots, root);
      weights = opaque(weights + kLanes);
    } else {
      root = load(roots);
    }
    for (std::size_t i = 0; i < Rows; ++i) {
      const Lanes value = (load(x + i * kBlock) - c[i]) * root;
      store(s + i * kLanes, value);
      sum[i] += value * root;
    }
    x = opaque(x + kLanes);
    s = opaque(s + Rows * kLanes);
  }
  for (std::size_t i = 0; i < Rows; ++i) offset[i] += sum_of(sum[i]);
  return sum_of(mass);
}

/// A tile of Σ s sᵀ, from groups of RowStep and ColStep rows.
template <std::size_t Rows, std::size_t RowStep, std::size_t Cols, std::size_t ColStep>
inline void add_tile(const double* rows, const double* cols, std::size_t count, double* scatter,
                     std::size_t dimension) {
  std::array<Lanes, Rows * Cols> sum;
  for (Lanes& v : sum) v = splat(0.0);
  for (const double* end = cols + count * ColStep; cols != end;
       cols = opaque(cols + ColStep * kLanes)) {
    std::array<Lanes, Cols> column;
    for (std::size_t j = 0; j < Cols; ++j) column[j] = load(cols + j * kLanes);
    for (std::size_t i = 0; i < Rows; ++i) {
      const Lanes row = load(rows + i * kLanes);
      for (std::size_t j = 0; j < Cols; ++j) sum[i * Cols + j] += row * column[j];
    }
    rows = opaque(rows + RowStep * kLanes);
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < Cols; ++j) scatter[i * dimension + j] += sum_of(sum[i * Cols + j]);
  }
}

/// Rows of the lower triangle, up to `columns` (even), which stand in groups of four. All tiles in
/// one function: V8 unrolls a loop only inside another (4 % of a pass at D = 64).
template <std::size_t Rows>
LATENT_KERNEL void add_tiles(const double* rows, const double* s, std::size_t count,
                             double* scatter, std::size_t dimension, std::size_t columns) {
  for (std::size_t j = 0; j < columns; j += 2) {
    add_tile<Rows, Rows, 2, 4>(rows, s + j / 4 * 4 * kBlock + j % 4 * kLanes, count, scatter + j,
                               dimension);
  }
}

/// The last rows of a group against themselves.
template <std::size_t Size, std::size_t Step>
LATENT_KERNEL void add_corner(const double* s, std::size_t count, double* scatter,
                              std::size_t dimension) {
  add_tile<Size, Step, Size, Step>(s, s, count, scatter, dimension);
}

/// Rows first … first + Rows − 1 of everything.
template <std::size_t Rows, bool First = false>
void add_rows(const Block& block, const double* weights, const double* centre, double* scratch,
              const ComponentSums& sums, std::size_t first) {
  const std::size_t dimension = block.dimension();
  const std::size_t count = block.padded();
  double* roots = scratch + dimension * kBlock;
  double* s = scratch + first * kBlock;
  double* scatter = sums.scatter + first * dimension;
  *sums.mass += centre_and_weigh<Rows, First>(block.x() + first * kBlock, count, weights,
                                              centre + first, roots, s, sums.offset + first);
  if constexpr (Rows == 4) {
    add_tiles<4>(s, scratch, count, scatter, dimension, first + 2);
    add_corner<2, 4>(s + 2 * kLanes, count, scatter + 2 * dimension + first + 2, dimension);
  } else {
    add_tiles<Rows>(s, scratch, count, scatter, dimension, first);
    add_corner<Rows, Rows>(s, count, scatter + first, dimension);
  }
}

/// Four dimensions or more: groups of four rows, then those that are left.
void full_large(const Block& block, const double* weights, const double* centre, double* scratch,
                const ComponentSums& sums) {
  const std::size_t dimension = block.dimension();
  add_rows<4, true>(block, weights, centre, scratch, sums, 0);
  std::size_t i = 4;
  for (; i + 4 <= dimension; i += 4) add_rows<4>(block, weights, centre, scratch, sums, i);
  if (i + 3 == dimension) add_rows<3>(block, weights, centre, scratch, sums, i);
  if (i + 2 == dimension) add_rows<2>(block, weights, centre, scratch, sums, i);
  if (i + 1 == dimension) add_rows<1>(block, weights, centre, scratch, sums, i);
}

/// Offsets and, per coordinate, squares.
template <std::size_t Rows>
LATENT_KERNEL void add_squares(const double* x, std::size_t count, const double* weights,
                               const double* centre, double* offset, double* squares) {
  std::array<Lanes, Rows> first;
  std::array<Lanes, Rows> second;
  for (Lanes& v : first) v = splat(0.0);
  for (Lanes& v : second) v = splat(0.0);
  for (const double* end = weights + count; weights != end; weights = opaque(weights + kLanes)) {
    const Lanes r = load(weights);
    for (std::size_t i = 0; i < Rows; ++i) {
      const Lanes d = load(x + i * kBlock) - splat(centre[i]);
      const Lanes weighted = r * d;
      first[i] += weighted;
      second[i] += weighted * d;
    }
    x = opaque(x + kLanes);
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    offset[i] += sum_of(first[i]);
    squares[i] += sum_of(second[i]);
  }
}

/// Offsets alone.
template <std::size_t Rows>
LATENT_KERNEL void add_offsets(const double* x, std::size_t count, const double* weights,
                               const double* centre, double* offset) {
  std::array<Lanes, Rows> first;
  for (Lanes& v : first) v = splat(0.0);
  for (std::size_t n = 0; n < count; n += kLanes) {
    const Lanes r = load(weights + n);
    for (std::size_t i = 0; i < Rows; ++i) {
      first[i] += r * (load(x + i * kBlock + n) - splat(centre[i]));
    }
  }
  for (std::size_t i = 0; i < Rows; ++i) offset[i] += sum_of(first[i]);
}

void coordinates_apart(CovarianceKind kind, const Block& block, const double* weights,
                       const double* centre, double* scratch, const ComponentSums& sums) {
  const std::size_t dimension = block.dimension();
  const std::size_t count = block.padded();
  *sums.mass += sum_row(weights, count);
  double* squares = kind == CovarianceKind::spherical ? scratch : sums.scatter;
  if (kind == CovarianceKind::spherical) {
    for (std::size_t i = 0; i < dimension; ++i) squares[i] = 0.0;
  }
  std::size_t i = 0;
  while (i < dimension) {
    const double* x = block.x() + i * kBlock;
    const bool four = i + 4 <= dimension;
    const bool two = i + 2 <= dimension;
    if (kind == CovarianceKind::tied) {
      (four  ? add_offsets<4>
       : two ? add_offsets<2>
             : add_offsets<1>)(x, count, weights, centre + i, sums.offset + i);
    } else {
      (four  ? add_squares<4>
       : two ? add_squares<2>
             : add_squares<1>)(x, count, weights, centre + i, sums.offset + i, squares + i);
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
  if (kind != CovarianceKind::full) {
    coordinates_apart(kind, block, weights, centre, scratch, sums);
  } else if (block.dimension() == 1) {
    full_small<1>(block.x(), block.padded(), weights, centre, sums);
  } else if (block.dimension() == 2) {
    full_small<2>(block.x(), block.padded(), weights, centre, sums);
  } else if (block.dimension() == 3) {
    full_small<3>(block.x(), block.padded(), weights, centre, sums);
  } else {
    full_large(block, weights, centre, scratch, sums);
  }
}

}  // namespace latent::mixture
