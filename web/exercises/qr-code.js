import qrcode from 'qrcode-generator';

const SVG = 'http://www.w3.org/2000/svg';
/** Light modules around, as readers of the code expect them. */
const MARGIN = 4;

/**
 * A text as a QR code.
 * @param {string} text
 * @returns {SVGSVGElement | null}  null: it is too long for one
 */
export function createQrCode(text) {
  const code = qrcode(0, 'M');
  try {
    code.addData(text);
    code.make();
  } catch {
    return null;
  }
  const count = code.getModuleCount();
  const places = Array.from({ length: count }, (_, n) => n);
  const dark = places.flatMap((row) =>
    places.flatMap((column) => (code.isDark(row, column) ? `M${column} ${row}h1v1h-1z` : [])),
  );
  const svg = document.createElementNS(SVG, 'svg');
  const size = count + 2 * MARGIN;
  svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${size} ${size}`);
  svg.setAttribute('class', 'qr-code');
  svg.setAttribute('aria-hidden', 'true'); // the link stands beside it
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', dark.join(''));
  svg.append(path);
  return svg;
}
