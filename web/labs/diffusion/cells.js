const [WIDE, GAP] = [560, 18];

/**
 * Small pictures side by side: three in a row, two on a phone.
 * @param {number} count
 * @param {{width: number, height: number}} size
 * @returns {import('./panes.js').Box[]}
 */
export function cellsOf(count, { width, height }) {
  const columns = width >= WIDE ? 3 : 2;
  const across = (width - GAP * (columns - 1)) / columns;
  const down = height / Math.ceil(count / columns);
  return Array.from({ length: count }, (_, n) => {
    const left = (n % columns) * (across + GAP);
    const top = Math.floor(n / columns) * down;
    return { left, right: left + across, top, bottom: top + down };
  });
}
