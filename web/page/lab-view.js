import { createCellView } from './cell-view.js';
import { element } from './element.js';
import { createFigure } from './figure.js';
import { createSaving } from './saving.js';
import { pageText } from './text/index.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('../panels/panel.js').FigureView} FigureView */

/**
 * The step into a panel's lab. It exists only while it is open, and being open is part of the link
 * (the panel's parameter `lab`).
 * @param {Panel} panel
 * @param {import('../panels/panel.js').Lab} definition
 * @param {{session: import('./session.js').Session, lang: import('./text/index.js').Language,
 *   uid: string}} context
 */
export function createLabView(panel, definition, { session, lang, uid }) {
  const { store, engine } = session;
  const text = pageText[lang];
  const content = element('div', { class: 'lab-content' });
  const node = element('details', { class: 'lab' }, element('summary', {}, text.openLab), content);

  /** @type {ReturnType<typeof definition.create> | undefined} */
  let lab;
  /** @type {FigureView[]} */
  let figures = [];

  function open() {
    lab = definition.create({
      engine,
      store,
      lang,
      text: panel.text[lang],
      uid: `${uid}-lab`,
      figure(figure) {
        const context = { panel, store, uid: `${uid}-lab`, lang, text, titled: true };
        const view = createFigure(figure, context);
        figures.push(view);
        view.node.append(createSaving(view.node, `${panel.id}-${figure.id}`, text));
        return view;
      },
      cell: (lead) => createCellView(text, lead),
    });
    content.replaceChildren(lab.node);
  }

  function close() {
    lab?.destroy();
    for (const figure of figures) figure.destroy();
    lab = undefined;
    figures = [];
    content.replaceChildren();
  }

  node.addEventListener('toggle', () => {
    const state = node.open ? 'open' : 'closed';
    if (store.values[panel.id].lab !== state) store.set(panel.id, 'lab', state);
  });

  return {
    node,
    update() {
      const isOpen = store.values[panel.id].lab === 'open';
      node.open = isOpen;
      if (isOpen && !lab) open();
      if (!isOpen && lab) close();
      for (const figure of figures) figure.updateControls();
      lab?.update(store.values);
    },
    destroy: close,
  };
}
