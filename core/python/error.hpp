#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace latent::python {

/// An exception that the Python program itself would raise: part of a cell's result, not a misuse
/// of this library (that is std::invalid_argument).
class PythonError : public std::runtime_error {
 public:
  /// @param type  the Python class, e.g. "IndexError"
  PythonError(std::string type, const std::string& message)
      : std::runtime_error(message), type_(std::move(type)) {}

  const std::string& type() const { return type_; }

  /// The last line of Python's traceback: "IndexError: Cannot choose from an empty sequence".
  std::string line() const { return type_ + ": " + what(); }

 private:
  std::string type_;
};

}  // namespace latent::python
