#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <iterator>
#include <span>

#include "core/mixture/gaussian_mixture.hpp"
#include "web/wasm/argument.hpp"

// How values cross from the core to JavaScript: arrays as Float64Array, copied in one piece, so
// that each side owns what it holds. The other way: argument.hpp.
namespace latent::wasm {

inline constexpr EnumName kKinds[] = {{"full", mixture::CovarianceKind::full},
                                      {"tied", mixture::CovarianceKind::tied},
                                      {"diagonal", mixture::CovarianceKind::diagonal},
                                      {"spherical", mixture::CovarianceKind::spherical}};

static_assert(std::size(kKinds) == mixture::kCovarianceKinds);

/// A new Float64Array.
emscripten::val to_array(std::span<const double> values);

/// A new Int32Array of indices.
emscripten::val to_index_array(std::span<const std::uint32_t> indices);

/// {weights, means, covariances, kind}.
emscripten::val from_mixture(const mixture::GaussianMixture& mixture);

}  // namespace latent::wasm
