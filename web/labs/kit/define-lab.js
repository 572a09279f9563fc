import { computed, effect, signal } from '@preact/signals-core';
import { element } from '../../dom/element.js';
import { setMarkup } from '../../dom/trusted.js';
import { createDemand } from './demand.js';
import { createFailures } from './failures.js';
import { createTask } from './task.js';
import { createTaskBar } from './task-bar.js';
import { createTimeline } from './timeline.js';
import en from './text.en.js';
import ja from './text.ja.js';

const TEXT = { ja, en };

/** @typedef {Record<string, any>} Own  the values of the panel and its lab, by parameter */
/** @typedef {import('../../panels/panel.js').Values} Values */
/** @typedef {import('../../engine/jobs/table.js').JobName} JobName */

/** What a lab is built with. @typedef {ReturnType<typeof createBuilder>} LabBuilder */

/**
 * A lab is its words and parameters, and what builds its parts: tasks that answer questions about the
 * reader's settings, and figures, programs and timelines that show the answers. Everything that a part
 * reads (`lab.own`, a task's answer, a timeline's position) is a signal: where it changes, just what has
 * read it is done again.
 * @param {Pick<import('./lab.js').Lab, 'id' | 'parameters' | 'text'> & {
 *   build: (lab: LabBuilder) => void}} definition  build: adds the parts in the order of the page
 * @returns {import('./lab.js').Lab}
 */
export function defineLab({ id, parameters, text, build }) {
  return {
    ...{ id, parameters, text },
    create(context) {
      const lab = createBuilder(id, context);
      build(lab);
      return lab.finished();
    },
  };
}

/**
 * @param {string} id
 * @param {import('./lab.js').LabContext} context
 */
