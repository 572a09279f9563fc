#pragma once

#include <string>

namespace latent::notebook {

/// A cell of the notebook as a reader sees it.
struct Cell {
  std::string source;  ///< the Python program, without a final newline
  std::string output;  ///< what it prints, each line ended by a newline
  std::string error;   ///< "Type: message" of the exception that it raises, or empty
};

}  // namespace latent::notebook
