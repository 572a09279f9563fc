import { failureText } from '../panels/failure.js';
import { element } from '../dom/element.js';
import { readFragment } from './fragment.js';
import { keepGestures, keepKeys } from './host-input.js';
import { languageAround } from './language-around.js';
import { plainCopy } from './plain-copy.js';
import { createPanelView, HIDEABLE } from './panel-view.js';
import { createPanelEvents } from './panel-events.js';
import { panelStyles } from './styles.js';
import { languageOf, pageText } from './text/index.js';
import { createTaskQueue, idle, nextTask } from '../dom/tasks.js';
import { whenShown } from './when-shown.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('./session.js').Session} Session */

/** The page around may have given this one so much room as it has told to need. */
const isFramed = () => window.parent !== window;
/** Elsewhere than on our own page a panel that is ready has all that there is of it. */
const mayWait = () => document.documentElement.hasAttribute('data-latent-lab') && !isFramed();

/** Words in an attribute, separated by commas. @param {string | null} text */
const listed = (text) => (text ?? '').split(',').flatMap((part) => part.trim() || []);

/**
 * Defines <latent-panel panel="samples" lang="en" theme="dark" hide="code" state="samples.seed=7">
 * (the theme is the style sheet's affair).
 * All panels on a document share one session, so that z of `samples` reaches `decoder`.
 * @param {Session} session
 * @param {Panel[]} panels
 */
