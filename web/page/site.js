import { downloadNotebook } from './download-notebook.js';
import { element } from '../dom/element.js';
import { VERSION } from '../dom/version.js';
import { readFragment, writeFragment } from './fragment.js';
import { keepPlace } from './place.js';
import { postState } from './post-height.js';
import { createLessonHead } from './lesson-head.js';
import { createTeachPlace } from './teach-place.js';
import { languageOf, pageText } from './text/index.js';
import { createThemeChoice } from './theme-choice.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('./session.js').Session} Session */

/** Some browsers refuse more than a hundred changes of the address in half a minute. */
const ADDRESS_DELAY_MS = 250;

/**
 * The lab's own page around its panels: address, language, theme, contents, download.
 * @param {Session} session
 * @param {Panel[]} panels
 */
export function startSite(session, panels) {
  const { store } = session;
  const root = document.documentElement;
  const elements = [
    .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('latent-panel')),
  ];
  /** A page in one file may hold a lesson, which its address takes the place of. */
  const prepared = document.querySelector('meta[name=latent-lab-lesson]')?.getAttribute('content');
  const readAddress = () => {
    const hash = location.hash.slice(1);
    // A section to start at is no state.
    return readFragment(hash && !document.getElementById(hash) ? hash : (prepared ?? ''));
  };
  let state = readAddress();

  /** @param {string} selector */
  const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const lessonHead = createLessonHead(find('main'));
  const teach = createTeachPlace(find('main'), session, panels, (lesson) => change({ lesson }));
  const themeChoice = createThemeChoice(find('[data-theme-choice]'), (theme) => change({ theme }));

  function applyAddress() {
    const unknown = store.replace(state.parameters);
    const missing = state.panels.filter((id) => !panels.some((panel) => panel.id === id));
    const text = pageText[languageOf(state.lang)];
    const isOther = state.made !== '' && state.made !== VERSION;
    find('[data-notice]').textContent = [
      missing.length > 0 ? text.unknownPanels(missing.join(', ')) : '',
      unknown.length > 0 ? text.unknownParameters(unknown.join(', ')) : '',
      isOther && missing.length + unknown.length > 0 ? text.madeBy(state.made, VERSION) : '',
    ]
      .join(' ')
      .trim();
    applyView();
  }

  function applyView() {
    const lang = languageOf(state.lang);
    const text = pageText[lang];
    const theme = state.theme === 'light' || state.theme === 'dark' ? state.theme : '';
    root.lang = lang;
    root.toggleAttribute('data-alone', shown().length < panels.length || state.teach);
    teach.show(state.teach ? { lang, lesson: state.lesson } : null);
    lessonHead.show(state.teach ? '' : state.title, state.teach ? '' : state.text);
    root.dataset.theme = theme;
    document.title = text.siteTitle;
    find('meta[name=description]').setAttribute('content', text.description);
    for (const node of document.querySelectorAll('[data-text]')) {
      const key = /** @type {HTMLElement} */ (node).dataset.text ?? '';
      const words = String(/** @type {Record<string, any>} */ (text)[key]);
      // The same words written anew would be laid out anew.
      if (node.textContent !== words) node.textContent = words;
    }
    for (const node of elements) {
      node.hidden = state.teach || !shown().includes(node.getAttribute('panel') ?? '');
      node.lang = lang;
      node.setAttribute('theme', theme);
      node.setAttribute('hide', state.hide.join(','));
      node.setAttribute('figure', figuresOf(node.getAttribute('panel') ?? '').join(','));
      node.setAttribute('exercises', state.exercises.join(','));
    }
    /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-set-lang]')).forEach(
      (button) => {
        button.setAttribute('aria-pressed', String(button.dataset.setLang === lang));
      },
    );
    find('[data-set-exercises]').setAttribute('aria-pressed', String(state.exercises.length > 0));
    themeChoice.update(text, theme);
    const contents = find('[data-contents]');
    const list = element(
      'ol',
      {},
      ...panels.map((panel) => {
        const { number, title } = panel.text[lang];
        const link = element(
          'a',
          { href: `#${panel.id}` },
          element('span', { class: 'number' }, number),
          ' ',
          element('span', { class: 'title' }, title),
        );
        if (!panel.hasLab || state.hide.includes('lab')) return element('li', {}, link);
        const lab = element(
          'a',
          { class: 'lab', href: `#${panel.id}.lab=open` },
          text.lab(panel.text[lang].lab ?? ''),
        );
        return element('li', {}, link, lab);
      }),
    );
    if (contents.textContent?.replaceAll(/\s+/g, '') !== list.textContent?.replaceAll(/\s+/g, '')) {
      contents.replaceChildren(...list.children);
    }
  }

  /** Which of the figures that are asked for a panel shows: its own, and what may be its lab's if it is named, too. */
  const figuresOf = (/** @type {string} */ id) => {
    const owner = (/** @type {string} */ figure) =>
      panels.find(({ figures }) => figures.some((each) => each.id === figure))?.id;
    return state.figures.filter(
      (figure) => owner(figure) === id || (!owner(figure) && state.panels.includes(id)),
    );
  };
  /** A figure alone is shown with no panel but its own. */
  const withFigures = () =>
    panels
      .filter(({ figures }) => figures.some(({ id }) => state.figures.includes(id)))
      .map(({ id }) => id);
  const shown = () => {
    const known = panels.map(({ id }) => id);
    const named = state.panels.filter((id) => known.includes(id));
    const asked = named.length > 0 ? named : withFigures();
    return asked.length > 0 ? asked : known;
  };

  /**
   * The fragment is the page's state, so a jump within the page must not replace it.
   * @param {MouseEvent} event
   */
  function goTo(event) {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (!link) return;
    event.preventDefault();
    const host = document.getElementById(link.hash.slice(1).split('.')[0]);
    const toLab = link.classList.contains('lab');
    if (toLab) store.set(host?.getAttribute('panel') ?? '', 'lab', 'open');
    const target = toLab ? host?.shadowRoot?.querySelector('details.lab') : host;
    target?.scrollIntoView({ behavior: 'auto' });
    /** @type {HTMLElement | null | undefined} */ (
      host?.shadowRoot?.querySelector(toLab ? 'details.lab > summary' : 'h2')
    )?.focus({ preventScroll: true });
  }
  find('[data-contents]').addEventListener('click', goTo);

  let addressTimer = 0;
  function writeAddress() {
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(writeAddressNow, ADDRESS_DELAY_MS);
  }
  function writeAddressNow() {
    clearTimeout(addressTimer);
    addressTimer = 0;
    const fragment = writeFragment({ ...state, parameters: store.entries() });
    postState(fragment);
    try {
      // Whole: a bare fragment would be looked up below the page's <base>.
      history.replaceState(history.state, '', `${location.href.replace(/#.*/, '')}#${fragment}`);
    } catch {
      // A page made from text (srcdoc, data:) has no address to write to.
    }
  }

  /** @param {Partial<typeof state>} change */
  function change(change) {
    state = { ...state, ...change };
    applyView();
    writeAddress();
  }

  for (const node of document.querySelectorAll('[data-set-lang]')) {
    const button = /** @type {HTMLElement} */ (node);
    button.addEventListener('click', () => change({ lang: button.dataset.setLang ?? '' }));
  }
  find('[data-set-exercises]').addEventListener('click', () =>
    change({ exercises: state.exercises.length > 0 ? [] : ['all'] }),
  );
  find('[data-download]').addEventListener('click', () =>
    downloadNotebook(session, panels, languageOf(state.lang)).catch(() => {
      find('[data-notice]').textContent = pageText[languageOf(state.lang)].failed;
    }),
  );
  find('[data-whole-page]').addEventListener('click', (event) => {
    event.preventDefault();
    // Where a lesson is what no fragment means, all has to be said.
    const all = prepared ? panels.map(({ id }) => id) : [];
    change({ panels: all, figures: [], title: '', text: '', teach: false, lesson: '' });
  });
  window.addEventListener('hashchange', () => {
    if (document.getElementById(location.hash.slice(1))) return jumpToSection();
    state = readAddress();
    applyAddress();
  });

  // A reload right after a change keeps the change.
  window.addEventListener('pagehide', () => {
    if (addressTimer) writeAddressNow();
  });

  if (document.querySelector('meta[name=latent-lab-scorm]')) {
    session.labs.load().catch(() => {}); // the exercises say so, and try it again
    session.labs.loaded
      .then(({ startScorm }) => startScorm({ panels: shown(), ids: state.exercises }))
      .catch(reportError);
  }
  root.toggleAttribute('data-ready', true);
  applyAddress();
  postState(writeFragment({ ...state, parameters: store.entries() }));
  keepPlace(elements);
  store.subscribe(writeAddress);
}

/** A link may name a section to start at: index.html#decoder. */
export function jumpToSection() {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
