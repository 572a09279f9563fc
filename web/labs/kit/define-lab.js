import { computed, effect, signal } from '@preact/signals-core';
import { element } from '../../dom/element.js';
import { setMarkup } from '../../dom/trusted.js';
import { createDrawQueue } from './draw-queue.js';
import { createFailures } from './failures.js';
import { followHold } from './follow-hold.js';
import { createTasks } from './tasks.js';
import { createTimeline } from './timeline.js';
import { until } from './until.js';
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
    id,
    parameters,
    text,
    create(context) {
      const lab = createBuilder(id, context);
      try {
        build(lab);
        return lab.finished();
      } catch (error) {
        lab.close(); // what there is of it
        throw error;
      }
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
  const predicts = signal(true);
  const hold = followHold(node);
  /** What ends with the lab. @type {(() => void)[]} */
  const ends = [];
  const drawings = createDrawQueue();
  ends.push(hold.destroy, drawings.destroy);

  /** What waits until all parts are there, so that each may speak of any other. */
  let waiting = /** @type {(() => void)[] | null} */ ([]);
  /** What asks a question, in the order of the page: it waits until those before it have an answer. */
  const asks = /** @type {(() => void)[]} */ ([]);

  /**
   * Does something once the lab is built, and again whenever what it has read has changed.
   * @param {() => void} act
   */
  function follow(act) {
    if (waiting) waiting.push(act);
    else ends.push(effect(act));
  }

  const { isAwaited, areSettled, ...tasks } = createTasks({
    own,
    values,
    words: words.task,
    failures,
    follow,
    ask: (act) => void asks.push(act),
    ends,
  });

  const isClosed = signal(false);
  /** All parts have asked what they have to ask. */
  let isBegun = false;

  /** In turn: what the reader sees first is calculated first, not when all else that has been asked is. */
  async function askInTurn() {
    for (const act of asks) {
      if (isAwaited()) await until(() => !isAwaited() || isClosed.value);
      if (isClosed.peek()) return;
      try {
        follow(act);
      } catch (error) {
        reportError(error); // the others are begun
      }
    }
    isBegun = true;
    // What settles last may be what nothing draws.
    follow(() => {
      if (areSettled()) context.told();
    });
  }

  function close() {
    isClosed.value = true;
    for (const end of ends.reverse()) end();
    ends.length = 0;
  }

  const builder = {
    engine,
    pool,
    store,
    lang,
    text,
    words: text.lab,
    own,
    values,
    node,
    failures,
    follow,
    /** Whether the reader is to say first what will come; a page that leaves that out (hide=predict) shows it. */
    predicts,
    /** What a failed calculation is told by. */
    reader: { lang, text },
    /** Whether the pointer holds something of a drawing: axes that it moves along keep still. */
    isHeld: hold.isHeld,
    ...tasks,

    /** @param {string} name @param {string} value */
    set: (name, value) => store.set(id, name, value),
    /** Several at once. @param {Record<string, string>} texts  by parameter */
    load: (texts) =>
      void store.load(Object.entries(texts).map(([name, value]) => [`${id}.${name}`, value])),

    /** Several at once, meant as a link means them. @param {Record<string, string>} texts  by parameter */
    link: (texts) =>
      void store.link(Object.entries(texts).map(([name, value]) => [`${id}.${name}`, value])),

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
        drawings.add(draw);
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
      const task = tasks.answer(question, program);
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
      askInTurn();
      return {
        node,
        /** @param {Values} next */
        update(next) {
          predicts.value = !node.closest('.no-predict');
          values.value = next;
        },
        isSettled: () =>
          isBegun && values.peek() === store.values && areSettled() && !drawings.isDue(),
        destroy: close,
      };
    },
    close,
  };
  return builder;
}
