import { failureReason } from '../../panels/failure.js';
import { createFailures } from '../kit/failures.js';
import { element } from '../../dom/element.js';
import { hideControl } from '../kit/hide-control.js';
import { createBeside } from './beside.js';
import { createChoose } from './choose.js';
import { createCode } from './code.js';
import { keepOwnData, loadData } from './data.js';
import { edited } from './edits.js';
import { createExport } from './export.js';
import { createPitfalls } from './pitfalls.js';
import { fitFigure, traceFigure } from './figures.js';
import { BASE, COMPARED, COVARIANCES, EDITS, FIT, MEANS, VIEW } from './groups.js';
import { createHistory } from './history.js';
import { createOwnDataView } from './own-data-view.js';
import { movesOf } from './moves.js';
import { pictureOf, viewOf } from './picture.js';
import { createPlayer } from './player.js';
import { shownControls } from './shown-controls.js';
import { startOf } from './start.js';
import { createTable } from './table.js';
import { createToolbar } from './toolbar.js';
import { createTurns } from './turns.js';
import { labParameters } from './parameters.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** Nothing yet. */
const UNMADE = { base: '', data: '', view: '', fit: '', at: 0, click: '', compared: '' };

/** Milliseconds between two looks at numbers that change faster than anyone reads. */
const REST_PAUSE = 250;
/** Milliseconds that a link's fit may take before its first picture. */
const AT_ONCE = 150;

