import { pick } from '../kit/pick.js';
import { isSame } from '../kit/same.js';
import { lawsObstacle } from './laws.js';
import {
  ASKED,
  EVERY,
  KNOTS,
  knobValue,
  LAMBDA,
  REACH,
  trailsOf,
  pathsOf,
  traceArgs,
} from './paths-compute.js';
import { pathsFigure } from './paths-figure.js';
import { pathsProgram } from './paths-program.js';

/** Runs of each estimate. */
const RUNS = 10;
const CLUSTERS = 20;

const DRAWN = [...ASKED, 'labPathPlane', 'labCount', 'labDrawSeed', 'labNeighbours'];

/**
 * Diversity and quality as a path: where a model lies in a plane of two metrics while one knob is turned,
 * with all its components and with one dropped.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addPaths(lab) {
  const { engine, own, words } = lab;
  const exact = lab.job({
    question: (values) => (lawsObstacle(values) ? null : asked(values, ASKED)),
    run: (question, options) => engine.run('tracePlanes', traceArgs(question), options),
    progressOf: (known, question) => ({
      done: typeof known === 'number' ? known : known.length,
      ...{ of: traceArgs(question).models.length, text: '' },
    }),
    isQuiet: true,
  });
  const samples = lab.job({
    question: (values) => (lawsObstacle(values) ? null : asked(values, DRAWN)),
    run: (question, options) => engine.run('samplePlanes', drawArgs(question), options),
    partial: (spots) => (spots.length > 0 ? spots : null),
    progressOf(spots, question) {
      const of = estimatesOf(question).length;
      return { done: spots.length, of, text: words.paths.found(spots.length, of) };
    },
    words: words.paths.task,
  });

  const dataAt = (/** @type {number} */ at) => {
    const obstacle = lawsObstacle(own.value);
    if (obstacle) return { data: nothing(obstacle, at), values: lab.values.value };
    if (!exact.answer) return null;
    const { value, about, question } = exact.answer;
    const found = samples.answer;
    const isTheirs =
      found &&
      isSame(pick(found.question, ASKED), question) &&
      found.question.labPathPlane === own.value.labPathPlane;
    const estimates = isTheirs
      ? estimatesOf(found.question)
          .slice(0, found.value.length)
          .map((estimate, n) => ({
            ...{ trail: estimate.trail, knot: estimate.knot },
            ...found.value[n],
          }))
      : [];
    const data = {
      ...{
        obstacle,
        trails: pathsOf(question, value),
        at,
        plane: own.value.labPathPlane,
        knob: question.labKnob,
        estimates,
        runs: RUNS,
      },
      ...{ knobValue: knobValue(question.labKnob, at), count: found?.question.labCount ?? 0 },
    };
    return { data, values: about };
  };
  const figure = lab.figure(pathsFigure, () => dataAt(Math.floor(knob.position.value)));
  const knob = lab.timeline({
    watched: figure.node,
    words: {
      where: (at) => words.paths.knob(own.value.labKnob, knobValue(own.value.labKnob, at)),
    },
    last: () => KNOTS - 1,
    at: () => own.value.labPathAt,
    rest: (at) => lab.set('labPathAt', String(at)),
    hold: 60,
  });
  figure.addToHand(knob.node, exact.node, samples.node);
  lab.program(
    words.paths.program,
    () => {
      if (knob.isPlaying.value || exact.isRunning) return undefined;
      if (!exact.answer) return null;
      const { question, value } = exact.answer;
      return { question, paths: pathsOf(question, value), at: knob.look.value };
    },
    async ({ question, paths, at }) => pathsProgram(engine, question, paths, at),
  );
}

/**
 * What is shown where there is nothing to compare.
 * @param {string} obstacle
 * @param {number} at
 * @returns {import('./paths-figure.js').ShownPaths}
 */
const nothing = (obstacle, at) => ({
  ...{
    obstacle,
    at,
    trails: [],
    plane: 'precisionRecall',
    knob: 'width',
    knobValue: 0,
    estimates: [],
  },
  ...{ runs: RUNS, count: 0 },
});

/**
 * What is asked: the width that is set counts only while another knob is turned.
 * @param {Record<string, any>} values
 * @param {string[]} names
 * @returns {Record<string, any>}
 */
const asked = (values, names) => ({
  ...pick(values, names),
  ...(values.labKnob === 'width' && { labTau: 1 }),
});

/** Where along the trails there are estimates. @param {Record<string, any>} question */
const estimatesOf = (question) =>
  trailsOf(question).trails.flatMap(({ models }, trail) =>
    Array.from({ length: Math.ceil(KNOTS / EVERY) }, (_, n) => ({
      ...{ trail, knot: n * EVERY, model: models[n * EVERY] },
    })),
  );

/** @param {Record<string, any>} question */
const drawArgs = (question) => ({
  p: trailsOf(question).p,
  models: estimatesOf(question).map(({ model }) => model),
  ...{ plane: question.labPathPlane, count: question.labCount, runs: RUNS },
  ...{ seed: question.labDrawSeed, neighbours: question.labNeighbours, clusters: CLUSTERS },
  ...{ lambda: LAMBDA, reach: REACH },
});
