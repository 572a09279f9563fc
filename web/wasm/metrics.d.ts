// The typed face of bind_divergences.cpp, bind_divergence_fit.cpp, bind_sample_distances.cpp,
// bind_neighbours.cpp and bind_errors.cpp, a part of Core.
import type { MeanError, Mixture } from './core.js';

/** The best pairing of two samples, point by point. Only for jobs, which delete it. */
export interface Transport {
  /** Pairs so many more points; false once all are paired. */
  advance(points: number): boolean;
  paired(): number;
  /** Data units; of the points that are paired, a lower bound until all are. */
  distance(): number;
  /** (N) the index into y of each x; N for those not paired yet. */
  pairs(): Int32Array;
  delete(): void;
}

/** Made small by a model against a truth; KL(p ‖ q) is `kl_forward`, p being the truth. */
export type FitDivergence = 'kl_forward' | 'kl_reverse' | 'jensen_shannon' | 'wasserstein2';

/** A model on its way down. Only for jobs, which delete it. */
export interface DivergenceFit {
  /** One more step; whether the model has moved. */
  step(): boolean;
  state(): {
    mixture: Mixture;
    /** Nats; of `wasserstein2` W₂ itself, data units. It never rises. */
    value: number;
    steps: number;
    converged: boolean;
  };
  delete(): void;
}

export type Statistic = 'mean' | 'median' | 'trimmedMean' | 'worst';

/** Data units. */
export interface ErrorSummary {
  mean: number;
  median: number;
  /** Without the tenth at either end. */
  trimmedMean: number;
  /** At the level that was asked for. */
  quantile: number;
  /** Infinity of a law. */
  worst: number;
  /** Of n errors, on average. */
  expectedWorst: number;
}

/** Shares that ask whether points lie in balls. */
export interface NeighbourMetrics {
  precision: number;
  recall: number;
  density: number;
  coverage: number;
  /** With the balls taken as given. */
  standardErrors: { precision: number; recall: number; density: number; coverage: number };
}

/** Of N real and M generated points. */
export interface NeighbourBalls {
  /** (N) data units */
  realRadii: Float64Array;
  /** (M) data units */
  generatedRadii: Float64Array;
  /** (M) real balls that a generated point lies in */
  inReal: Float64Array;
  /** (N) generated points in a real ball */
  held: Float64Array;
  /** (N) generated balls that a real point lies in */
  inGenerated: Float64Array;
  metrics: NeighbourMetrics;
}

/** Points are (N, columns), row by row. Sets whose pairs are looked at hold at most 10,000 points. */
export interface MetricsCore {
  // mixtures; at most 64 components
  /** One or two dimensions. KL in nats, Hellinger as a distance; `error` bounds each of them. */
  divergences(
    p: Mixture,
    q: Mixture,
  ): {
    totalVariation: number;
    klForward: number;
    klReverse: number;
    jensenShannon: number;
    hellinger: number;
    error: number;
  };
  /** The same by so many draws of each, with standard errors; up to 16 dimensions. */
  monteCarloDivergences(
    p: Mixture,
    q: Mixture,
    count: number,
    seed: string,
  ): {
    totalVariation: MeanError;
    klForward: MeanError;
    klReverse: MeanError;
    jensenShannon: MeanError;
    hellinger: MeanError;
  };
  /** Of a sample's histogram from what p puts into its bins; one dimension. */
  plugInDivergences(
    sample: Float64Array,
    p: Mixture,
    low: number,
    high: number,
    bins: number,
  ): {
    totalVariation: number;
    /** KL(q̂ ‖ p), nats. */
    klFromTruth: number;
    jensenShannon: number;
    hellinger: number;
    /** Of klFromTruth for p's own draws: its bias. */
    expectedKl: number;
    /** Of the likelihood-ratio test that the sample is p's. */
    pValue: number;
  };
  /** Exactly, one dimension, order 1 or 2. Data units: W₂, not its square. */
  wassersteinDistance(p: Mixture, q: Mixture, order: number): number;
  /** Of Gaussians with the mixtures' moments, as FID is reported: data units squared. */
  frechetDistance(p: Mixture, q: Mixture): number;
  /** W₂ of two single Gaussians, the root of their frechetDistance. Data units. */
  gaussianWasserstein(p: Mixture, q: Mixture): number;
  /** With the kernel exp(−d² / (2 bandwidth²)). */
  mmdSquared(p: Mixture, q: Mixture, bandwidth: number): number;
  /** α(λ) = ∫ min(λ p, q) and β(λ) = α(λ) / λ, p being the data's law; one or two dimensions. */
  precisionRecallCurve(
    p: Mixture,
    q: Mixture,
    lambdas: Float64Array,
  ): { precision: Float64Array; recall: Float64Array; error: number };
  /** The same from samples, by clusters of both together (the paper: 20, 10 runs). */
  samplePrecisionRecallCurve(
    real: Float64Array,
    generated: Float64Array,
    columns: number,
    lambdas: Float64Array,
    options: { clusters: number; runs: number; seed: string },
  ): { precision: Float64Array; recall: Float64Array };

