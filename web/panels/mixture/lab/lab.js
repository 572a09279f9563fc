import { element } from '../../../plots/element.js';
import { createBeside } from './beside.js';
import { createChoose } from './choose.js';
import { createCode } from './code.js';
import { keepOwnData, loadData } from './data.js';
import { edited, withoutRow } from './edits.js';
import { createExport } from './export.js';
import { createFailures } from './failures.js';
import { fitFigure, traceFigure } from './figures.js';
import { createHistory } from './history.js';
import { createOwnDataView } from './own-data-view.js';
import { pictureOf, shownRow, viewOf } from './picture.js';
import { createPlayer } from './player.js';
import { startOf } from './start.js';
import { createTable } from './table.js';
import { createToolbar } from './toolbar.js';
import { createTurns } from './turns.js';

/** Parameters that choose the data, its edits, the view and the fit. */
const BASE = ['fitData', 'fitCount', 'fitDataSeed'];
const EDITS = ['fitAdded', 'fitRemoved'];
const VIEW = ['fitX', 'fitY'];
const FIT = [
  ...['fitK', 'fitKind', 'fitInit', 'fitSeed', 'fitMeans'],
  ...['fitFloor', 'fitTolerance', 'fitIterations'],
];

/** Digits that a drag or a click gives to a coordinate. */
const rounded = (/** @type {number} */ value) => String(Number(value.toPrecision(5)));

