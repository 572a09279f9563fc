#include "core/latent/factor_analysis.hpp"
#include "core/latent/factor_em.hpp"
#include "core/latent/held_out.hpp"
#include "core/latent/pca.hpp"
#include "core/latent/projection.hpp"
#include "core/latent/rotation.hpp"
#include "web/wasm/exported.hpp"
#include "web/wasm/to_linear_gaussian.hpp"

// Principal components and factors of data.
namespace {

using emscripten::val;
using namespace latent::latent_variable;  // NOLINT: all of this file is about it
using latent::Matrix;
using latent::wasm::Argument;
using latent::wasm::export_function;
using latent::wasm::set_factor_model;
using latent::wasm::to_array;
using latent::wasm::to_factor_model;
using latent::wasm::to_moments;

FactorNoise to_noise(const Argument& noise) {
  return noise.one_of<FactorNoise>(
      {{"isotropic", FactorNoise::isotropic}, {"diagonal", FactorNoise::diagonal}});
}

FactorAnalysisOptions to_options(const Argument& options) {
  return {options["tolerance"].number(), options["maxIterations"].count()};
}

val from_model(const FactorModel& model) {
  val result = val::object();
  set_factor_model(result, model);
  return result;
}

val moments_of(const Argument& x, const Argument& columns) {
  const ColumnMoments moments = column_moments(x.matrix(columns.count()));
  val result = val::object();
  result.set("count", moments.count);
  result.set("mean", to_array(moments.mean));
  result.set("covariance", to_array(moments.covariance.values));
  return result;
}

val fit_pca(const Argument& x, const Argument& columns, const Argument& latent,
            const Argument& options) {
  const ColumnMoments moments = column_moments(x.matrix(columns.count()));
  const PcaFit fit = pca(moments, latent.count(), {options["ddof"].count()});
  val result = from_model(fit.model);
  result.set("logLikelihood", fit.log_likelihood);
  result.set("iterations", 0);
  result.set("eigenvalues", to_array(fit.eigenvalues));
  result.set("components", to_array(fit.components.values));
  return result;
}

val factor_analysis(const Argument& x, const Argument& columns, const Argument& latent,
                    const Argument& options) {
  const ColumnMoments moments = column_moments(x.matrix(columns.count()));
  const FactorAnalysisFit fit = fit_factor_analysis(moments, latent.count(), to_options(options));
  val result = from_model(fit.model);
  result.set("logLikelihood", fit.log_likelihood);
  result.set("iterations", fit.log_likelihoods.size());
  result.set("logLikelihoods", to_array(fit.log_likelihoods));
  result.set("converged", fit.converged);
  return result;
}

val analysis_step(const Argument& moments, const Argument& noise_variances,
                  const Argument& latent) {
  const FactorAnalysisStep step =
      factor_analysis_step(to_moments(moments), noise_variances.numbers(), latent.count());
  val result = from_model(step.model);
  result.set("logLikelihood", step.log_likelihood);
  result.set("nextNoiseVariances", to_array(step.next_noise_variances));
  return result;
}

val start(const Argument& moments, const Argument& latent, const Argument& noise,
          const Argument& seed) {
  auto random = seed.random();
  return from_model(start_factors(to_moments(moments), latent.count(), to_noise(noise), random));
}

val factor_em_step(const Argument& moments, const Argument& model) {
  const ColumnMoments of = to_moments(moments);
  const FactorModel next = em_step(of, to_factor_model(model));
  val result = from_model(next);
  result.set("logLikelihood", next.log_likelihood(of));
  return result;
}

val rotated_loadings(const Argument& loadings, const Argument& columns, const Argument& criterion) {
  const std::size_t d = columns.count();
  Matrix w(loadings.numbers(), d, 0);
  w.cols = d == 0 ? 0 : w.size() / d;
  if (w.size() != w.rows * w.cols) loadings.refuse("must hold as many numbers for each column");
  const Rotation rotated = rotate_loadings(
      w, criterion.one_of<RotationCriterion>({{"varimax", RotationCriterion::varimax},
                                              {"quartimax", RotationCriterion::quartimax}}));
  val result = val::object();
  result.set("loadings", to_array(rotated.loadings.values));
  result.set("rotation", to_array(rotated.rotation.values));
  return result;
}

val principal_scores(const Argument& x, const Argument& mean, const Argument& components) {
  const std::vector<double> centre = mean.numbers();
  const std::size_t d = centre.size();
  return to_array(projection(x.matrix(d), centre, components.matrix(d)).values);
}

val factor_scores(const Argument& x, const Argument& model) {
  const FactorModel of = to_factor_model(model);
  of.check("factorScores");
  return to_array(projection(x.matrix(of.columns()), of.mean, of.posterior_map()).values);
}

val scores_of_held_out(const Argument& x, const Argument& columns, const Argument& latent,
                       const Argument& options) {
  return to_array(
      held_out_scores(x.matrix(columns.count()), latent.count(),
                      {to_noise(options["noise"]), options["folds"].count(), to_options(options)}));
}

}  // namespace

EMSCRIPTEN_BINDINGS(factors) {
  export_function<"columnMoments", &moments_of, "x", "columns">();
  export_function<"fitPca", &fit_pca, "x", "columns", "latent", "options">();
  export_function<"fitFactorAnalysis", &factor_analysis, "x", "columns", "latent", "options">();
  export_function<"factorAnalysisStep", &analysis_step, "moments", "noiseVariances", "latent">();
  export_function<"startFactors", &start, "moments", "latent", "noise", "seed">();
  export_function<"factorEmStep", &factor_em_step, "moments", "model">();
  export_function<"rotateLoadings", &rotated_loadings, "loadings", "columns", "criterion">();
  export_function<"principalScores", &principal_scores, "x", "mean", "components">();
  export_function<"factorScores", &factor_scores, "x", "model">();
  export_function<"heldOutScores", &scores_of_held_out, "x", "columns", "latent", "options">();
}
