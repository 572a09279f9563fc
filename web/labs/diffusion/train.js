import { failureText } from '../../panels/failure.js';
import { element } from '../../dom/element.js';
import { linspace } from '../../plots/grid.js';
import { createLatest } from '../kit/latest.js';
import { dataKey } from './clean.js';
import { trainFigure } from './train-figure.js';

/** @typedef {import('./reverse-view.js').State} State */
/** @typedef {import('./judge.js').Learned} Learned */
/** @typedef {import('../../engine/jobs/train-denoiser.js').TrainProgress} TrainProgress */

/** Steps that one press adds, and the most that there can be (as the parameter says). */
const [PORTION, MOST] = [2000, 20_000];
/** Milliseconds without a change before a training that was not asked for by a press begins anew. */
const REST = 250;
const OPTIONS = { hidden: 64, batch: 256, learningRate: 2e-3 };
const POINTS = 241;

/**
 * What a network follows from, besides how long it has been trained.
 * @param {Record<string, any>} own  the panel's values
 */
export const trainKey = (own) =>
  JSON.stringify([
    ...[dataKey(own), own.labSchedule, own.labSteps, own.labTrainSeed],
    own.labSchedule === 'drawn' && own.labKnots,
  ]);

/**
 * Trains a network on schedule A for as many steps as the link says. The same steps come out each time,
 * so that going on after a pause is to repeat them up to there, unseen, and to continue.
 * @param {import('../kit/lab.js').LabContext} context
 * @param {(learned: Learned | null) => void} onLearned  told when a network is there, or is no more
 */
export function createTrain({ engine, lang, store, figure, text }, onLearned) {
  const words = text.lab.train;
  const view = figure(trainFigure);
  const bar = element('progress', { 'aria-label': words.progress, hidden: '' });
  const said = element('span', { role: 'status' });
  const main = element('button', { type: 'button', onclick: press });
  const reset = element('button', { type: 'button', onclick: () => setSteps(0) }, words.reset);
  const node = element('div', { class: 'toolbar' }, main, reset, bar, said);
  view.addAbove(node);

  /** @type {State | undefined} */
  let state;
  let key = '';
  /** As far as it has come. @type {TrainProgress} */
  let now = { step: 0, losses: [], weights: null };
  /** Where the reader wanted to get. */
  let goal = 0;
  /** @type {AbortController | undefined} */
  let running;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const setSteps = (/** @type {number} */ steps) =>
    store.set('diffusion', 'labTrained', String(steps));

  function press() {
    if (!running) {
      const next = goal > now.step ? goal : now.step + PORTION;
      return setSteps(Math.min(next, MOST));
    }
    halt();
    setSteps(now.step);
    settle();
  }

  function halt() {
    clearTimeout(waiting);
    running?.abort();
    running = undefined;
  }

  /** What the buttons do at present. */
  function tell() {
    view.setEmpty(now.step === 0 && !running);
    bar.hidden = !running;
    reset.hidden = now.step === 0 && !running;
    const verb = goal > now.step && now.step > 0 ? words.resume : words.more;
    main.textContent = running
      ? words.pause
      : now.step === 0
        ? words.start(PORTION)
        : verb(PORTION);
    main.toggleAttribute('disabled', !running && now.step >= MOST);
  }

  /** A network stands still: the others may use it. */
  function settle() {
    const { weights, step } = now;
    onLearned(weights && { weights, step, key });
    tell();
    draw();
  }

  function forget() {
    now = { step: 0, losses: [], weights: null };
    onLearned(null);
  }

  /** @param {number} steps */
  async function run(steps) {
    const picture = state?.exact.picture;
    if (!picture) return;
    halt();
    if (now.step > steps) forget();
    goal = steps;
    const before = now;
    const controller = new AbortController();
    running = controller;
    said.textContent = '';
    bar.max = steps;
    bar.removeAttribute('value');
    tell();
    draw();
    /** @param {TrainProgress} progress */
    const take = ({ losses, weights }) => {
      if (!weights) return; // still where it was before
      now = {
        step: losses[losses.length - 1].step,
        losses: [...before.losses, ...losses],
        weights,
      };
      draw();
    };
    const { clean, forwards } = picture;
    const betas = forwards[0].schedule.betas;
    const from = before.weights ? before.step + 1 : 0;
    const args = { clean, betas, options: OPTIONS, seed: state?.values.diffusion.labTrainSeed };
    try {
      const end = await engine.run(
        'trainDenoiser',
        { ...args, from, steps },
        {
          signal: controller.signal,
          onProgress(progress) {
            if (running !== controller) return;
            bar.value = progress.step;
            take(progress);
          },
        },
      );
      if (running !== controller) return;
      running = undefined;
      take(end);
      settle();
    } catch (error) {
      if (running !== controller) return;
      running = undefined;
      failed(error);
      tell();
    }
  }

  const drawing = createLatest(
    async ({ exact, weights }) => weights && guessesOf(exact.picture, weights),
    {
      show(guesses, { exact, values, losses, step, key: own }) {
        if (own !== key) return; // it has been forgotten meanwhile
        const steps = Math.max(values.diffusion.labTrained, step, 1);
        const obstacle = exact.obstacle || (running ? 'begins' : 'untrained');
        view.update({ obstacle, losses, steps, guesses }, values);
      },
      fail: failed,
    },
  );
  function draw() {
    if (state) drawing.ask({ ...state, ...now, key });
  }

  /** @param {unknown} error */
  function failed(error) {
    said.textContent = failureText(error, { lang, text });
  }

  /**
   * @param {import('./compute.js').Exact['picture']} picture
   * @param {Float32Array} weights
   */
  async function guessesOf(picture, weights) {
    if (picture?.dimension !== 1) return null;
    const { clean, range, forwards } = picture;
    const [{ alphaBar, t }] = forwards;
    const x = linspace(...range, POINTS);
    const [exact, learned, density] = await Promise.all([
      engine.denoise(clean, alphaBar, x, { kind: 'posterior_mean' }),
      engine.denoise(clean, alphaBar, x, { kind: 'learned', weights }),
      engine.noised(clean, alphaBar).then((noised) => engine.density(noised, x)),
    ]);
    return { x, exact, learned, density, t, range };
  }

  return {
    node: view.node,
    /** @param {State} next */
    update(next) {
      state = next;
      const own = next.values.diffusion;
      const wanted = next.exact.picture ? trainKey(own) : '';
      const isNew = wanted !== key;
      if (isNew) {
        key = wanted;
        halt();
        forget();
        goal = 0;
      }
      const steps = own.labTrained;
      if (steps === 0 && (running || now.step > 0)) {
        halt();
        forget();
        goal = 0;
      } else if (key !== '' && steps !== (running ? goal : now.step)) {
        clearTimeout(waiting);
        waiting = setTimeout(() => run(steps), isNew ? REST : 0);
      }
      tell();
      draw();
    },
    /** There is nothing to learn. */
    clear() {
      halt();
      key = '';
      forget();
      tell();
      view.clear();
    },
    destroy() {
      halt();
      drawing.destroy();
    },
  };
}
