import { readFragment } from './fragment.js';
import { createPanelView, HIDEABLE } from './panel-view.js';
import { panelStyles } from './styles.js';
import { languageOf } from './text/index.js';
import { createTurns, nextTask } from './turns.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('./session.js').Session} Session */

/**
 * Defines <latent-panel panel="samples" lang="en" theme="dark" hide="code" state="samples.seed=7">
 * (the theme is the style sheet's affair).
 * All panels on a document share one session, so that z of `samples` reaches `decoder`.
 * @param {Session} session
 * @param {Panel[]} panels
 */
export function defineLatentPanel(session, panels) {
  const { store } = session;
  const takeTurn = createTurns();
  let count = 0;

  class LatentPanel extends HTMLElement {
    static observedAttributes = ['panel', 'lang', 'hide', 'state'];

    #uid = `latent-${++count}`;
    /** Its turn has come: from then on changes are followed at once. */
    #started = false;
    /** @type {ReturnType<typeof createPanelView> | undefined} */
    #view;
    #unsubscribe = () => {};
    #stale = false;
    /** @type {unknown[]} */
    #shown = [];
    /** @type {Promise<void> | undefined} */
    #refreshing;

    connectedCallback() {
      this.dataset.state = 'busy';
      takeTurn(async () => {
        if (!this.isConnected || this.#started) return;
        this.#started = true;
        this.#unsubscribe = store.subscribe(() => this.#onChange());
        this.#build();
        await this.#refreshing;
      });
    }

    disconnectedCallback() {
      this.#started = false;
      this.#unsubscribe();
      this.#view?.destroy();
      this.#view = undefined;
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     */
    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (name === 'state' && now) store.load(readFragment(now).parameters);
      if (!this.#started) return;
      if (name === 'panel' || name === 'lang') this.#build();
      if (name === 'hide') this.#applyHide();
    }

    get #panel() {
      const id = this.getAttribute('panel');
      return panels.find((panel) => panel.id === id);
    }

    get #language() {
      return languageOf(this.closest('[lang]')?.getAttribute('lang'));
    }

    /** Not before there is something to show: until then the page's own words stand here. */
    #attach() {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [panelStyles()];
      return root;
    }

    #build() {
      const panel = this.#panel;
      this.#view?.destroy();
      this.#view = undefined;
      const root = this.shadowRoot ?? this.#attach();
      if (!panel) {
        this.dataset.state = 'error';
        const known = panels.map(({ id }) => id).join(', ');
        const message = `latent-panel: panel="${this.getAttribute('panel')}" (${known})`;
        root.replaceChildren(message);
        return;
      }
      this.#shown = [];
      const context = { session, lang: this.#language, uid: this.#uid };
      this.#view = createPanelView(panel, context);
      root.replaceChildren(this.#view.node);
      this.#applyHide();
      this.#onChange();
    }

    #applyHide() {
      const hidden = (this.getAttribute('hide') ?? '').split(',').map((part) => part.trim());
      for (const part of HIDEABLE) {
        this.#view?.node.classList.toggle(`no-${part}`, hidden.includes(part));
      }
    }

    /** What the panel shows was computed from these: replaced whenever one of their values changes. */
    #seen() {
      const panel = this.#panel;
      return panel ? [panel.id, ...(panel.uses ?? [])].map((id) => store.values[id]) : [];
    }

    #onChange() {
      if (!this.#view) return;
      this.#view.updateControls();
      const seen = this.#seen();
      if (this.#shown.length > 0 && seen.every((values, i) => values === this.#shown[i])) return;
      this.#shown = seen;
      this.#stale = true;
      this.#refreshing ??= this.#refresh();
    }

    /** Computes until the picture shows the latest parameters; states in between are skipped. */
    async #refresh() {
      while (this.#stale && this.isConnected) {
        this.#stale = false;
        this.dataset.state = 'busy';
        const view = this.#view;
        const { values } = store;
        try {
          const notebook = await session.notebook();
          view?.updateCell(notebook);
          if (this.dataset.shown === undefined) await nextTask(); // in pieces at first
          const data = await this.#panel?.compute({ engine: session.engine, values, notebook });
          if (view !== this.#view) continue;
          await view?.update(data, values);
          if (view !== this.#view) continue;
          this.dataset.state = 'ready';
          this.dataset.shown = '';
        } catch (error) {
          if (view !== this.#view) continue;
          view?.fail(error);
          this.#shown = []; // the next change tries again, whatever it is
          this.dataset.state = 'error';
        }
      }
      this.#refreshing = undefined;
    }
  }

  customElements.define('latent-panel', LatentPanel);
}
