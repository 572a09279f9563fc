// What the benchmarks share: building their programs, running them, medians of their results.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const bench = join(root, 'tests/bench');
export const build = join(root, 'build/bench');

/** @param {string} name @param {string} fallback */
export function option(name, fallback) {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : process.argv[at + 1];
}

/** @param {string} command @param {string[]} args */
export function run(command, args) {
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

/**
 * @param {string[]} native  targets built with the host's compiler
 * @param {string[]} wasm  targets built with Emscripten
 */
export function compile(native, wasm) {
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
  run('ninja', ['-C', join(build, 'native'), '-j2', ...native]);
  run('ninja', ['-C', join(build, 'wasm'), '-j2', ...wasm]);
}

/**
 * A program of this folder that takes these arguments and prints one JSON object.
 * @type {Record<'wasm' | 'native' | 'python' | 'node', (name: string) => (args: string[]) => any>}
 */
export const program = {
  wasm: (name) => (args) =>
    JSON.parse(
      run('node', ['--no-experimental-fetch', join(build, `wasm/tests/${name}.js`), ...args]),
    ),
  native: (name) => (args) => JSON.parse(run(join(build, `native/tests/${name}`), args)),
  python: (name) => (args) => JSON.parse(run('/usr/bin/python3', [join(bench, name), ...args])),
  node: (name) => (args) => JSON.parse(run('node', [join(bench, name), ...args])),
};

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * Runs all programs in turn and gives each one's results of all rounds.
 * @param {Record<string, (args: string[]) => any>} programs
 * @param {string[]} args
 * @param {number} rounds
 */
export function measure(programs, args, rounds) {
  /** @type {Record<string, any[]>} */
  const results = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, runProgram] of Object.entries(programs)) {
      results[name].push(runProgram(args));
    }
  }
  return results;
}

/**
 * The ratio of medians, and the range over the rounds in which both ran side by side.
 * @param {any[]} peer
 * @param {any[]} own
 * @param {string} key  which number of the results
 */
export function ratio(peer, own, key) {
  const rounds = peer.map((result, i) => result[key] / own[i][key]);
  const middle = median(peer.map((r) => r[key])) / median(own.map((r) => r[key]));
  const shown = (/** @type {number} */ value) => value.toFixed(2);
  return `${shown(middle)} (${shown(Math.min(...rounds))}–${shown(Math.max(...rounds))})`;
}
