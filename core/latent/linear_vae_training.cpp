#include "core/latent/linear_vae_training.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/check_points.hpp"
#include "core/base/float_lanes.hpp"
#include "core/latent/eigen_views.hpp"
#include "core/latent/linear_bound.hpp"
#include "core/latent/principal_axes.hpp"

namespace latent::latent_variable {
namespace {

constexpr const char* kWhere = "LinearVaeTraining";
constexpr double kStart = 0.5;

LinearVaeTrainingOptions checked(const ColumnMoments& moments,
                                 const LinearVaeTrainingOptions& options) {
  moments.check(kWhere);
  check_count(kWhere, "columns", moments.columns(), 2, kMostTrainedColumns);
  check_count(kWhere, "latent", options.latent, 1, moments.columns());
  check_range(kWhere, "beta", options.beta, 1.0 / kMostLinearBeta, kMostLinearBeta);
  check_range(kWhere, "learning_rate", options.learning_rate, 1e-9, 1.0);
  return options;
}

/// The root of the mean of the columns' variances.
double scale_of(const ColumnMoments& moments, double noise_variance) {
  const std::size_t d = moments.columns();
  double mean = 0.0;
  for (std::size_t i = 0; i < d; ++i) mean += moments.covariance(i, i) / static_cast<double>(d);
  check_range(kWhere, "covariance", mean, 1.0 / kFarthest, kFarthest);
  check_range(kWhere, "noise_variance", noise_variance, mean / kMostNoiseShare,
              mean * kMostNoiseShare);
  return std::sqrt(mean);
}

Matrix scaled(Matrix of, double factor) {
  for (double& value : of.values) value *= factor;
  return of;
}

std::vector<float> initial(std::size_t columns, const LinearVaeTrainingOptions& options,
                           python::PythonRandom& random) {
  const std::size_t size = columns * options.latent;
  const bool learns_encoder = options.inference == LinearInference::encoder;
  std::vector<float> result(learns_encoder ? 2 * size : size);
  const double deviation = kStart / std::sqrt(static_cast<double>(columns));
  for (float& value : result) value = static_cast<float>(random.gauss(0.0, deviation));
  if (learns_encoder) result.resize(2 * size + options.latent, 0.0F);
  result.resize((result.size() + kFloatLanes - 1) / kFloatLanes * kFloatLanes, 0.0F);
  return result;
}

}  // namespace

LinearVaeTraining::LinearVaeTraining(const ColumnMoments& moments,
                                     const LinearVaeTrainingOptions& options,
                                     python::PythonRandom random)
    : options_(checked(moments, options)),
      scale_(scale_of(moments, options.noise_variance)),
      covariance_(scaled(moments.covariance, 1.0 / (scale_ * scale_))),
      axes_(principal_axes(covariance_).axes),
      adam_(initial(moments.columns(), options, random), {options.learning_rate}) {}

LinearVaeParameters LinearVaeTraining::parameters() const {
  const std::size_t d = covariance_.rows;
  const std::size_t k = options_.latent;
  LinearVaeParameters result{Matrix(d, k), Matrix(), {}};
  auto from = adam_.parameters().begin();
  const auto fill = [&from](std::vector<double>& values) {
    std::copy_n(from, values.size(), values.begin());
    from += static_cast<std::ptrdiff_t>(values.size());
  };
  fill(result.w.values);
  if (options_.inference == LinearInference::exact) return result;
  result.encoder = Matrix(k, d);
  result.log_variances.resize(k);
  fill(result.encoder.values);
  fill(result.log_variances);
  return result;
}

LinearVaeBound LinearVaeTraining::bound_and_gradient() const {
  const LinearVaeParameters at = parameters();
  const double noise_variance = options_.noise_variance / (scale_ * scale_);
  LinearVaeBound result =
      options_.inference == LinearInference::exact
          ? exact_linear_vae_bound(covariance_, at.w, noise_variance, options_.beta)
          : linear_vae_bound(covariance_, at, noise_variance, options_.beta);
  if (!std::isfinite(result.value)) {
    fail(kWhere, {"learning_rate must be smaller than ", options_.learning_rate,
                  ", which led to a bound of ", result.value});
  }
  return result;
}

void LinearVaeTraining::advance(std::size_t count) {
  check_count(kWhere, "count", count, 1, kMostLinearVaeSteps);
  std::vector<float> descent(adam_.parameters().size(), 0.0F);
  for (std::size_t step = 0; step < count; ++step) {
    const LinearVaeParameters gradient = bound_and_gradient().gradient;
    auto to = descent.begin();
    for (const std::vector<double>* part :
         {&gradient.w.values, &gradient.encoder.values, &gradient.log_variances}) {
      to = std::transform(part->begin(), part->end(), to,
                          [](double value) { return static_cast<float>(-value); });
    }
    adam_.step(descent);
  }
  bound_and_gradient();  // where it has come to has one
}

double LinearVaeTraining::bound() const {
  // A density per data unit is that per unit of the scale over the scale, in each column.
  return bound_and_gradient().value - static_cast<double>(covariance_.rows) * std::log(scale_);
}

std::vector<double> LinearVaeTraining::loadings_squared() const {
  const Matrix w = parameters().w;
  const RowMajor along = eigen_view(axes_) * eigen_view(w);
  std::vector<double> result(covariance_.rows);
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = along.row(static_cast<Eigen::Index>(i)).squaredNorm() * scale_ * scale_;
  }
  return result;
}

}  // namespace latent::latent_variable
