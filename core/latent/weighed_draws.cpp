#include "core/latent/weighed_draws.hpp"

#include <cmath>

#include "core/mixture/log_density.hpp"

namespace latent::latent_variable {

DrawnBound bound_from(const WeighedDraws& draws, double beta) {
  RunningMean reconstruction;
  RunningMean divergence;
  RunningMean bound;
  for (std::size_t n = 0; n < draws.log_ratio.size(); ++n) {
    reconstruction.add(draws.log_likelihood[n]);
    divergence.add(draws.log_ratio[n]);
    bound.add(draws.log_likelihood[n] - beta * draws.log_ratio[n]);
  }
  return {reconstruction.result(), divergence.result(), bound.result()};
}

DrawnMean importance_weighted(const WeighedDraws& draws, std::size_t size) {
  RunningMean mean;
  std::vector<double> log_weights(size);
  for (std::size_t first = 0; first < draws.log_ratio.size(); first += size) {
    for (std::size_t l = 0; l < size; ++l) {
      log_weights[l] = draws.log_likelihood[first + l] - draws.log_ratio[first + l];
    }
    mean.add(mixture::log_sum_exp(log_weights) - std::log(static_cast<double>(size)));
  }
  return mean.result();
}

}  // namespace latent::latent_variable
