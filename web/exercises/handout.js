import { element } from '../dom/element.js';
import { createQrCode } from './qr-code.js';

/**
 * What a panel with exercises has on paper only: the present state as a link and a QR code, for whoever
 * goes on from there on a phone.
 * @param {Pick<import('./exercise.js').ExerciseHost, 'address'>} host
 */
export function createHandout(host) {
  const node = element('div', { class: 'handout' });
  function write() {
    node.replaceChildren();
    const address = host.address();
    const code = address && createQrCode(address);
    if (code) node.append(code);
  }
  window.addEventListener('beforeprint', write);
  return { node, destroy: () => window.removeEventListener('beforeprint', write) };
}
