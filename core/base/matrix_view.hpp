#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace latent {

/// A row-major matrix that somebody else owns: N points of D coordinates are (N, D).
struct MatrixView {
  const double* data = nullptr;
  std::size_t rows = 0;
  std::size_t cols = 0;

  double operator()(std::size_t i, std::size_t j) const { return data[i * cols + j]; }
  std::span<const double> row(std::size_t i) const { return {data + i * cols, cols}; }
  std::size_t size() const { return rows * cols; }
};

/// rows · cols, which may be more than there can be.
/// @throws std::length_error  above kMostValues
std::size_t checked_size(std::size_t rows, std::size_t cols);

/// The most numbers in one matrix: 1 GB of them, half of what WebAssembly has.
inline constexpr std::size_t kMostValues = std::size_t{1} << 27U;

/// A row-major matrix with its values; wherever a MatrixView is asked for, it can be passed.
struct Matrix {
  std::vector<double> values;  ///< rows · cols numbers
  std::size_t rows = 0;
  std::size_t cols = 0;

  Matrix() = default;
  Matrix(std::size_t rows_, std::size_t cols_)
      : values(checked_size(rows_, cols_), 0.0), rows(rows_), cols(cols_) {}
  Matrix(std::vector<double> values_, std::size_t rows_, std::size_t cols_)
      : values(std::move(values_)), rows(rows_), cols(cols_) {}

  double& operator()(std::size_t i, std::size_t j) { return values[i * cols + j]; }
  double operator()(std::size_t i, std::size_t j) const { return values[i * cols + j]; }
  std::span<double> row(std::size_t i) { return {values.data() + i * cols, cols}; }
  std::span<const double> row(std::size_t i) const { return {values.data() + i * cols, cols}; }
  std::size_t size() const { return values.size(); }

  operator MatrixView() const {
    return {values.data(), rows, cols};
  }  // NOLINT: meant to be implicit
};

}  // namespace latent
