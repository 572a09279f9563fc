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

/** The fitted loadings and noise variances, to be turned. @type {Record<string, string>} */
const MODEL = {
  ppca: `axes = np.linalg.eigh(np.cov(x.T, ddof=0))[1][:, ::-1][:, :latent]
w, psi = axes * np.sqrt(values[:latent] - noise), np.full(width, noise)`,
  fa: `w, psi = (model.components_ * sd).T, model.noise_variance_ * sd**2`,
};

/** Two of its latent values turned: whichever axes the fit has. */
const TURNED = `a, b, angle = A, B, np.radians(DEGREES)
turn = np.eye(latent)
turn[a, a] = turn[b, b] = np.cos(angle)
turn[b, a], turn[a, b] = np.sin(angle), -np.sin(angle)
w = w @ turn
model_cov = w @ w.T + np.diag(psi)
misfit = np.trace(np.linalg.solve(model_cov, np.cov(x.T, ddof=0)))
log_det = np.linalg.slogdet(2 * np.pi * model_cov)[1]
print(f"turned: {-(log_det + misfit) / 2:.4f}")`;

/** @typedef {import('./directions-compute.js').Shown['rotation']} Rotation */

/** @param {Rotation} rotation */
const isByHand = (rotation) => rotation !== null && rotation.plane !== null && rotation.angle !== 0;

/**
 * NumPy, and scikit-learn for factor analysis, on the table as the lab analyses it.
 * @param {{method: Method, x: Float64Array, columns: string[], latent: number, rotation: Rotation}} fit
 * @param {{tolerance: number, maxIterations: number}} options
 */
export function directionsProgram(fit, { tolerance, maxIterations }) {
  const { method, x, columns, latent, rotation } = fit;
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
${turnedBy(method, rotation)}`;
}

/** @param {Method} method @param {Rotation} rotation */
function turnedBy(method, rotation) {
  if (!rotation?.plane || !isByHand(rotation)) return '';
  const [a, b] = rotation.plane;
  const turn = TURNED.replace('A, B', `${a}, ${b}`).replace('DEGREES', String(rotation.degrees));
  return `${MODEL[method]}
${turn}
`;
}

/**
 * What that program prints.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Method} method
 * @param {{eigenvalues: Float64Array, latent: number, share: number, logLikelihood: number,
 *   noiseVariance: number, iterations: number}} fit  of the table as it is analysed
 * @param {Rotation} rotation
 */
export function directionsOutput(engine, method, fit, rotation) {
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
  const isTurned = rotation !== null && isByHand(rotation);
  return engine.format(
    `${printed.format}${isTurned ? 'turned: {:.4f}\n' : ''}`,
    Float64Array.from([...printed.numbers, ...(isTurned ? [rotation.printed] : [])]),
  );
}
