import { actionButton } from '../dom/action-button.js';
import { download } from '../dom/download.js';
import { element } from '../dom/element.js';
import { standalone, standalonePng } from '../plots/standalone.js';

/**
 * Two buttons that save a figure as it is, as SVG and as PNG.
 * @param {HTMLElement} figure
 * @param {string} name  of the files
 * @param {import('./text/index.js').PageText} text
 */
export function createSaving(figure, name, text) {
  const drawing = () => /** @type {SVGSVGElement} */ (figure.querySelector('figure svg'));
  const said = element('span', { role: 'status' });
  const button = (/** @type {string} */ label, /** @type {() => unknown} */ save) =>
    actionButton(
      label,
      () => {
        said.textContent = '';
        return save();
      },
      () => {
        said.textContent = text.failed;
      },
    );
  return element(
    'div',
    { class: 'actions saving' },
    button(text.saveSvg, () =>
      download(`${name}.svg`, standalone(drawing()).text, 'image/svg+xml'),
    ),
    button(text.savePng, async () => download(`${name}.png`, await standalonePng(drawing()))),
    said,
  );
}
