#include "core/python/shuffled.hpp"

#include <numeric>
#include <utility>

namespace latent::python {

std::vector<std::uint32_t> shuffled(std::size_t count, PythonRandom& random) {
  std::vector<std::uint32_t> rows(count);
  std::iota(rows.begin(), rows.end(), 0U);
  for (std::size_t i = count; i-- > 1;) {
    std::swap(rows[i], rows[static_cast<std::size_t>(random.randbelow(i + 1))]);
  }
  return rows;
}

}  // namespace latent::python
