import { hideControl } from '../kit/hide-control.js';
import { createLatest } from '../kit/latest.js';
import { createPlayer } from '../kit/player.js';
import { createRunner } from '../kit/runner.js';
import { courseFigure, estimateAt } from './course-figure.js';
import { integralFigure } from './integral-figure.js';
import { computeIntegral, looksWith } from './integral.js';
import { integralOutput, integralProgram } from './program.js';

/** @typedef {import('../../panels/panel.js').Values} Values */

/** Everything but the number of draws, which only chooses what is shown. */
const BASE = [
  ...['labModes', 'labSigma', 'labWeight', 'labBias', 'labNoise', 'labX'],
  ...['labProposal', 'labFactor', 'labSeed'],
];
/** Runs from which the typical error is taken. */
const RUNS = 24;

/**
 * The marginal integral: exact, and estimated.
 * @param {import('../kit/lab.js').LabContext} context
 * @param {import('../kit/failures.js').Failures} failures
 */
export function createIntegralPart({ cell, engine, store, text, figure }, failures) {
  const words = text.lab;
  const slice = figure(integralFigure);
  const course = figure(courseFigure);
  const program = cell(words.program);
  /** @type {Values} */
  let values;
  /** The latest exact answer. @type {{picture: import('./integral.js').IntegralPicture, values: Values} | null} */
  let exact = null;
  /** What the lower figure shows. @type {(import('./course-figure.js').Courses & {values: Values}) | null} */
  let shown = null;

  const player = createPlayer(course.node, {
    words: {
      ...words.player,
      where: (/** @type {number} */ at) => (shown ? `n = ${shown.looks[at]}` : ''),
    },
    steps: () => (shown?.looks.length ?? 1) - 1,
    at: () => shown?.at ?? 0,
    paint: (position) => goTo(Math.floor(position)),
    show: () => {},
    goTo(at) {
      if (!shown) return;
      goTo(at);
      store.set('formulas', 'labDraws', String(shown.looks[at]));
      redraw(); // also the program, which waits while it plays
    },
  });
  const runner = createRunner(engine, 'estimateIntegral', {
    words,
    failure: failures.line(),
    progressOf: ({ runs }) => ({ done: runs, of: RUNS }),
    onChange({ status, about, progress, result }) {
      const { courses, runs } = result ?? progress ?? { courses: [], runs: 0 };
      const isSamePicture = shown?.picture === about?.picture;
      const at =
        shown && isSamePicture && player.playing
          ? shown.at
          : (about?.looks.indexOf(values.formulas.labDraws) ?? 0);
      const isThere =
        courses.length > 0 &&
        courses.every(
          (/** @type {{logMean: Float64Array}} */ { logMean }) => !Number.isNaN(logMean[at]),
        );
      if (isThere) shown = { ...about, courses, runs, at };
      // What answers another question may stand until word of this one comes, no longer.
      else if (status !== 'running') shown = null;
      player.update();
      redraw();
    },
  });
  const latest = createLatest(
    (/** @type {Values} */ now) => computeIntegral(engine, now.formulas),
    {
      keyOf: ({ formulas }) => BASE.map((name) => formulas[name]),
      show(integral, now) {
        slice.update({ integral }, now);
        exact = integral.picture && { picture: integral.picture, values: now };
        estimate();
      },
      failure: failures.line(),
      fail() {
        slice.clear();
        exact = null;
        estimate();
      },
    },
  );

  const printed = createLatest(
    async (/** @type {typeof shown} */ now) => {
      if (!now) return { source: '', output: '' };
      const { at, courses, looks, picture } = now;
      return {
        source: integralProgram({ ...now.values.formulas, labDraws: looks[at] }, picture),
        output: await integralOutput(
          engine,
          picture.logDensity,
          courses.map((each) => estimateAt(each, at)),
        ),
      };
    },
    {
      failure: failures.line(),
      show: (cell) => program.update(cell),
      fail: () => program.update({ source: '', output: '' }),
    },
  );

  /** Asks for the estimates of the integral that is there. */
  function estimate() {
    if (!exact) return runner.ask(null, undefined);
    const { prior, decoder, proposal, logDensity, x } = exact.picture;
    const looks = looksWith(values.formulas.labDraws);
    runner.ask(
      {
        ...{ prior, decoder, logDensity, x: Float64Array.of(x), counts: looks, runs: RUNS },
        ...{ proposals: [prior, proposal], seed: exact.values.formulas.labSeed },
      },
      { ...exact, looks },
    );
  }

  /** @param {number} at */
  function goTo(at) {
    if (!shown || shown.at === at) return;
    shown = { ...shown, at };
    redraw();
  }

  /** @type {number | undefined} */
  let frame;
  /** Once a frame at most, however many answers arrive in it. */
  function redraw() {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      draw();
    });
  }

  function draw() {
    if (shown) course.update(shown, shown.values);
    else if (runner.running) course.update(null, values);
    else course.clear();
    if (player.playing || runner.running) return;
    printed.ask(shown);
  }

  course.addToHand(player.node, runner.node);

  return {
    nodes: [slice.node, course.node, program.node],
    /** @param {Values} next */
    update(next) {
      values = next;
      const own = next.formulas;
      hideControl(course, 'labFactor', own.labProposal !== 'broad');
      latest.ask(next);
      estimate();
      if (!shown || player.playing) return;
      const at = shown.looks.indexOf(own.labDraws);
      if (at < 0 || at === shown.at) return;
      goTo(at);
      player.update();
    },
    destroy() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      latest.destroy();
      runner.destroy();
      printed.destroy();
      player.destroy();
    },
  };
}
