#include "core/base/matrix_view.hpp"

#include <stdexcept>

namespace latent {

std::size_t checked_size(std::size_t rows, std::size_t cols) {
  if (cols != 0 && rows > kMostValues / cols) {
    throw std::length_error("Matrix: rows and cols ask for more numbers than there can be");
  }
  return rows * cols;
}

}  // namespace latent
