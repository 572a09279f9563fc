#include "core/mixture/variational_posterior.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/mixture/cholesky.hpp"
#include "core/mixture/data_moments.hpp"
#include "core/mixture/digamma.hpp"
#include "core/mixture/m_step.hpp"

namespace latent::mixture {
namespace {

/// Stick-breaking or Dirichlet parameters from the masses.
void update_weights(const std::vector<double>& mass, const VariationalPrior& prior,
                    VariationalPosterior& posterior) {
  posterior.concentration = mass;
  if (prior.weights == WeightPrior::dirichlet_distribution) {
    for (double& value : posterior.concentration) value += prior.weight_concentration;
    return;
  }
  posterior.concentration_rest.resize(mass.size());
  double after = 0.0;  // mass of the components after k
  for (std::size_t k = mass.size(); k-- > 0;) {
    posterior.concentration[k] += 1.0;
    posterior.concentration_rest[k] = prior.weight_concentration + after;
    after += mass[k];
  }
}

/// Adds Σr (x − x̄)(x − x̄)ᵀ + Σr floor I + Σr (β₀/βₖ) (x̄ − m₀)(x̄ − m₀)ᵀ of component k, in the
/// kind's shape and divided by `share`.
void add_spread(const SufficientStatistics& statistics, const VariationalPrior& prior,
                CovarianceKind kind, std::size_t k, double floor, double share, double* to) {
  const std::size_t d = statistics.centres.cols;
  const double mass = statistics.mass[k];
  if (!(mass > 0.0)) return;
  const std::span<const double> offset = statistics.offsets.row(k);
  const std::span<const double> centre = statistics.centres.row(k);
  const bool matrix = is_matrix_kind(kind);
  const double pull = mass * prior.mean_precision / (prior.mean_precision + mass);
  const auto from_prior = [&](std::size_t i) {
    return centre[i] - prior.mean[i] + offset[i] / mass;
  };
  const std::size_t stride = matrix ? d * d : covariance_stride(kind, d);
  const double* scatter = statistics.scatter.data() + k * stride;
  if (kind == CovarianceKind::spherical) {
    double total = *scatter;
    for (std::size_t i = 0; i < d; ++i) {
      total += pull * from_prior(i) * from_prior(i) - offset[i] * (offset[i] / mass);
    }
    *to += total / static_cast<double>(d) + mass * floor;
    return;
  }
  for (std::size_t i = 0; i < d; ++i) {
    if (!matrix) {
      to[i] += scatter[i] - offset[i] * (offset[i] / mass) + mass * floor +
               pull * from_prior(i) * from_prior(i);
      continue;
    }
    for (std::size_t j = 0; j <= i; ++j) {
      to[i * d + j] += (scatter[i * d + j] - offset[i] * (offset[j] / mass) +
                        (i == j ? mass * floor : 0.0) + pull * from_prior(i) * from_prior(j)) /
                       share;
      to[j * d + i] = to[i * d + j];
    }
  }
}

void update_covariances(const SufficientStatistics& statistics, const VariationalPrior& prior,
                        double floor, VariationalPosterior& posterior) {
  const CovarianceKind kind = posterior.kind;
  const std::size_t components = statistics.mass.size();
  const std::size_t d = statistics.centres.cols;
  const std::size_t count = covariance_count(kind, components);
  const std::size_t stride = covariance_stride(kind, d);
  const double share = static_cast<double>(components / count);  // components to one covariance
  for (std::size_t k = 0; k < count; ++k) {
    posterior.covariances.insert(posterior.covariances.end(), prior.covariance.begin(),
                                 prior.covariance.end());
  }
  posterior.degrees_of_freedom.assign(count, prior.degrees_of_freedom);
  for (std::size_t k = 0; k < components; ++k) {
    const std::size_t to = count == 1 ? 0 : k;
    add_spread(statistics, prior, kind, k, floor, share,
               posterior.covariances.data() + to * stride);
    posterior.degrees_of_freedom[to] += statistics.mass[k] / share;
  }
  for (std::size_t i = 0; i < posterior.covariances.size(); ++i) {
    posterior.covariances[i] /= posterior.degrees_of_freedom[i / stride];
  }
}

[[noreturn]] void refuse_covariance(std::size_t k) {
  fail("variational_m_step",
       {"covariance ", k, " must be positive definite; the prior's is too small for x"});
}

void factorise(VariationalPosterior& posterior) {
  const std::size_t d = posterior.means.cols;
  posterior.inverse_factors.resize(posterior.covariances.size());
  if (!is_matrix_kind(posterior.kind)) {
    for (std::size_t i = 0; i < posterior.covariances.size(); ++i) {
      if (!(posterior.covariances[i] > 0.0))
        refuse_covariance(i / covariance_stride(posterior.kind, d));
    }
    std::transform(posterior.covariances.begin(), posterior.covariances.end(),
                   posterior.inverse_factors.begin(), [](double v) { return 1.0 / std::sqrt(v); });
    return;
  }
  std::vector<double> factor(d * d);
  for (std::size_t at = 0; at < posterior.covariances.size(); at += d * d) {
    if (!cholesky(posterior.covariances.data() + at, d, factor.data())) {
      refuse_covariance(at / (d * d));
    }
    invert_lower(factor.data(), d, posterior.inverse_factors.data() + at);
  }
}

/// Singular is allowed, as the covariance of points on a line: the data and the floor add to it.
void check_covariance(const char* where, const std::vector<double>& covariance, CovarianceKind kind,
                      std::size_t d) {
  constexpr const char* kName = "prior.covariance";
  if (covariance.size() != covariance_stride(kind, d)) {
    fail(where,
         {kName, " must hold ", covariance_stride(kind, d), " values, got ", covariance.size()});
  }
  check_finite(where, kName, covariance);
  const double widest = *std::max_element(covariance.begin(), covariance.end());
  if (!is_matrix_kind(kind)) {
    for (const double variance : covariance) {
      if (variance < 0.0) fail(where, {kName, " must be at least 0, got ", variance});
    }
    return;
  }
  // Lifted by what rounding may have taken from a singular one.
  std::vector<double> lifted = covariance;
  std::vector<double> factor(d * d);
  bool is_symmetric = true;
  for (std::size_t i = 0; i < d; ++i) {
    lifted[i * (d + 1)] += 1e-12 * widest + std::numeric_limits<double>::min();
    for (std::size_t j = 0; j < i; ++j) {
      is_symmetric =
          is_symmetric && std::abs(covariance[i * d + j] - covariance[j * d + i]) <= 1e-9 * widest;
    }
  }
  if (!is_symmetric || !cholesky(lifted.data(), d, factor.data())) {
    fail(where, {kName, " must be symmetric and have no negative eigenvalue"});
  }
}

double log_beta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

}  // namespace

VariationalPrior default_prior(MatrixView x, std::size_t components, CovarianceKind kind,
                               WeightPrior weights) {
  constexpr const char* kWhere = "default_prior";
  check_data(kWhere, x, x.cols);
  if (x.rows < 2) fail(kWhere, {"x must hold at least 2 points, got ", x.rows});
  if (components == 0) fail(kWhere, {"components must be at least 1, got 0"});
  DataMoments all = data_moments(x);
  const double count = static_cast<double>(x.rows);
  for (double& value : all.covariance.values) value *= count / (count - 1.0);
  return {weights,  1.0 / static_cast<double>(components), 1.0,
          all.mean, static_cast<double>(x.cols),           in_shape_of(kind, all.covariance)};
}

void check_prior(const char* where, const VariationalPrior& prior, CovarianceKind kind,
                 std::size_t dimension) {
  const auto positive = [where](const char* name, double value, double above) {
    if (!(value > above) || !std::isfinite(value)) {
      fail(where, {"prior.", name, " must be above ", above, ", got ", value});
    }
  };
  positive("weight_concentration", prior.weight_concentration, 0.0);
  positive("mean_precision", prior.mean_precision, 0.0);
  positive("degrees_of_freedom", prior.degrees_of_freedom, static_cast<double>(dimension) - 1.0);
  if (prior.mean.size() != dimension) {
    fail(where, {"prior.mean must hold ", dimension, " values, got ", prior.mean.size()});
  }
  check_finite(where, "prior.mean", prior.mean);
  check_covariance(where, prior.covariance, kind, dimension);
}

VariationalPosterior variational_m_step(const SufficientStatistics& statistics,
                                        const VariationalPrior& prior, CovarianceKind kind,
                                        double covariance_floor) {
  VariationalPosterior posterior;
  posterior.kind = kind;
  posterior.weights = prior.weights;
  update_weights(statistics.mass, prior, posterior);
  posterior.means = statistics.centres;
  for (std::size_t k = 0; k < statistics.mass.size(); ++k) {
    const double mass = statistics.mass[k];
    posterior.mean_precision.push_back(prior.mean_precision + mass);
    for (std::size_t i = 0; i < posterior.means.cols; ++i) {
      const double sum = mass * statistics.centres(k, i) + statistics.offsets(k, i);
      posterior.means(k, i) =
          (prior.mean_precision * prior.mean[i] + sum) / posterior.mean_precision[k];
    }
  }
  update_covariances(statistics, prior, covariance_floor, posterior);
  factorise(posterior);
  return posterior;
}

std::vector<double> expected_log_weights(const VariationalPosterior& posterior) {
  std::vector<double> result(posterior.concentration.size());
  if (posterior.weights == WeightPrior::dirichlet_distribution) {
    const double total =
        std::accumulate(posterior.concentration.begin(), posterior.concentration.end(), 0.0);
    for (std::size_t k = 0; k < result.size(); ++k) {
      result[k] = digamma(posterior.concentration[k]) - digamma(total);
    }
    return result;
  }
  double rest = 0.0;  // E[log of what the sticks before k leave]
  for (std::size_t k = 0; k < result.size(); ++k) {
    const double a = posterior.concentration[k];
    const double b = posterior.concentration_rest[k];
    result[k] = digamma(a) - digamma(a + b) + rest;
    rest += digamma(b) - digamma(a + b);
  }
  return result;
}

double log_determinant(const VariationalPosterior& posterior, std::size_t k) {
  const std::size_t d = posterior.means.cols;
  const double* inverse =
      posterior.inverse_factors.data() + k * covariance_stride(posterior.kind, d);
  if (posterior.kind == CovarianceKind::spherical) {
    return static_cast<double>(d) * std::log(inverse[0]);
  }
  const std::size_t step = is_matrix_kind(posterior.kind) ? d + 1 : 1;
  double result = 0.0;
  for (std::size_t i = 0; i < d; ++i) result += std::log(inverse[i * step]);
  return result;
}

double lower_bound(const VariationalPosterior& posterior, double entropy) {
  const std::size_t d = posterior.means.cols;
  const double dimension = static_cast<double>(d);
  const std::size_t components = posterior.means.rows;
  double log_wishart = 0.0;  // normalisation constants of the Wishart posteriors
  for (std::size_t k = 0; k < posterior.degrees_of_freedom.size(); ++k) {
    const double nu = posterior.degrees_of_freedom[k];
    double value = nu * (log_determinant(posterior, k) - 0.5 * dimension * std::log(nu)) +
                   nu * dimension * 0.5 * std::log(2.0);
    for (std::size_t i = 0; i < d; ++i) value += std::lgamma(0.5 * (nu - static_cast<double>(i)));
    log_wishart -= value;
  }
  if (posterior.kind == CovarianceKind::tied) log_wishart *= static_cast<double>(components);
  double log_weights = 0.0;  // that of the weights
  if (posterior.weights == WeightPrior::dirichlet_distribution) {
    double total = 0.0;
    for (const double c : posterior.concentration) {
      total += c;
      log_weights -= std::lgamma(c);
    }
    log_weights += std::lgamma(total);
  } else {
    for (std::size_t k = 0; k < components; ++k) {
      log_weights -= log_beta(posterior.concentration[k], posterior.concentration_rest[k]);
    }
  }
  double log_precision = 0.0;
  for (const double beta : posterior.mean_precision) log_precision += std::log(beta);
  return entropy - log_wishart - log_weights - 0.5 * dimension * log_precision;
}

GaussianMixture mixture_of(const VariationalPosterior& posterior) {
  std::vector<double> weights = posterior.concentration;
  if (posterior.weights == WeightPrior::dirichlet_process) {
    double left = 1.0;  // expected rest of the stick
    for (std::size_t k = 0; k < weights.size(); ++k) {
      const double total = weights[k] + posterior.concentration_rest[k];
      weights[k] = weights[k] / total * left;
      left *= posterior.concentration_rest[k] / total;
    }
  }
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) weight /= total;
  return {std::move(weights), posterior.means, posterior.kind, posterior.covariances};
}

double effective_components(const std::vector<double>& weights) {
  double entropy = 0.0;
  for (const double w : weights) entropy -= w > 0.0 ? w * std::log(w) : 0.0;
  return std::exp(entropy);
}

}  // namespace latent::mixture
