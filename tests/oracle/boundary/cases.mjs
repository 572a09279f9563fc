// Calls of the core made at random: with arguments that it should take, that it nearly should, and
// that are hostile. Case n of a seed is always the same.

/** @typedef {import('./types.mjs').Type} Type */
/** @typedef {import('./types.mjs').Signature} Signature */
/** @typedef {{ name: string, values: any[] }} Call */
/** @typedef {Call & { handle?: string, calls: Call[] }} Case */

/** Cheap ones are called more often. */
const SELDOM = /** @type {Record<string, number>} */ ({
  makeTraining: 0.1,
  ...{ makeVaeTraining: 0.05, makeVaeTrainingFrom: 0.05, makeGapSearch: 0.2 },
  heldOutScores: 0.2,
  ...{ latentEvidence: 0.1, latentPosterior: 0.1, latentBound: 0.1 },
});

/** Functions of one observed point in the plane, and of several. */
const OF_POINT = /latentPosterior|latentBound|drawnBound|importanceBound|GapSearch/;
/** Functions of linear decoders and factors, whose arrays have shapes of their own. */
const LINEAR =
  /linearGaussian|posteriorOfLatent|evidenceBound|LinearBound|[lL]inearVae|columnMoments|Pca|actor|rotateLoadings|principalScores|heldOut/;
const OF_POINTS = /vaeEncode|vaeBound|latentUsage|latentEvidence/;

const NUMBERS = [
  ...[0, -0, 1, -1, 0.5, 2.9, -3, 1e-9, 5e-324, 1e-320, 1e-160, 1e150, 1e155, 1e200, -1e200],
  ...[1e308, -1e308, Number.MAX_VALUE, Number.NaN, Infinity, -Infinity, 1 - 2 ** -53],
  ...[1e5, 1e8, 2 ** 31, 2 ** 32, 2 ** 32 + 5, 2 ** 53, 1e21],
];
const TEXTS = [
  '',
  '13',
  '-0',
  '1.5',
  'ring',
  '٣',
  '9'.repeat(4301),
  'x'.repeat(20_000),
  '\0',
  '{}',
];
const OTHERS = [undefined, null, true, {}, [], () => 1, Symbol('s'), 7n, new Date(0)];
const ARRAYS = [
  ...[new Float64Array(0), Float64Array.of(Number.NaN), Float64Array.of(1, 2, 3, 4, 5, 6, 7)],
  ...[[1, 2], ['1', 2], [undefined], new Array(1e7), new Int32Array(3), BigInt64Array.of(1n)],
  ...[new ArrayBuffer(8), new DataView(new ArrayBuffer(8)), { length: 1e9 }, new Set([1]), 'abc'],
];

/**
 * Numbers in [0, 1) from a seed and a place: mulberry32.
 * @param {number} seed
 * @param {number} place
 */
