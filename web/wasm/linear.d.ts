// The typed face of bind_linear_latent.cpp and bind_factors.cpp, a part of Core: linear decoders with
// Gaussian noise, principal components and factors. K is the number of latent values.
import type { Mixture } from './core.js';
import type { DrawnBound, DrawnMean } from './vae.js';

/** x = W z + μ + ε, from K latent values to `columns` observed ones. */
export interface LinearDecoder {
  /** W (columns, K), row by row. */
  w: Float64Array;
  /** (columns) */
  mu: Float64Array;
}

/** q(z), one Gaussian. */
export interface LatentGaussian {
  /** (K) */
  mean: Float64Array;
  /** (K) variances, or the covariance (K, K). */
  variance: Float64Array;
}

export interface EvidenceBoundOptions {
  prior: Mixture;
  decoder: LinearDecoder;
  /** Variances of ε: 1 for all columns, (columns), or the covariance (columns, columns). */
  noise: Float64Array;
  /** (columns) */
  x: Float64Array;
  q: LatentGaussian;
  beta: number;
}

/** All that linear models need to know of rows. */
export interface ColumnMoments {
  count: number;
  /** (columns) */
  mean: Float64Array;
  /** (columns, columns), divided by the count. */
  covariance: Float64Array;
}

/** x = W z + μ + ε with z ~ N(0, I) and independent noise. */
export interface FactorModel {
  /** (columns) */
  mean: Float64Array;
  /** W (columns, K) */
  loadings: Float64Array;
  /** One for all columns (probabilistic PCA), or one for each (factor analysis). */
  noiseVariances: Float64Array;
}

/** A model and its log-likelihood, mean over the rows, nats. */
export interface ScoredFactorModel extends FactorModel {
  logLikelihood: number;
}

export interface FactorAnalysisOptions {
  /** Converged when the log-likelihood, summed over the rows, gains less, nats. */
  tolerance: number;
  maxIterations: number;
}

export interface HeldOutOptions {
  noise: 'isotropic' | 'diagonal';
  folds: number;
  /** As those of factor analysis. */
  tolerance: number;
  maxIterations: number;
}

/** Where the β-weighted bound of a linear VAE is highest. */
export interface LinearVaeOptimum {
  /** Latent values that have not collapsed. */
  active: number;
  /** (K) descending. */
  loadingsSquared: Float64Array;
  /** Mean over the rows, nats. */
  bound: number;
}

export interface LinearVaeTrainingOptions {
  latent: number;
  noiseVariance: number;
  beta: number;
  /** Where q comes from: an encoder that learns too, or the exact posterior. */
  inference: 'encoder' | 'exact';
  /** In units in which columns have variance 1 on average, at most 1. */
  learningRate: number;
}

/** A linear VAE after some steps. */
export interface LinearVaeState {
  step: number;
  /** reconstruction − β KL(q‖p(z)), mean over the rows, nats. */
  bound: number;
  /** (columns) uᵀ W Wᵀ u along each principal axis u, the largest eigenvalue's first. */
  loadingsSquared: Float64Array;
}

/** A linear VAE that learns from the exact gradient. Only for jobs, which delete it. */
export interface LinearVaeTraining {
  /** So many steps of Adam, at most 1000. */
  advance(count: number): void;
  state(): LinearVaeState;
  delete(): void;
}

