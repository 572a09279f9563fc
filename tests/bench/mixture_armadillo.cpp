// Times EM of Armadillo's gmm_full and gmm_diag: mixture_armadillo FILE full|diag SHORT LONG
// REPEATS Prints one JSON object: milliseconds per iteration.
#include <algorithm>
#include <armadillo>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>

#include "tests/bench/mixture_file.hpp"

namespace {

template <typename Model>
double fit(const arma::mat& x, Model model, int iterations) {
  const auto before = std::chrono::steady_clock::now();
  model.learn(x, model.n_gaus(), arma::maha_dist, arma::keep_existing, 0,
              static_cast<arma::uword>(iterations), 1e-6, false);
  const auto after = std::chrono::steady_clock::now();
  return std::chrono::duration<double, std::milli>(after - before).count();
}

template <typename Model>
double per_iteration(const arma::mat& x, const Model& start, int few, int many, int repeats) {
  fit(x, start, few);
  double shortest_few = std::numeric_limits<double>::infinity();
  double shortest_many = shortest_few;
  for (int i = 0; i < repeats; ++i) {
    shortest_few = std::min(shortest_few, fit(x, start, few));
    shortest_many = std::min(shortest_many, fit(x, start, many));
  }
  return (shortest_many - shortest_few) / (many - few);
}

}  // namespace

int main(int, char** arguments) {
  const MixtureFile file(arguments[1]);
  const bool full = std::string(arguments[2]) == "full";
  const int few = std::stoi(arguments[3]);
  const int many = std::stoi(arguments[4]);
  const int repeats = std::stoi(arguments[5]);
  const arma::mat x(file.x.data(), file.dimension, file.points);
  const arma::mat means(file.means.data(), file.dimension, file.components);
  const arma::rowvec weights(file.weights.data(), file.components);
  const arma::cube covariances(file.covariances.data(), file.dimension, file.dimension,
                               file.components);
  double milliseconds = 0.0;
  if (full) {
    arma::gmm_full model;
    model.set_params(means, covariances, weights);
    milliseconds = per_iteration(x, model, few, many, repeats);
  } else {
    arma::mat variances(file.dimension, file.components);
    for (arma::uword k = 0; k < file.components; ++k)
      variances.col(k) = covariances.slice(k).diag();
    arma::gmm_diag model;
    model.set_params(means, variances, weights);
    milliseconds = per_iteration(x, model, few, many, repeats);
  }
  std::printf("{\"iteration\": %.6f}\n", milliseconds);
  return 0;
}
