// The monkey's eyes and hands for exercises. Loaded before in-page.js.

/** @typedef {{panel: string, exercise: string, part: 'button' | 'input', nth: number, isAsking: boolean}} Offer
 *   nth: of the buttons or fields to be seen; isAsking: it waits for an answer to be committed */

(() => {
  const { idOf, isSeen } = window.monkeyEyes;
  const panels = () =>
    window.monkeyEyes.panels().map((host) => ({
      host: /** @type {HTMLElement & {facts: object}} */ (host),
      panel: idOf(host),
      root: /** @type {ShadowRoot} */ (host.shadowRoot),
    }));
  const exercisesIn = (/** @type {ShadowRoot | null | undefined} */ root) =>
    /** @type {HTMLElement[]} */ ([...(root?.querySelectorAll('[data-exercise]') ?? [])]);
  const buttonsOf = (/** @type {Element} */ node) =>
    [...node.querySelectorAll('button')].filter(isSeen);
  const inputsOf = (/** @type {Element} */ node) =>
    [...node.querySelectorAll('input')].filter(isSeen);
  /** A prediction's field or the options stand there. @param {Element} node */
  const isAsking = (node) => isSeen(node.querySelector('.answer > *'));

  /** What can be pressed and filled in. @returns {Offer[]} */
  const offered = () =>
    panels().flatMap(({ panel, root }) =>
      exercisesIn(root).flatMap((node) => {
        const { exercise = '' } = node.dataset;
        const own = { panel, exercise, isAsking: isAsking(node) };
        return [
          ...buttonsOf(node).map((_, nth) => ({
            ...own,
            part: /** @type {const} */ ('button'),
            nth,
          })),
          ...inputsOf(node).map((_, nth) => ({
            ...own,
            part: /** @type {const} */ ('input'),
            nth,
          })),
        ];
      }),
    );

  /** @param {Offer & {text: string}} action */
  function act({ panel, exercise, part, nth, text }) {
    const root = panels().find((each) => each.panel === panel)?.root;
    const node = exercisesIn(root).find(({ dataset }) => dataset.exercise === exercise);
    if (!node) return;
    if (part === 'button') {
      buttonsOf(node)[nth]?.scrollIntoView({ block: 'center' });
      return buttonsOf(node)[nth]?.click();
    }
    const input = inputsOf(node)[nth];
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /**
   * What is wrong with the exercises.
   * @param {Record<string, string[]>} covers  figures that none may see before committing, by exercise
   */
  function look(covers) {
    /** @type {string[]} */
    const found = [];
    for (const { host, panel, root } of panels()) {
      const shown = exercisesIn(root);
      for (const node of shown) {
        const { exercise, result = '' } = node.dataset;
        const say = (/** @type {string} */ what) => found.push(`${panel}, ${exercise}: ${what}`);
        if (!['open', 'met', 'missed'].includes(result)) say(`its result is “${result}”`);
        const isDone = result === 'met' || result === 'missed';
        if (isDone && !node.querySelector('.outcome')?.textContent) say('judged without a word');
        if (isDone !== isSeen(node.querySelector('.after')))
          say(`${result}, and its answer is ${isDone ? 'not ' : ''}told`);
        if (isDone && isAsking(node)) say(`${result}, and still asking`);
      }
      const asking = shown.filter(isAsking).map(({ dataset }) => dataset.exercise ?? '');
      if (asking.length > 1) found.push(`${panel}: ${asking.join(' and ')} ask at once`);
      const hidden = new Set(asking.flatMap((exercise) => covers[exercise] ?? []));
      for (const figure of /** @type {NodeListOf<HTMLElement>} */ (
        root.querySelectorAll('[data-figure]')
      )) {
        const { figure: id = '', covered } = figure.dataset;
        if (hidden.has(id) !== (covered !== undefined)) {
          found.push(`${panel}.${id} is ${hidden.has(id) ? 'not ' : ''}covered: ${asking}`);
        }
        const told = ['.picture', '[data-summary]', '[data-stdout]', '.readout'].filter((part) =>
          isSeen(figure.querySelector(part)),
        );
        if (hidden.has(id) && told.length > 0)
          found.push(`${panel}.${id} shows ${told}: ${asking}`);
      }
      for (const id of hidden)
        if (id in host.facts) found.push(`${panel} tells of ${id}: ${asking}`);
      const cells = root.querySelectorAll('.cell');
      if (hidden.size > 0 && [...cells].some(isSeen))
        found.push(`${panel} shows its output: ${asking}`);
    }
    return found;
  }

  /** Exercises whose outcome says so. @param {string[]} sentences */
  const saying = (sentences) =>
    panels().flatMap(({ panel, root }) =>
      exercisesIn(root)
        .filter((node) => sentences.includes(node.querySelector('.outcome')?.textContent ?? ''))
        .map(({ dataset }) => `${panel}, ${dataset.exercise}`),
    );

  /** Puts exercises away that cover anything: a link keeps none that is under way. */
  function uncover() {
    if (!panels().some(({ root }) => root.querySelector('[data-covered], .is-covered'))) return;
    /** @type {HTMLElement | null} */ (document.querySelector('[data-set-exercises]'))?.click();
  }

  Object.assign(window, { monkeyExercises: { offered, act, look, saying, uncover } });
})();
