import { element } from '../plots/element.js';
import { standalone, standalonePng } from '../plots/standalone.js';

/**
 * @param {string} name
 * @param {string | Blob} content
 * @param {string} [type]
 */
export function download(name, content, type = 'text/plain') {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Buttons that save a figure's drawing.
 * @param {{svg: string, png: string}} words
 * @param {string} name  of the files
 * @param {{node: Element}} figure
 */
export function saveFigure(words, name, { node }) {
  const button = (
    /** @type {string} */ label,
    /** @type {(svg: SVGSVGElement) => unknown} */ save,
  ) => {
    const onclick = () => {
      const svg = node.querySelector('svg');
      if (svg) save(svg);
    };
    return element('button', { type: 'button', onclick }, label);
  };
  return [
    button(words.svg, (svg) => download(`${name}.svg`, standalone(svg).text, 'image/svg+xml')),
    button(words.png, async (svg) => download(`${name}.png`, await standalonePng(svg))),
  ];
}
