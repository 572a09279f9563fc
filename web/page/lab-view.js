import { element } from '../dom/element.js';
import { failureText } from '../panels/failure.js';
import { withAgain } from './again.js';
import { createCellView } from './cell-view.js';
import { createFigure } from './figure.js';
import { createSaving } from './saving.js';
import { pageText } from './text/index.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('../labs/kit/lab.js').Lab} Lab */

/**
 * The step into a panel's lab. It is loaded when it is opened and exists only while it is open; being
 * open is part of the link (the lab's parameter `lab`).
 * @param {Panel} panel
 * @param {{session: import('./session.js').Session, lang: import('./text/index.js').Language,
 *   uid: string, told: () => void, onFigure: (figure: ReturnType<typeof createFigure>) => void, onOpened: () => void}} context
 *   told: of new facts; onFigure: one has come to be; onOpened: all have
 */
export function createLabView(panel, { session, lang, uid, told, onFigure, onOpened }) {
  const text = pageText[lang];
  const store = session.store.ofLab(panel.id);
  const content = element('div', { class: 'lab-content' });
  const summary = element('summary', {}, text.lab(panel.text[lang].lab ?? ''));
  const node = element('details', { class: 'lab' }, summary, content);

  /** @type {ReturnType<Lab['create']> | undefined} */
  let lab;
  /** @type {ReturnType<typeof createFigure>[]} */
  let figures = [];
  /** Whoever closes the lab while it is on its way need not wait for it. @type {symbol | undefined} */
  let opening;

  async function open() {
    const own = Symbol('opening');
    opening = own;
    node.dataset.lab = 'loading';
    content.replaceChildren(
      element('p', { class: 'said', role: 'status' }, text.loading(text.inLabs.lab)),
    );
    const loaded = await session.labs.load().catch(() => undefined);
    if (opening !== own) return;
    if (!loaded) return fail(text.unreachable(text.inLabs.lab));
    try {
      lab = create(loaded.labs[panel.id], loaded);
      content.replaceChildren(lab.node);
      node.dataset.lab = 'open';
      onOpened();
      update();
    } catch (error) {
      release(); // what there is of it
      fail(failureText(error, { lang, text: panel.text[lang] }));
    }
  }

  /** @param {string} message */
  function fail(message) {
    node.dataset.lab = 'failed';
    told();
    content.replaceChildren(...withAgain(message, text, summary, open));
  }

  /**
   * @param {Lab} definition
   * @param {import('../labs/bundle.js').LabBundle} bundle
   */
  function create(definition, { engine, pool }) {
    return definition.create({
      ...{ engine, pool, store, lang, text: definition.text[lang], uid: `${uid}-lab`, told },
      figure(figure) {
        const view = createFigure(figure, {
          ...{ panel: definition, store, uid: `${uid}-lab`, lang, text },
          ...{ titled: true, takeTurn: null, told },
        });
        figures.push(view);
        onFigure(view);
        view.node.append(createSaving(view.node, `${panel.id}-${figure.id}`, text));
        return view;
      },
      cell: (lead) => createCellView(text, { lead, isFolded: true }),
    });
  }

  function release() {
    lab?.destroy();
    for (const figure of figures) figure.destroy();
    lab = undefined;
    figures = [];
  }

  /** On paper every listing is unfolded. */
  function unfold() {
    for (const code of content.querySelectorAll('details.code:not([open])')) {
      code.setAttribute('open', '');
      window.addEventListener('afterprint', () => code.removeAttribute('open'), { once: true });
    }
  }
  window.addEventListener('beforeprint', unfold);

  function close() {
    opening = undefined;
    release();
    node.dataset.lab = 'closed';
    content.replaceChildren();
  }

  function update() {
    for (const figure of figures) figure.updateControls();
    lab?.update(store.values);
  }

  node.addEventListener('toggle', () => {
    if (session.store.isLabOpen(panel.id) !== node.open) {
      store.set(panel.id, 'lab', node.open ? 'open' : 'closed');
    }
  });

  return {
    node,
    get figures() {
      return figures;
    },
    /** Nothing more is to come of the present values: all stands, or nothing ever will. */
    isSettled: () => lab?.isSettled() ?? node.dataset.lab === 'failed',
    update() {
      const isOpen = session.store.isLabOpen(panel.id);
      node.open = isOpen;
      if (isOpen && !opening) open();
      if (!isOpen && opening) close();
      update();
    },
    destroy() {
      window.removeEventListener('beforeprint', unfold);
      close();
    },
  };
}
