// Prints how long one EM iteration takes in the wasm core (node, one thread) and in what one would
// use instead: scikit-learn and Armadillo on all cores, typed-array JavaScript, and the same core
// built natively. Fresh processes, taken in turn; the best of several fits in each process, medians
// over the rounds. On a machine that is busy otherwise only the ratios mean anything, and those
// against programs on all cores little.
//
//   node tests/bench/mixture.mjs [--rounds 5] [--only full|diag]
//
// Needs python3-sklearn, libopenblas0-pthread, libarmadillo-dev, g++ and emscripten.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bench = join(root, 'tests/bench');
const build = join(root, 'build/bench');
const cases = [
  { n: 100000, d: 2, k: 3, limit: { full: 18, diag: 10 }, aim: 25 },
  { n: 100000, d: 2, k: 8, limit: { full: 15, diag: 8 }, aim: 20 },
  { n: 100000, d: 8, k: 8, limit: { full: 6, diag: 5.3 }, aim: 9 },
  { n: 20000, d: 32, k: 16, limit: { full: 2, diag: 1.5 }, aim: 2.5 },
  { n: 10000, d: 64, k: 10, limit: { full: 1.3, diag: 1.3 }, aim: 1.55 },
];
const columns = ['kind', 'N, D, K', 'wasm ms', 'scikit-learn', 'at least', 'aim', 'Armadillo'];
columns.push('JavaScript', 'wasm / native', 'cold / warm', 'heap / data', 'difference of log L');
const iterations = ['2', '8'];
const repeats = '5';

/** @param {string} name @param {string} fallback */
function option(name, fallback) {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : process.argv[at + 1];
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_PATH: '/usr/share/nodejs' };
  // A machine's BLAS tuning would slow the peers down.
  delete env.OPENBLAS_CORETYPE;
  delete env.OPENBLAS_L2_SIZE;
  return execFileSync(command, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function compile() {
  const toolchain = '/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake';
  const common = ['-G', 'Ninja', '-S', root, '-DLATENT_LAB_BENCH=ON'];
  run('cmake', [...common, '-B', join(build, 'native')]);
  run('cmake', [
    ...common,
    '-B',
    join(build, 'wasm'),
    `-DCMAKE_TOOLCHAIN_FILE=${toolchain}`,
    '-DCMAKE_CROSSCOMPILING_EMULATOR=node;--no-experimental-fetch',
  ]);
  run('ninja', ['-C', join(build, 'native'), '-j2', 'mixture_core', 'mixture_armadillo']);
  run('ninja', ['-C', join(build, 'wasm'), '-j2', 'mixture_core']);
}

/**
 * Clusters that overlap, and a start near them: 16 bytes of sizes, then doubles.
 * @param {{n: number, d: number, k: number}} size
 * @returns {string} path of the file
 */
function writeData({ n, d, k }) {
  let state = 12345;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const spread = 6 / Math.sqrt(d);
  const centres = Float64Array.from({ length: k * d }, () => spread * normal());
  const x = new Float64Array(n * d);
  for (let p = 0; p < n; p++) {
    const c = Math.floor(uniform() * k);
    for (let i = 0; i < d; i++) x[p * d + i] = centres[c * d + i] + 1.5 * normal();
  }
  const covariances = new Float64Array(k * d * d);
  for (let i = 0; i < k * d; i++) covariances[i * d + (i % d)] = 4;
  const path = join(build, `${n}-${d}-${k}.bin`);
  const means = centres.map((value) => value + 0.5 * normal());
  const parts = [x, new Float64Array(k).fill(1 / k), means, covariances];
  const count = parts.reduce((total, part) => total + part.length, 0);
  const bytes = new ArrayBuffer(16 + 8 * count);
  new Uint32Array(bytes, 0, 4).set([n, d, k, 0]);
  let at = 16;
  for (const part of parts) {
    new Float64Array(bytes, at, part.length).set(part);
    at += 8 * part.length;
  }
  writeFileSync(path, new Uint8Array(bytes));
  return path;
}

/** @type {Record<string, (args: string[]) => string>} */
const programs = {
  wasm: (args) =>
    run('node', ['--no-experimental-fetch', join(build, 'wasm/tests/mixture_core.js'), ...args]),
  'scikit-learn': (args) => run('/usr/bin/python3', [join(bench, 'mixture_sklearn.py'), ...args]),
  Armadillo: (args) => run(join(build, 'native/tests/mixture_armadillo'), args),
  JavaScript: (args) => run('node', [join(bench, 'mixture_typed_arrays.mjs'), ...args]),
  native: (args) => run(join(build, 'native/tests/mixture_core'), args),
};

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * Runs all programs in turn and gives each one's results of all rounds.
 * @param {string} path
 * @param {string} kind
 * @param {number} rounds
 */
function measure(path, kind, rounds) {
  /** @type {Record<string, any[]>} */
  const results = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, program] of Object.entries(programs)) {
      results[name].push(JSON.parse(program([path, kind, ...iterations, repeats])));
    }
  }
  return results;
}

/**
 * The ratio of medians, and the range over the rounds in which both ran side by side.
 * @param {any[]} peer
 * @param {any[]} own
 */
function ratio(peer, own) {
  const rounds = peer.map((result, i) => result.iteration / own[i].iteration);
  const middle = median(peer.map((r) => r.iteration)) / median(own.map((r) => r.iteration));
  const shown = (/** @type {number} */ value) => value.toFixed(2);
  return `${shown(middle)} (${shown(Math.min(...rounds))}–${shown(Math.max(...rounds))})`;
}

function main() {
  const rounds = Number(option('--rounds', '5'));
  const only = option('--only', '');
  mkdirSync(build, { recursive: true });
  compile();
  console.log('One EM iteration; peer: its time / the time of wasm (medians, range of rounds).');
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`|${columns.map(() => '---|').join('')}`);
  for (const kind of /** @type {const} */ (['full', 'diag'])) {
    if (only && kind !== only) continue;
    for (const size of cases) {
      const results = measure(writeData(size), kind, rounds);
      const own = results.wasm;
      const cold = median(own.map((r) => r.cold / r.warm)).toFixed(2);
      const heap = (own[0].heap / (8 * size.n * size.d)).toFixed(2);
      const peer = results['scikit-learn'][0].logLikelihood;
      if (!results['scikit-learn'][0].blas.includes('openblas')) {
        console.log('(scikit-learn has no OpenBLAS here: install libopenblas0-pthread)');
      }
      const error = Math.abs(own[0].logLikelihood / peer - 1).toExponential(0);
      const cells = [
        kind,
        `${size.n}, ${size.d}, ${size.k}`,
        median(own.map((r) => r.iteration)).toFixed(2),
        ratio(results['scikit-learn'], own),
        size.limit[kind],
        kind === 'full' ? size.aim : '',
        ratio(results.Armadillo, own),
        ratio(results.JavaScript, own),
        ratio(own, results.native),
        cold,
        heap,
        error,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}

main();
