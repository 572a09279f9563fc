/** What style sheets say about a drawing, as attributes that a file of its own can hold. */
const PROPERTIES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order', 'display'],
];

/**
 * A drawing as an SVG file: with its colours, its ground, and the canvas that lies beneath it.
 * @param {SVGSVGElement} svg  in the page
 */
export function standalone(svg) {
  // Not its rectangle on the screen: a host may show it scaled.
  const [width, height] = ['width', 'height'].map((side) =>
    Number.parseFloat(getComputedStyle(svg).getPropertyValue(side)),
  );
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const originals = svg.querySelectorAll('*');
  for (const [index, node] of copy.querySelectorAll('*').entries()) {
    const style = getComputedStyle(originals[index]);
    for (const property of PROPERTIES) {
      node.setAttribute(property, style.getPropertyValue(property));
    }
    node.removeAttribute('class');
    node.removeAttribute('tabindex');
  }
  const canvas = svg.previousElementSibling;
  if (canvas instanceof HTMLCanvasElement) {
    copy.prepend(shape('image', { width, height, href: canvas.toDataURL('image/png') }));
  }
  const ground = shape('rect', { width, height, class: 'ground-colour' });
  svg.append(ground);
  ground.setAttribute('fill', getComputedStyle(ground).fill);
  copy.prepend(ground);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function shape(name, attributes) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/**
 * The same as a picture of twice the size.
 * @param {SVGSVGElement} svg
 * @returns {Promise<Blob>}
 */
export async function standalonePng(svg) {
  const { text, width, height } = standalone(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
  );
}
