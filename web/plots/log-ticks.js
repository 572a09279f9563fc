/** Least pixels from one tick to the next. */
const SPACE = 22;

/**
 * Ticks of a logarithmic axis at 1, 2 and 5 times powers of ten, or at powers alone where these would
 * stand too close.
 * @param {import('d3-scale').ScaleLogarithmic<number, number>} scale
 */
export function logTicks(scale) {
  const [low, high] = scale.domain();
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, i) => Math.floor(Math.log10(low)) + i,
  );
  const of = (/** @type {number[]} */ digits) =>
    powers
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter((tick) => tick >= low && tick <= high);
  const fits = (/** @type {number[]} */ ticks) =>
    ticks.every((tick, i) => i === 0 || Math.abs(scale(tick) - scale(ticks[i - 1])) >= SPACE);
  return [[1, 2, 5], [1, 3], [1]].map(of).find(fits) ?? of([1]);
}
