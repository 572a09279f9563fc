// Prints, as JSON, data and where the training of a variational autoencoder on them is after some
// steps: vae_dump LATENT STEPS
#include <cstdio>
#include <string>

#include "core/latent/vae_training.hpp"

using namespace latent;

namespace {

void print(const char* name, const std::vector<double>& values) {
  std::printf("\"%s\": [", name);
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::printf(i == 0 ? "%.17g" : ", %.17g", values[i]);
  }
  std::printf("]");
}

}  // namespace

int main(int, char** arguments) {
  latent_variable::VaeTrainingOptions options;
  options.latent = static_cast<std::size_t>(std::stoi(arguments[1]));
  python::PythonRandom random(1);
  Matrix data(200, 2);
  for (double& value : data.values) value = 3.0 * random.random() * random.random();
  latent_variable::VaeTraining training(data, options, python::PythonRandom(13));
  training.advance(static_cast<std::size_t>(std::stoi(arguments[2])));
  std::printf("{");
  print("data", data.values);
  std::printf(", ");
  print("state", training.state());
  std::printf("}\n");
  return 0;
}