export function defineLatentPanel(session, panels) {
  const { store } = session;
  const takeTurn = createTaskQueue();
  let count = 0;

  class LatentPanel extends HTMLElement {
    static observedAttributes = ['panel', 'lang', 'hide', 'figure', 'exercises', 'state'];

    #uid = `latent-${++count}`;
    /** Holds the view: nothing that the page around inherits gets through it. */
    #inside = element('div', { class: 'inside' });
    /** Its turn has come: from then on changes are followed at once. */
    #started = false;
    /** Of another panel, with its `state` too, but it shows what all panels show by now. */
    #isCopy = this.dataset.state !== undefined;
    /** @type {ReturnType<typeof createPanelView> | undefined} */
    #view;
    /** @type {import('./text/index.js').Language} */
    #lang = 'ja';
    #unsubscribe = () => {};
    #stopWaiting = () => {};
    #stale = false;
    #settled = false;
    /** @type {unknown[]} */
    #shown = [];
    /** @type {Promise<void> | undefined} */
    #refreshing;
    #events = createPanelEvents(this, () => this.#view?.judgeExercises());

    /** These three and the events are what other scripts have of the element (latent-lab.d.ts). */
    get values() {
      const panel = this.#panel;
      return panel ? structuredClone(store.ofLab(panel.id).values[panel.id]) : {};
    }

    get facts() {
      return plainCopy(this.#view?.facts() ?? {});
    }

    set(/** @type {string} */ name, /** @type {string} */ text) {
      const id = this.#panel?.id ?? '';
      const known = Object.keys(this.values);
      if (!known.includes(name))
        throw new RangeError(`${id}: no parameter ${name} (${known.join(', ')})`);
      store.set(id, name, String(text));
    }

    connectedCallback() {
      if (this.#started) {
        // Moved by its host: all that is open, typed or under way stays, unless the language changes.
        if (this.#lang !== this.#languageHere) this.#build();
        else if (this.#stale) this.#refreshing ??= this.#refresh();
        return;
      }
      this.#isCopy = false;
      this.dataset.state = 'busy';
      this.#stopWaiting();
      // A shadow root makes it a block, whose coming into sight an observer can tell.
      if (!this.checkVisibility()) this.#attach();
      this.#stopWaiting = whenShown(this, () => takeTurn(() => this.#start()));
    }

    async #start() {
      if (!this.isConnected || this.#started) return;
      // Its words stand there meanwhile: with the numbers at once the panel is laid out once.
      if (this.#panel) await session.started();
      // It may have been taken out, or out and in again, meanwhile.
      if (!this.isConnected || this.#started) return;
      this.#started = true;
      this.#unsubscribe = store.subscribe(() => this.#onChange());
      this.#build();
      await this.#refreshing;
    }

    /** Hosts move an element by taking it out and putting it back: only one that stays away ends. */
    async disconnectedCallback() {
      await nextTask();
      if (this.isConnected) return;
      this.#stopWaiting();
      this.#started = false;
      this.#unsubscribe();
      this.#view?.destroy();
      this.#view = undefined;
    }

    adoptedCallback() {
      if (this.shadowRoot) this.#settle(this.shadowRoot);
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     */
    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (name === 'state' && now && !this.#isCopy) store.load(readFragment(now).parameters);
      if (!this.#started) return;
      if (name === 'panel' || name === 'lang') this.#build();
      if (name === 'hide') this.#applyHide();
      if (name === 'figure') this.#applyFigure();
      if (name === 'exercises') this.#applyExercises();
    }

    get #panel() {
      const id = this.getAttribute('panel');
      return panels.find((panel) => panel.id === id);
    }

    get #languageHere() {
      return languageOf(languageAround(this));
    }

    /** The page's own words stand here until there is something to show. */
    #attach() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      root.append(
        element('canvas', { class: 'room', 'aria-hidden': 'true' }),
        element('slot'),
        this.#inside,
      );
      keepGestures(root);
      this.#settle(root);
    }

    /**
     * What a shadow root needs of the document that it stands in.
     * @param {ShadowRoot} root
     */
    #settle(root) {
      const { ownerDocument } = this;
      root.adoptedStyleSheets = [panelStyles(ownerDocument)];
      if (ownerDocument.defaultView) keepKeys(ownerDocument.defaultView);
    }

    #build() {
      const panel = this.#panel;
      this.#view?.destroy();
      this.#view = undefined;
      this.#attach();
      this.shadowRoot?.querySelector('slot')?.remove();
      if (!panel) {
        const known = panels.map(({ id }) => id).join(', ');
        this.#refuse(`latent-panel: panel="${this.getAttribute('panel') ?? ''}" (${known})`);
        return;
      }
      this.#shown = [];
      this.#events.restarted();
      this.#lang = this.#languageHere;
      try {
        this.#view = createPanelView(panel, {
          ...{ session, lang: this.#lang, uid: this.#uid },
          takeTurn: mayWait() ? takeTurn : null,
          told: () => this.#events.changed(),
        });
      } catch (error) {
        this.#refuse(failureText(error, { lang: this.#lang, text: panel.text[this.#lang] }));
        return;
      }
      this.#inside.replaceChildren(this.#view.node);
      this.#applyHide();
      this.#applyFigure();
      this.#applyExercises();
      this.#onChange();
    }

    /**
     * Words in place of the panel.
     * @param {string} message
     */
    #refuse(message) {
      this.dataset.state = 'error';
      this.#inside.replaceChildren(element('p', { class: 'failure', role: 'alert' }, message));
      this.#events.failed(message);
    }

    #applyHide() {
      const hidden = listed(this.getAttribute('hide'));
      for (const part of HIDEABLE) {
        this.#view?.node.classList.toggle(`no-${part}`, hidden.includes(part));
      }
      this.#view?.updateControls(); // a lab does without its predictions
    }

    #applyFigure() {
      this.#view?.showOnly(listed(this.getAttribute('figure')));
    }

    #applyExercises() {
      this.#view?.showExercises(listed(this.getAttribute('exercises')));
    }

    /** What the panel shows was computed from these: replaced whenever one of their values changes. */
    #seen() {
      const panel = this.#panel;
      return panel ? [panel.id, ...(panel.uses ?? [])].map((id) => store.values[id]) : [];
    }

    #onChange() {
      if (!this.#view) return;
      this.#view.updateControls();
      this.#sayRefusals();
      const seen = this.#seen();
      if (this.#shown.length > 0 && seen.every((values, i) => values === this.#shown[i])) return;
      this.#shown = seen;
      this.#stale = true;
      this.#refreshing ??= this.#refresh();
    }

    /**
     * On our own page a panel that is not in view is left out of the layout at first (page.css): it
     * takes its place when all panels are ready. A page that frames this one is told its height at once.
     */
    #settleDown() {
      if (this.#settled) return;
      this.#settled = true;
      if (isFramed()) {
        this.dataset.shown = '';
        return;
      }
      takeTurn(async () => {
        await idle();
        this.dataset.shown = '';
      });
    }

    #sayRefusals() {
      const panel = this.#panel;
      if (!panel) return;
      const { parameters } = panel.text[this.#lang];
      const label = (/** @type {string} */ name) => parameters[name]?.label ?? name;
      this.#events.refused(store.refusals(panel.id), label, pageText[this.#lang]);
    }

    /** Computes until the picture shows the latest parameters; states in between are skipped. */
    async #refresh() {
      while (this.#stale && this.#view && this.isConnected) {
        this.#stale = false;
        this.dataset.state = 'busy';
        const view = this.#view;
        const { values } = store;
        let hasCell = false;
        try {
          const notebook = await session.notebook();
          view?.updateCell(notebook);
          hasCell = true;
          if (this.dataset.shown === undefined) await nextTask(); // in pieces at first
          const data = await this.#panel?.compute({ engine: session.engine, values, notebook });
          if (view !== this.#view) continue;
          await view?.update(data, values);
          if (view !== this.#view) continue;
          this.dataset.state = 'ready';
          this.#events.ready();
          this.#settleDown();
        } catch (error) {
          if (view !== this.#view) continue;
          this.#events.failed(view?.fail(error, hasCell) ?? '');
          this.#shown = []; // the next change tries again, whatever it is
          this.dataset.state = 'error';
        }
      }
      this.#refreshing = undefined;
    }
  }

  customElements.define('latent-panel', LatentPanel);
}
