import { element } from '../../../page/element.js';
import { loadData } from './data.js';
import { createHistory } from './history.js';
import { pictureOf, viewOf } from './picture.js';
import { createPlayer } from './player.js';
import { fitFigure, traceFigure } from './figures.js';
import { startOf } from './start.js';
import { createTable } from './table.js';
import { createToolbar } from './toolbar.js';

/** Parameters that choose the data, and those that choose the fit. */
const DATA = ['fitData', 'fitCount', 'fitDataSeed'];
const FIT = ['fitK', 'fitKind', 'fitInit', 'fitSeed', 'fitFloor', 'fitTolerance', 'fitIterations'];

/** @type {import('../../panel.js').Lab} */
export const lab = {
  create({ engine, store, text, figure }) {
    const words = text.lab ?? {};
    const fit = figure(fitFigure);
    const trace = figure(traceFigure);
    const table = createTable(words.table);
    const failure = element('p', { class: 'failure', role: 'alert' });
    const toolbar = createToolbar(words.toolbar, {
      reset: () => move(async () => history?.goTo(0)),
      back: () => move(async () => history?.back()),
      forward: () => move(() => history?.forward()),
      toggle: () => (player.running ? player.stop() : player.start()),
      goTo: (position) => move(() => history?.goTo(position)),
    });
    fit.node.querySelector('.controls')?.before(toolbar.node);
    const node = element('div', {}, failure, fit.node, trace.node, table.node);
    node.addEventListener('keydown', toolbar.onKey);

    /** The data as drawn. @type {ReturnType<typeof viewOf> | undefined} */
    let view;
    /** @type {import('./history.js').History | undefined} */
    let history;
    /** What dataset and history were made from. */
    let made = { data: '', fit: '', at: 0 };
    let values = store.values;
    let alive = true;

    const player = createPlayer(fit.node, {
      async step(drawn) {
        const went = await inTurn(async () => {
          const went = (await history?.forward()) ?? false;
          if (drawn || !went) await show();
          return went;
        });
        return went === true;
      },
      onChange() {
        inTurn(async () => {
          await show();
          remember();
        });
      },
    });

    /** Work on the history is done one piece after another. @type {Promise<any>} */
    let turn = Promise.resolve();
    /**
     * @template T
     * @param {() => Promise<T>} work
     * @returns {Promise<T | undefined>}
     */
    function inTurn(work) {
      const result = turn.then(async () => {
        if (!alive) return undefined;
        try {
          const value = await work();
          failure.textContent = '';
          return value;
        } catch (error) {
          failure.textContent = words.failed(error instanceof Error ? error.message : error);
          return undefined;
        }
      });
      turn = result;
      return result;
    }

    /** @param {() => Promise<any> | undefined} change */
    function move(change) {
      player.stop();
      inTurn(async () => {
        await change();
        await show();
        remember();
      });
    }

    /** The position becomes part of the link. */
    function remember() {
      if (!history || player.running || made.at === history.position) return;
      made.at = history.position;
      store.set('mixture', 'fitAt', String(history.position));
    }

    async function show() {
      const state = history?.state();
      if (!view || !history || !state) {
        toolbar.update(null);
        return;
      }
      const picture = await pictureOf(engine, view, state);
      if (!alive) return;
      fit.update(picture, values);
      trace.update(picture, values);
      table.update(view.dataset, state.mixture);
      toolbar.update({ state, reach: history.reach, running: player.running });
    }

    /** Makes anew what the parameters ask for. */
    async function follow() {
      const own = values.mixture;
      const key = (/** @type {string[]} */ names) => JSON.stringify(names.map((name) => own[name]));
      const next = { data: key(DATA), fit: key(DATA) + key(FIT), at: own.fitAt };
      if (next.fit !== made.fit) {
        const isFirst = made.fit === '';
        const atChanged = next.at !== made.at;
        if (next.data !== made.data || !view) view = viewOf(await loadData(engine, own), [0, 1]);
        const { dataset } = view;
        made = { ...next, at: isFirst || atChanged ? next.at : 0 };
        history = undefined;
        const options = {
          maxIterations: own.fitIterations,
          tolerance: own.fitTolerance,
          floor: own.fitFloor,
        };
        const start = await startOf(engine, dataset, own);
        const begun = createHistory(engine, dataset.x, start, options);
        await begun.prepare();
        history = begun;
        await history.goTo(made.at);
        if (made.at !== own.fitAt || history.position !== made.at) {
          made.at = -1;
          remember();
        }
      } else if (next.at !== made.at) {
        made.at = next.at;
        await history?.goTo(next.at);
      }
      await show();
    }

    return {
      node,
      update(next) {
        const before = values.mixture;
        values = next;
        const changed = [...DATA, ...FIT].some((name) => before[name] !== next.mixture[name]);
        if (changed) player.stop();
        if (changed || made.fit === '' || next.mixture.fitAt !== made.at) inTurn(follow);
      },
      destroy() {
        alive = false;
        player.destroy();
      },
    };
  },
};
