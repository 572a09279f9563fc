#include "core/python/fail.hpp"

#include <stdexcept>

#include "core/python/repr.hpp"

namespace latent::python {

std::string shown(double value) {
  std::string text = repr(value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

void fail(std::string_view where, std::initializer_list<Piece> pieces) {
  std::string message(where);
  message += ": ";
  for (const Piece& piece : pieces) message += piece.str();
  throw std::invalid_argument(message);
}

}  // namespace latent::python