function createBuilder(id, context) {
  const { engine, pool, store, lang, text } = context;
  const words = TEXT[lang];
  const failures = createFailures({ lang, text });
  const paragraph = (/** @type {string} */ markup) => {
    const made = element('p', {});
    setMarkup(made, markup);
    return made;
  };
  const node = element('div', {}, paragraph(text.lab.lead), failures.node);
  /** The last values that the page has handed on. */
  const values = signal(/** @type {Values} */ (store.values));
  const own = computed(() => /** @type {Own} */ (values.value[id]));
  /** Whether the reader holds something of a drawing: under the hand, axes keep still. */
  const isHeld = signal(false);
  node.addEventListener('hold', ({ target }) => {
    isHeld.value = true;
    const letGo = () => {
      isHeld.value = false;
    };
    // At the very thing that is held, even if its drawing is taken away meanwhile.
    target?.addEventListener('settle', letGo, { once: true });
  });
  /** What ends with the lab. @type {(() => void)[]} */
  const ends = [];
  /** Drawings that are due in the next frame, in the order in which they became due. */
  const due = new Set(/** @type {(() => void)[]} */ ([]));
  /** @type {number | undefined} */
  let frame;

  /** Once a frame at most, however many answers arrive in it. @param {() => void} draw */
  function inNextFrame(draw) {
    due.add(draw);
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      const now = [...due];
      due.clear();
      for (const each of now) each();
    });
  }
  ends.push(() => {
    if (frame !== undefined) cancelAnimationFrame(frame);
  });

  /** What waits until all parts are there, so that each may speak of any other. */
  let waiting = /** @type {(() => void)[] | null} */ ([]);

  /**
   * Does something once the lab is built, and again whenever what it has read has changed.
   * @param {() => void} act
   */
  function follow(act) {
    if (waiting) waiting.push(act);
    else ends.push(effect(act));
  }

  /**
   * Quick work: answered at once, and again while a hand moves. What it fails for is said at its control.
   * @template Question, Result
   * @param {(own: Own) => Question | null | undefined} question  null: there is nothing to ask, and no
   *   answer; undefined: what was asked last stands
   * @param {(question: Question, options: import('./task.js').JobOptions, about: any)
   *   => Promise<Result> | Result} run
   */
  function answer(question, run) {
    /** @type {import('./task.js').Task<Question, Result>} */
    const task = createTask(run, { keepsUp: true });
    const failure = failures.line();
    ends.push(task.destroy);
    follow(() => {
      const next = question(own.value);
      if (next !== undefined) task.ask(next, values.value);
    });
    follow(() => {
      const { status, error } = task.state.value;
      if (status === 'failed') failure.show(error);
      if (status === 'done' || status === 'idle') failure.clear();
    });
    return task;
  }

  /**
   * Long work that starts by itself. Its part has buttons of its own, and says how far it has come and what
   * became of it.
   * @template Question, Result
   * @param {(own: Own) => Question | null} question
   * @param {(question: Question, options: import('./task.js').JobOptions, about: any)
   *   => Promise<Result>} run
   * @param {Pick<import('./task.js').TaskOptions<Question, Result>, 'partial' | 'delay'>} [options]
   */
  function task(question, run, options) {
    /** @type {import('./task.js').Task<Question, Result>} */
    const made = createTask(run, options);
    ends.push(made.destroy);
    follow(() => void made.ask(question(own.value), values.value));
    return made;
  }

  /**
   * Long work, with its progress and the way to end it. It starts by itself, or, with `askedFor`, when the
   * reader asks for it and, where it is short, once it is seen.
   * @template Question, Result
   * @param {object} work
   * @param {(own: Own) => Question | null | undefined} work.question  as of `answer`
   * @param {boolean} [work.isQuiet]  as a rule it is over before anyone would read of it
   * @param {(question: Question, options: import('./task.js').JobOptions, about: any)
   *   => Promise<Result>} work.run
   * @param {(known: any, question: Question) => import('./task-bar.js').Progress} work.progressOf
   *   known: the latest progress, or the result
   * @param {(progress: any, question: Question) => Result | null} [work.partial]  what can be shown of the
   *   answer meanwhile
   * @param {number} [work.delay]  milliseconds that a question must stand
   * @param {Partial<import('./task-bar.js').TaskWords>} [work.words]
   * @param {{linked: (own: Own) => any, setAsked: (isAsked: boolean) => void,
   *   isShort: (question: Question) => boolean}} [work.askedFor]  linked: what of the link asks for it, if
   *   anything does
   */
  function job(work) {
    const { question, run, progressOf, partial, delay, words: more, askedFor, isQuiet } = work;
    /** @type {import('./task.js').Task<Question, Result>} */
    const task = createTask(run, { partial, delay, waits: askedFor !== undefined });
    const place = element('div', {});
    const demand = askedFor && createDemand(task, { watched: place, ...askedFor });
    const bar = createTaskBar(task, {
      words: { ...words.task, ...more },
      ...{ progressOf, demand, isQuiet, failure: failures.line(place) },
    });
    place.append(bar.node);
    ends.push(task.destroy, bar.destroy, () => demand?.destroy());
    let before = askedFor?.linked(own.peek());
    follow(() => {
      const next = question(own.value);
      if (next === undefined) return;
      if (!askedFor || !demand) return void task.ask(next, values.value);
      const linked = askedFor.linked(own.value);
      demand.follow(next, values.value, Boolean(linked), linked !== before);
      before = linked;
    });
    return Object.assign(task, { node: place });
  }

  const builder = {
    ...{ engine, pool, store, lang, text, words: text.lab, own, values, node, failures, follow },
    /** What a failed calculation is told by. */
    reader: { lang, text },
    isHeld,
    answer,
    task,
    job,

    /** @param {string} name @param {string} value */
    set: (name, value) => store.set(id, name, value),
    /** Several at once. @param {Record<string, string>} texts  by parameter */
    load: (texts) =>
      void store.load(Object.entries(texts).map(([name, value]) => [`${id}.${name}`, value])),

    /** @param {...(HTMLElement | {node: HTMLElement})} parts  next on the page */
    add(...parts) {
      node.append(...parts.map((part) => ('node' in part ? part.node : part)));
    },

    /**
     * A figure that is drawn once a frame at most.
     * @template Data
     * @param {import('../../panels/panel.js').Figure<Data>} figure
     * @param {() => {data: Data, values: Values} | null} show  the values that the data follows from; null:
     *   there is nothing to draw
     * @param {{isEmpty?: () => boolean, shown?: (own: Own) => Record<string, boolean>}} [options]
     *   isEmpty: nothing yet but what leads to a picture; shown: which controls mean something at present,
     *   those that always do left out
     */
    figure(figure, show, { isEmpty, shown } = {}) {
      const view = context.figure(figure);
      node.append(view.node);
      let next = /** @type {ReturnType<typeof show>} */ (null);
      const draw = () => (next ? view.update(next.data, next.values) : view.clear());
      follow(() => {
        next = show();
        inNextFrame(draw);
      });
      if (isEmpty) follow(() => view.setEmpty(isEmpty()));
      if (shown) {
        follow(() => {
          for (const [name, isShown] of Object.entries(shown(own.value))) {
            const control = view.node.querySelector(`[name=${name}]`)?.closest('.control');
            control?.toggleAttribute('hidden', !isShown);
          }
        });
      }
      return view;
    },

    /**
     * What a Python program prints, and its listing.
     * @template Question
     * @param {string | undefined} title
     * @param {() => Question | null | undefined} question  null: there is no program at present;
     *   undefined: the one of before stands
     * @param {(question: Question) => import('../../panels/panel.js').Program
     *   | Promise<import('../../panels/panel.js').Program>} program
     */
    program(title, question, program) {
      const view = context.cell(title);
      const task = answer(question, program);
      node.append(view.node);
      follow(() => {
        const written = task.answer?.value;
        view.node.hidden = !written || written.source === '';
        view.update(written ?? { source: '', output: '' });
      });
      return view;
    },

    /**
     * @param {Omit<import('./timeline.js').Process, 'words'> & {
     *   words: Partial<import('./timeline.js').Process['words']>}} process  words: where they are others
     *   than those of every timeline
     */
    timeline(process) {
      const timeline = createTimeline({
        ...process,
        words: { ...words.timeline, ...process.words },
      });
      ends.push(timeline.destroy);
      return timeline;
    },

    /** @param {() => void} end  to be done when the lab closes */
    onClose: (end) => void ends.push(end),

    finished() {
      const learned = element('h3', {}, words.learned);
      node.append(element('section', {}, learned, paragraph(text.lab.learned)));
      const acts = waiting ?? [];
      waiting = null;
      for (const act of acts) follow(act);
      return {
        node,
        /** @param {Values} next */
        update(next) {
          values.value = next;
        },
        destroy() {
          for (const end of ends.reverse()) end();
        },
      };
    },
  };
  return builder;
}
