// The typed face of bind_diffusion.cpp, bind_reverse.cpp and bind_training.cpp, a part of Core.
import type { Mixture } from './core.js';

/** Noise schedules by name; β from `first` to `last` as in the library diffusers. */
export type ScheduleKind = 'linear' | 'scaled_linear' | 'cosine' | 'sigmoid';

/** Who guesses x₀ from x_t. */
export type Denoiser =
  /** Knows the noise (N, D) that was added: the notebook's own. */
  | { kind: 'known_noise'; epsilon: Float64Array }
  /** x_t / √ᾱ */
  | { kind: 'naive' }
  /** E[x₀ | x_t] */
  | { kind: 'posterior_mean' }
  /** A draw from p(x₀ | x_t). */
  | { kind: 'posterior_sample'; seed: string }
  /** E[x₀ | x_t] if x₀ had only this component. */
  | { kind: 'one_mode'; component: number }
  /** A network, as Training.weights() gave it. */
  | { kind: 'learned'; weights: Float32Array };

export interface TrainingOptions {
  /** Units of each of the two hidden layers: a multiple of 16, up to 256. */
  hidden: number;
  /** Fresh draws in each step. */
  batch: number;
  learningRate: number;
}

/** How well noise is told, E‖ε − guess‖² summed over the coordinates; each with its standard error. */
export interface NoiseLoss {
  /** Of the network. */
  loss: number;
  lossError: number;
  /** Of E[ε | x_t], on the same points: nothing goes below it. */
  optimum: number;
  optimumError: number;
  /** Of the network's guess from E[ε | x_t]: what the first less the second tends to. */
  excess: number;
  excessError: number;
}

/** A network that learns to tell the noise. Only for jobs, which delete it. */
export interface Training {
  /** So many steps of Adam; the mean loss of their batches. */
  step(count: number): number;
  /** On points that stay the same. */
  evaluate(): NoiseLoss;
  /** The network with the average of its latest parameters. */
  weights(): Float32Array;
  delete(): void;
}

export interface ReverseOptions {
  sampler: 'ddpm' | 'ddim' | 'ode_euler' | 'ode_heun' | 'langevin' | 'predictor_corrector';
  /** How many of the T times are visited, evenly spread from T on: T (steps − i) // steps. */
  steps: number;
  /** ddpm, predictor_corrector */
  variance: 'posterior' | 'beta';
  /** ddim: from 0, deterministic, to 1, as ddpm with the posterior's variance */
  eta: number;
  /** langevin, predictor_corrector: Langevin steps at each time, and their ratio of signal to noise */
  corrections: number;
  signalToNoise: number;
}

/** Particles on their way back from N(0, I). Lives only within a job, which must delete it. */
export interface Reverse {
  /** One more time; whether they are still on their way. */
  step(): boolean;
  /** A part of a step: the denoiser guesses once at most. Whether the step is complete with it. */
  pass(): boolean;
  /** Whether there is another step. */
  isOnItsWay(): boolean;
  /** (N, D) */
  points(): Float64Array;
  /** ᾱ of their noise level; 1 at the end. */
  alphaBar(): number;
  delete(): void;
}

/** Points are (N, D), row by row. */
export interface DiffusionCore {
  /** √(1−β) and √β of each β in [0, 1). */
  noisingCoefficients(betas: Float64Array): { signal: Float64Array; noise: Float64Array };
  /** β₁ … β_T of a named schedule; the cosine takes no notice of first and last. */
  betas(kind: ScheduleKind, steps: number, first: number, last: number): Float64Array;
  /** Of the schedule whose log-SNR goes straight through these, evenly spaced from t = 0 to T; falling. */
  betasThrough(knots: Float64Array, steps: number): Float64Array;
  /** (T) each; ᾱ / (1 − ᾱ) as snr, its logarithm in nats. A bad β is refused by its index. */
  schedule(betas: Float64Array): {
    alphaBars: Float64Array;
    snr: Float64Array;
    logSnr: Float64Array;
  };
  /** p_t, the law of √ᾱ x₀ + √(1−ᾱ) ε. */
  noised(clean: Mixture, alphaBar: number): Mixture;
  /** x₀ … x_T of draws from `clean`, each step adding noise: (T + 1, N, D). */
  forwardPaths(clean: Mixture, betas: Float64Array, count: number, seed: string): Float64Array;
  /** Guesses at x₀: (N, D). */
  denoise(clean: Mixture, alphaBar: number, xt: Float64Array, denoiser: Denoiser): Float64Array;
  makeReverse(
    clean: Mixture,
    betas: Float64Array,
    denoiser: Denoiser,
    options: ReverseOptions,
    count: number,
    seed: string,
  ): Reverse;

  /** A network before its first step; one and the same for one seed, and so are its steps. */
  makeTraining(
    clean: Mixture,
    betas: Float64Array,
    options: TrainingOptions,
    seed: string,
  ): Training;
}
