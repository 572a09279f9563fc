// What the wasm module offers to JavaScript: the typed face of web/wasm/bind_*.cpp.
import type { DiffusionCore } from './diffusion.js';
import type { LatentCore } from './latent.js';
import type { LinearCore } from './linear.js';
import type { MetricsCore } from './metrics.js';
import type { Notebook, NotebookParameters } from './notebook.js';
import type { VaeCore } from './vae.js';

export * from './diffusion.js';
export type { Cell, Notebook, NotebookParameters } from './notebook.js';

/** K Gaussians in D dimensions. */
export interface Mixture {
  kind: 'full' | 'tied' | 'diagonal' | 'spherical';
  /** (K), summing to 1. */
  weights: Float64Array;
  /** (K, D), row by row. */
  means: Float64Array;
  /** In the kind's shape: (K, D, D), (D, D), (K, D) or (K). */
  covariances: Float64Array;
}

/** K normal densities of one standard deviation, to be drawn from as Python's `random` does. */
export interface UnivariateDraws {
  seed: string;
  means: Float64Array;
  /** (K) at least 0 with a positive sum, as they stand in the Python program. */
  weights: Float64Array;
  sigma: number;
}

/** Counts draws inside the core; lives only within a job, which must delete it. */
export interface DrawTally {
  advance(count: number): void;
  /** (K) draws from each mode. */
  counts(): Float64Array;
  /** (K, bins), row by row. */
  histogram(): Float64Array;
  sum(): number;
  delete(): void;
}

/** Where EM starts; the core's EmInit. */
export type EmInit = 'kmeans' | 'kmeans_plus_plus' | 'random_points' | 'random_responsibilities';

export interface EmOptions {
  maxIterations: number;
  /** Converged when the mean log-likelihood changes by less, nats. */
  tolerance: number;
  /** Added to every variance. */
  floor: number;
}

/** After the M step of some iteration of EM. */
export interface EmState {
  mixture: Mixture;
  iterations: number;
  converged: boolean;
  /** Mean over the points before the last M step, nats; null before the first. */
  logLikelihood: number | null;
  change: number | null;
  /** What the last M step had to repair. */
  events: { component: number; repair: 'emptied' | 'collapsed' }[];
}

/** EM with its own copy of the points. Only for jobs, which delete it. */
export interface Em {
  /** One more iteration; whether the fit is still running. */
  step(): boolean;
  state(): EmState;
  delete(): void;
}

/** A variational fit after some iteration. */
export interface KMeansState {
  /** (K, D) */
  centres: Float64Array;
  /** (N) nearest of these centres. */
  labels: Int32Array;
  inertia: number;
  iterations: number;
  converged: boolean;
}

export interface KMeans {
  /** One more iteration; whether there is another. */
  step(): boolean;
  state(): KMeansState;
  /** Components that have the points of each label: an M step from them. */
  mixture(kind: Mixture['kind'], floor: number): Mixture;
  delete(): void;
}

export interface VariationalState {
  /** Of expected weights, means and covariances. */
  mixture: Mixture;
  /** (K): with these weights the mixture's responsibilities are those of the variational E step. */
  eStepWeights: Float64Array;
  iterations: number;
  converged: boolean;
  /** scikit-learn's, without constants, nats; null before the first iteration. */
  lowerBound: number | null;
  /** exp of the entropy of the weights, 1 … K. */
  effectiveComponents: number;
}

/** With its own copy of the points. Only for jobs, which delete it. */
export interface Variational {
  /** One more iteration; whether the fit is still running. */
  step(): boolean;
  state(): VariationalState;
  delete(): void;
}

export interface MeanError {
  mean: number;
  standardError: number;
}

/** What the panels' module offers of it; the labs bring all. */
export type PanelCore = Pick<
  Core,
  | 'runNotebook'
  | 'density'
  | 'logDensity'
  | 'logJoint'
  | 'score'
  | 'responsibilities'
  | 'sample'
  | 'peaks'
  | 'noisingCoefficients'
  | 'schedule'
  | 'denoise'
  | 'marginalIntegral'
  | 'histogram'
  | 'occupancy'
  | 'expectedLogDensity'
  | 'coveredMass'
  | 'meanError'
>;

/**
 * Points are (N, D), row by row. Every function and every method throws an Error that names the
 * function and the argument it refuses; nothing is coerced: a count is a whole number, a number not
 * NaN. Arrays of numbers pass for a Float64Array. The bounds of counts stand in the core's headers.
 */
export interface Core extends DiffusionCore, LatentCore, LinearCore, MetricsCore, VaeCore {
  runNotebook(parameters: NotebookParameters): Notebook;
  /** Python's text.format(*values), for fields {:.nf}, {:.ne} and {:.ng} in their order. */
  format(text: string, values: Float64Array): string;
  /** Python's sum(values), rounded once. */
  sum(values: Float64Array): number;

  // mixture
  density(mixture: Mixture, x: Float64Array): Float64Array;
  logDensity(mixture: Mixture, x: Float64Array): Float64Array;
  /** (N, K): log of each component's share of the density. */
  logJoint(mixture: Mixture, x: Float64Array): Float64Array;
  /** (N, D): the gradient of log p. */
  score(mixture: Mixture, x: Float64Array): Float64Array;
  /** (N, K): p(k | x). */
  responsibilities(mixture: Mixture, x: Float64Array): Float64Array;
  /** Draws that Python's `random`, seeded alike, makes too. */
  sample(
    mixture: Mixture,
    count: number,
    seed: string,
  ): { points: Float64Array; components: Int32Array };

