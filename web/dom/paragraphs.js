/**
 * Plain text, its paragraphs apart by empty lines.
 * @param {string} text
 */
export const paragraphsOf = (text) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
