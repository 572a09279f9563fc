import { chooseComponents } from './choose-components.js';
import { chooseFigure } from './choose-figure.js';
import { emOptions } from './settings.js';

const MOST = 10;
/** Numbers in the data, times restarts, up to which the fits take a few seconds at most. */
const SHORT = 10_000;

/**
 * Compares numbers of components.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('./settings.js').Settings} settings
 * @param {import('./fit.js').Fit} fit
 */
export function addChoice(lab, { own }, fit) {
  const words = lab.words.choose;
  const choices = lab.job({
    question: () => {
      const now = fit.present.value;
      return now && argsOf(now.view.dataset, own.value);
    },
    run: (args, options) => chooseComponents(lab, args, options),
    progressOf: ({ choices, most, done, of }) => ({
      done,
      of,
      text: done === of ? '' : words.running(Math.min(choices.length + 1, most), most),
    }),
    words,
    askedFor: {
      linked: ({ fitChoose }) => fitChoose === 'run',
      setAsked: (isAsked) => lab.set('fitChoose', isAsked ? 'run' : 'auto'),
      isShort: ({ x, restarts }) => x.length * restarts <= SHORT,
    },
  });
  const figure = lab.figure(
    chooseFigure,
    () => {
      const { answer } = choices;
      if (fit.present.value === null) return null;
      const data = answer?.value ?? { choices: [], most: 0 };
      return { data, values: answer?.about ?? lab.values.value };
    },
    { isEmpty: () => !choices.answer && !choices.isRunning },
  );
  figure.addAbove(choices.node); // where the picture, when it comes, does not push it away
}

/**
 * @param {import('./data.js').Dataset} dataset
 * @param {Record<string, any>} own  values of the panel
 * @returns {import('./choose-components.js').ChooseArgs}
 */
function argsOf({ x, columns }, own) {
  return {
    x,
    columns: columns.length,
    kind: own.fitKind,
    init: own.fitInit === 'given' ? 'random_points' : own.fitInit,
    options: emOptions(own),
    restarts: own.fitRestarts,
    seed: own.fitSeed,
    most: MOST,
  };
}
