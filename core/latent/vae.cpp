#include "core/latent/vae.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/check_points.hpp"
#include "core/latent/latent_model.hpp"
#include "core/network/precise_mlp.hpp"

namespace latent::latent_variable {
namespace {

constexpr const char* kWhere = "Vae";

/// A size that was packed as a number; 0 for anything that is none.
std::size_t size_at(std::span<const float> weights, std::size_t i) {
  const bool is_size = i < weights.size() && weights[i] >= 1.0F && weights[i] <= 128.0F &&
                       weights[i] == std::floor(weights[i]);
  return is_size ? static_cast<std::size_t>(weights[i]) : 0;
}

class TrainedDecoder : public Decoder {
 public:
  TrainedDecoder(network::PreciseMlp network, DataUnits units)
      : network_(std::move(network)), units_(std::move(units)) {}

  std::size_t latent_dimension() const override { return network_.shape().inputs; }
  std::size_t dimension() const override { return network_.shape().outputs; }

  double cost() const override {
    const auto hidden = static_cast<double>(network_.shape().hidden);
    return hidden * (hidden + 100.0);  // an exponential takes as long as 50 multiplications
  }

  Matrix decode(MatrixView z) const override {
    check_latent_values(z, latent_dimension());
    Matrix result = network_.forward(z);
    for (std::size_t n = 0; n < result.rows; ++n) {
      for (std::size_t i = 0; i < result.cols; ++i) {
        result(n, i) = units_.centre[i] + units_.scale * result(n, i);
      }
    }
    return result;
  }

 private:
  network::PreciseMlp network_;
  DataUnits units_;
};

}  // namespace

DiagonalGaussian Codes::of(std::size_t n) const {
  const auto mean = means.row(n);
  const auto variance = variances.row(n);
  return {{mean.begin(), mean.end()}, {variance.begin(), variance.end()}};
}

Vae::Vae(const VaeShape& shape, DataUnits units, std::vector<float> parameters)
    : shape_(shape), units_(std::move(units)), parameters_(std::move(parameters)) {
  shape_.check(kWhere);
  if (parameters_.size() != shape_.parameters()) {
    fail(kWhere,
         {"parameters must hold ", shape_.parameters(), " numbers, got ", parameters_.size()});
  }
  for (const double value : units_.centre) {
    check_range(kWhere, "centre", value, -kMostObserved, kMostObserved);
  }
  check_range(kWhere, "scale", units_.scale, 0.5 / kMostObserved, 2.0 * kMostObserved);
  if (!std::all_of(parameters_.begin(), parameters_.end(),
                   [](float value) { return std::isfinite(value); })) {
    fail(kWhere, {"parameters must be finite"});
  }
}

Vae Vae::unpack(std::span<const float> weights) {
  const VaeShape shape{size_at(weights, 0), size_at(weights, 1), size_at(weights, 2)};
  const std::size_t header = 4 + shape.observed;
  if (shape.observed == 0 || weights.size() < header) {
    fail(kWhere, {"weights must begin with observed, latent, hidden, centre and scale"});
  }
  shape.check(kWhere);
  const auto numbers = weights.subspan(3);
  const auto parameters = weights.subspan(header);
  return {shape,
          {{numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(shape.observed)},
           static_cast<double>(weights[header - 1])},
          {parameters.begin(), parameters.end()}};
}

std::vector<float> Vae::packed() const {
  std::vector<float> result;
  for (const std::size_t size : {shape_.observed, shape_.latent, shape_.hidden}) {
    result.push_back(static_cast<float>(size));
  }
  for (const double value : units_.centre) result.push_back(static_cast<float>(value));
  result.push_back(static_cast<float>(units_.scale));
  result.insert(result.end(), parameters_.begin(), parameters_.end());
  return result;
}

Codes Vae::encode(MatrixView x) const {
  check_points(kWhere, x, shape_.observed);
  const network::PreciseMlp encoder(shape_.encoder(),
                                    {parameters_.data(), shape_.encoder().parameters()});
  const Matrix outputs = encoder.forward(units_.standardised(x));
  const std::size_t k = shape_.latent;
  Codes codes{Matrix(x.rows, k), Matrix(x.rows, k)};
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t j = 0; j < k; ++j) {
      const double log_variance = outputs(n, k + j);
      codes.means(n, j) = outputs(n, j);
      codes.variances(n, j) =
          std::exp(std::clamp(log_variance, -kMostLogVariance, kMostLogVariance));
      if (!std::isfinite(outputs(n, j)) || std::isnan(log_variance)) {
        fail(kWhere, {"x[", n, "] must be nearer to the data that the weights were trained on"});
      }
    }
  }
  return codes;
}

DecoderPointer Vae::decoder() const {
  return std::make_unique<TrainedDecoder>(
      network::PreciseMlp(shape_.decoder(), {parameters_.data() + shape_.decoder_place(),
                                             shape_.decoder().parameters()}),
      units_);
}

double Vae::noise_variance() const {
  const auto log_noise = static_cast<double>(parameters_[shape_.noise_place()]);
  return units_.scale * units_.scale *
         std::exp(std::clamp(log_noise, kLeastLogNoise, kMostLogNoise));
}

}  // namespace latent::latent_variable
