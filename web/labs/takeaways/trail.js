import { element } from '../../dom/element.js';
import { pick } from '../kit/pick.js';
import { whenOther } from '../kit/when-other.js';
import { isSame } from '../kit/same.js';
import { predictionButtons } from './prediction-buttons.js';
import { lawOf } from './schedule-law.js';
import { computeSpots, computeTrail, placeAt } from './trail-compute.js';
import { trailFigure } from './trail-figure.js';
import { trailProgram } from './trail-program.js';

/** What the reader commits to, beside the law. */
const COMMITTED = [
  'trailSmall',
  'trailSmallCover',
  'trailSmallGain',
  'trailLarge',
  'trailLargeCover',
  'trailLargeGain',
];

/**
 * Diversity against quality: where a narrow and a broad model lie is marked first, then the trail is drawn.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addTrail(lab) {
  const { engine, own } = lab;
  const words = lab.words.trail;
  const isCommitted = () => lab.predicts.value && own.value.trailShow === 'committed';
  const isShown = () => !lab.predicts.value || own.value.trailShow !== 'guess';
  const law = () => {
    const { clean } = lawOf(lab.values.value);
    return clean && { clean };
  };
  const asked = () => {
    const { trailSmall, trailLarge, trailCount: count, trailSeed: seed } = own.value;
    const of = law();
    return of && { ...of, taus: [trailSmall, trailLarge], count, seed };
  };

  const full = lab.answer(law, ({ clean }) => placeAt(engine, clean, 1));
  const trail = lab.answer(
    () => (isShown() ? law() : null),
    ({ clean }) => computeTrail(engine, clean),
  );
  const spots = lab.answer(
    () => (isShown() ? asked() : null),
    (question) => computeSpots(engine, question),
  );
  /** All of one law, or nothing. */
  const found = () => {
    if (!isShown() || !trail.answer || !spots.answer) return null;
    const { clean } = trail.answer.question;
    const { question, value } = spots.answer;
    if (!isSame(clean, question.clean) || !isSame(clean, full.answer?.question.clean)) return null;
    return { question, trail: trail.answer.value, spots: value, count: question.count };
  };
  /** @returns {import('./trail-figure.js').Mark[]} */
  const marks = () =>
    isCommitted() || !isShown()
      ? /** @type {const} */ (['Small', 'Large']).map((name) => ({
          name,
          tau: own.value[`trail${name}`],
          covered: own.value[`trail${name}Cover`],
          gain: own.value[`trail${name}Gain`],
        }))
      : [];
  const figure = lab.figure(
    trailFigure,
    () => {
      const { obstacle } = lawOf(lab.values.value);
      if (obstacle) return { data: { obstacle, picture: null }, values: lab.values.value };
      if (!full.answer) return null;
      const data = {
        obstacle,
        picture: { full: full.answer.value, marks: marks(), isShown: isShown(), found: found() },
      };
      return { data, values: lab.values.value };
    },
    {
      shown: () => ({
        trailSmallCover: !isShown(),
        trailSmallGain: !isShown(),
        trailLargeCover: !isShown(),
        trailLargeGain: !isShown(),
        trailCount: isShown(),
        trailSeed: isShown(),
      }),
    },
  );

  const { commit, show, cover } = predictionButtons(lab, {
    words,
    loads: {
      commit: () => ({ trailShow: 'committed' }),
      show: () => ({ trailShow: 'results' }),
      cover: () => ({ trailShow: 'guess' }),
    },
    isShown,
    isPossible: () => law() !== null,
  });
  figure.addToHand(element('div', { class: 'toolbar' }, commit, show, cover));
  // What was marked of one model is not held against the trail of another.
  whenOther(
    lab,
    () => ({ law: law(), marks: pick(own.value, COMMITTED) }),
    () => {
      if (own.peek().trailShow === 'committed') lab.load({ trailShow: 'guess' });
    },
  );

  lab.program(words.program, found, ({ question, trail, spots }) =>
    trailProgram(engine, question, trail, spots),
  );
}
