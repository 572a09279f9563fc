// The typed face of bind_bound.cpp and bind_vae.cpp, a part of Core: nonlinear decoders.
import type { Mixture } from './core.js';

/** x̂ = f(z): a curve in the plane by its formula, or a trained network of one or two latent values. */
export type LatentDecoder =
  /** offset + slope z, two numbers each */
  | { kind: 'line'; slope: Float64Array; offset: Float64Array }
  /** radius (sin turn z, cos turn z) */
  | { kind: 'arc'; radius: number; turn: number }
  /** (radius + growth z) (cos turn z, sin turn z) */
  | { kind: 'spiral'; radius: number; growth: number; turn: number }
  /** As VaeTraining.weights() gave it. */
  | { kind: 'trained'; weights: Float32Array };

/** q(z), (K) each. */
export interface DiagonalGaussian {
  mean: Float64Array;
  variance: Float64Array;
}

/** A mean over draws. */
export interface DrawnMean {
  mean: number;
  standardError: number;
}

/** Of one x, nats, by quadrature. */
export interface EvidenceBound {
  /** E_q[log p(x | z)] */
  reconstruction: number;
  /** KL(q‖p(z)) */
  priorDivergence: number;
  /** reconstruction − β priorDivergence */
  bound: number;
  logEvidence: number;
  /** KL(q‖p(z | x)): logEvidence less this is the bound with β = 1. */
  posteriorDivergence: number;
  /** How far any of them is off at most. */
  error: number;
}

export interface DrawnBound {
  reconstruction: DrawnMean;
  priorDivergence: DrawnMean;
  bound: DrawnMean;
}

/** p(z | x) on a grid, ascending where z is one number; Σ volume · density · g(z) = E[g(z) | x]. */
export interface GridPosterior {
  logEvidence: number;
  error: number;
  /** (N, K) */
  z: Float64Array;
  /** (N) */
  logDensity: Float64Array;
  /** (N) */
  volume: Float64Array;
  mean: Float64Array;
  /** (K, K) */
  covariance: Float64Array;
}

/**
 * p(z | x) of one x, the search for the best Gaussian q, and what bounds lack. Only for jobs, which delete
 * it.
 */
export interface GapSearch {
  /** A slice of an integral, or the climb from one start more; false once there is nothing left. */
  advance(): boolean;
  posterior(): GridPosterior;
  /** With the best q so far. */
  gaps(): {
    /** Of the q that was given. */
    encoder: EvidenceBound;
    /** Of the best Gaussian. */
    best: EvidenceBound;
    bestGaussian: DiagonalGaussian;
    /** log p(x) − the best bound */
    approximationGap: number;
    /** The best bound − the encoder's */
    amortisationGap: number;
  };
  delete(): void;
}

export interface VaeOptions {
  /** 1 or 2 */
  latent: number;
  /** Units of each hidden layer: a multiple of 16, up to 128. */
  hidden: number;
  /** Points in each step. */
  batch: number;
  learningRate: number;
  /** Where it starts, or stays; data units squared. */
  noiseVariance: number;
  learnVariance: boolean;
  beta: number;
  /** The reconstruction as a mean over the D dimensions instead of their sum: as β D would be. */
  meanOverDimensions: boolean;
}

/** A variational autoencoder that learns. Only for jobs, which delete it. */
export interface VaeTraining {
  /** So many steps of Adam; means over their batches, nats in data units. */
  advance(count: number): {
    /** −log p(x | z), summed over the dimensions */
    reconstruction: number;
    divergence: number;
    /** What is minimised. */
    total: number;
  };
  /** With the average of its latest parameters. */
  weights(): Float32Array;
  /** All that makeVaeTrainingFrom() needs to go on with the same steps. */
  state(): Float64Array;
  delete(): void;
}

export interface VaeCore {
  /** (N, D) of z (N, K). */
  decodeLatent(decoder: LatentDecoder, z: Float64Array): Float64Array;
  /** log p(x) of each x (N, D) by quadrature, with its error, below 1e-6 nats. */
  latentEvidence(
    prior: Mixture,
    decoder: LatentDecoder,
    noiseVariance: number,
    x: Float64Array,
  ): { logDensity: Float64Array; error: Float64Array };
  /** In one call: with two latent values a GapSearch, which goes in slices. */
  latentPosterior(
    prior: Mixture,
    decoder: LatentDecoder,
    noiseVariance: number,
    x: Float64Array,
  ): GridPosterior;
  /**
   * p(x) on even points of the plane, row by row from the top (rows · columns), of one latent value:
   * by the trapezoidal rule, all x at once.
   */
  pushedDensity(
    prior: Mixture,
    decoder: LatentDecoder,
    noiseVariance: number,
    /** x₁ of the first and of the last column. */
    across: Float64Array,
    /** x₂ of the lowest and of the topmost row. */
    up: Float64Array,
    /** 2 … 512, as rows */
    columns: number,
    rows: number,
  ): Float64Array;
  latentBound(
    prior: Mixture,
    decoder: LatentDecoder,
    noiseVariance: number,
    x: Float64Array,
    q: DiagonalGaussian,
    beta: number,
  ): EvidenceBound;
  /** The same from `count` draws of q. */
  drawnBound(
    prior: Mixture,
    decoder: LatentDecoder,
    noiseVariance: number,
    x: Float64Array,
    q: DiagonalGaussian,
    beta: number,
    count: number,
    seed: string,
  ): DrawnBound;
  /** The importance-weighted bound with so many draws, as the mean of repetitions. */
  importanceBound(
    prior: Mixture,
    decoder: LatentDecoder,
    noiseVariance: number,
    x: Float64Array,
    q: DiagonalGaussian,
    draws: number,
    repetitions: number,
    seed: string,
  ): DrawnMean;
  makeGapSearch(
    prior: Mixture,
    decoder: LatentDecoder,
    noiseVariance: number,
    x: Float64Array,
    q: DiagonalGaussian,
  ): GapSearch;

  // vae
  /** A network before its first step, for data (N, columns); one and the same for one seed. */
  makeVaeTraining(
    data: Float64Array,
    columns: number,
    options: VaeOptions,
    seed: string,
  ): VaeTraining;
  /** Goes on from a state() with the same data and options, without a step made twice. */
  makeVaeTrainingFrom(
    data: Float64Array,
    columns: number,
    options: VaeOptions,
    state: Float64Array,
  ): VaeTraining;
  /** What weights are of; the noise variance in data units squared. */
  vaeSizes(weights: Float32Array): {
    observed: number;
    latent: number;
    hidden: number;
    noiseVariance: number;
  };
  /** q(z | x) of each x (N, D): (N, K) each. */
  vaeEncode(
    weights: Float32Array,
    x: Float64Array,
  ): { means: Float64Array; variances: Float64Array };
  /** The bound as a mean over points x (N, D), nats per point, with so many draws of z for each. */
  vaeBound(
    weights: Float32Array,
    x: Float64Array,
    beta: number,
    draws: number,
    seed: string,
  ): DrawnBound;
  /** What the encoder makes use of over points x (N, D), at most 2048: (K) each, information in nats. */
  latentUsage(
    weights: Float32Array,
    x: Float64Array,
    seed: string,
  ): {
    /** Mean of KL(q(zⱼ | x)‖N(0, 1)). */
    divergence: Float64Array;
    /** Variance of the posterior mean. */
    activity: Float64Array;
    /** I(x; zⱼ) against the aggregated posterior. */
    information: Float64Array;
    informationError: Float64Array;
    /** I(x; z) */
    jointInformation: DrawnMean;
  };
}
