// The typed face of bind_latent.cpp and bind_langevin.cpp, a part of Core.
import type { Mixture } from './core.js';

/** x = A z + b + √v ε, from D latent values to M observed ones. */
export interface NoisyDecoder {
  /** (M, D), row by row. */
  weights: Float64Array;
  /** (M) */
  bias: Float64Array;
  noiseVariance: number;
}

/** What n draws say about p(x). */
export interface IntegralEstimate {
  count: number;
  /** Log of the estimate, nats; −∞ while all weights are 0. */
  logMean: number;
  /** Standard error over the estimate; NaN below two draws, ∞ while all weights are 0. */
  relativeError: number;
  /** (Σ w)² / Σ w², 1 … n; 0 while all weights are 0. */
  effectiveSize: number;
}

/** Draws of a proposal, weighed; the draws are those of sample(). Only for jobs, which delete it. */
export interface ImportanceSampler {
  advance(count: number): void;
  estimate(): IntegralEstimate;
  delete(): void;
}

export interface LangevinOptions {
  /** (D) around which the particles start, with so many of Python's gauss(0, 1). */
  centre: Float64Array;
  spread: number;
  /** ε of x' = x + ε s(x) + √(2ε) ξ. */
  step: number;
  /** Whether Metropolis decides about each step. */
  adjusted: boolean;
}

/** Particles that follow a score. Only for jobs, which delete it. */
export interface LangevinDynamics {
  /** One step of all; false, and nothing has moved, where the step is too large for that. */
  advance(): boolean;
  /** (N, D) */
  points(): Float64Array;
  /** The share of proposed steps that were taken. */
  acceptance(): number;
  delete(): void;
}

export interface LatentCore {
  /** p(x) = ∫ p(x | z) p(z) dz in closed form, with the law of z | x. */
  marginalIntegral(
    prior: Mixture,
    decoder: NoisyDecoder,
    x: Float64Array,
  ): {
    logDensity: number;
    /** Of p(x | z) with z from the prior, over p(x). */
    relativeDeviation: number;
    posterior: Mixture;
  };
  /** One Gaussian at the highest peak; one dimension. */
  laplace(mixture: Mixture): Mixture;
  makeImportanceSampler(
    prior: Mixture,
    decoder: NoisyDecoder,
    x: Float64Array,
    proposal: Mixture,
    seed: string,
  ): ImportanceSampler;

  // langevin
  makeLangevin(
    target: Mixture,
    options: LangevinOptions,
    count: number,
    seed: string,
  ): LangevinDynamics;
}
