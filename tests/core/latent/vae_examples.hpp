#pragma once

#include <cmath>
#include <vector>

#include "core/base/matrix_view.hpp"
#include "core/latent/plane_curves.hpp"
#include "core/latent/vae_training.hpp"
#include "core/python/random.hpp"

// Data and trainings that the tests of variational autoencoders share.
namespace latent::latent_variable::examples {

/// Draws from an arc with noise of deviation 0.1.
inline Matrix arc_data(std::size_t count, std::int64_t seed) {
  python::PythonRandom random(seed);
  Matrix z(count, 1);
  random.gauss_fill(z.values);
  Matrix x = arc(1.4, 0.9)->decode(z);
  Matrix noise(count, 2);
  random.gauss_fill(noise.values);
  for (std::size_t i = 0; i < x.size(); ++i) x.values[i] += 0.1 * noise.values[i];
  return x;
}

inline VaeTrainingOptions small_options() {
  VaeTrainingOptions options;
  options.hidden = 32;
  options.batch = 128;
  return options;
}

}  // namespace latent::latent_variable::examples
