#include <array>
#include <memory>
#include <vector>

#include "core/latent/best_gaussian.hpp"
#include "core/latent/bound_by_draws.hpp"
#include "core/latent/bound_by_quadrature.hpp"
#include "core/latent/bound_gaps.hpp"
#include "core/latent/decoder_marginal.hpp"
#include "core/latent/pushed_density.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/from_drawn_bound.hpp"
#include "web/wasm/to_latent_model.hpp"

// Nonlinear decoders: p(x) and the evidence lower bound.
namespace {

using emscripten::val;
using namespace latent::latent_variable;  // NOLINT: all of this file is about it
using latent::Matrix;
using latent::wasm::Argument;
using latent::wasm::export_class;
using latent::wasm::export_function;
using latent::wasm::from_drawn_bound;
using latent::wasm::from_drawn_mean;
using latent::wasm::OwnedModel;
using latent::wasm::to_array;
using latent::wasm::to_diagonal_gaussian;
using latent::wasm::to_latent_decoder;

val from_gaussian(const DiagonalGaussian& q) {
  val result = val::object();
  result.set("mean", to_array(q.mean));
  result.set("variance", to_array(q.variance));
  return result;
}

val from_bound(const EvidenceBound& bound) {
  val result = val::object();
  result.set("reconstruction", bound.reconstruction.value);
  result.set("priorDivergence", bound.prior_divergence.value);
  result.set("bound", bound.bound.value);
  result.set("logEvidence", bound.log_evidence.value);
  result.set("posteriorDivergence", bound.posterior_divergence.value);
  result.set("error", bound.bound.error + bound.posterior_divergence.error);
  return result;
}

val from_posterior(const GridPosterior& posterior) {
  val result = val::object();
  result.set("logEvidence", posterior.log_evidence.value);
  result.set("error", posterior.log_evidence.error);
  result.set("z", to_array(posterior.z.values));
  result.set("logDensity", to_array(posterior.log_density));
  result.set("volume", to_array(posterior.volume));
  result.set("mean", to_array(posterior.mean));
  result.set("covariance", to_array(posterior.covariance.values));
  return result;
}

val decode_latent(const Argument& decoder, const Argument& z) {
  const auto made = to_latent_decoder(decoder);
  return to_array(made->decode(z.matrix(made->latent_dimension())).values);
}

val latent_evidence(const Argument& prior, const Argument& decoder, const Argument& noise_variance,
                    const Argument& x) {
  const OwnedModel owned(prior, decoder, noise_variance);
  DecoderMarginal marginal(owned.model());
  const Matrix points = x.matrix(owned.model().decoder.dimension());
  std::vector<double> log_density;
  std::vector<double> error;
  for (std::size_t n = 0; n < points.rows; ++n) {
    const Nats nats = marginal.log_density(points.row(n));
    log_density.push_back(nats.value);
    error.push_back(nats.error);
  }
  val result = val::object();
  result.set("logDensity", to_array(log_density));
  result.set("error", to_array(error));
  return result;
}

val latent_posterior(const Argument& prior, const Argument& decoder, const Argument& noise_variance,
                     const Argument& x) {
  const OwnedModel owned(prior, decoder, noise_variance);
  return from_posterior(DecoderMarginal(owned.model()).posterior(x.numbers()));
}

std::array<double, 2> to_edges(const Argument& argument) {
  const std::vector<double> edges = argument.numbers();
  if (edges.size() != 2) argument.refuse("must hold 2 numbers");
  return {edges[0], edges[1]};
}

val pushed_density_on(const Argument& prior, const Argument& decoder,
                      const Argument& noise_variance, const Argument& across, const Argument& up,
                      const Argument& columns, const Argument& rows) {
  const OwnedModel owned(prior, decoder, noise_variance);
  return to_array(
      pushed_density(owned.model(), {to_edges(across), to_edges(up), columns.count(), rows.count()})
          .values);
}

val latent_bound(const Argument& prior, const Argument& decoder, const Argument& noise_variance,
                 const Argument& x, const Argument& q, const Argument& beta) {
  const OwnedModel owned(prior, decoder, noise_variance);
  DecoderMarginal marginal(owned.model());
  return from_bound(
      bound_by_quadrature(marginal, x.numbers(), to_diagonal_gaussian(q), beta.number()));
}

val drawn_bound(const Argument& prior, const Argument& decoder, const Argument& noise_variance,
                const Argument& x, const Argument& q, const Argument& beta, const Argument& count,
                const Argument& seed) {
  const OwnedModel owned(prior, decoder, noise_variance);
  auto random = seed.random();
  return from_drawn_bound(bound_by_draws(owned.model(), x.numbers(), to_diagonal_gaussian(q),
                                         beta.number(), count.count(), random));
}

val importance_bound(const Argument& prior, const Argument& decoder, const Argument& noise_variance,
                     const Argument& x, const Argument& q, const Argument& draws,
                     const Argument& repetitions, const Argument& seed) {
  const OwnedModel owned(prior, decoder, noise_variance);
  auto random = seed.random();
  return from_drawn_mean(importance_weighted_bound(owned.model(), x.numbers(),
                                                   to_diagonal_gaussian(q), draws.count(),
                                                   repetitions.count(), random));
}

/// JavaScript deletes it.
class GapsHandle {
 public:
  GapsHandle(const Argument& prior, const Argument& decoder, const Argument& noise_variance,
             const Argument& x, const Argument& q)
      : owned_(prior, decoder, noise_variance),
        marginal_(owned_.model()),
        search_(marginal_, x.numbers(), to_diagonal_gaussian(q)) {}

