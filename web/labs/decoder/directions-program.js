import { pythonRows } from '../kit/python-literal.js';

/** @typedef {import('./directions-compute.js').Method} Method */

const BODY = {
  pca: `values = np.linalg.eigvalsh(np.cov(x.T, ddof=0))[::-1]
print("eigenvalues", *(f"{value:.5e}" for value in values))
print(f"share of the first {latent}: {values[:latent].sum() / values.sum():.6f}")`,
  ppca: `values = np.linalg.eigvalsh(np.cov(x.T, ddof=0))[::-1]
noise = values[latent:].mean()
width = x.shape[1]
log_det = np.log(values[:latent]).sum() + (width - latent) * np.log(noise)
print(f"log-likelihood per row {-(width * np.log(2 * np.pi) + log_det + width) / 2:.6f}")
print(f"noise variance {noise:.5e}")`,
  fa: `sd = x.std(axis=0)
model = FactorAnalysis(latent, tol=TOLERANCE, max_iter=MOST, svd_method="lapack").fit(x / sd)
print(f"log-likelihood per row {model.loglike_[-1] / len(x) - np.log(sd).sum():.4f}")
print(f"iterations {model.n_iter_}")`,
};

/**
 * NumPy, and scikit-learn for factor analysis, on the table as the lab analyses it.
 * @param {{method: Method, x: Float64Array, columns: string[], latent: number}} fit
 * @param {{tolerance: number, maxIterations: number}} options
 */
export function directionsProgram({ method, x, columns, latent }, { tolerance, maxIterations }) {
  const body = BODY[method]
    .replace('TOLERANCE', String(tolerance))
    .replace('MOST', String(maxIterations));
  return `import numpy as np
${method === 'fa' ? 'from sklearn.decomposition import FactorAnalysis\n' : ''}
latent = ${latent}
x = np.array([  # ${columns.join(', ')}
${pythonRows(x, columns.length, '    ')}
])
${body}
`;
}

/**
 * What that program prints.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Method} method
 * @param {{eigenvalues: Float64Array, latent: number, share: number, logLikelihood: number,
 *   noiseVariance: number, iterations: number}} fit  of the table as it is analysed
 */
export function directionsOutput(engine, method, fit) {
  const { eigenvalues, latent, share, logLikelihood, noiseVariance, iterations } = fit;
  const printed = {
    pca: {
      format: `eigenvalues${' {:.5e}'.repeat(eigenvalues.length)}\nshare of the first ${latent}: {:.6f}\n`,
      numbers: [...eigenvalues, share],
    },
    ppca: {
      format: 'log-likelihood per row {:.6f}\nnoise variance {:.5e}\n',
      numbers: [logLikelihood, noiseVariance],
    },
    fa: {
      format: `log-likelihood per row {:.4f}\niterations ${iterations}\n`,
      numbers: [logLikelihood],
    },
  }[method];
  return engine.format(printed.format, Float64Array.from(printed.numbers));
}
