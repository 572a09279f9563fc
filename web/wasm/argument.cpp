#include "web/wasm/argument.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

#include "web/wasm/convert.hpp"

namespace latent::wasm {
namespace {

using emscripten::val;

/// The most numbers in one array: 128 MB of them.
constexpr std::size_t kMostNumbers = std::size_t{1} << 24U;

/// The longest text, a program or its output, not a document.
constexpr double kMostCharacters = 1e6;

/// What a refusal says was given instead.
std::string described(const val& value) {
  const auto type = value.typeOf().as<std::string>();
  if (type == "number") return shown(value.as<double>());
  if (type == "string") return "'" + value.call<std::string>("slice", 0, 40) + "'";
  if (value.isNull()) return "null";
  if (type == "boolean") return value.as<bool>() ? "true" : "false";
  if (type == "undefined") return type;
  return val::global("Array").call<bool>("isArray", value) ? "an array" : "a value of type " + type;
}

/// Whether it is a typed array, of anything but BigInts.
bool is_typed_array(const val& value) {
  return val::global("ArrayBuffer").call<bool>("isView", value) && value["length"].isNumber() &&
         value["constructor"]["name"].as<std::string>().find("Big") == std::string::npos;
}

}  // namespace

Argument::Argument(const char* function, const char* name, const val& value)
    : Argument(function, std::string(name), value) {}

Argument::Argument(const char* function, std::string path, val value)
    : function_(function), path_(std::move(path)), value_(std::move(value)) {}

void Argument::refuse_because(const char* what) const { fail(function_, {path_, ": ", what}); }

void Argument::refuse(const char* what) const {
  fail(function_, {path_, " ", what, ", got ", described(value_)});
}

Argument Argument::operator[](const char* field) const {
  if (value_.isNull() || value_.typeOf().as<std::string>() != "object") {
    refuse("must be an object");
  }
  return {function_, path_ + "." + field, value_[field]};
}

double Argument::number() const {
  const double number = value_.isNumber() ? value_.as<double>() : NAN;
  if (std::isnan(number)) refuse("must be a number");
  return number;
}

std::size_t Argument::count() const {
  constexpr double kMost = std::numeric_limits<std::uint32_t>::max();
  const double number = value_.isNumber() ? value_.as<double>() : NAN;
  if (!(number >= 0.0 && number <= kMost && number == std::floor(number))) {
    refuse("must be a whole number from 0 to 4294967295");
  }
  return static_cast<std::size_t>(number);
}

int Argument::integer() const {
  const std::size_t number = count();
  if (number > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    refuse("must be a whole number from 0 to 2147483647");
  }
  return static_cast<int>(number);
}

bool Argument::truth() const {
  if (!value_.isTrue() && !value_.isFalse()) refuse("must be true or false");
  return value_.isTrue();
}

std::string Argument::text() const {
  if (!value_.isString() || value_["length"].as<double>() > kMostCharacters) {
    refuse("must be a text of at most 1000000 characters");
  }
  return value_.as<std::string>();
}

std::size_t Argument::checked_length() const {
  const bool usual = value_.instanceof (val::global("Float64Array"));
  const bool plain = !usual && val::global("Array").call<bool>("isArray", value_);
  if (!usual && !plain && !is_typed_array(value_)) refuse("must be a Float64Array");
  const auto length = value_["length"].as<double>();
  if (length > kMostNumbers) {
    fail(function_, {path_, " must hold at most ", kMostNumbers, " numbers, got ", length});
  }
  const auto size = static_cast<std::size_t>(length);
  for (std::size_t i = 0; plain && i < size; ++i) {
    Argument(function_, path_ + "[" + std::to_string(i) + "]", value_[i]).number();
  }
  return size;
}

std::vector<double> Argument::numbers() const {
  checked_length();
  return emscripten::convertJSArrayToNumberVector<double>(value_);
}

std::vector<float> Argument::floats() const {
  checked_length();
  return emscripten::convertJSArrayToNumberVector<float>(value_);
}

Matrix Argument::matrix(std::size_t columns) const {
  std::vector<double> values = numbers();
  if (columns == 0 || values.size() % columns != 0) {
    fail(function_, {path_, " must hold a multiple of ", columns, " numbers, got ", values.size()});
  }
  const std::size_t rows = values.size() / columns;
  return {std::move(values), rows, columns};
}

mixture::CovarianceKind Argument::kind() const {
  return static_cast<mixture::CovarianceKind>(value_of(kKinds));
}

mixture::GaussianMixture Argument::mixture() const {
  const auto& object = *this;
  const mixture::CovarianceKind of_kind = object["kind"].kind();
  std::vector<double> weights = object["weights"].numbers();
  std::vector<double> means = object["means"].numbers();
  std::vector<double> covariances = object["covariances"].numbers();
  const std::size_t k = std::max<std::size_t>(weights.size(), 1);
  Matrix rows(std::move(means), k, 0);
  rows.cols = rows.size() / k;
  return make([&] {
    return mixture::GaussianMixture(std::move(weights), std::move(rows), of_kind,
                                    std::move(covariances));
  });
}

python::Integer Argument::seed() const {
  const std::string digits = text();
  return make([&] { return python::Integer(digits); });
}

python::PythonRandom Argument::random() const { return python::PythonRandom(seed()); }

int Argument::value_of(std::span<const EnumName> names) const {
  std::string all = "must be one of ";
  const std::string name = value_.isString() ? value_.call<std::string>("slice", 0, 40) : "";
  for (const EnumName& each : names) {
    if (name == each.name) return each.value;
    if (&each != names.data()) all += ", ";
    all += each.name;
  }
  refuse(all.c_str());
}

}  // namespace latent::wasm