export function generator(seed, place) {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Case n: a call, and what is done with the handle that it may give.
 * @param {import('./types.mjs').Boundary} boundary
 * @param {number} seed
 * @param {number} n
 * @returns {Case}
 */
export function caseOf({ functions, handles }, seed, n) {
  const random = generator(seed, n);
  const below = (/** @type {number} */ end) => Math.floor(random() * end);
  const pick = (/** @type {any[]} */ list) => list[below(list.length)];
  const normal = () => random() + random() + random() + random() - 2;

  let chosen = pick(functions);
  while (random() > (SELDOM[chosen.name] ?? 1)) chosen = pick(functions);
  // One size for all arguments of a call, so that they fit each other.
  const size = { dimension: 1 + below(3), components: 1 + below(4), points: 1 + below(20) };
  if (/peak|laplace|expectedLog|covered|wassersteinDistance|errorLaw|plugIn/i.test(chosen.name)) {
    size.dimension = 1;
  }
  if (chosen.name === 'gaussianWasserstein') size.components = 1;
  if (/sliced|synthetic/i.test(chosen.name)) size.dimension = 2;
  if (/latent|bound/i.test(chosen.name)) size.dimension = pick([1, 1, 2]);
  if (chosen.name === 'pushedDensity') size.dimension = 1;
  const columns = size.dimension + 1 + below(3);
  const scale = pick([1, 1, 1, 1, 10, 1e3, 1e-3, 1e8, 1e-8, 1e100, 1e-100, 1e152, 1e307]);
  const numbers = (/** @type {number} */ count, make = () => scale * normal()) =>
    Float64Array.from({ length: count }, make);

  function mixture() {
    const { dimension: d, components: k } = size;
    const kind = pick(['full', 'tied', 'diagonal', 'spherical']);
    const shares = numbers(k, () => (random() < 0.15 ? 0 : random() + 0.01));
    if (shares.every((share) => share === 0)) shares[0] = 1;
    const total = shares.reduce((sum, share) => sum + share, 0);
    const variance = () => Math.min(scale, 1e150) ** 2 * 10 ** (2 * normal());
    /** A diagonal with a lower triangle that leaves it positive definite. */
    const matrix = () => {
      const result = new Float64Array(d * d);
      for (let i = 0; i < d; i++) result[i * (d + 1)] = variance();
      for (let i = 1; i < d; i++) {
        const root = Math.sqrt(result[i * (d + 1)]) * Math.sqrt(result[(i - 1) * (d + 1)]);
        result[i * d + i - 1] = result[(i - 1) * d + i] = 0.6 * normal() * root;
      }
      return [...result];
    };
    const covariances = {
      full: () => Array.from({ length: k }, matrix).flat(),
      tied: matrix,
      diagonal: () => [...numbers(k * d, variance)],
      spherical: () => [...numbers(k, variance)],
    };
    return {
      kind,
      weights: shares.map((share) => share / total),
      means: numbers(k * d),
      covariances: Float64Array.from(covariances[/** @type {'full'} */ (kind)]()),
    };
  }

  /** @returns {any} a value that the core should take, by the argument's name and type */
  function valid(/** @type {string} */ name, /** @type {Type} */ type) {
    switch (type.kind) {
      case 'literal':
        return type.value;
      case 'union':
        return valid(name, pick(type.of));
      case 'boolean':
        return random() < 0.5;
      case 'string':
        return pick(['13', '0', '-7', String(below(1e6)), '9'.repeat(4300)]);
      case 'array':
        return type.name === 'Float32Array' ? validWeights() : validArray(name);
      case 'object':
        return type.name === 'Mixture'
          ? mixture()
          : Object.fromEntries(type.fields.map((each) => [each.name, valid(each.name, each.type)]));
      default:
        return validNumber(name);
    }
  }

  /** How many parameters a network with two hidden layers of 16 has. */
  const parameters = (/** @type {number} */ inputs, /** @type {number} */ outputs) =>
    (inputs + 1) * 16 + 17 * 16 + outputs * 16 + 4 * Math.ceil(outputs / 4);
  /** The same of a variational autoencoder with so many latent values. */
  const vaeParameters = (/** @type {number} */ observed, /** @type {number} */ latent) =>
    parameters(observed, 2 * latent) + parameters(latent, observed) + 4;

  /** Packed weights of a variational autoencoder of points in the plane. */
  function validWeights() {
    const latent = Math.min(size.dimension, 2);
    const drawn = numbers(vaeParameters(2, latent), () => 0.5 * normal());
    return Float32Array.of(2, latent, 16, normal(), normal(), 1 + random(), ...drawn);
  }

  /** Where the training of one with a single latent value is. */
  function validState() {
    const count = vaeParameters(size.dimension, 1);
    const words = Array.from({ length: 624 }, () => below(2 ** 32));
    const drawn = numbers(4 * count, () => 0.1 * random());
    return Float64Array.of(below(100), ...drawn, ...words, 624, 0, 0);
  }

  /** Of K = dimension latent values and so many columns. */
  function validLinearArray(/** @type {string} */ name) {
    const { dimension: d, points: n } = size;
    const positive = () => Math.min(scale, 1e100) ** 2 * (random() + 0.01);
    switch (name) {
      case 'w':
      case 'loadings':
        return numbers(columns * d);
      case 'components':
        return numbers(columns * d, normal);
      case 'mean':
        return numbers(chosen.name.endsWith('Bound') ? d : columns);
      case 'mu':
        return numbers(columns);
      case 'variance':
        return numbers(d, positive);
      case 'noise':
      case 'noiseVariances':
        return numbers(random() < 0.3 ? 1 : columns, positive);
      case 'eigenvalues':
        return numbers(columns, positive);
      case 'covariance': {
        const variances = numbers(columns, positive);
        return numbers(columns ** 2, () => 0).map((_, i) =>
          i % (columns + 1) === 0 ? variances[i % columns] : 0,
        );
      }
      default:
        return numbers(/Bound|posteriorOf/.test(chosen.name) ? columns : n * columns);
    }
  }

  function validArray(/** @type {string} */ name) {
    const { dimension: d, components: k, points: n } = size;
    if (LINEAR.test(chosen.name)) return validLinearArray(name);
    if (name === 'across' || name === 'up') return numbers(2).sort();
    if (name === 'slope' || name === 'offset') return numbers(2);
    if (name === 'mean') return numbers(d);
    if (name === 'variance') return numbers(d, () => random() + 0.01);
    if (name === 'state') return validState();
    if (name === 'x' && OF_POINT.test(chosen.name)) return numbers(2);
    if (name === 'x' && OF_POINTS.test(chosen.name)) return numbers(2 * n);
    if (name === 'betas') return numbers(1 + below(8), () => random() * 0.999);
    if (name === 'knots') return numbers(2 + below(4)).map((_, i) => 9 - 4 * i + random());
    if (/^(distances|errors|lambdas)$/.test(name)) return numbers(n).map(Math.abs);
    if (name === 'counts') return numbers(k, () => below(1000));
    if (name === 'bias') return numbers(k);
    if (name === 'centre') return numbers(d);
    if (name === 'weights') return numbers(k * (random() < 0.5 ? d : 1)).map(Math.abs);
    if (name === 'means' || name === 'centres') {
      return numbers(k * (/draw|notebook/i.test(chosen.name) ? 1 : d));
    }
    if (/marginal|importance/i.test(chosen.name)) return numbers(k);
    return numbers(n * d);
  }

  function validNumber(/** @type {string} */ name) {
    if (/^(alphaBar|beta|eta|first|last|signalToNoise)$/.test(name)) return random();
    if (/count|steps|bins|points|directions|iterations|component|draws|repetitions/i.test(name)) {
      return 1 + below(12);
    }
    if (name === 'latent') return chosen.name.endsWith('From') ? 1 : 1 + below(2);
    if (name === 'ddof') return below(2);
    if (name === 'folds') return 2 + below(3);
    if (chosen.name === 'pushedDensity' && /columns|rows/.test(name)) return 2 + below(12);
    if (name === 'columns') return LINEAR.test(chosen.name) ? columns : size.dimension;
    if (/^(k|order|n|m|size|draws|subsets|clusters|runs)$/.test(name)) return 1 + below(3);
    if (name === 'bandwidth') return Math.min(scale, 1e99) * (random() + 0.01);
    if (name === 'level') return random();
    if (name === 'hits') return below(2);
    if (name === 'hidden') return chosen.name.endsWith('From') ? 16 : 16 * (1 + below(3));
    if (name === 'batch') return 1 + below(64);
    if (name === 'corrections') return below(3);
    if (name === 'low') return -1 - random();
    if (/weight|concentration|sigma|deviation|reach|step|high|variance|rate/i.test(name)) {
      return Math.abs(normal()) + 1e-3;
    }
    if (/tolerance|floor/.test(name)) return pick([0, 1e-6, 1e-3]);
    return scale * normal();
  }

  /** Something else in its place. */
  function hostile(/** @type {any} */ value) {
    if (value instanceof Float64Array || value instanceof Float32Array) {
      const array = value.slice();
      const at = below(array.length);
      switch (below(6)) {
        case 0:
          return pick([...ARRAYS, ...OTHERS]);
        case 1:
          return array.subarray(1);
        case 2:
          return Float64Array.of(...array, 1);
        case 3:
          return array.map((each) => each * pick([1e155, 1e308, 1e-160, 1e-320, 0, -1]));
        default:
          array[at] = pick(NUMBERS);
          return array;
      }
    }
    if (random() < 0.15) return pick([...OTHERS, ...TEXTS, ...NUMBERS]);
    if (typeof value === 'number') return pick(NUMBERS);
    return pick(typeof value === 'string' ? TEXTS : OTHERS);
  }

  /** The values with one of them, or a field of one, changed. */
  function spoilt(/** @type {any[]} */ values) {
    const copy = [...values];
    const at = below(copy.length);
    const isObject = copy[at]?.constructor === Object;
    if (isObject && random() < 0.85) {
      const fields = Object.keys(copy[at]);
      const field = pick(fields);
      copy[at] = { ...copy[at], [field]: spoilt([copy[at][field]])[0] };
      if (random() < 0.1) delete copy[at][field];
    } else {
      copy[at] = hostile(copy[at]);
    }
    return copy;
  }

  /** @returns {Call} */
  function call(/** @type {Signature} */ { name, parameters }, share = 0.5) {
    let values = parameters.map((each) => valid(each.name, each.type));
    for (; values.length > 0 && random() < share; share /= 2) values = spoilt(values);
    if (random() < 0.01) values = random() < 0.5 ? [...values, 1] : values.slice(1);
    return { name, values };
  }

  const handle = chosen.returns.kind === 'handle' ? chosen.returns.name : undefined;
  const methods = handle ? handles[handle] : [];
  const calls = Array.from({ length: handle ? 1 + below(6) : 0 }, () => call(pick(methods), 0.2));
  return { ...call(chosen, handle ? 0.35 : 0.55), handle, calls };
}

/**
 * A value as source text, near enough to be pasted.
 * @param {any} value
 * @returns {string}
 */
export function shown(value) {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const array = /** @type {Float64Array} */ (value);
    return `${array.constructor.name}.of(${[...array.subarray(0, 60)].map(shown).join(', ')})`;
  }
  if (Array.isArray(value)) {
    return value.length > 60 ? `Array(${value.length})` : `[${value.map(shown).join(', ')}]`;
  }
  if (value?.constructor === Object) {
    const fields = Object.entries(value).map(([name, each]) => `${name}: ${shown(each)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return String(value);
}

/** @param {Case} of */
export const described = ({ name, values, handle, calls }) =>
  [`core.${name}(${values.map(shown).join(', ')})`]
    .concat(calls.map((each) => `  ${handle}.${each.name}(${each.values.map(shown).join(', ')})`))
    .join('\n');
