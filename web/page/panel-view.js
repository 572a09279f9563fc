import { failureText } from '../panels/failure.js';
import { actionButton } from '../dom/action-button.js';
import { setMarkup } from '../dom/trusted.js';
import { createCellView } from './cell-view.js';
import { element } from '../dom/element.js';
import { createExercisePlace } from './exercise-place.js';
import { createFigure } from './figure.js';
import { createLabView } from './lab-view.js';
import { createPrintedLink } from './printed-link.js';
import { followFields } from './printed-values.js';
import { canBeOpened, copy, embedSnippet, pageUrl, panelFragment, panelLink } from './share.js';
import { pageText } from './text/index.js';
import { nextTask } from '../dom/tasks.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('../panels/panel.js').PanelText} PanelText */
/** @typedef {import('../exercises/exercise.js').ExerciseHost} ExerciseHost */

/** Parts that an embedding page may leave out. */
export const HIDEABLE = ['code', 'controls', 'lab', 'predict'];

/**
 * The inside of a panel in one language.
 * @param {Panel} panel
 * @param {{session: import('./session.js').Session, lang: import('./text/index.js').Language,
 *   uid: string, takeTurn: import('../dom/tasks.js').TakeTurn | null, told: () => void}} context
 *   takeTurn: for what may wait until all panels have their numbers, if it may; told: of new facts
 */
