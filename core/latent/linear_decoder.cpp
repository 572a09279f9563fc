#include "core/latent/linear_decoder.hpp"

#include <algorithm>

#include "core/python/sum.hpp"

namespace latent::latent_variable {

std::vector<double> LinearDecoder::contributions(std::span<const double> z) const {
  std::vector<double> products(std::min(z.size(), weights.size()));
  for (std::size_t i = 0; i < products.size(); ++i) products[i] = z[i] * weights[i];
  return products;
}

double LinearDecoder::decode(std::span<const double> z) const {
  return python::sum(contributions(z)) + bias;
}

}  // namespace latent::latent_variable
