/** Milliseconds of rest after which a place counts as one; browsers count changes of the history. */
const PAUSE = 400;
/** Milliseconds after which a page that has not moved any more has settled. */
const SETTLED = 3000;
/** What a reader does who no longer waits. */
const INPUTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Where the reader is: so many pixels below the top of a mark of a panel.
 * @typedef {{panel: string, mark: number, below: number}} Place
 */

/** What a reader may be at: the panel itself, then its figures, cells and lab in their order. @param {Element} panel */
const marksOf = (panel) => [
  panel,
  ...(panel.shadowRoot?.querySelectorAll('.figure, .cell, details.lab') ?? []),
];
/** @param {Element} node */
const topOf = (node) => node.getBoundingClientRect().top;

/**
 * A reload and a way back lead to the same place of a page whose parts come one after another: the
 * browser, which knows only pixels from the top, would land elsewhere.
 * @param {HTMLElement[]} panels
 */
export function keepPlace(panels) {
  /** @type {Place | undefined} */
  const before = history.state?.place;
  if (before) hold(before);
  const remember = () => {
    const panel = panels.findLast((each) => each.checkVisibility() && topOf(each) < 1);
    const marks = panel ? marksOf(panel) : [];
    const mark = marks.findLastIndex((each) => each.checkVisibility() && topOf(each) < 1);
    const place = panel && { panel: panel.id, mark, below: -topOf(marks[mark]) };
    try {
      history.replaceState({ ...history.state, place }, '');
    } catch {
      // A page made from text (srcdoc, data:) has no history of its own.
    }
  };
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  // Not when the page is left: browsers take no change of its history then.
  window.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(remember, PAUSE);
  });
}

/**
 * Goes there as often as the page grows, until it has settled or the reader goes elsewhere.
 * @param {Place} place
 */
function hold({ panel, mark, below }) {
  const go = () => {
    const host = document.getElementById(panel);
    // Its lab may still be on its way.
    const node = host && (marksOf(host)[mark] ?? host);
    if (node) window.scrollTo(0, window.scrollY + topOf(node) + below);
    clearTimeout(timer);
    timer = setTimeout(end, SETTLED);
  };
  const observer = new ResizeObserver(go);
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
    history.scrollRestoration = 'auto';
    for (const type of INPUTS) window.removeEventListener(type, end, true);
  };
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  history.scrollRestoration = 'manual';
  for (const type of INPUTS) window.addEventListener(type, end, true);
  observer.observe(document.documentElement);
}
