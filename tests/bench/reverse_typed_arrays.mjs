// Times reverse diffusion in plain JavaScript on typed arrays, written for speed as one would for a
// page: flat Float64Arrays, no allocation in the loop, everything of one particle in one pass.
// reverse_typed_arrays.mjs FILE ddim|ddpm STEPS REPEATS
import { read } from './mixture_file.mjs';

/** Of one component, side by side: centre, whitening (lower triangle), peak, offset, gain. */
const STRIDE = 12;

/**
 * What each component of p_t needs, into `table`.
 * @param {import('./mixture_file.mjs').Data} data
 * @param {number} alphaBar
 * @param {Float64Array} table  (k, STRIDE)
 */
function prepare({ k, weights, means, covariances }, alphaBar, table) {
  const signal = Math.sqrt(alphaBar);
  for (let c = 0; c < k; c++) {
    const [xx, xy, , yy] = covariances.subarray(4 * c, 4 * c + 4);
    const sxx = alphaBar * xx + 1 - alphaBar;
    const sxy = alphaBar * xy;
    const syy = alphaBar * yy + 1 - alphaBar;
    const l00 = Math.sqrt(sxx);
    const l10 = sxy / l00;
    const l11 = Math.sqrt(syy - l10 * l10);
    const determinant = sxx * syy - sxy * sxy;
    table.set(
      [
        signal * means[2 * c],
        signal * means[2 * c + 1],
        1 / l00,
        -l10 / (l00 * l11),
        1 / l11,
        Math.log(weights[c]) - Math.log(l00 * l11),
        means[2 * c],
        means[2 * c + 1],
        (signal * (xx * syy - xy * sxy)) / determinant,
        (signal * (xy * sxx - xx * sxy)) / determinant,
        (signal * (xy * syy - yy * sxy)) / determinant,
        (signal * (yy * sxx - xy * sxy)) / determinant,
      ],
      c * STRIDE,
    );
  }
}

/** Standard normal numbers: xorshift and Box–Muller. */
function createNormal() {
  let state = 1;
  let held = 0;
  let isHeld = false;
  const uniform = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4294967296;
  };
  return () => {
    isHeld = !isHeld;
    if (!isHeld) return held;
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    held = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/**
 * @param {import('./mixture_file.mjs').Data} data
 * @param {string} sampler
 * @param {number} steps
 */
function run(data, sampler, steps) {
  const { n, k } = data;
  const x = data.x.slice();
  const alphaBars = new Float64Array(1001).fill(1);
  for (let t = 1; t <= 1000; t++) {
    alphaBars[t] = alphaBars[t - 1] * (1 - (1e-4 + ((t - 1) * (0.02 - 1e-4)) / 999));
  }
  const normal = createNormal();
  const table = new Float64Array(k * STRIDE);
  const shares = new Float64Array(k);
  for (let i = 0; i < steps; i++) {
    const a = alphaBars[Math.floor((1000 * (steps - i)) / steps)];
    const b = alphaBars[Math.floor((1000 * (steps - i - 1)) / steps)];
    prepare(data, a, table);
    const noise = sampler === 'ddpm' ? Math.sqrt(((1 - a / b) * (1 - b)) / (1 - a)) : 0;
    const kept = Math.sqrt((1 - b - noise * noise) / (1 - a));
    const guessed = Math.sqrt(b) - Math.sqrt(a) * kept;
    for (let p = 0; p < 2 * n; p += 2) {
      const x0 = x[p];
      const x1 = x[p + 1];
      let largest = -Infinity;
      for (let c = 0, at = 0; c < k; c++, at += STRIDE) {
        const d0 = x0 - table[at];
        const d1 = x1 - table[at + 1];
        const y0 = table[at + 2] * d0;
        const y1 = table[at + 3] * d0 + table[at + 4] * d1;
        const log = table[at + 5] - 0.5 * (y0 * y0 + y1 * y1);
        shares[c] = log;
        if (log > largest) largest = log;
      }
      let total = 0;
      let g0 = 0;
      let g1 = 0;
      for (let c = 0, at = 0; c < k; c++, at += STRIDE) {
        const share = Math.exp(shares[c] - largest);
        total += share;
        const d0 = x0 - table[at];
        const d1 = x1 - table[at + 1];
        g0 += share * (table[at + 6] + table[at + 8] * d0 + table[at + 9] * d1);
        g1 += share * (table[at + 7] + table[at + 10] * d0 + table[at + 11] * d1);
      }
      x[p] = kept * x0 + (guessed * g0) / total;
      x[p + 1] = kept * x1 + (guessed * g1) / total;
    }
    if (noise > 0) for (let p = 0; p < 2 * n; p++) x[p] += noise * normal();
  }
  return x;
}

const [path, sampler, ...numbers] = process.argv.slice(2);
const [steps, repeats] = numbers.map(Number);
const data = read(path);
let fastest = Infinity;
let square = 0;
for (let i = 0; i < repeats; i++) {
  const start = performance.now();
  const x = run(data, sampler, steps);
  fastest = Math.min(fastest, performance.now() - start);
  square = x.reduce((sum, value) => sum + value * value, 0) / data.n;
}
console.log(JSON.stringify({ run: fastest, square }));
