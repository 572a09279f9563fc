// Prints how long metrics of two samples and a bootstrap take in the wasm core (node, one thread) and in
// Python: scikit-learn's neighbours on all cores, NumPy's projections and resamples. Fresh processes,
// taken in turn; the shortest of several calls in each process, medians over the rounds. Where others use
// the machine the clock means little: processor time stands beside it, which for a program on two cores is
// at most twice what it takes.
//
//   node tests/bench/metrics.mjs [--rounds 7] [--only neighbours]     after ./web/serve --build
//
// Needs python3-sklearn and libopenblas0-pthread.
import { mkdirSync } from 'node:fs';
import { normalNumbers, writeDoubles } from './doubles_file.mjs';
import { build, measure, median, option, program, ratio } from './programs.mjs';

const cases = [
  { metric: 'neighbours', count: 10_000, columns: 2, bar: 'ratio ≥ 4' },
  { metric: 'neighbours', count: 5_000, columns: 16, bar: 'ratio ≥ 1' },
  { metric: 'sliced', count: 100_000, columns: 2, bar: 'ratio ≥ 2' },
  { metric: 'bootstrap', count: 1_000, columns: 1, bar: '≤ 30 ms' },
];
const REPEATS = '5';
const programs = {
  wasm: program.node('metrics_core.mjs'),
  Python: program.python('metrics_python.py'),
};

/**
 * Two samples, one after the other: normal numbers, and a little wider and aside; without clusters, which
 * would spare the core's tree most distances in many dimensions, too.
 * @param {{metric: string, count: number, columns: number}} of
 */
function dataOf({ metric, count, columns }) {
  const normal = normalNumbers();
  const values = new Float64Array(2 * count * columns);
  for (let n = 0; n < 2 * count; n++) {
    const [aside, wide] = n < count ? [0, 1] : [0.2, 1.2];
    for (let i = 0; i < columns; i++) {
      values[n * columns + i] = aside + wide * normal();
    }
  }
  return writeDoubles(`${metric}_${columns}`, values);
}

function main() {
  const rounds = Number(option('--rounds', '7'));
  const only = option('--only', '');
  mkdirSync(build, { recursive: true });
  const columns = [
    'metric',
    'N, D of each',
    'wasm ms',
    'range',
    'Python ms',
    'Python / wasm',
    'bar',
  ];
  columns.push('wasm CPU ms', 'Python CPU / wasm CPU', 'wasm', 'Python');
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`|${columns.map(() => '---|').join('')}`);
  for (const of of cases) {
    if (only && of.metric !== only) continue;
    const args = [of.metric, dataOf(of), String(of.columns), REPEATS];
    const { wasm, Python } = measure(programs, args, rounds);
    const times = wasm.map(({ time }) => time);
    const digits = (/** @type {{values: number[]}[]} */ [{ values }]) =>
      values.map((value) => value.toPrecision(6)).join(', ');
    const cells = [
      of.metric,
      `${of.count}, ${of.columns}`,
      median(times).toFixed(1),
      `${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)}`,
      median(Python.map(({ time }) => time)).toFixed(1),
      ratio(Python, wasm, 'time'),
      of.bar,
      median(wasm.map(({ cpu }) => cpu)).toFixed(1),
      ratio(Python, wasm, 'cpu'),
      digits(wasm),
      digits(Python),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

main();
