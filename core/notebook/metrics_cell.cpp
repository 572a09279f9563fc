#include "core/notebook/metrics_cell.hpp"

#include "core/base/check.hpp"
#include "core/python/error.hpp"
#include "core/python/repr.hpp"
#include "core/python/round.hpp"

namespace latent::notebook {

MetricsCell run_metrics(const MetricsParameters& parameters) {
  const auto& errors = parameters.errors;
  check_finite("run_metrics", "errors", errors);
  for (std::size_t i = 0; i < errors.size(); ++i) {
    if (errors[i] < 0.0) {
      fail("run_metrics", {"errors[", i, "] must be at least 0, got ", errors[i]});
    }
  }

  MetricsCell result;
  result.cell.source = "recon_errors = " + python::repr(errors) +
                       "\navg = sum(recon_errors) / len(recon_errors)\n"
                       "worst = max(recon_errors)\nbest = min(recon_errors)\n"
                       "print('avg/best/worst =', round(avg, 4), round(best, 4), round(worst, 4))";
  try {
    result.summary = metrics::summarize_reconstruction(errors);
    const auto printed = [](double x) { return python::repr(python::round(x, 4)); };
    result.cell.output = "avg/best/worst = " + printed(result.summary.mean) + " " +
                         printed(result.summary.best) + " " + printed(result.summary.worst) + "\n";
  } catch (const python::PythonError& error) {
    result.cell.error = error.line();
  }
  return result;
}

}  // namespace latent::notebook
