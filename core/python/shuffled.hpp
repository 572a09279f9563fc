#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/python/random.hpp"

namespace latent::python {

/// `rows = list(range(count)); random.shuffle(rows)`.
/// Source: CPython 3.12, Lib/random.py (behaviour, not text)
std::vector<std::uint32_t> shuffled(std::size_t count, PythonRandom& random);

}  // namespace latent::python