/** @type {import('../../panel.js').Lab} */
export const lab = {
  create(context) {
    const { engine, store, text, figure } = context;
    const words = text.lab ?? {};
    const fit = figure(fitFigure);
    const trace = figure(traceFigure);
    const table = createTable(words.table);
    const choose = createChoose(context);
    const code = createCode(context);
    const beside = createBeside(context);
    const failures = createFailures(context);
    const saving = createExport(context, fit, () => {
      const state = history?.state();
      return view && state ? { dataset: view.dataset, state } : null;
    });
    const failure = element('p', { class: 'failure', role: 'alert' });
    const toolbar = createToolbar(words.toolbar, {
      reset: () => move(async () => history?.goTo(0)),
      back: () => move(async () => history?.back()),
      forward: () => move(() => history?.forward()),
      toggle: () => (player.running ? player.stop() : player.start()),
      goTo: (position) => move(() => history?.goTo(position)),
    });
    const ownData = createOwnDataView(words.own, (dataset) => {
      keepOwnData(store, dataset);
      made.data = '';
      made.fit = '';
      load({ fitData: 'own', fitAdded: '', fitRemoved: '', fitX: '1', fitY: '2', fitAt: '0' });
      inTurn(follow);
    });
    fit.node.querySelector('.controls')?.before(toolbar.node);
    const node = element(
      'div',
      {},
      failure,
      fit.node,
      ownData.node,
      trace.node,
      table.node,
      failures.node,
      saving.node,
      code.node,
      choose.node,
      beside.node,
    );
    node.addEventListener('keydown', toolbar.onKey);

    /** The data as drawn. @type {ReturnType<typeof viewOf> | undefined} */
    let view;
    /** @type {import('./data.js').Dataset | undefined} */
    let base;
    /** @type {import('./history.js').History | undefined} */
    let history;
    /** What these were made from. */
    let made = { base: '', data: '', view: '', fit: '', at: 0, click: '' };
    let values = store.values;

    const { inTurn, end } = createTurns((error) => {
      const message = error instanceof Error ? error.message : String(error);
      failure.textContent = words.failed(message);
    });
    const player = createPlayer(fit.node, {
      step: (drawn) =>
        inTurn(async () => {
          const went = (await history?.forward()) ?? false;
          if (drawn || !went) await show();
          return went;
        }),
      onChange() {
        inTurn(async () => {
          await show();
          remember();
        });
      },
    });

    /** @param {Record<string, string>} texts  by parameter name */
    function load(texts) {
      store.load(Object.entries(texts).map(([name, value]) => [`mixture.${name}`, value]));
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

    /**
     * @param {ReturnType<typeof viewOf>} view
     * @param {import('../../../wasm/core.js').Mixture} mixture
     * @returns {import('./picture.js').Hands}
     */
    function hands(view, mixture) {
      const own = values.mixture;
      const editable = base?.columns.length === 2;
      return {
        click: editable && !player.running ? own.fitClick : 'nothing',
        add(x, y) {
          const pair = view.axes[0] === 0 ? [x, y] : [y, x];
          load({ fitAdded: [...own.fitAdded, ...pair.map(rounded)].join(',') });
        },
        remove(index) {
          if (!base) return;
          const next = withoutRow(shownRow(view, index), base.x.length / 2, own);
          load({ fitAdded: next.fitAdded.join(','), fitRemoved: next.fitRemoved.join(',') });
        },
        moveMean(k, x, y) {
          const means = Array.from(mixture.means, rounded);
          const width = view.dataset.columns.length;
          means[k * width + view.axes[0]] = rounded(x);
          means[k * width + view.axes[1]] = rounded(y);
          load({ fitInit: 'given', fitMeans: means.join(','), fitAt: '0' });
        },
      };
    }

    async function show() {
      showControls();
      const state = history?.state();
      if (!view || !history || !state) {
        toolbar.update(null);
        return;
      }
      const picture = await pictureOf(engine, view, state, hands(view, state.mixture));
      fit.update(picture, values);
      trace.update(picture, values);
      table.update(view.dataset, state.mixture);
      code.update(history, state);
      choose.update(view.dataset, values);
      beside.update(view, history, values);
      toolbar.update({ state, reach: history.reach, running: player.running });
    }

    /** Makes anew what the parameters ask for. */
    async function follow() {
      const own = values.mixture;
      const key = (/** @type {string[]} */ names) => JSON.stringify(names.map((name) => own[name]));
      const next = {
        base: key(BASE),
        data: key([...BASE, ...EDITS]),
        view: key(VIEW),
        fit: key([...BASE, ...EDITS, ...FIT]),
        at: own.fitAt,
        click: own.fitClick,
      };
      if (JSON.stringify(next) === JSON.stringify(made)) return;
      const before = made;
      made = next;
      failure.textContent = '';
      if (next.data !== before.data || next.view !== before.view || !view || !base) {
        base = await loadData(engine, store, own);
        if (base.id !== own.fitData) failure.textContent = words.noOwn;
        const last = base.columns.length - 1;
        view = viewOf(edited(base, own), [
          Math.min(own.fitX - 1, last),
          Math.min(own.fitY - 1, last),
        ]);
      }
      if (next.fit !== before.fit || !history) {
        // A link says how far its fit has gone; a fit that the reader changes starts anew.
        if (before.fit !== '' && next.at === before.at) made.at = 0;
        await begin();
      } else if (next.at !== before.at) {
        await history.goTo(next.at);
      }
      await show();
      if (history?.position !== own.fitAt) {
        made.at = -1;
        remember();
      }
    }

    async function begin() {
      const own = values.mixture;
      history = undefined;
      if (!view) return;
      const { dataset } = view;
      const options = {
        maxIterations: own.fitIterations,
        tolerance: own.fitTolerance,
        floor: own.fitFloor,
      };
      const start = await startOf(engine, dataset, own);
      const begun = createHistory(engine, dataset.x, start, options);
      await begun.prepare();
      await begun.goTo(made.at);
      history = begun;
    }

    /** Controls that mean nothing at present stay away. */
    function showControls() {
      const own = values.mixture;
      const made = !['geyser', 'penguins', 'own'].includes(own.fitData);
      const wide = (base?.columns.length ?? 2) > 2;
      const edits = own.fitClick !== 'nothing';
      const shown = {
        ...{ fitCount: made, fitDataSeed: made, fitMeans: own.fitInit === 'given' },
        ...{ fitClick: !wide, fitX: wide, fitY: wide },
        fitAdded: !wide && (edits || own.fitAdded.length > 0),
        fitRemoved: !wide && (edits || own.fitRemoved.length > 0),
      };
      for (const [name, isShown] of Object.entries(shown)) {
        const control = fit.node.querySelector(`[name=${name}]`)?.closest('.control');
        control?.toggleAttribute('hidden', !isShown);
      }
    }

    return {
      node,
      update(next) {
        const before = values.mixture;
        values = next;
        const own = next.mixture;
        const differ = (/** @type {string[]} */ names) =>
          made.fit !== '' && names.some((name) => before[name] !== own[name]);
        if (differ([...BASE, ...EDITS, ...FIT])) player.stop();
        // Edits belong to the data that they were made on.
        const edits = own.fitAdded.length + own.fitRemoved.length > 0;
        if (differ(BASE) && edits && !differ(EDITS)) load({ fitAdded: '', fitRemoved: '' });
        else inTurn(follow);
      },
      destroy() {
        end();
        choose.destroy();
        beside.destroy();
        player.destroy();
      },
    };
  },
};
