import { element } from '../../dom/element.js';
import { failureReason, failureText } from '../../panels/failure.js';
import { createJobBar } from '../kit/job-bar.js';
import { besideFigure } from './beside-figure.js';
import { shownRow } from './picture.js';
import { createPlayer } from './player.js';
import { switchingFigure } from './switching-figure.js';
import { createToolbar } from './toolbar.js';
import { createTurns } from './turns.js';

/** @typedef {ReturnType<typeof import('./picture.js').viewOf>} View */
/** @typedef {import('../../panels/panel.js').Values} Values */
/** @typedef {import('../../engine/jobs/fit-beside.js').Courses} Courses */

const METHODS = ['kmeans', 'em', 'variational'];
/** Numbers in the data up to which the fits take less than a second. */
const SHORT = 10_000;

/**
 * k-means, EM and the variational fit from the lab's start, beside one another, iteration by
 * iteration.
 * @param {import('../kit/lab.js').LabContext} context
 */
export function createBeside({ engine, figure, lang, store, text }) {
  const words = text.lab.beside;
  const failed = (/** @type {unknown} */ error) => failureText(error, { lang, text });
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
    run: (args, options) => engine.run('fitBeside', args, options),
    words: { ...words, failed },
    isShort: ({ x }) => x.length <= SHORT,
    onChange({ status, result, progress, about }) {
      asked = about;
      if (status === 'running' && progress === null) {
        plays = isPressed || !linked.isAsked;
      }
      if (status !== 'running') isPressed = false;
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
  const refusals = element('ul', { class: 'failure' });
  fits.addToHand(bar.node, toolbar.node, refusals);
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
    const lengths = Object.values(courses ?? {}).map(({ frames }) => frames.length - 1);
    return Math.max(0, ...lengths);
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
    switching.node.hidden = !courses || courses.variational.error !== null;
    refusals.replaceChildren(
      ...Object.entries(courses ?? {}).flatMap(([method, { error }]) =>
        error
          ? [element('li', {}, words.refused(method, failureReason(error, { lang, text })))]
          : [],
      ),
    );
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
      refusals.replaceChildren();
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
 * @returns {import('../../engine/jobs/fit-beside.js').BesideArgs}
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
 * One fit after so many iterations, or where it ended before; null where it failed.
 * @template Frame
 * @param {import('../../engine/jobs/fit-beside.js').Course<Frame>} course
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
