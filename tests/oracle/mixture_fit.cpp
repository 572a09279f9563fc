// Fits mixtures for the oracle: reads requests from standard input, writes results as lines of
// numbers that read back exactly. All in plain tokens:
//
//   data N D  x…                                    the points, row by row
//   em KIND K STEPS TOLERANCE  weights… means… covariances…
//   variational KIND K STEPS TOLERANCE PRIOR  label…  (N starting labels)
//
// An em request is answered by weights, means, covariances, one line each, and a line of
// log-likelihood per point of the last step, that of the result, AIC, BIC, steps, converged; a
// variational one by weights, means, covariances and a line of lower bound, steps, converged.
#include <iomanip>
#include <iostream>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "core/mixture/em.hpp"
#include "core/mixture/log_density.hpp"
#include "core/mixture/model_selection.hpp"
#include "core/mixture/variational.hpp"

using namespace latent::mixture;
using latent::Matrix;

namespace {

const std::map<std::string, CovarianceKind> kKinds{{"full", CovarianceKind::full},
                                                   {"tied", CovarianceKind::tied},
                                                   {"diag", CovarianceKind::diagonal},
                                                   {"spherical", CovarianceKind::spherical}};

std::vector<double> read_numbers(std::size_t count) {
  std::vector<double> result(count);
  std::string token;
  for (double& value : result) {
    std::cin >> token;
    value = std::stod(token);
  }
  return result;
}

void write(const std::vector<double>& values) {
  for (const double value : values) std::cout << value << ' ';
  std::cout << '\n';
}

void write(const GaussianMixture& mixture) {
  write(mixture.weights());
  write(mixture.means().values);
  write(mixture.covariances());
}

struct Request {
  CovarianceKind kind;
  std::size_t components;
  EmOptions options;
};

Request read_request() {
  Request request{};
  std::string kind;
  std::cin >> kind >> request.components >> request.options.max_iterations >>
      request.options.tolerance;
  request.kind = kKinds.at(kind);
  return request;
}

void fit_em(const Matrix& x) {
  const Request request = read_request();
  std::vector<double> weights = read_numbers(request.components);
  Matrix means(read_numbers(request.components * x.cols), request.components, x.cols);
  const GaussianMixture start(
      weights, means, request.kind,
      read_numbers(covariance_size(request.kind, request.components, x.cols)));
  const EmFit fit = latent::mixture::fit_em(x, start, request.options);
  const double total = log_likelihood(fit.mixture, x);
  const std::size_t parameters = parameter_count(request.kind, request.components, x.cols);
  write(fit.mixture);
  write({fit.log_likelihood, total / static_cast<double>(x.rows), aic(total, parameters),
         bic(total, parameters, x.rows), static_cast<double>(fit.steps.size()),
         fit.status == EmStatus::converged ? 1.0 : 0.0});
}

void fit_variational(const Matrix& x) {
  const Request request = read_request();
  std::string prior;
  std::cin >> prior;
  Matrix responsibilities(x.rows, request.components);
  for (std::size_t n = 0; n < x.rows; ++n) {
    std::size_t label = 0;
    std::cin >> label;
    responsibilities(n, label) = 1.0;
  }
  const WeightPrior weights = prior == "dirichlet_process" ? WeightPrior::dirichlet_process
                                                           : WeightPrior::dirichlet_distribution;
  const VariationalFit fit = latent::mixture::fit_variational(
      x, responsibilities, request.kind,
      default_prior(x, request.components, request.kind, weights), request.options);
  write(mixture_of(fit.posterior));
  write({fit.lower_bound, static_cast<double>(fit.steps.size()),
         fit.status == EmStatus::converged ? 1.0 : 0.0});
}

}  // namespace

int main() {
  std::cout << std::setprecision(std::numeric_limits<double>::max_digits10);
  Matrix x;
  std::string request;
  while (std::cin >> request) {
    if (request == "data") {
      std::size_t rows = 0;
      std::size_t cols = 0;
      std::cin >> rows >> cols;
      x = Matrix(read_numbers(rows * cols), rows, cols);
    } else if (request == "em") {
      fit_em(x);
    } else if (request == "variational") {
      fit_variational(x);
    } else {
      std::cerr << "mixture_fit: request must be data, em or variational, got " << request << '\n';
      return 1;
    }
  }
  return 0;
}
