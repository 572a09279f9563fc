import { element } from '../../dom/element.js';
import { forwardFigure } from './forward-figure.js';
import { scheduleFigure } from './schedule-figure.js';

/**
 * The way into the noise, and the schedules that it follows.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./compute.js').Exact>} exact
 */
export function addForward(lab, exact) {
  const shown = () =>
    exact.answer && { data: { exact: exact.answer.value }, values: exact.answer.about };
  const figure = lab.figure(forwardFigure, shown, {
    shown: ({ labData }) => ({
      labModes: labData === 'modes',
      labMeans: labData === 'plane',
      labDrawn: labData === 'drawn',
    }),
  });
  const onclick = () => lab.set('labDrawn', '');
  const clear = element('button', { type: 'button', onclick }, lab.words.clear);
  figure.addToControl('labDrawn', clear);
  lab.figure(scheduleFigure, shown);
}
