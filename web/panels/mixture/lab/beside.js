import { createJobBar } from '../../job-bar.js';
import { besideFigure } from './beside-figure.js';
import { shownRow } from './picture.js';
import { createPlayer } from './player.js';
import { switchingFigure } from './switching-figure.js';
import { createToolbar } from './toolbar.js';
import { createTurns } from './turns.js';

/** @typedef {ReturnType<typeof import('./picture.js').viewOf>} View */
/** @typedef {import('../../panel.js').Values} Values */
/** @typedef {import('../../../engine/jobs/fit-beside.js').Courses} Courses */

const METHODS = ['kmeans', 'em', 'variational'];
/** Numbers in the data up to which the fits take less than a second. */
const SHORT = 10_000;

/**
 * k-means, EM and the variational fit from the lab's start, beside one another, iteration by
 * iteration.
 * @param {import('../../panel.js').LabContext} context
 */
export function createBeside({ engine, figure, store, text }) {
  const { beside: words, failed } = text.lab ?? {};
  const fits = figure(besideFigure);
  const switching = figure(switchingFigure);
  /** What the fits are made from. @type {{view: View, values: Values} | undefined} */
  let asked;
  /** @type {Courses | null} */
  let courses = null;
  /** Iterations taken. */
  let at = 0;
  /** What the link has of it: the iteration, and whether the fits have been asked for. */
  let linked = { at: 0, isAsked: false };
  /** Whether the reader has just pressed. */
  let isPressed = false;
  /** Whether the fits run before the reader's eyes once they are there, or stand where a link has them. */
  let plays = true;

  /** @type {ReturnType<typeof createJobBar<{view: View, values: Values}>>} */
  const bar = createJobBar({
    ...{ engine, job: 'fitBeside' },
    words: { ...words, failed },
    isShort: ({ x }) => x.length <= SHORT,
    onChange({ status, result, progress, about }) {
      asked = about;
      if (status === 'running' && progress === null) {
        plays = isPressed || !linked.isAsked;
        isPressed = false;
      }
      if (courses === result) return;
      player.stop();
      courses = result;
      at = plays ? 0 : Math.min(linked.at, last());
      inTurn(show);
      if (courses && plays) player.start();
    },
    progressOf: (method) => ({
      ...{ done: METHODS.indexOf(method), of: METHODS.length },
      text: words.running[method],
    }),
    setAsked(isAsked) {
      isPressed = isAsked;
      remember(isAsked, 0);
    },
  });
  const toolbar = createToolbar(words.toolbar, {
    reset: () => goTo(0),
    back: () => goTo(at - 1),
    forward: () => goTo(at + 1),
    toggle: () => (player.running ? player.stop() : player.start()),
    goTo,
  });
  fits.node.querySelector('.controls')?.before(bar.node, toolbar.node);
  fits.node.addEventListener('keydown', toolbar.onKey);
  const { inTurn, end } = createTurns((error) => bar.fail(error));
  const player = createPlayer(fits.node, {
    step: (drawn) =>
      inTurn(async () => {
        const more = at < last();
        if (more) at += 1;
        if (drawn || !more) await show();
        return more;
      }),
    onChange: () => inTurn(show),
  });

  /** Iterations of the longest of the fits. */
  function last() {
    return courses ? Math.max(...Object.values(courses).map(({ frames }) => frames.length - 1)) : 0;
  }

  /** @param {number} iteration */
  function goTo(iteration) {
    player.stop();
    at = Math.max(0, Math.min(iteration, last()));
    inTurn(show);
  }

  /**
   * @param {boolean} isAsked
   * @param {number} iteration
   */
  function remember(isAsked, iteration) {
    linked = { at: iteration, isAsked };
    store.load([
      ['mixture.fitBeside', isAsked ? 'run' : 'auto'],
      ['mixture.fitBesideAt', String(iteration)],
    ]);
  }

  async function show() {
    if (!asked) return;
    const { view, values } = asked;
    const { running } = player;
    const present = courses && (await framesAt(engine, courses, view, at));
    fits.update({ view, at, fits: present }, values);
    switching.update({ at, courses }, values);
    switching.node.hidden = !courses;
    toolbar.update(
      courses && { position: at, reach: last(), running, ended: at === last(), step: 0 },
      courses ? words.where(at) : '',
    );
    if (!running && courses && (linked.at !== at || !linked.isAsked)) remember(true, at);
  }

  return {
    nodes: [fits.node, switching.node],
    /**
     * @param {View} view
     * @param {import('./history.js').History} history
     * @param {Values} values
     */
    update(view, history, values) {
      const { fitBeside, fitBesideAt } = values.mixture;
      const isMoved = fitBesideAt !== linked.at;
      linked = { at: fitBesideAt, isAsked: fitBeside === 'run' || fitBesideAt > 0 };
      bar.ask(argsOf(view, history, values), { view, values }, linked.isAsked, isMoved);
      if (courses && isMoved && !player.running) goTo(fitBesideAt);
      else inTurn(show);
    },
    /** There is nothing to compare. */
    clear() {
      bar.clear();
      fits.clear();
      switching.clear();
    },
    destroy() {
      end();
      player.destroy();
      bar.destroy();
    },
  };
}

/**
 * @param {View} view
 * @param {import('./history.js').History} history
 * @param {Values} values
 * @returns {import('../../../engine/jobs/fit-beside.js').BesideArgs}
 */
function argsOf(view, history, values) {
  const { fitWeights, fitConcentration } = values.mixture;
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
 * The three fits after so many iterations, or where they ended before, in one form: components, and
 * shares of the points shown; no shares before the first iteration.
 * @param {import('../../../engine/engine.js').Engine} engine
 * @param {Courses} courses
 * @param {View} view
 * @param {number} at
 */
async function framesAt(engine, courses, view, at) {
  /**
   * @template Frame
   * @param {{frames: Frame[], converged: boolean}} course
   */
  const one = ({ frames, converged }) => {
    const iterations = frames.length - 1;
    return { ...frames[Math.min(at, iterations)], iterations, converged, ended: at >= iterations };
  };
  const [kmeans, em, variational] = [
    one(courses.kmeans),
    one(courses.em),
    one(courses.variational),
  ];
  const { weights } = em.mixture;
  const oneOf = new Float64Array(view.xs.length * weights.length);
  kmeans.labels?.forEach((label, n) => {
    oneOf[n * weights.length + label] = 1;
  });
  const [shares, variationalShares] = await Promise.all([
    engine.responsibilities(em.mixture, view.shown),
    engine.responsibilities(
      { ...variational.mixture, weights: variational.eStepWeights },
      view.shown,
    ),
  ]);
  return {
    hasShares: at > 0,
    kmeans: { ...kmeans, shares: oneOf },
    em: { ...em, shares, weights },
    variational: {
      ...variational,
      shares: variationalShares,
      weights: variational.mixture.weights,
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof framesAt>>} BesideFits */
