#include "core/diffusion/forward.hpp"

#include <cmath>

#include "core/base/check_points.hpp"
#include "core/mixture/affine.hpp"
#include "core/mixture/sample.hpp"

namespace latent::diffusion {

mixture::GaussianMixture noised(const mixture::GaussianMixture& clean, double alpha_bar) {
  check_alpha_bar("noised", alpha_bar);
  return mixture::affine(clean, std::sqrt(alpha_bar), {}, 1.0 - alpha_bar);
}

Matrix noised_points(MatrixView x0, MatrixView epsilon, double alpha_bar) {
  constexpr const char* kWhere = "noised_points";
  check_alpha_bar(kWhere, alpha_bar);
  if (x0.rows != epsilon.rows || x0.cols != epsilon.cols) {
    fail(kWhere, {"epsilon must have the shape of x0"});
  }
  const double signal = std::sqrt(alpha_bar);
  const double noise = std::sqrt(1.0 - alpha_bar);
  Matrix xt(x0.rows, x0.cols);
  for (std::size_t i = 0; i < xt.size(); ++i) {
    xt.values[i] = signal * x0.data[i] + noise * epsilon.data[i];
  }
  return xt;
}

Matrix standard_normal(std::size_t count, std::size_t columns, python::PythonRandom& random) {
  check_count("standard_normal", "count", count, 0, kMostPoints);
  Matrix draws(count, columns);
  random.gauss_fill(draws.values);
  return draws;
}

std::vector<Matrix> forward_paths(const mixture::GaussianMixture& clean, const Schedule& schedule,
                                  std::size_t count, python::PythonRandom& random) {
  check_count("forward_paths", "count", count, 0,
              kMostPathValues / ((schedule.steps() + 1) * clean.dimension()));
  std::vector<Matrix> path{mixture::sample(clean, count, random).points};
  for (const double beta : schedule.betas()) {
    const Matrix epsilon = standard_normal(count, clean.dimension(), random);
    path.push_back(noised_points(path.back(), epsilon, 1.0 - beta));
  }
  return path;
}

}  // namespace latent::diffusion
