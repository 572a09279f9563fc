import { seedAfter } from '../../engine/seed-after.js';
import { pythonList, pythonRows } from '../kit/python-literal.js';
import { endsOf } from './compute.js';
import { DIRECTIONS, stepsOf } from './reverse-runs.js';

/** @typedef {Record<string, any>} Own  the panel's values */

/** Python of β₁ … β_T. @type {Record<string, (own: Own) => string[]>} */
/** @type {Record<import('../../wasm/diffusion.js').ScheduleKind | 'drawn', (own: Record<string, any>) => string[]>} */
const BETAS = {
  linear: ends('[first + i * ((last - first) / (T - 1)) for i in range(T)]'),
  scaled_linear: ends(
    '[(first**0.5 + i * ((last**0.5 - first**0.5) / (T - 1))) ** 2 for i in range(T)]',
  ),
  sigmoid: ends(
    '[first + (last - first) / (1 + math.exp(6 - 12 * i / (T - 1))) for i in range(T)]',
  ),
  cosine: () => [
    'def f(u):',
    '    return math.cos((u + 0.008) / 1.008 * math.pi / 2) ** 2',
    '',
    'betas = [min(1 - f((i + 1) / T) / f(i / T), 0.999) for i in range(T)]',
  ],
  drawn: ({ labKnots }) => [
    `knots = ${pythonList(labKnots)}  # log-SNR, evenly spaced from t = 0 to T`,
    'betas, before = [], 1.0',
    'for t in range(1, T + 1):',
    '    place = t / T * (len(knots) - 1)',
    '    k = min(int(place), len(knots) - 2)',
    '    log_snr = knots[k] + (place - k) * (knots[k + 1] - knots[k])',
    '    bar = 1 / (1 + math.exp(-log_snr))',
    '    betas.append(max(0.0, 1 - bar / before))',
    '    before = bar',
  ],
};

/**
 * @param {string} betas
 * @returns {(own: Own) => string[]}
 */
function ends(betas) {
  return ({ labSteps }) => {
    const [first, last] = endsOf(labSteps);
    return [`first, last = ${first}, ${last}`, `betas = ${betas}`];
  };
}

/** Python of the guess at x₀ of one particle x. @type {Record<string, (own: Own) => string[]>} */
const GUESSES = {
  one_mode: ({ labMode }) => [
    'def guess(x, bar):',
    `    return toward(means[min(${labMode}, len(means)) - 1], x, bar)`,
  ],
  posterior_mean: () => [
    'def guess(x, bar):  # E[x0 | x]',
    '    logs = [',
    '        math.log(w or 5e-324) - sum((a - bar**0.5 * b) ** 2 for a, b in zip(x, m)) / 2 / variance(bar)',
    '        for w, m in zip(weights, means)',
    '    ]',
    '    shares = [math.exp(log - max(logs)) for log in logs]',
    '    rows = [toward(m, x, bar) for m in means]',
    '    return [sum(p * r[i] for p, r in zip(shares, rows)) / sum(shares) for i in range(D)]',
  ],
};

const LANGEVIN = (/** @type {Own} */ { labCorrections, labRatio }) => [
  'def correct(x, bar):',
  `    share = 2 * ${labRatio}**2`,
  `    for _ in range(${labCorrections}):`,
  '        x = move(x, bar, 1 - share, share * bar**0.5, (2 * share * (1 - bar)) ** 0.5)',
  '    return x',
  '',
  '',
];

const DDPM = (/** @type {Own} */ { labVariance }) => [
  'def ddpm(x, bar, to):',
  '    if to <= bar:',
  '        return x',
  '    beta, left = 1 - bar / to, (1 - to) / (1 - bar)',
  `    noise = (${labVariance === 'posterior' ? 'beta * left' : 'beta'}) ** 0.5 if to < 1 else 0.0`,
  '    return move(x, bar, (bar / to) ** 0.5 * left, to**0.5 * beta / (1 - bar), noise)',
  '',
  '',
];

