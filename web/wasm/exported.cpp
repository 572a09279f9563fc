#include "web/wasm/exported.hpp"

#include <new>
#include <stdexcept>
#include <string>
#include <typeinfo>

namespace latent::wasm {
namespace {

std::string refusal(const std::exception& error, const char* function,
                    std::initializer_list<const char*> arguments) {
  if (typeid(error) == typeid(std::invalid_argument)) return error.what();
  std::string message = std::string(function) + ": ";
  for (const char* argument : arguments) {
    if (argument != *arguments.begin()) message += ", ";
    message += argument;
  }
  const bool memory = dynamic_cast<const std::bad_alloc*>(&error) != nullptr ||
                      dynamic_cast<const std::length_error*>(&error) != nullptr;
  return message + (arguments.size() == 0 ? "state" : "") +
         (memory ? " must ask for less memory, got more than there is" : " must be computable");
}

}  // namespace

void refuse(const std::exception& error, const char* function,
            std::initializer_list<const char*> arguments) {
  emscripten::val::module_property("refuse")(refusal(error, function, arguments));
}

}  // namespace latent::wasm