/** @type {import('../kit/lab.js').Lab} */
export const lab = {
  id: 'mixture',
  parameters: labParameters,
  text: { ja, en },
  create(context) {
    const { engine, store, text, figure } = context;
    const words = text.lab;
    const fit = figure(fitFigure);
    const trace = figure(traceFigure);
    const table = createTable(words.table);
    const choose = createChoose(context);
    const code = createCode(context);
    const beside = createBeside(context);
    const pitfalls = createPitfalls(context, fit.reveal);
    const saving = createExport(context, () => {
      const state = history?.state();
      return view && state ? { dataset: view.dataset, state } : null;
    });
    const failures = createFailures(context);
    const ofFit = failures.line();
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
    fit.addToHand(toolbar.node);
    const problem = element('p', { class: 'problem', role: 'alert' });
    fit.addToControl('fitCovariances', problem);
    const node = element(
      'div',
      {},
      failures.node,
      fit.node,
      ownData.node,
      trace.node,
      table.node,
      pitfalls.node,
      saving.node,
      code.node,
      choose.node,
      ...beside.nodes,
    );
    node.addEventListener('keydown', toolbar.onKey);

    /** The data as drawn. @type {ReturnType<typeof viewOf> | undefined} */
    let view;
    /** @type {import('./data.js').Dataset | undefined} */
    let base;
    /** @type {import('./history.js').History | undefined} */
    let history;
    /** The component whose ellipse has rings at its ends. */
    let held = 0;
    /** @type {import('./picture.js').Picture | undefined} */
    let picture;
    /** When what stands around the picture follows a running fit again. */
    let lookAgain = 0;
    /** What these were made from. */
    let made = UNMADE;
    let values = store.values;

    const { inTurn, end } = createTurns((error) => {
      clear();
      ofFit.show(error);
    });
    const player = createPlayer(fit.node, {
      step: (drawn) =>
        inTurn(async () => {
          const went = (await history?.forward()) ?? false;
          if (drawn || !went || performance.now() > lookAgain) await show();
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
      // A link has just set another one: it is followed, not overwritten.
      if (values.mixture.fitAt === made.at) writePosition(history.position);
    }

    /** @param {number} position */
    function writePosition(position) {
      made.at = position;
      store.set('mixture', 'fitAt', String(position));
    }

    /**
     * @param {ReturnType<typeof viewOf>} view
     * @param {import('../../wasm/core.js').Mixture} mixture
     * @returns {import('./picture.js').Hands}
     */
    function handsOf(view, mixture) {
      const columns = base?.columns.length ?? 0;
      const baseRows = (base?.x.length ?? 0) / columns;
      return {
        click: columns === 2 && !player.running ? values.mixture.fitClick : 'nothing',
        held,
        hold(k) {
          if (k === held || !picture) return;
          held = k;
          picture = { ...picture, hands: { ...picture.hands, held } };
          fit.update(picture, values);
        },
        ...movesOf(view, mixture, values.mixture, baseRows, load),
      };
    }

    async function show() {
      showControls();
      const state = history?.state();
      if (!view || !history || !state) {
        toolbar.update(null);
        return;
      }
      const { running } = player;
      picture = await pictureOf(engine, view, state, handsOf(view, state.mixture), running);
      fit.update(picture, values);
      toolbar.update(
        {
          ...{ position: state.position, reach: history.reach, running },
          ...{ ended: state.status !== 'running', step: +state.afterE },
        },
        words.toolbar.where(state),
      );
      // While the fit runs, a frame has no time to lay out everything else.
      if (running && performance.now() < lookAgain) return;
      lookAgain = performance.now() + REST_PAUSE;
      trace.update(picture, values);
      table.update(view.dataset, state.mixture);
      if (running) return;
      await code.update(history, state);
      choose.update(view.dataset, values);
      beside.update(view, history, values);
    }

    /** What was shown answers another question than the one that could not be answered. */
    function clear() {
      player.stop();
      made = UNMADE; // the next change tries again
      view = base = history = picture = undefined;
      for (const part of [fit, trace, code, choose, beside]) part.clear();
      table.node.replaceChildren();
      toolbar.update(null);
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
        compared: key(COMPARED),
      };
      if (JSON.stringify(next) === JSON.stringify(made)) return;
      const before = made;
      made = next;
      ofFit.clear();
      if (next.data !== before.data || next.view !== before.view || !view || !base) {
        base = await loadData(engine, store, own);
        const last = base.columns.length - 1;
        const [across, up] = [own.fitX, own.fitY].map((column) => Math.min(column - 1, last));
        // A plane has two directions.
        view = viewOf(edited(base, own), [across, across === up ? +(up === 0) : up]);
      }
      if (base.id !== own.fitData) ofFit.say(words.noOwn);
      if (next.fit !== before.fit || !history) {
        // A link says how far its fit has gone; a fit that the reader changes starts anew.
        if (before.fit !== '' && next.at === before.at) made.at = 0;
        await begin();
      } else if (next.at !== before.at) {
        const until = performance.now() + AT_ONCE;
        await history.goTo(next.at, () => performance.now() > until);
      }
      await show();
      catchUp();
      if (history && history.position !== own.fitAt && !player.running) {
        writePosition(history.position);
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
      const { start, refused } = await startOf(engine, dataset, own);
      problem.textContent = refused
        ? words.covariancesRefused(failureReason(refused, context))
        : '';
      const begun = createHistory(engine, dataset.x, start, options);
      await begun.prepare();
      const until = performance.now() + AT_ONCE;
      await begun.goTo(made.at, () => performance.now() > until);
      history = begun;
    }

    /** A link may lie many iterations ahead: the way there is seen, and can be stopped. */
    function catchUp() {
      const isThere = () => !history || history.position >= made.at;
      if (!history?.ended && !isThere()) player.catchUp(isThere);
    }

    /** Controls that mean nothing at present stay away. */
    function showControls() {
      const own = values.mixture;
      for (const [name, isShown] of Object.entries(shownControls(own, base?.columns.length ?? 2))) {
        hideControl(fit, name, !isShown);
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
        // Edits and means belong to the data that they were made on, covariances also to their kind.
        const outdated = [
          ...(differ(BASE) && !differ(EDITS) ? EDITS : []),
          ...(differ(BASE) && !differ(MEANS) ? MEANS : []),
          ...(differ([...BASE, 'fitKind']) && !differ(COVARIANCES) ? COVARIANCES : []),
        ].filter((name) => own[name].length > 0);
        if (outdated.length > 0) load(Object.fromEntries(outdated.map((name) => [name, ''])));
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