const ODE = [
  'def slope_step(x, bar, h):',
  '    half = 0.5 * h / (1 - bar)',
  '    return move(x, bar, 1 - half * bar, half * bar**0.5, 0.0)',
  '',
  '',
];

/** Python of `step(x, bar, to)`, with what it needs. @type {Record<string, (own: Own) => string[]>} */
const STEPS = {
  ddpm: (own) => [...DDPM(own), 'step = ddpm'],
  ddim: ({ labEta }) => [
    'def step(x, bar, to):',
    '    if to <= bar:',
    '        return x',
    '    beta, left = 1 - bar / to, (1 - to) / (1 - bar)',
    `    noise = ${labEta} * (beta * left) ** 0.5 if to < 1 else 0.0`,
    '    kept = (max(1 - to - noise**2, 0.0) / (1 - bar)) ** 0.5',
    '    return move(x, bar, kept, to**0.5 - bar**0.5 * kept, noise)',
  ],
  ode_euler: () => [
    ...ODE,
    'def step(x, bar, to):',
    '    return slope_step(x, bar, math.log(to) - math.log(bar))',
  ],
  ode_heun: () => [
    ...ODE,
    'def step(x, bar, to):',
    '    h = math.log(to) - math.log(bar)',
    '    there = slope_step(x, bar, h)',
    '    if to == 1 or to <= bar:',
    '        return there',
    '    beyond = slope_step(there, to, h)',
    '    return [[(a + b) / 2 for a, b in zip(*pair)] for pair in zip(x, beyond)]',
  ],
  langevin: (own) => [
    ...LANGEVIN(own),
    'def step(x, bar, to):',
    '    x = correct(x, bar)',
    '    return move(x, bar, 0.0, 1.0, 0.0) if to == 1 else x',
  ],
  predictor_corrector: (own) => [
    ...LANGEVIN(own),
    ...DDPM(own),
    'def step(x, bar, to):',
    '    x = ddpm(x, bar, to)',
    '    return correct(x, to) if to < 1 else x',
  ],
};

/** Python of w, the area between the particles' distribution function and the data's own. */
const EXACT_DISTANCE = [
  '',
  'def cdf(v):',
  '    zs = [(v - m) / sigma for [m] in means]',
  '    return sum(w * math.erfc(-z / 2**0.5) / 2 for w, z in zip(weights, zs))',
  '',
  '',
  'def area(v):  # of cdf, from minus infinity to v',
  '    bells = [math.exp(-(((v - m) / sigma) ** 2) / 2) / (2 * math.pi) ** 0.5 for [m] in means]',
  '    cdfs = [math.erfc((m - v) / sigma / 2**0.5) / 2 for [m] in means]',
  '    parts = zip(weights, means, cdfs, bells)',
  '    return sum(w * ((v - m) * c + sigma * bell) for w, [m], c, bell in parts)',
  '',
  '',
  'def between(a, b, level):  # of |cdf - level|',
  '    if cdf(a) < level < cdf(b):',
  '        low, high = a, b',
  '        while low < (middle := (low + high) / 2) < high:',
  '            low, high = (middle, high) if cdf(middle) < level else (low, middle)',
  '        return between(a, low, level) + between(high, b, level)',
  '    return abs(area(b) - area(a) - level * (b - a))',
  '',
  '',
  'v = sorted(p[0] for p in x)',
  'w = area(v[0]) + area(v[-1]) - sum(w * (v[-1] - m) for w, [m] in zip(weights, means))',
  'w += sum(between(v[i - 1], v[i], i / N) for i in range(1, N))',
];

/**
 * Python of w, the sliced distance from as many draws of the data.
 * @param {Own} own
 */
const slicedDistance = ({ labSeed }) => [
  '# As many draws of the data.',
  `random.seed(${seedAfter(labSeed, 1)})`,
  'cumulative = list(itertools.accumulate(weights))',
  'data = []',
  'for _ in range(N):',
  '    m = random.choices(means, cum_weights=cumulative)[0]',
  '    data.append([b + sigma * random.gauss(0, 1) for b in m])',
  '',
  '',
  'def distance(a, b):',
  '    return sum(abs(u - v) for u, v in zip(sorted(a), sorted(b))) / N',
  '',
  '',
  `angles = [math.pi * i / ${DIRECTIONS} for i in range(${DIRECTIONS})]`,
  'w = sum(',
  '    distance(',
  '        *([math.cos(a) * p[0] + math.sin(a) * p[1] for p in points] for points in (x, data))',
  '    )',
  '    for a in angles',
  ') / len(angles)',
];

