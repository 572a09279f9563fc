#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace latent::mixture {

/// A row-major matrix that somebody else owns: N points of D coordinates are (N, D).
struct MatrixView {
  const double* data = nullptr;
  std::size_t rows = 0;
  std::size_t cols = 0;

  double operator()(std::size_t i, std::size_t j) const { return data[i * cols + j]; }
  std::span<const double> row(std::size_t i) const { return {data + i * cols, cols}; }
  std::size_t size() const { return rows * cols; }
};

/// A row-major matrix with its values; wherever a MatrixView is asked for, it can be passed.
struct Matrix {
  std::vector<double> values;  ///< rows · cols numbers
  std::size_t rows = 0;
  std::size_t cols = 0;

  Matrix() = default;
  Matrix(std::size_t rows_, std::size_t cols_)
      : values(rows_ * cols_, 0.0), rows(rows_), cols(cols_) {}
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

}  // namespace latent::mixture