  // mixtures in one dimension
  /** Positions of the density's local maxima, from left to right. */
  peaks(mixture: Mixture): Float64Array;
  /** The distance of two components of one σ beyond which their mixture has two peaks. */
  bimodalDistance(weightA: number, weightB: number, sigma: number): number;
  /** Leftmost and rightmost peak of such a pair, from the middle between its means. */
  peakPaths(
    weightA: number,
    weightB: number,
    sigma: number,
    distances: Float64Array,
  ): { lower: Float64Array; upper: Float64Array };
  /** The first draws: the number in [0, 1) that chose the mode, the mode, the noise, the sum. */
  drawStages(
    draws: UnivariateDraws,
    count: number,
  ): {
    uniforms: Float64Array;
    components: Int32Array;
    noise: Float64Array;
    values: Float64Array;
  };
  makeDrawTally(draws: UnivariateDraws, low: number, high: number, bins: number): DrawTally;
  /** The Python program that makes these draws. */
  drawProgram(draws: UnivariateDraws, count: number): string;
  /** What that program prints, given what a tally has counted. */
  drawProgramOutput(counts: Float64Array, sum: number, count: number): string;

  // em
  /** (N, 2) points of a shape. */
  synthetic(
    shape: 'blobs' | 'anisotropic' | 'moons' | 'ring',
    count: number,
    seed: string,
  ): Float64Array;
  /** Many equal Gaussians along a shape, about 0, of variance about 1. */
  shapeMixture(shape: 'ring' | 'moons', components: number, deviation: number): Mixture;
  initialMixture(
    x: Float64Array,
    columns: number,
    components: number,
    kind: Mixture['kind'],
    init: EmInit,
    floor: number,
    seed: string,
  ): Mixture;
  /** Equal weights at these means (K, D), each with the covariance of all points. */
  broadMixture(
    x: Float64Array,
    columns: number,
    means: Float64Array,
    kind: Mixture['kind'],
    floor: number,
  ): Mixture;
  /** One iteration; `logLikelihood` is the one of the iteration before, −∞ if there was none. */
  emStep(x: Float64Array, mixture: Mixture, options: EmOptions, logLikelihood: number): EmState;
  makeEm(x: Float64Array, start: Mixture, options: EmOptions): Em;
  /** The rows of x in the order of Python's random.shuffle. */
  shuffledRows(x: Float64Array, columns: number, seed: string): Float64Array;
  /** Summed over the points, nats. */
  logLikelihood(mixture: Mixture, x: Float64Array): number;
  /** Of a log-likelihood summed over so many points. */
  criteria(
    mixture: Mixture,
    logLikelihood: number,
    points: number,
  ): { parameters: number; aic: number; bic: number };

  // k-means and variational
  /** Centres (K, D) to start Lloyd's algorithm from. */
  kmeansPlusPlus(x: Float64Array, columns: number, components: number, seed: string): Float64Array;
  /** Lloyd's algorithm from (K, D) centres. */
  fitKmeans(
    x: Float64Array,
    centres: Float64Array,
    columns: number,
    maxIterations: number,
  ): KMeansState;
  makeKmeans(
    x: Float64Array,
    centres: Float64Array,
    columns: number,
    maxIterations: number,
  ): KMeans;
  /** scikit-learn's default priors but for the concentration; starts from responsibilities. */
  makeVariational(
    x: Float64Array,
    start: Mixture,
    weights: 'dirichlet_distribution' | 'dirichlet_process',
    concentration: number,
    options: EmOptions,
  ): Variational;

  // metrics
  /** Points per mode, with the expectation and its standard error if they were the mixture's draws. */
  occupancy(
    mixture: Mixture,
    points: Float64Array,
  ): { counts: Float64Array; expected: Float64Array; standardErrors: Float64Array };
  /** E_q[log p] of a sampler q under a truth p, nats; one dimension. No distance: it can exceed p's own. */
  expectedLogDensity(sampler: Mixture, truth: Mixture): number;
  /** The share of p's mass within `reach` standard deviations of q's components; one dimension. */
  coveredMass(sampler: Mixture, truth: Mixture, reach: number): number;
  /** Wasserstein-1 of two samples in one dimension, exactly. */
  wasserstein(a: Float64Array, b: Float64Array): number;
  /** Wasserstein-1 of a sample from the mixture itself, ∫|F_N − F|; one dimension. */
  exactWasserstein(sample: Float64Array, mixture: Mixture): number;
  /** Its expectation for so many draws of the mixture; one dimension. */
  expectedWasserstein(count: number, mixture: Mixture): number;
  /** The mean of at least two values, with its standard error. */
  meanError(values: Float64Array): MeanError;
  /** meanError of a[i] − b[i]. */
  pairedDifference(a: Float64Array, b: Float64Array): MeanError;
  /** In the plane: its mean over projections on so many directions. */
  slicedWasserstein(a: Float64Array, b: Float64Array, directions: number): number;
  /** Counts of x in `bins` equal intervals of [low, high]. */
  histogram(x: Float64Array, low: number, high: number, bins: number): Float64Array;
}

export interface CoreModuleOptions {
  wasmBinary: ArrayBuffer | Uint8Array;
}

export type CreateCore = (options: CoreModuleOptions) => Promise<Core>;
