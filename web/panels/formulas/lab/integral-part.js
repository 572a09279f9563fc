import { hideControl } from '../../hide-control.js';
import { createPlayer } from '../../player.js';
import { courseFigure, estimateAt } from './course-figure.js';
import { integralFigure } from './integral-figure.js';
import { computeIntegral, looksWith } from './integral.js';
import { createLatest } from '../../latest.js';
import { integralOutput, integralProgram } from './program.js';
import { createRunner } from './runner.js';

/** Everything but the number of draws, which only chooses what is shown. */
const BASE = [
  ...['labModes', 'labSigma', 'labWeight', 'labBias', 'labNoise', 'labX'],
  ...['labProposal', 'labFactor', 'labSeed'],
];
/** Runs from which the typical error is taken. */
const RUNS = 24;

/**
 * The marginal integral: exact, and estimated.
 * @param {import('../../panel.js').LabContext} context
 * @param {(error: unknown) => void} fail
 */
export function createIntegralPart({ cell, engine, store, text, figure }, fail) {
  const words = text.lab ?? {};
  const slice = figure(integralFigure);
  const course = figure(courseFigure);
  const program = cell(words.program);
  /** @type {import('../../panel.js').Values} */
  let values;
  let asked = '';
  /** The latest exact answer. @type {import('./integral.js').IntegralPicture | null} */
  let picture = null;
  /** What the lower figure shows. @type {import('./course-figure.js').Courses | null} */
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
    progressOf: ({ runs }) => ({ done: runs, of: RUNS }),
    onError: fail,
    onChange(result, progress) {
      const { courses, runs } = result ?? progress;
      const looks = looksWith(values.formulas.labDraws);
      const at = player.playing ? (shown?.at ?? 0) : looks.indexOf(values.formulas.labDraws);
      const isThere = courses.every(
        (/** @type {{logMean: Float64Array}} */ { logMean }) => !Number.isNaN(logMean[at]),
      );
      if (!picture || !isThere || courses[0].logMean.length !== looks.length) return;
      shown = { picture, looks, courses, runs, at };
      player.update();
      redraw();
    },
  });
  const latest = createLatest(
    (/** @type {typeof values} */ now) => computeIntegral(engine, now.formulas),
    {
      fail,
      show(integral, now) {
        slice.update({ integral }, now);
        ({ picture } = integral);
        if (picture) estimate(now.formulas);
        else {
          shown = null;
          runner.update('', null);
          redraw();
        }
      },
    },
  );

  /** @param {Record<string, any>} own */
  function estimate(own) {
    if (!picture) return;
    const { prior, decoder, proposal, logDensity } = picture;
    const counts = looksWith(own.labDraws);
    runner.update(`${keyOf(own)} ${counts}`, {
      ...{ prior, decoder, logDensity, x: Float64Array.of(picture.x), seed: own.labSeed },
      ...{ proposals: [prior, proposal], counts, runs: RUNS },
    });
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
    course.update(shown, values);
    if (player.playing || runner.running) return;
    if (!shown) return program.update({ source: '', output: '' });
    const { at, courses, looks } = shown;
    program.update({
      source: integralProgram({ ...values.formulas, labDraws: looks[at] }, shown.picture),
      output: integralOutput(
        shown.picture.logDensity,
        courses.map((each) => estimateAt(each, at)),
      ),
    });
  }

  const keyOf = (/** @type {Record<string, any>} */ own) =>
    JSON.stringify(BASE.map((name) => own[name]));
  course.node.querySelector('.controls')?.before(player.node, runner.node);

  return {
    nodes: [slice.node, course.node, program.node],
    /** @param {typeof values} next */
    update(next) {
      values = next;
      const own = next.formulas;
      hideControl(course, 'labFactor', own.labProposal !== 'broad');
      const key = keyOf(own);
      if (key !== asked) {
        asked = key;
        latest.ask(next);
        return;
      }
      estimate(own);
      if (!shown || player.playing) return;
      const at = shown.looks.indexOf(own.labDraws);
      if (at < 0 || at === shown.at) return;
      goTo(at);
      player.update();
    },
    destroy() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      latest.destroy();
      runner.cancel();
      player.destroy();
    },
  };
}
