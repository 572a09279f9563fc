import { element } from '../../dom/element.js';
import { isSame } from '../kit/same.js';
import { hitsFigure } from './looks-hits-figure.js';
import { looksProgram } from './looks-program.js';
import {
  countsWith,
  drawRounds,
  hitsOf,
  rangeOfRounds,
  ROUNDS,
  roundsOf,
  shareOf,
  SKIPPED,
  TRIALS,
} from './looks-rounds.js';
import { roundFigure } from './looks-round-figure.js';

/** Further on than all seeds of ten rounds and of the trials: none of their draws comes again. */
const NEXT_SEED = 1000n;

/**
 * Ten rounds of telling true draws from a model's by looks, then against the likelihood-ratio test.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addLooks(lab) {
  const { engine, words } = lab;
  const isShown = (/** @type {Record<string, any>} */ own) =>
    !lab.predicts.value || own.looksShow === 'results' || own.looksPicks.length === ROUNDS;

  const rounds = lab.answer(
    () => roundsOf(lab.values.value),
    async ({ obstacle, drawn }) => ({
      obstacle,
      drawn,
      range: drawn && rangeOfRounds(drawn),
      rounds: drawn ? await drawRounds(engine, drawn) : [],
    }),
  );
  const figure = lab.figure(
    roundFigure,
    () =>
      rounds.answer && {
        data: {
          ...rounds.answer.value,
          picks: lab.own.value.looksPicks,
          isShown: isShown(lab.own.value),
        },
        values: rounds.answer.about,
      },
    { shown: (own) => ({ looksRound: isShown(own) }) },
  );
  figure.addToHand(toolbarOf(lab, isShown, () => rounds.isRunning));
  forgetPicks(lab);

  const trials = lab.job({
    question: (own) => {
      const { drawn } = roundsOf(lab.values.value);
      if (!drawn || !isShown(own)) return null;
      const { p, q, n, seed } = drawn;
      return { p, q, counts: countsWith(n), rounds: TRIALS, seed, skipped: SKIPPED };
    },
    run: (args, options) => engine.run('countTestHits', args, options),
    progressOf: ({ done }) => ({ done, of: TRIALS, text: words.trials.done(done, TRIALS) }),
    words: words.trials.task,
    isQuiet: true,
  });
  const found = lab.answer(
    (own) => {
      const now = rounds.answer?.value;
      if (!now?.drawn || !isShown(own)) return null;
      // Both of the same draws.
      if (rounds.isRunning || trials.isRunning || !trials.answer) return undefined;
      const { looksPicks: picks } = own;
      return {
        n: now.drawn.n,
        yours: picks.length === ROUNDS ? hitsOf(now.rounds, picks) : null,
        test: now.rounds.map(({ test, truth }) => test === truth),
        counts: trials.answer.question.counts,
        hits: trials.answer.value.hits,
      };
    },
    async ({ n, yours, test, counts, hits }) => {
      const sum = (/** @type {boolean[]} */ all) => all.filter(Boolean).length;
      const [you, tested, ...curve] = await Promise.all([
        yours && shareOf(engine, sum(yours), ROUNDS),
        shareOf(engine, sum(test), ROUNDS),
        ...hits.map((each) => shareOf(engine, each, TRIALS)),
      ]);
      return {
        n,
        yours: yours && you && { ...you, rounds: yours },
        test: { ...tested, rounds: test },
        curve: curve.map((each, i) => ({ n: counts[i], ...each })),
      };
    },
  );
  const hits = lab.figure(
    hitsFigure,
    () => found.answer && { data: found.answer.value, values: found.answer.about },
    { isEmpty: () => !isShown(lab.own.value) || !roundsOf(lab.values.value).drawn },
  );
  hits.addToHand(trials.node);
  lab.program(
    words.looksProgram,
    () => {
      const now = rounds.answer?.value;
      return now?.drawn && isShown(lab.own.value)
        ? { drawn: now.drawn, rounds: now.rounds, picks: lab.own.value.looksPicks }
        : null;
    },
    (now) => looksProgram(engine, now),
  );
}

/**
 * What a reader says of the strips, and the ways past it.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {(own: Record<string, any>) => boolean} isShown
 * @param {() => boolean} isDrawing  the strips are those of before
 */
function toolbarOf(lab, isShown, isDrawing) {
  const { own, words, load } = lab;
  const pick = (/** @type {number[]} */ picks) => load({ looksPicks: picks.join() });
  const picks = () => /** @type {number[]} */ (own.peek().looksPicks);
  const button = (/** @type {string} */ name, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick }, words.looks[name]);
  const choices = [0, 1].map((side) =>
    button(side === 0 ? 'upper' : 'lower', () => pick([...picks(), side])),
  );
  const back = button('back', () => pick(picks().slice(0, -1)));
  const show = button('show', () => load({ looksShow: 'results' }));
  const again = button('again', () =>
    load({
      looksSeed: String(BigInt(own.peek().looksSeed) + NEXT_SEED),
      looksPicks: '',
      looksShow: 'picks',
      looksRound: '1',
    }),
  );
  lab.follow(() => {
    const isOver = isShown(own.value);
    for (const each of [...choices, back, show]) each.hidden = isOver;
    back.disabled = own.value.looksPicks.length === 0;
    again.hidden = !isOver;
    for (const each of [...choices, show]) {
      each.disabled = isDrawing() || roundsOf(lab.values.value).drawn === null;
    }
  });
  return element('div', { class: 'toolbar' }, ...choices, back, show, again);
}

/**
 * Picks are about the strips that were seen: with other draws they are taken back, but for those that come
 * with a link.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
function forgetPicks({ own, store, values, follow, load }) {
  let before = roundsOf(values.peek());
  let { links } = store;
  follow(() => {
    const now = roundsOf(values.value);
    const isOther = !isSame(now, before) && store.links === links;
    before = now;
    links = store.links;
    if (isOther && own.peek().looksPicks.length > 0) load({ looksPicks: '' });
  });
}
