/**
 * About how wide a text of a drawing is: enough to decide where it fits, without asking the browser
 * to lay out the page in the midst of a gesture.
 * @param {string} text
 */
export function textWidth(text) {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 13.2 : 7.9;
  return width;
}
