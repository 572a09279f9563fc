#pragma once

#include <cstddef>

namespace latent::network {

/// A matrix in memory, or its transpose: element (i, j) stands at data[i · row + j · column].
struct Strided {
  const float* data;
  std::size_t row;
  std::size_t column;
};

/// C = S + A B.
/// @param a  (rows, inner)
/// @param b  (inner, columns), row-major
/// @param start  S, (rows, columns) with columns side by side; one row for all where its row is 0
/// @param c  (rows, columns), row-major; may be S
/// @param columns  a multiple of 8
void add_product(const Strided& a, const float* b, const Strided& start, float* c, std::size_t rows,
                 std::size_t inner, std::size_t columns);

/// SiLU(z) = z σ(z), in place, and its derivative σ(z) (1 + z (1 − σ(z))).
/// Source: Elfwing, Uchibe & Doya, Sigmoid-weighted linear units (2018)
/// @param count  a multiple of 16
void silu(float* z, float* derivative, std::size_t count);

/// values ∘ factors in place, and the sum of each column added to `sums`.
/// @param values, factors  (rows, columns)
/// @param columns  a multiple of 4
void gate_and_sum(float* values, const float* factors, std::size_t rows, std::size_t columns,
                  float* sums);

}  // namespace latent::network
