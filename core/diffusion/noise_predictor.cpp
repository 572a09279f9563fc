#include "core/diffusion/noise_predictor.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"

namespace latent::diffusion {
namespace {

constexpr const char* kWhere = "NoisePredictor";

/// A size that was packed as a number; 0 for anything that is none.
std::size_t size_at(std::span<const float> weights, std::size_t i) {
  const bool is_size = i < weights.size() && weights[i] >= 1.0F && weights[i] <= 256.0F &&
                       weights[i] == std::floor(weights[i]);
  return is_size ? static_cast<std::size_t>(weights[i]) : 0;
}

class Learned : public Denoiser {
 public:
  explicit Learned(NoisePredictor predictor) : predictor_(std::move(predictor)) {}

  Matrix operator()(MatrixView xt, double alpha_bar) override {
    return predictor_.clean(xt, alpha_bar);
  }

 private:
  NoisePredictor predictor_;
};

}  // namespace

network::MlpShape noise_network(std::size_t dimension, std::size_t hidden) {
  return {dimension + std::tuple_size_v<decltype(NoiseLevel().embedding())>, hidden, dimension};
}

void write_inputs(const Standardised& units, const NoiseLevel& level, std::span<const double> xt,
                  float* row) {
  for (std::size_t i = 0; i < xt.size(); ++i) {
    *row++ = static_cast<float>(units.input(level, xt[i], i));
  }
  for (const double value : level.embedding()) *row++ = static_cast<float>(value);
}

NoisePredictor::NoisePredictor(Standardised units, std::size_t hidden,
                               std::vector<float> parameters)
    : units_(std::move(units)),
      shape_(noise_network(units_.dimension(), hidden)),
      parameters_(std::move(parameters)) {
  network::check_shape(kWhere, shape_);
  if (parameters_.size() != shape_.parameters()) {
    fail(kWhere,
         {"parameters must be ", shape_.parameters(), " numbers, got ", parameters_.size()});
  }
  if (!std::all_of(parameters_.begin(), parameters_.end(),
                   [](float value) { return std::isfinite(value); })) {
    fail(kWhere, {"parameters must be finite"});
  }
}

NoisePredictor NoisePredictor::unpack(std::span<const float> weights) {
  const std::size_t dimension = size_at(weights, 0);
  const std::size_t header = 3 + dimension;
  if (dimension == 0 || weights.size() < header) {
    fail(kWhere, {"weights must begin with dimension, hidden, centre and deviation"});
  }
  std::vector<double> centre(dimension);
  std::copy_n(weights.data() + 2, dimension, centre.data());
  std::vector<float> parameters(weights.size() - header);
  std::copy_n(weights.data() + header, parameters.size(), parameters.data());
  return {{std::move(centre), static_cast<double>(weights[header - 1])},
          size_at(weights, 1),
          std::move(parameters)};
}

std::vector<float> NoisePredictor::packed() const {
  std::vector<float> result(3 + units_.dimension() + parameters_.size());
  float* to = result.data();
  *to++ = static_cast<float>(units_.dimension());
  *to++ = static_cast<float>(shape_.hidden);
  for (const double value : units_.centre()) *to++ = static_cast<float>(value);
  *to++ = static_cast<float>(units_.deviation());
  std::copy_n(parameters_.data(), parameters_.size(), to);
  return result;
}

Matrix NoisePredictor::noise(MatrixView xt, double alpha_bar) const {
  return turned(xt, alpha_bar, false);
}

Matrix NoisePredictor::clean(MatrixView xt, double alpha_bar) const {
  return turned(xt, alpha_bar, true);
}

Matrix NoisePredictor::turned(MatrixView xt, double alpha_bar, bool to_clean) const {
  check_points(kWhere, xt, units_.dimension());
  const NoiseLevel level = units_.level(alpha_bar);
  std::vector<float> inputs(xt.rows * shape_.inputs);
  for (std::size_t n = 0; n < xt.rows; ++n) {
    write_inputs(units_, level, xt.row(n), inputs.data() + n * shape_.inputs);
  }
  const std::vector<float> v = network::Mlp(shape_).forward(parameters_, inputs);
  Matrix result(xt.rows, xt.cols);
  for (std::size_t k = 0; k < result.size(); ++k) {
    const std::size_t i = k % xt.cols;
    const double input = units_.input(level, xt.data[k], i);
    const auto output = static_cast<double>(v[k]);
    result.values[k] =
        to_clean
            ? units_.centre()[i] + units_.deviation() * (level.cosine * input - level.sine * output)
            : level.sine * input + level.cosine * output;
    if (!std::isfinite(result.values[k])) {
      fail(kWhere, {"xt[", k / xt.cols,
                    "] must be nearer to the data that the weights "
                    "were trained on: the guess is no number"});
    }
  }
  return result;
}

DenoiserPointer learned(NoisePredictor predictor) {
  return std::make_unique<Learned>(std::move(predictor));
}

}  // namespace latent::diffusion
