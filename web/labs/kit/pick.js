/**
 * Some of the values.
 * @param {Record<string, any>} values
 * @param {string[]} names
 * @returns {Record<string, any>}
 */
export const pick = (values, names) =>
  Object.fromEntries(names.map((name) => [name, values[name]]));
