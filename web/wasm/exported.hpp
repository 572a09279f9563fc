#pragma once

#include <emscripten/bind.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <functional>
#include <initializer_list>
#include <type_traits>

#include "web/wasm/argument.hpp"

// The one door between JavaScript and the core: every function and every method is registered
// through here, which hands over its arguments by their names and tells guard.js of C++ exceptions.
namespace latent::wasm {

/// A text as a template argument.
template <std::size_t N>
struct Text {
  constexpr Text(const char (&from)[N]) { std::copy_n(from, N, text); }  // NOLINT: implicit

  char text[N];
};

/// Tells guard.js what a refused call is to say: the core's own words where they name function and
/// argument (std::invalid_argument); of anything else, which function was called with what.
void refuse(const std::exception& error, const char* function,
            std::initializer_list<const char*> arguments);

/// What is returned of a refused call reaches nobody: guard.js throws the Error once wasm is left.
/// An Error thrown from within would pass through frames that WebKit (2.50) unwinds twice.
template <typename Call>
auto guarded(const char* function, std::initializer_list<const char*> arguments, Call call)
    -> decltype(call()) {
  try {
    return call();
  } catch (const std::exception& error) {
    refuse(error, function, arguments);
  }
  if constexpr (std::is_same_v<decltype(call()), emscripten::val>) {
    return emscripten::val::undefined();
  } else {
    return decltype(call())();
  }
}

template <typename T>
using Value = const emscripten::val&;

template <Text function, auto implementation, Text... arguments>
struct Function {
  static auto call(Value<decltype(arguments)>... values) {
    return guarded(function.text, {arguments.text...}, [&] {
      return implementation(Argument(function.text, arguments.text, values)...);
    });
  }
};

/// @tparam name  in JavaScript
/// @tparam implementation  takes an Argument for each of
/// @tparam arguments  as core.d.ts calls them
template <Text name, auto implementation, Text... arguments>
void export_function() {
  emscripten::function(name.text, &Function<name, implementation, arguments...>::call,
                       emscripten::allow_raw_pointers());
}

template <typename Handle, Text function, auto implementation, Text... arguments>
struct Method {
  static auto call(Handle& handle, Value<decltype(arguments)>... values) {
    return guarded(function.text, {arguments.text...}, [&] {
      return std::invoke(implementation, handle,
                         Argument(function.text, arguments.text, values)...);
    });
  }
};

/// "Em.step" from "Em" and "step".
template <Text type, Text method>
inline constexpr auto full_name = [] {
  char text[sizeof(type.text) + sizeof(method.text)] = {};
  char* end = std::copy_n(type.text, sizeof(type.text) - 1, text);
  *end = '.';
  std::copy_n(method.text, sizeof(method.text), end + 1);
  return Text<sizeof(text)>(text);
}();

/// A class whose objects JavaScript gets from a function, steps on and deletes.
/// @tparam type  its name in JavaScript
template <typename Handle, Text type>
class ExportedClass {
 public:
  /// @tparam name  in JavaScript
  /// @tparam implementation  a member of Handle or a function of one; takes an Argument for each of
  /// @tparam arguments  as core.d.ts calls them
  template <Text name, auto implementation, Text... arguments>
  const ExportedClass& with() const {
    class_.function(name.text,
                    &Method<Handle, full_name<type, name>, implementation, arguments...>::call);
    return *this;
  }

 private:
  emscripten::class_<Handle> class_{type.text};
};

template <typename Handle, Text type>
ExportedClass<Handle, type> export_class() {
  return {};
}

}  // namespace latent::wasm
