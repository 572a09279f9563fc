#pragma once

#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

// What mixture.mjs writes for every program it times: N, D, K as 32-bit integers and a fourth one
// for padding, then x, weights, means and covariances (full) as doubles, all little-endian.
struct MixtureFile {
  std::size_t points = 0;
  std::size_t dimension = 0;
  std::size_t components = 0;
  std::vector<double> x;
  std::vector<double> weights;
  std::vector<double> means;
  std::vector<double> covariances;

  explicit MixtureFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::uint32_t sizes[4] = {};
    file.read(reinterpret_cast<char*>(sizes), sizeof sizes);
    points = sizes[0];
    dimension = sizes[1];
    components = sizes[2];
    const auto read = [&file](std::size_t count) {
      std::vector<double> values(count);
      file.read(reinterpret_cast<char*>(values.data()),
                static_cast<std::streamsize>(count * sizeof(double)));
      return values;
    };
    x = read(points * dimension);
    weights = read(components);
    means = read(components * dimension);
    covariances = read(components * dimension * dimension);
    if (!file) throw std::runtime_error("cannot read " + path);
  }
};
