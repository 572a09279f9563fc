// Times one metric of the page's own wasm module, in node: metrics_core.mjs METRIC FILE COLUMNS REPEATS
// Prints one JSON object: milliseconds and those of processor time (the shortest of REPEATS calls), and what the metric gives.
import { loadCore } from '../oracle/core.mjs';
import { readDoubles, shortest } from './doubles_file.mjs';

const [metric, path] = process.argv.slice(2);
const [columns, repeats] = process.argv.slice(4).map(Number);
const core = await loadCore();
const values = await readDoubles(path);
const [first, second] = [values.slice(0, values.length / 2), values.slice(values.length / 2)];

/** @type {Record<string, () => number[]>} */
const metrics = {
  neighbours() {
    const of = core.neighbourMetrics(first, second, columns, 5);
    return [of.precision, of.recall, of.density, of.coverage];
  },
  sliced: () => [core.slicedWasserstein(first, second, 50)],
  bootstrap() {
    const of = core.bootstrap(first, 'mean', { seed: '1', draws: 10_000, level: 0.95 });
    return [of.bcaLow, of.bcaHigh];
  },
};

const times = shortest(repeats, metrics[metric]);
console.log(JSON.stringify({ ...times, values: metrics[metric]() }));