export function createPanelView(panel, { session, lang, uid, takeTurn, told }) {
  const text = pageText[lang];
  const words = panel.text[lang];
  const { store } = session;

  const figures = panel.figures.map((figure) =>
    createFigure(figure, {
      ...{ panel, store, uid, lang, text, told, takeTurn },
      titled: panel.figures.length > 1,
    }),
  );
  /** Figures that are to be seen without the rest; none: everything. @type {string[]} */
  let only = [];
  /** Figures that an exercise covers. @type {string[]} */
  let covered = [];
  /** Also of what comes later. @param {ReturnType<typeof createFigure>} figure */
  function choose({ id, node }) {
    node.toggleAttribute('data-alone', only.includes(id));
    node.toggleAttribute('data-covered', covered.includes(id));
  }
  const lab =
    panel.hasLab &&
    createLabView(panel, { session, lang, uid, told, onFigure: choose, onOpened: sayUnknown });
  /** Once all that there are have come to be. */
  function sayUnknown() {
    const ids = shown().map(({ id }) => id);
    const unknown = only.filter((id) => !ids.includes(id));
    unknownFigure.textContent =
      unknown.length > 0 ? `latent-panel: figure="${unknown.join(',')}" (${ids.join(', ')})` : '';
  }
  const shown = () => [...figures, ...(lab ? lab.figures : [])];
  const cell = panel.cell && createCellView(text);
  const unknownFigure = element('p', { class: 'failure', role: 'alert' });
  const failure = element('p', { class: 'failure', role: 'alert' });
  const said = element('p', { class: 'said', role: 'status' });

  const roles = element('p', { class: 'roles' });
  setMarkup(roles, words.roles);
  const lead = element('p', { class: 'lead' });
  setMarkup(lead, words.lead);
  const notice = element('p', { class: 'notice' });
  setMarkup(notice, words.notice);

  const action = (/** @type {string} */ label, /** @type {() => unknown} */ run) =>
    actionButton(label, run, () => {
      said.textContent = text.failed;
    });
  const actions = element(
    'div',
    { class: 'actions' },
    ...(pageUrl(session.scriptUrl)
      ? [action(text.copyLink, () => copy(panelLink(panel, session, lang), said, text))]
      : []),
    action(text.copyEmbed, () => copy(embedSnippet(panel, session, lang), said, text)),
  );
  if (cell) {
    actions.prepend(
      action(text.copyCode, async () => {
        const { cell } = (await session.notebook())[panel.cell ?? 'samples'];
        return copy({ content: `${cell.source}\n` }, said, text);
      }),
    );
  }
  if (panel.parameters.length > 0) {
    actions.append(
      action(text.reset, () => {
        // Also what "try this" may have set in other panels.
        const tried = new Set(panel.tries.flatMap((parameters) => Object.keys(parameters)));
        const isOwn = (/** @type {string} */ key) => key.startsWith(`${panel.id}.`);
        // An open lab stays open.
        store.reset((key) => (isOwn(key) && key !== `${panel.id}.lab`) || tried.has(key));
        said.textContent = text.wasReset;
      }),
    );
  }

  let isFilled = false;
  /** Those that the figures speak of. @type {import('../panels/panel.js').Values | undefined} */
  let shownValues;
  const factsOf = (/** @type {ReturnType<typeof shown>} */ figures) =>
    Object.fromEntries(figures.flatMap(({ id, facts }) => (facts ? [[id, facts]] : [])));
  /** @type {ExerciseHost['state']} */
  function state() {
    const used = [panel.id, ...(panel.uses ?? [])];
    const isCurrent = used.every((id) => shownValues?.[id] === store.values[id]);
    const isLabSettled = lab ? lab.isSettled() : true;
    return {
      values: store.ofLab(panel.id).values[panel.id],
      // Not those of the values before.
      facts: factsOf([...(isCurrent ? figures : []), ...(lab && isLabSettled ? lab.figures : [])]),
      isSettled: isCurrent && (isLabSettled || !store.isLabOpen(panel.id)),
    };
  }
  const exercises = createExercisePlace(panel, {
    ...{ session, lang, uid },
    host: {
      state,
      link: () => `#${panelFragment(panel, store)}`,
      address: () =>
        canBeOpened(pageUrl(session.scriptUrl)) ? panelLink(panel, session, lang).content : '',
      begin: (state) => store.begin(panel.id, panel.uses ?? [], state),
      cover(ids) {
        node.classList.toggle('is-covered', ids.length > 0);
        covered = ids;
        for (const figure of shown()) choose(figure);
        told(); // what is covered is no fact for others, and what is uncovered is one again
      },
    },
  });
  const node = element(
    'article',
    { class: 'panel', lang },
    element(
      'header',
      {},
      element('p', { class: 'number' }, words.number),
      element('h2', { id: `${uid}-title`, tabindex: '-1' }, words.title),
    ),
    roles,
    lead,
    failure,
    unknownFigure,
    exercises.node,
    ...figures.map((figure) => figure.node),
  );
  if (panel.tries.length > 0) {
    node.append(createTries(panel, words, session, text.tryThis, action));
  }
  if (cell) node.append(cell.node);
  node.append(element('h3', { class: 'small' }, text.notice), notice);
  if (lab) node.append(lab.node);
  const printed = createPrintedLink(panel, session, lang);
  node.append(actions, said, printed.node);
  const unfollowFields = followFields(node);

  return {
    node,
    /** By figure, as scripts of the page may read them: what is covered is not among them. */
    facts: () => factsOf(shown().filter(({ id }) => !covered.includes(id))),
    /**
     * Leaves out all but these figures. One that is none of the panel's is its lab's, which is opened.
     * @param {string[]} ids
     */
    showOnly(ids) {
      only = ids;
      node.classList.toggle('only-figures', ids.length > 0);
      for (const figure of shown()) choose(figure);
      const isOwn = (/** @type {string} */ id) => figures.some((figure) => figure.id === id);
      if (ids.every(isOwn) || !lab || store.isLabOpen(panel.id)) sayUnknown();
      else store.set(panel.id, 'lab', 'open');
    },
    showExercises: exercises.show,
    judgeExercises: exercises.look,
    updateControls() {
      for (const figure of figures) figure.updateControls();
      if (lab) lab.update();
    },
    /**
     * The cell needs less than the figures and is shown first.
     * @param {import('../wasm/core.js').Notebook} notebook
     */
    updateCell(notebook) {
      if (cell && panel.cell) cell.update(notebook[panel.cell].cell);
    },
    /**
     * @param {any} data
     * @param {import('../panels/panel.js').Values} values  those that the data was computed from
     */
    async update(data, values) {
      failure.textContent = '';
      shownValues = values;
      for (const figure of figures) {
        figure.update(data, values);
        // At first each in a task of its own: a slow phone stays responsive while the page fills.
        if (!isFilled) await nextTask();
      }
      isFilled = true;
    },
    /**
     * What stands there answers another question than the one that could not be answered.
     * @param {unknown} error
     * @param {boolean} hasCell  whether the cell's answer is there all the same
     * @returns {string}  what is said
     */
    fail(error, hasCell) {
      for (const figure of figures) figure.clear();
      if (!hasCell) cell?.update({ source: '', output: '' });
      const message = failureText(error, { lang, text: words });
      failure.textContent = message;
      return message;
    },
    destroy() {
      for (const figure of figures) figure.destroy();
      if (lab) lab.destroy();
      exercises.destroy();
      printed.destroy();
      unfollowFields();
    },
  };
}

/**
 * One or two things to do, each done by a press, and what to look for.
 * @param {Panel} panel
 * @param {PanelText} words
 * @param {import('./session.js').Session} session
 * @param {string} title
 * @param {(label: string, run: () => unknown) => HTMLElement} button  which says where it failed
 */
function createTries(panel, words, { store, engine }, title, button) {
  const items = panel.tries.map((set, index) => {
    const { action, look } = words.tries[index];
    const press = async () => {
      const parameters =
        typeof set === 'function' ? await set({ engine, values: store.values }) : set;
      store.load(Object.entries(parameters));
    };
    return element('li', {}, button(action, press), element('span', {}, look));
  });
  return element(
    'section',
    { class: 'tries' },
    element('h3', { class: 'small' }, title),
    element('ul', {}, ...items),
  );
}
