import { forbiddenBy } from '../engine/forbidden.js';
import { refusalOf } from '../engine/refusal.js';
import en from './failure-text.en.js';
import ja from './failure-text.ja.js';

/**
 * The parameters that an argument of the core comes from; a panel has at most one of them.
 * @type {Record<string, string[]>}
 */
const PARAMETERS = {
  components: ['fitK'],
  latent: ['labFactors'],
  max_iterations: ['fitIterations'],
  tolerance: ['fitTolerance'],
  covariance_floor: ['fitFloor'],
  // As web/wasm names what it checks itself.
  maxIterations: ['fitIterations'],
  floor: ['fitFloor'],
  concentration: ['fitConcentration'],
  signalToNoise: ['labRatio'],
  noiseVariance: ['labNoise'],
  starts: ['fitRestarts'],
  restarts: ['fitRestarts'],
  'prior.weight_concentration': ['fitConcentration'],
  covariances: ['fitCovariances'],
  knots: ['labKnots'],
  steps: ['labSteps', 'flowSteps'],
  eta: ['labEta'],
  signal_to_noise: ['labRatio'],
  corrections: ['labCorrections'],
  sigma: ['labSigma', 'sigma'],
  standard_deviations: ['labSigma'],
  noise_variance: ['labNoise'],
  beta: ['beta'],
  errors: ['errors'],
  step: ['flowStep'],
  spread: ['flowSpread'],
  count: ['fitCount', 'labCount', 'flowCount', 'count'],
};

/** What a reader can be told as it is: thrown by what knows the reader's words. */
export class ReaderError extends Error {
  name = 'ReaderError';
}

/** @typedef {{lang: 'ja' | 'en', text: Pick<import('./panel.js').PanelText, 'parameters'>}} Reader */

/**
 * @param {import('../engine/refusal.js').Rule | null} rule
 * @param {typeof en} words
 */
function allowedText(rule, words) {
  if (!rule) return words.other;
  if (rule.kind === 'count') return words.count(rule.count);
  if (rule.kind !== 'range') return words[rule.kind];
  const { low, high, hasLow, hasHigh } = rule;
  if (low === '') return (hasHigh ? words.range.to : words.range.below)(high);
  if (high === '') return (hasLow ? words.range.from : words.range.above)(low);
  return (hasLow && hasHigh ? words.range.between : words.range.within)(low, high);
}

/**
 * Why something could not be computed, in the reader's words, and the parameter that it is about.
 * @param {unknown} error
 * @param {Reader} reader
 * @returns {{parameter: string | null, reason: string}}
 */
export function reasonOf(error, { lang, text }) {
  const words = { ja, en }[lang];
  if (error instanceof ReaderError) return { parameter: null, reason: error.message };
  const forbidden = forbiddenBy(error);
  if (forbidden) return { parameter: null, reason: words.forbidden[forbidden] };
  const refusal = refusalOf(error);
  if (!refusal) return { parameter: null, reason: words.broken };
  const { argument, rule, got } = refusal;
  // A field of an argument (options.floor) is known by its own name too.
  const known = [argument, argument.replace(/.*\./, '')].find((each) =>
    Object.hasOwn(PARAMETERS, each),
  );
  const own = known === undefined ? [] : PARAMETERS[known];
  const name = own.find((each) => Object.hasOwn(text.parameters, each));
  if (name === undefined) return { parameter: null, reason: words.unknown };
  const { label } = text.parameters[name];
  const shown = Number.isNaN(Number(got)) ? '' : got;
  return {
    parameter: name,
    reason: words.control({ label, name, got: shown, allowed: allowedText(rule, words) }),
  };
}

/**
 * @param {unknown} error
 * @param {Reader} reader
 */
export const failureReason = (error, reader) => reasonOf(error, reader).reason;

/**
 * What a reader is told of a calculation that failed: never the core's own message.
 * @param {unknown} error
 * @param {Reader} reader
 */
export const failureText = (error, reader) =>
  `${{ ja, en }[reader.lang].start}${reader.lang === 'en' ? ' ' : ''}${failureReason(error, reader)}`;