/**
 * The means as Python.
 * @param {import('../../wasm/core.js').Mixture} clean
 * @param {number} dimension
 */
function meansOf({ weights, means }, dimension) {
  if (weights.length > 6) return `[\n${pythonRows(means, dimension, '    ')}\n]`;
  const rows = Array.from(weights, (_, k) =>
    pythonList(means.subarray(k * dimension, (k + 1) * dimension)),
  );
  return `[${rows.join(', ')}]`;
}

/**
 * A standard-library program that leads the lab's particles back along schedule A with the same
 * random numbers, and prints where they end. None for a learned denoiser.
 * @param {Own} own
 * @param {{clean: import('../../wasm/core.js').Mixture, dimension: number}} picture
 */
export function programOf(own, { clean, dimension }) {
  const { labDenoiser, labSampler, labSchedule, labSteps, labSigma, labSeed, labCount } = own;
  if (labDenoiser === 'learned') return '';
  const lines = [
    'import itertools',
    'import math',
    'import random',
    '',
    '# The data: Gaussians of standard deviation sigma.',
    `D, sigma = ${dimension}, ${labSigma}`,
    `weights = ${pythonList(clean.weights)}`,
    `means = ${meansOf(clean, dimension)}`,
    '',
    `# The schedule: ${labSchedule}.`,
    `T = ${labSteps}`,
    ...BETAS[/** @type {keyof typeof BETAS} */ (labSchedule)](own),
    'bars = [1.0, *itertools.accumulate((1 - beta for beta in betas), lambda a, b: a * b)]',
    '',
    '',
    'def variance(bar):',
    '    return bar * sigma**2 + 1 - bar',
    '',
    '',
    'def toward(m, x, bar):  # E[x0 | x] if there were only this mode',
    '    gain = bar**0.5 * sigma**2 / variance(bar)',
    '    return [b + gain * (a - bar**0.5 * b) for a, b in zip(x, m)]',
    '',
    '',
    ...GUESSES[labDenoiser](own),
    '',
    '',
    'def move(x, bar, kept, guessed, noise):',
    '    guesses = [guess(p, bar) for p in x]',
    '    if noise == 0:',
    '        return [[kept * a + guessed * g for a, g in zip(*pair)] for pair in zip(x, guesses)]',
    '    return [',
    '        [kept * a + guessed * g + noise * random.gauss(0, 1) for a, g in zip(*pair)]',
    '        for pair in zip(x, guesses)',
    '    ]',
    '',
    '',
    ...STEPS[labSampler](own),
    '',
    '',
    `random.seed(${labSeed})`,
    `N, steps = ${labCount}, ${stepsOf(own)}`,
    'x = [[random.gauss(0, 1) for _ in range(D)] for _ in range(N)]',
    'times = [T * (steps - i) // steps for i in range(steps + 1)]',
    'for t, s in zip(times, times[1:]):',
    '    x = step(x, bars[t], bars[s])',
    '',
    ...(dimension === 1 ? EXACT_DISTANCE : slicedDistance(own)),
    'mean = [sum(p[i] for p in x) / N for i in range(D)]',
    'print("mean =", ", ".join(f"{m:.3f}" for m in mean))',
    'print(f"Wasserstein distance = {w:.3f}")',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * What that program prints.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {{mean: import('../../wasm/core.js').MeanError[], distance: number}} run
 */
export const outputOf = (engine, { mean, distance }) =>
  engine.format(
    `mean = ${mean.map(() => '{:.3f}').join(', ')}\nWasserstein distance = {:.3f}\n`,
    Float64Array.of(...mean.map(({ mean }) => mean), distance),
  );
