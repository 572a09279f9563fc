/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/**
 * Where pictures of one size stand in a figure: in rows, from left to right.
 * @param {number} count
 * @param {{width: number, height: number}} size  of all of them, pixels
 * @param {{columns: number, gap: number, rowGap?: number}} grid  gaps in pixels
 * @returns {Box[]}
 */
export function boxesOf(count, { width, height }, { columns, gap, rowGap = gap }) {
  const rows = Math.ceil(count / columns);
  const across = (width - gap * (columns - 1)) / columns;
  const down = (height - rowGap * (rows - 1)) / rows;
  return Array.from({ length: count }, (_, n) => {
    const left = (n % columns) * (across + gap);
    const top = Math.floor(n / columns) * (down + rowGap);
    return { left, right: left + across, top, bottom: top + down };
  });
}

/** Pixels. */
const [WIDE, GAP] = [560, 18];

/**
 * Small ones with room for words of their own: three in a row, two on a phone.
 * @param {number} count
 * @param {{width: number, height: number}} size
 */
export const cellsOf = (count, size) =>
  boxesOf(count, size, { columns: size.width >= WIDE ? 3 : 2, gap: GAP, rowGap: 0 });
