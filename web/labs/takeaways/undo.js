import { element } from '../../dom/element.js';
import { isSame } from '../kit/same.js';
import { whenOther } from '../kit/when-other.js';
import { predictionButtons } from './prediction-buttons.js';
import { lawOf } from './schedule-law.js';
import { computeKnown, computeSeen, LEVELS } from './undo-compute.js';
import { undoFigure } from './undo-figure.js';
import { undoProgram } from './undo-program.js';

/**
 * Which noise can be undone: the chance of the right mode is said first, then the posterior is drawn.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addUndo(lab) {
  const { engine, own } = lab;
  const words = lab.words.undo;
  const isWhole = () => own.value.undoGuess.length === LEVELS.length;
  const isCommitted = () => own.value.undoShow === 'committed' && isWhole();
  const isShown = () => !lab.predicts.value || own.value.undoShow === 'results' || isCommitted();
  const question = () => {
    const { clean } = lawOf(lab.values.value);
    const { undoX: x0, undoNoise: epsilon } = own.value;
    return clean && { clean, x0, epsilon };
  };

  const seen = lab.answer(question, (asked) => computeSeen(engine, asked));
  const known = lab.answer(
    () => (isShown() ? question() : null),
    (asked, options) => computeKnown(engine, asked, options),
  );
  const figure = lab.figure(
    undoFigure,
    () => {
      const { obstacle } = lawOf(lab.values.value);
      if (obstacle) return { data: { obstacle, picture: null }, values: lab.values.value };
      if (!seen.answer) return null;
      // Both of the same x₀ and ε; until then what was there stands covered.
      const isOfSame = known.answer && isSame(known.answer.question, seen.answer.question);
      return {
        data: {
          obstacle,
          picture: {
            question: seen.answer.question,
            seen: seen.answer.value,
            known: isShown() && isOfSame ? (known.answer?.value ?? null) : null,
            isShown: isShown(),
            guess: isWhole() && lab.predicts.value ? own.value.undoGuess : null,
            isCommitted: isCommitted(),
          },
        },
        values: lab.values.value,
      };
    },
    { shown: () => ({ undoGuess: !isShown() }) },
  );

  const { commit, show, cover } = predictionButtons(lab, {
    words,
    loads: {
      commit: () => ({ undoShow: 'committed' }),
      show: () => ({ undoShow: 'results' }),
      cover: () => ({ undoShow: 'guess' }),
    },
    isShown,
    isPossible: () => question() !== null,
    isWhole,
  });
  figure.addToHand(element('div', { class: 'toolbar' }, commit, show, cover));

  const place = element('div', {});
  figure.addToControl('undoGuess', place);
  const ofGuess = lab.failures.line(place);
  lab.follow(() => {
    if (isWhole() || isShown()) ofGuess.clear();
    else ofGuess.say(words.five);
  });
  // What was predicted of one x_t is not shown beside the posterior of another.
  whenOther(
    lab,
    () => ({ asked: question(), guess: own.value.undoGuess }),
    () => {
      if (own.peek().undoShow === 'committed') lab.load({ undoShow: 'guess' });
    },
  );

  lab.program(
    words.program,
    () => (isShown() && known.answer ? known.answer : null),
    ({ question, value }) => undoProgram(engine, question, value),
  );
}