  // a model that is fitted to a truth; one dimension, at most 8 components each
  /** Equal weights; means and widths at random within what the truth spans. */
  fitStart(truth: Mixture, components: number, seed: string): Mixture;
  /** Gradient descent; `longestStep` bounds a step of any parameter in its unit. */
  makeDivergenceFit(
    truth: Mixture,
    start: Mixture,
    options: {
      divergence: FitDivergence;
      freeWeights: boolean;
      longestStep: number;
      /** Converged when no derivative is above. */
      tolerance: number;
      mostSteps: number;
    },
  ): DivergenceFit;

  // samples
  /** Of any sizes in one dimension, order 1 or 2. Data units. */
  sampleWasserstein(x: Float64Array, y: Float64Array, order: number): number;
  /** Sliced, over random directions, which the standard error speaks of. */
  slicedWassersteinError(
    x: Float64Array,
    y: Float64Array,
    columns: number,
    order: number,
    directions: number,
    seed: string,
  ): MeanError;
  /** Exactly, of samples of equal size up to 1,000; makeTransport does it in steps. */
  assignmentWasserstein(x: Float64Array, y: Float64Array, columns: number, order: number): number;
  makeTransport(x: Float64Array, y: Float64Array, columns: number, order: number): Transport;
  /** frechetDistance of the samples' moments, biased upwards, and what the jackknife says of that. */
  sampleFrechetDistance(
    x: Float64Array,
    y: Float64Array,
    columns: number,
  ): { value: number; biasCorrected: number; standardError: number };
  /** What it expects of n and m draws of one normal law in one dimension. */
  frechetBias(variance: number, n: number, m: number): number;
  /** Unbiased it is negative about half the time where both laws are the same. */
  sampleMmdSquared(
    x: Float64Array,
    y: Float64Array,
    columns: number,
    bandwidth: number,
    options: { unbiased: boolean },
  ): number;
  /** The unbiased estimate, its standard error by the jackknife. */
  mmdSquaredError(x: Float64Array, y: Float64Array, columns: number, bandwidth: number): MeanError;
  /** The unbiased estimate over random subsets of both, as kernel distances of images are reported. */
  subsetMmdSquared(
    x: Float64Array,
    y: Float64Array,
    columns: number,
    bandwidth: number,
    options: { subsets: number; size: number; seed: string },
  ): MeanError;
  /** The median heuristic for a bandwidth; 0 where most points coincide. */
  medianDistance(x: Float64Array, y: Float64Array, columns: number): number;

  // nearest neighbours
  /** Balls reach to the k-th neighbour and hold their rim. */
  neighbourMetrics(
    real: Float64Array,
    generated: Float64Array,
    columns: number,
    k: number,
  ): NeighbourMetrics;
  /** The same balls one by one, with what follows from them. */
  neighbourBalls(
    real: Float64Array,
    generated: Float64Array,
    columns: number,
    k: number,
  ): NeighbourBalls;
  /** Of coverage, for sets of one law; its density is 1. */
  expectedCoverage(realCount: number, generatedCount: number, k: number): number;
  /** Whether a nearest neighbour tells the sets apart; below `expected` points are too near the other. */
  neighbourTest(
    real: Float64Array,
    generated: Float64Array,
    columns: number,
    options: { draws: number; seed: string },
  ): {
    accuracy: number;
    realAccuracy: number;
    generatedAccuracy: number;
    expected: number;
    pValue: number;
  };
  /** The share of generated points that are no copies of training points. */
  authenticity(training: Float64Array, generated: Float64Array, columns: number): MeanError;
  /** Of new draws of the training data's law, far below 1. */
  expectedAuthenticity(columns: number): number;

  // reconstruction errors
  errorSummary(errors: Float64Array, level: number, n: number): ErrorSummary;
  /** Of |x|, x being drawn from a mixture in one dimension. */
  errorLaw(mixture: Mixture, level: number, n: number): ErrorSummary;
  /** Percentile interval (low, high) and the bias-corrected, accelerated one. */
  bootstrap(
    values: Float64Array,
    statistic: Statistic,
    options: { seed: string; draws: number; level: number },
  ): {
    estimate: number;
    low: number;
    high: number;
    bcaLow: number;
    bcaHigh: number;
    standardError: number;
  };
  jackknife(
    values: Float64Array,
    statistic: Statistic,
  ): { estimate: number; bias: number; standardError: number };
  /** Whether the mean of a[i] − b[i] could be chance, by exchanging signs. */
  pairedPermutation(
    a: Float64Array,
    b: Float64Array,
    options: { draws: number; seed: string },
  ): { difference: number; pValue: number; exact: boolean };
  /** Of N(0, 1), for each share between 0 and 1. */
  normalQuantiles(shares: Float64Array): Float64Array;
  /** Of a share of hits in n trials: Clopper and Pearson's; n up to 10,000. */
  binomialInterval(hits: number, n: number, level: number): { low: number; high: number };
}
