#include "core/latent/vae_bound.hpp"

#include <cmath>

#include "core/base/check_points.hpp"
#include "core/latent/bound_by_quadrature.hpp"
#include "core/latent/latent_model.hpp"

namespace latent::latent_variable {

DrawnBound vae_bound(const Vae& vae, MatrixView x, double beta, std::size_t draws,
                     python::PythonRandom& random) {
  const char* where = "vae_bound";
  const std::size_t k = vae.shape().latent;
  const DecoderPointer decoder = vae.decoder();
  const mixture::GaussianMixture prior({1.0}, Matrix(1, k), mixture::CovarianceKind::spherical,
                                       {1.0});
  const LatentModel model{prior, *decoder, vae.noise_variance()};
  check_points(where, x, vae.shape().observed);
  check_count(where, "x", x.rows, 2, model.most_decoded());
  check_range(where, "beta", beta, 0.0, kMostBeta);
  check_count(where, "draws", draws, 1, model.most_decoded() / x.rows);
  const Codes codes = vae.encode(x);
  RunningMean reconstruction;
  RunningMean divergence;
  RunningMean bound;
  std::vector<double> log_likelihood(draws);
  for (std::size_t n = 0; n < x.rows; ++n) {
    const DiagonalGaussian q = codes.of(n);
    model.log_likelihood(decoder->decode(q.draw(draws, random)), x.row(n), log_likelihood);
    double mean = 0.0;
    for (const double value : log_likelihood) mean += value / static_cast<double>(draws);
    double kl = 0.0;
    for (const double value : q.standard_normal_divergence()) kl += value;
    if (!std::isfinite(mean)) fail(where, {"x[", n, "] must lie nearer to what the decoder gives"});
    reconstruction.add(mean);
    divergence.add(kl);
    bound.add(mean - beta * kl);
  }
  return {reconstruction.result(), divergence.result(), bound.result()};
}

}  // namespace latent::latent_variable