  bool advance() { return search_.advance(); }

  val posterior() { return from_posterior(search_.posterior()); }

  val gaps() {
    const BoundGaps gaps = search_.gaps();
    val result = val::object();
    result.set("encoder", from_bound(gaps.encoder));
    result.set("best", from_bound(gaps.best));
    result.set("bestGaussian", from_gaussian(gaps.best_q));
    result.set("approximationGap", gaps.approximation_gap());
    result.set("amortisationGap", gaps.amortisation_gap());
    return result;
  }

 private:
  OwnedModel owned_;
  DecoderMarginal marginal_;
  GapSearch search_;
};

GapsHandle* make_gaps(const Argument& prior, const Argument& decoder,
                      const Argument& noise_variance, const Argument& x, const Argument& q) {
  return new GapsHandle(prior, decoder, noise_variance, x, q);
}

}  // namespace

EMSCRIPTEN_BINDINGS(bound) {
  export_function<"decodeLatent", &decode_latent, "decoder", "z">();
  export_function<"latentEvidence", &latent_evidence, "prior", "decoder", "noiseVariance", "x">();
  export_function<"latentPosterior", &latent_posterior, "prior", "decoder", "noiseVariance", "x">();
  export_function<"pushedDensity", &pushed_density_on, "prior", "decoder", "noiseVariance",
                  "across", "up", "columns", "rows">();
  export_function<"latentBound", &latent_bound, "prior", "decoder", "noiseVariance", "x", "q",
                  "beta">();
  export_function<"drawnBound", &drawn_bound, "prior", "decoder", "noiseVariance", "x", "q", "beta",
                  "count", "seed">();
  export_function<"importanceBound", &importance_bound, "prior", "decoder", "noiseVariance", "x",
                  "q", "draws", "repetitions", "seed">();
  export_class<GapsHandle, "GapSearch">()
      .with<"advance", &GapsHandle::advance>()
      .with<"posterior", &GapsHandle::posterior>()
      .with<"gaps", &GapsHandle::gaps>();
  export_function<"makeGapSearch", &make_gaps, "prior", "decoder", "noiseVariance", "x", "q">();
}
