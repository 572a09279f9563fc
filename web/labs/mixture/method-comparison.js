import { element } from '../../dom/element.js';
import { failureReason } from '../../panels/failure.js';
import { besideFigure } from './method-comparison-figure.js';
import { shownRow } from './scatter-picture.js';
import { switchingFigure } from './switching-figure.js';

/** @typedef {ReturnType<typeof import('./scatter-picture.js').viewOf>} View */
/** @typedef {import('../../panels/panel.js').Values} Values */
/** @typedef {import('../../engine/jobs/compare-methods.js').Courses} Courses */

const METHODS = ['kmeans', 'em', 'variational'];
/** Numbers in the data up to which the fits take less than a second. */
const SHORT = 10_000;

/**
 * k-means, EM and the variational fit from the lab's start, beside one another, iteration by
 * iteration. They play once they are there, unless a link says where they stand.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('./settings.js').Settings} settings
 * @param {import('./fit.js').Fit} fit
 */
export function addMethodComparison(lab, { own }, fit) {
  const { engine, reader } = lab;
  const words = lab.words.beside;
  /** Whether the link asks for it, and where it has it stand. @param {Record<string, any>} own */
  const linked = ({ fitBeside, fitBesideAt }) =>
    fitBeside === 'run' || fitBesideAt > 0 ? `${fitBeside} ${fitBesideAt}` : '';
  const remember = (/** @type {boolean} */ isAsked, /** @type {number} */ at) =>
    lab.load({ fitBeside: isAsked ? 'run' : 'auto', fitBesideAt: String(at) });

  const courses = lab.job({
    question() {
      const now = fit.present.value;
      return now && { view: now.view, args: argsOf(now.view, now.history, own.value) };
    },
    run: ({ args }, options) => engine.run('compareMethods', args, options),
    progressOf: (known) =>
      typeof known === 'string'
        ? { done: METHODS.indexOf(known), of: METHODS.length, text: words.running[known] }
        : { done: 1, of: 1, text: '' },
    words,
    askedFor: {
      linked,
      setAsked: (isAsked) => remember(isAsked, 0),
      isShort: ({ args: { x } }) => x.length <= SHORT,
    },
  });
  const frames = lab.answer(
    () => courses.answer && { courses: courses.answer, at: iterations.look.value },
    ({ courses: { question, value }, at }) => framesAt(engine, value, question.view, at),
  );

  const figure = lab.figure(besideFigure, () => {
    const { answer } = frames;
    if (courses.answer && answer) {
      const { question } = answer.question.courses;
      const data = { view: question.view, at: answer.question.at, fits: answer.value };
      return { data, values: answer.question.courses.about };
    }
    const now = fit.present.value;
    return now ? { data: { view: now.view, at: 0, fits: null }, values: lab.values.value } : null;
  });
  const iterations = lab.timeline({
    watched: figure.node,
    words: words.toolbar,
    last: () => lastOf(courses.answer?.value ?? null),
    at: () => own.value.fitBesideAt,
    rest(at, isPlayed) {
      // What plays without having been asked for is no part of the link.
      if (!isPlayed || linked(lab.store.values.mixture)) remember(true, at);
    },
    where: () => (courses.answer ? words.where(Math.floor(iterations.position.value)) : ''),
  });
  const refusals = element('ul', { class: 'failure' });
  figure.addToHand(courses.node, iterations.node, refusals);
  const switching = lab.figure(switchingFigure, () => {
    const { answer } = courses;
    return (
      answer && {
        data: { at: iterations.look.value, courses: answer.value },
        values: answer.about,
      }
    );
  });

  lab.follow(() => {
    const found = courses.answer?.value ?? null;
    switching.node.hidden = !found || found.variational.error !== null;
    refusals.replaceChildren(
      ...Object.entries(found ?? {}).flatMap(([method, { error }]) =>
        error ? [element('li', {}, words.refused(method, failureReason(error, reader)))] : [],
      ),
    );
  });
  // They play, unless a link has them stand somewhere.
  lab.follow(() => {
    if (!courses.answer) iterations.stop();
    else if (lab.store.values.mixture.fitBesideAt === 0) iterations.play();
  });
}

/** Iterations of the longest of the fits. @param {Courses | null} courses */
function lastOf(courses) {
  const lengths = Object.values(courses ?? {}).map(({ frames }) => frames.length - 1);
  return Math.max(0, ...lengths);
}

/**
 * @param {View} view
 * @param {import('./history.js').History} history
 * @param {Record<string, any>} own  values of the panel
 * @returns {import('../../engine/jobs/compare-methods.js').ComparisonArgs}
 */
function argsOf(view, history, { fitWeights, fitConcentration }) {
  return {
    x: view.dataset.x,
    shown: Int32Array.from(view.xs, (_, n) => shownRow(view, n)),
    start: history.start,
    options: history.options,
    weights: fitWeights,
    concentration: fitConcentration,
  };
}

/**
 * One fit after so many iterations, or where it ended before; null where it failed.
 * @template Frame
 * @param {import('../../engine/jobs/compare-methods.js').Course<Frame>} course
 * @param {number} at
 */
function frameAt({ frames, converged, error }, at) {
  if (error) return null;
  const iterations = frames.length - 1;
  return { ...frames[Math.min(at, iterations)], iterations, converged, ended: at >= iterations };
}

/**
 * The three fits after so many iterations in one form: components, and shares of the points shown; no
 * shares before the first iteration. Null is one that failed.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Courses} courses
 * @param {View} view
 * @param {number} at
 */
async function framesAt(engine, courses, view, at) {
  const [kmeans, em, variational] = [
    frameAt(courses.kmeans, at),
    frameAt(courses.em, at),
    frameAt(courses.variational, at),
  ];
  const components = kmeans?.weights.length ?? 0;
  const oneOf = new Float64Array(view.xs.length * components);
  kmeans?.labels?.forEach((label, n) => {
    oneOf[n * components + label] = 1;
  });
  const sharesOf = (/** @type {import('../../wasm/core.js').Mixture} */ mixture) =>
    engine.responsibilities(mixture, view.shown);
  const [shares, variationalShares] = await Promise.all([
    em && sharesOf(em.mixture),
    variational && sharesOf({ ...variational.mixture, weights: variational.eStepWeights }),
  ]);
  return {
    hasShares: at > 0,
    kmeans: kmeans && { ...kmeans, shares: oneOf },
    em: em && shares && { ...em, shares, weights: em.mixture.weights },
    variational: variational &&
      variationalShares && {
        ...variational,
        shares: variationalShares,
        weights: variational.mixture.weights,
      },
  };
}

/** @typedef {Awaited<ReturnType<typeof framesAt>>} BesideFits */
