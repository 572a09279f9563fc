const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * As it stands in HTML or XML, also in an attribute.
 * @param {string} text
 */
export const escaped = (text) =>
  text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[/** @type {keyof typeof ESCAPES} */ (sign)]);

/**
 * Attributes as they are written; those that are empty are left out.
 * @param {Record<string, string>} attributes
 */
export const attributesOf = (attributes) =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === '' ? [] : `${name}="${escaped(value)}"`))
    .join(' ');

/**
 * A frame that loads once it is seen.
 * @param {string} src
 * @param {string} title
 */
export const frameTag = (src, title) =>
  `<iframe ${attributesOf({ src, title, width: '100%', height: '900', loading: 'lazy' })}></iframe>`;
