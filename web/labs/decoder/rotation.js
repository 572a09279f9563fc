import { element } from '../../dom/element.js';
import { planeOf } from './rotation-compute.js';
import { rotationFigure } from './rotation-figure.js';

/**
 * Loadings that are turned by hand, or by varimax.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, {rotation: import('./rotation-compute.js').Rotation | null,
 *   columns: string[]}>} shown  the fit as it is turned
 */
export function addRotation(lab, shown) {
  const words = lab.words.rotation;
  const figure = lab.figure(
    rotationFigure,
    () => {
      const { answer } = shown;
      const rotation = answer?.value.rotation;
      return rotation
        ? { data: { ...rotation, nameOf: lab.words.loadings.nameOf }, values: answer.about }
        : null;
    },
    { isEmpty: () => !shown.answer?.value.rotation },
  );
  const button = (/** @type {string} */ text, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick }, text);
  const open = button(words.open, () => lab.load({ labMethod: 'fa', labFactors: '2' }));
  const lead = element('p', { class: 'said' }, `${words.needs} `, open);
  figure.addAbove(lead);
  const best = button(words.best, () => {
    const angle = shown.answer?.value.rotation?.best ?? 0;
    lab.load({ labAngle: String(Number(((angle * 180) / Math.PI).toFixed(1))) });
  });
  const hand = figure.node.querySelector('.hand');
  figure.addToHand(
    element(
      'div',
      { class: 'toolbar' },
      best,
      button(words.varimax, () => lab.load({ labRotation: 'varimax', labAngle: '0' })),
      button(words.back, () => lab.load({ labRotation: 'fitted', labAngle: '0' })),
    ),
  );
  const problem = element('p', { class: 'problem', role: 'alert' });
  figure.addToControl('labTurned', problem);
  lab.follow(() => {
    const rotation = shown.answer?.value.rotation;
    lead.hidden = Boolean(rotation) || !shown.answer;
    open.hidden = (shown.answer?.value.columns.length ?? 0) < 3;
    hand?.toggleAttribute('hidden', !rotation);
    const isPair = !rotation || planeOf(lab.own.value.labTurned, rotation.latent) !== null;
    problem.textContent = isPair ? '' : words.noPair(rotation?.latent ?? 0);
  });
}
