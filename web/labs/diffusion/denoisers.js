import { withExact } from './compute.js';
import { measureDenoisers } from './denoiser-metrics.js';
import { denoisersFigure } from './denoisers-figure.js';

/**
 * What each denoiser makes of the same points.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./compute.js').Exact>} exact
 * @param {import('./train.js').LearnedSignal} learned
 */
export function addDenoisers(lab, exact, learned) {
  const metrics = lab.answer(
    ({ labMode, labSeed }) => {
      if (exact.isRunning) return undefined;
      const picture = exact.answer?.value.picture;
      return picture ? { picture, labMode, labSeed, learned: learned.value } : null;
    },
    (question) => measureDenoisers(lab.engine, question),
    { about: () => withExact(lab, exact) },
  );
  lab.figure(denoisersFigure, () => {
    if (!exact.answer) return null;
    const { value, about } = exact.answer;
    if (!value.picture) return { data: null, values: about };
    return metrics.answer && { data: metrics.answer.value, values: metrics.answer.about };
  });
}