export interface LinearCore {
  /** p(x), and p(z, x) with z's coordinates first. */
  linearGaussian(
    prior: Mixture,
    decoder: LinearDecoder,
    noise: Float64Array,
  ): { observed: Mixture; joint: Mixture };
  /** p(z | x) of one x (columns). */
  posteriorOfLatent(
    prior: Mixture,
    decoder: LinearDecoder,
    noise: Float64Array,
    x: Float64Array,
  ): Mixture;
  /** The evidence lower bound of one x, exactly, nats. */
  evidenceBound(options: EvidenceBoundOptions): {
    /** reconstruction − β divergence */
    bound: number;
    /** E_q[log p(x | z)] */
    reconstruction: number;
    /** KL(q‖p(z)) */
    divergence: number;
    logEvidence: number;
    /** KL(q‖p(z | x)): logEvidence less this is the bound with β = 1. */
    gap: number;
  };
  /** The same from `count` draws of q. */
  drawnLinearBound(
    prior: Mixture,
    decoder: LinearDecoder,
    noise: Float64Array,
    x: Float64Array,
    q: LatentGaussian,
    beta: number,
    count: number,
    seed: string,
  ): DrawnBound;
  /** The importance-weighted bound with so many draws, as the mean of repetitions. */
  importanceLinearBound(
    prior: Mixture,
    decoder: LinearDecoder,
    noise: Float64Array,
    x: Float64Array,
    q: LatentGaussian,
    draws: number,
    repetitions: number,
    seed: string,
  ): DrawnMean;
  linearVaeOptimum(
    eigenvalues: Float64Array,
    noiseVariance: number,
    beta: number,
    latent: number,
  ): LinearVaeOptimum;
  /** Such an optimum as a network: x̂ = W z + mean, q(z | x) = N(encoder (x − mean), variances). */
  linearVae(
    moments: ColumnMoments,
    latent: number,
    noiseVariance: number,
    beta: number,
  ): {
    mean: Float64Array;
    /** W (columns, K) */
    w: Float64Array;
    /** (K, columns) */
    encoder: Float64Array;
    /** (K) */
    variances: Float64Array;
    optimum: LinearVaeOptimum;
  };
  /** A linear VAE before its first step; one and the same for one seed. */
  makeLinearVaeTraining(
    moments: ColumnMoments,
    options: LinearVaeTrainingOptions,
    seed: string,
  ): LinearVaeTraining;

  // factors
  columnMoments(x: Float64Array, columns: number): ColumnMoments;
  /** Probabilistic PCA of x (N, columns), at its maximum of the likelihood; ddof 0 or 1. */
  fitPca(
    x: Float64Array,
    columns: number,
    latent: number,
    options: { ddof: number },
  ): ScoredFactorModel & {
    /** 0: it has a closed form. */
    iterations: number;
    /** (columns) descending. */
    eigenvalues: Float64Array;
    /** (K, columns) unit principal axes. */
    components: Float64Array;
  };
  /** Factor analysis of x (N, columns) at one go; jobs take one factorAnalysisStep() after another. */
  fitFactorAnalysis(
    x: Float64Array,
    columns: number,
    latent: number,
    options: FactorAnalysisOptions,
  ): ScoredFactorModel & {
    iterations: number;
    /** After each iteration. */
    logLikelihoods: Float64Array;
    converged: boolean;
  };
  /** The loadings that are best for noise variances (columns), and the variances to go on with. */
  factorAnalysisStep(
    moments: ColumnMoments,
    noiseVariances: Float64Array,
    latent: number,
  ): ScoredFactorModel & { nextNoiseVariances: Float64Array };
  /** A random model for factorEmStep() to start from. */
  startFactors(
    moments: ColumnMoments,
    latent: number,
    noise: 'isotropic' | 'diagonal',
    seed: string,
  ): FactorModel;
  /** One iteration of EM: of probabilistic PCA where the model has one noise variance. */
  factorEmStep(moments: ColumnMoments, model: FactorModel): ScoredFactorModel;
  /** Loadings (columns, K), rotated, and the rotation (K, K). */
  rotateLoadings(
    loadings: Float64Array,
    columns: number,
    criterion: 'varimax' | 'quartimax',
  ): { loadings: Float64Array; rotation: Float64Array };
  /** PCA's coordinates (N, K) of x (N, columns), by fitPca()'s mean and components. */
  principalScores(x: Float64Array, mean: Float64Array, components: Float64Array): Float64Array;
  /** Posterior means (N, K) of the latent values of x (N, columns). */
  factorScores(x: Float64Array, model: FactorModel): Float64Array;
  /** (N) log p of each row under the model of the other folds, nats; row n is in fold n mod folds. */
  heldOutScores(
    x: Float64Array,
    columns: number,
    latent: number,
    options: HeldOutOptions,
  ): Float64Array;
}
