/** A number as Python reads it back. @param {number} value */
export const pythonNumber = (value) => (Object.is(value, -0) ? '-0.0' : String(value));

/** A list on one line. @param {ArrayLike<number>} values */
export const pythonList = (values) => `[${Array.from(values, pythonNumber).join(', ')}]`;

/**
 * Rows of so many numbers, one a line.
 * @param {Float64Array} values
 * @param {number} width
 * @param {string} indent
 */
export function pythonRows(values, width, indent) {
  const lines = [];
  for (let at = 0; at < values.length; at += width) {
    lines.push(`${indent}${pythonList(values.subarray(at, at + width))},`);
  }
  return lines.join('\n');
}
