// What the monkey's eyes and hands are inside the page. Loaded before the page's own script.

/** @typedef {import('./actions.mjs').Field} Field */
/** @typedef {import('./actions.mjs').Scene} Scene */

(() => {
  const own = /** @type {any} */ (window).monkeyExercises;
  /** @type {string[]} */
  const faults = [];
  addEventListener('error', ({ message }) => faults.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) =>
    faults.push(`rejection: ${reason?.stack ?? reason}`),
  );
  const { error } = console;
  console.error = (...args) => {
    faults.push(`console: ${args.join(' ')}`);
    error(...args);
  };
  // A saved file would open a dialogue in some browsers; its content is still made.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };
  /** @type {Set<Worker>} */
  const workers = new Set();
  window.Worker = class extends Worker {
    /** @param {string | URL} url */
    constructor(url) {
      super(url);
      workers.add(this);
    }
    terminate() {
      workers.delete(this);
      super.terminate();
    }
  };

  const { panels, idOf, inPanels, isSeen } = window.monkeyEyes;
  const rootOf = (/** @type {string} */ id) =>
    panels().find((panel) => idOf(panel) === id)?.shadowRoot;

  /** @param {HTMLInputElement & HTMLSelectElement} field @returns {Field['kind']} */
  function kindOf(field) {
    if (field.localName === 'select') return 'select';
    if (field.type === 'range') return 'range';
    if (field.type === 'checkbox') return 'box';
    return field.classList.contains('list') ? 'list' : 'single';
  }

  /** What can be done at present. @returns {Scene} */
  function scene() {
    const fields = inPanels('.control input, .control select').flatMap(({ panel, nodes }) =>
      nodes.filter(isSeen).map((node) => {
        const field = /** @type {HTMLInputElement & HTMLSelectElement} */ (node);
        const control = /** @type {HTMLElement} */ (field.closest('.control'));
        const named = field.name || control.querySelector('[name]')?.getAttribute('name');
        const slider = /** @type {HTMLInputElement | null} */ (
          control.querySelector('input[type=range]')
        );
        return {
          ...{ panel, name: named ?? control.getAttribute('name') ?? '', value: field.value },
          kind: kindOf(field),
          options: [...(field.options ?? [])].map(({ value }) => value),
          range: slider ? [slider.min, slider.max, slider.step].map(Number) : [],
        };
      }),
    );
    const buttons = inPanels('button').flatMap(({ panel, nodes }) => {
      const seen = nodes.filter(isSeen);
      return seen.map((node) => ({
        ...{ panel, label: node.textContent ?? '' },
        nth: seen.filter((other) => other.textContent === node.textContent).indexOf(node),
      }));
    });
    const handles = inPanels('[data-figure]').flatMap(({ panel, nodes }) =>
      nodes.flatMap((figure) =>
        [...figure.querySelectorAll('.handle')].map((_, nth) => ({
          ...{ panel, nth, figure: figure.dataset.figure ?? '' },
        })),
      ),
    );
    const symbols = inPanels('[data-symbol]').flatMap(({ panel, nodes }) =>
      nodes.map((_, nth) => ({ panel, nth })),
    );
    const labs = inPanels('details.lab').flatMap(({ panel, nodes }) => nodes.map(() => panel));
    const table = (rootOf('mixture')?.querySelector('.own-data textarea') ?? null) !== null;
    const exercises = own.offered();
    return { fields, buttons, handles, symbols, labs, table, exercises };
  }

  /** @param {Element} node @param {string} type @param {number} x @param {number} y */
  const mouse = (node, type, x, y) =>
    node.dispatchEvent(
      new MouseEvent(type, {
        ...{ bubbles: true, composed: true, cancelable: true, view: window },
        ...{ clientX: x, clientY: y, button: 0 },
      }),
    );
  const handleOf = (/** @type {any} */ { panel, figure, nth }) =>
    /** @type {SVGGElement | undefined} */ (
      rootOf(panel)?.querySelectorAll(`[data-figure=${figure}] .handle`)[nth]
    );

  /** What each kind of action does. @type {Record<string, (action: any) => void>} */
  const deeds = {
    fill({ panel, name, field: kind, text, isFocused }) {
      const control = rootOf(panel)?.querySelector(`[name=${name}]`)?.closest('.control');
      const selector = { range: 'input[type=range]', box: 'input[type=checkbox]' }[
        /** @type {'range'} */ (kind)
      ];
      const field = /** @type {HTMLInputElement | undefined} */ (
        control?.querySelector(selector ?? `[name=${name}]`)
      );
      if (!field) return;
      if (kind === 'box') return field.click();
      if (isFocused) field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      if (isFocused) field.blur();
    },
    press({ panel, label, nth }) {
      const buttons = [...(rootOf(panel)?.querySelectorAll('button') ?? [])].filter(isSeen);
      const button = buttons.filter((each) => each.textContent === label)[nth];
      button?.scrollIntoView({ block: 'center' });
      button?.click();
    },
    drag({ moves, ...where }) {
      const node = handleOf(where);
      if (!node) return;
      const { left, top, width, height } = node.getBoundingClientRect();
      let [x, y] = [left + width / 2, top + height / 2];
      mouse(node, 'mousedown', x, y);
      for (const [dx, dy] of moves) {
        x += dx;
        y += dy;
        mouse(document.documentElement, 'mousemove', x, y);
      }
      mouse(document.documentElement, 'mouseup', x, y);
    },
    key({ key, times, shift, ...where }) {
      const node = handleOf(where);
      node?.focus();
      const options = { key, shiftKey: shift, bubbles: true, composed: true, cancelable: true };
      for (let n = 0; n < times; n++) node?.dispatchEvent(new KeyboardEvent('keydown', options));
      node?.dispatchEvent(new KeyboardEvent('keyup', options));
    },
    symbol({ panel, nth }) {
      rootOf(panel)
        ?.querySelectorAll('[data-symbol]')
        [nth]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    },
    lab({ panel }) {
      const lab = /** @type {HTMLDetailsElement | undefined} */ (
        rootOf(panel)?.querySelector('details.lab')
      );
      if (lab) lab.open = !lab.open;
    },
    link({ hash }) {
      location.hash = hash;
    },
    language({ lang }) {
      /** @type {HTMLElement | null} */ (
        document.querySelector(`[data-set-lang="${lang}"]`)
      )?.click();
    },
    theme({ theme }) {
      const select = /** @type {HTMLSelectElement | null} */ (
        document.querySelector('[data-set-theme]')
      );
      if (!select) return;
      select.value = theme;
      select.dispatchEvent(new Event('change'));
    },
    size({ width }) {
      document.body.style.maxWidth = width;
    },
    table({ text }) {
      const view = rootOf('mixture')?.querySelector('.own-data');
      const field = /** @type {HTMLTextAreaElement | null | undefined} */ (
        view?.querySelector('textarea')
      );
      if (!view || !field) return;
      view.setAttribute('open', '');
      field.value = text;
      view.querySelector('button')?.click();
    },
    move({ from, to }) {
      const all = panels();
      all[to]?.before(all[from] ?? all[to]);
    },
    kill() {
      for (const worker of workers) worker.terminate();
    },
    exercise: own.act,
    wait() {},
  };

  /** Texts that are shown, beside programs and what the reader has typed. */
  const SHOWN =
    '[data-summary], svg text, table, .failure, .problem, .said, .symbol-note, [role=status], output';
  const WRONG = /\bNaN\b|undefined|\bnull\b|Infinity|\[object|Cannot |is not a function|std::|wasm/;
  const [ALLOWED_OWN, ALLOWED_KNOTS] = [/fitData=own/, /lab(Schedule|Second)=drawn/];

  /** What is wrong with what stands there. */
  function look() {
    const found = faults.splice(0);
    for (const { panel, nodes } of inPanels(SHOWN)) {
      for (const node of nodes) {
        const text = node.textContent ?? '';
        if (WRONG.test(text)) found.push(`${panel}: “${text.slice(0, 300)}”`);
        const isAllowed =
          node.closest('.own-data') ||
          (panel === 'mixture' && ALLOWED_OWN.test(location.hash)) ||
          (panel === 'diffusion' && ALLOWED_KNOTS.test(location.hash));
        if (node.matches('.failure') && text !== '' && !isAllowed) {
          found.push(`${panel} failed: ${text.slice(0, 300)}`);
        }
      }
    }
    for (const { panel, nodes } of inPanels('svg *')) {
      for (const { attributes, localName } of nodes) {
        for (const { name, value } of attributes) {
          if (!/NaN|undefined|Infinity/.test(value)) continue;
          found.push(`${panel}: <${localName} ${name}="${value.slice(0, 60)}">`);
        }
      }
    }
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 1) found.push(`the page is ${wide} px too wide`);
    return [...new Set(found)];
  }

  /** What is still under way. */
  function busy() {
    const states = panels()
      .filter(({ dataset }) => dataset.state !== 'ready')
      .map((panel) => `${idOf(panel)} is ${panel.dataset.state}`);
    const jobs = inPanels('[data-job=running]').flatMap(({ panel, nodes }) =>
      nodes.map(() => `a job of ${panel}`),
    );
    const bars = inPanels('progress').flatMap(({ panel, nodes }) =>
      nodes
        .filter((bar) => isSeen(bar) && !bar.closest('[data-job]'))
        .map(() => `a progress of ${panel}`),
    );
    return [...states, ...jobs, ...bars];
  }

  /** Brings the n-th of what waits to be seen into view; false after the last. */
  function visit(/** @type {number} */ n) {
    const places = inPanels('.toolbar, .actions.progress').flatMap(({ nodes }) =>
      nodes.filter(isSeen),
    );
    places[n]?.scrollIntoView({ block: 'center' });
    return n < places.length;
  }

  /** All that a link promises to show again: sentences, programs with output, marks by kind. */
  function snapshot() {
    /** @type {Record<string, string>} */
    const shown = {};
    for (const { panel, nodes } of inPanels('[data-figure]')) {
      for (const figure of nodes) {
        const key = `${panel}.${figure.dataset.figure}`;
        shown[`${key} sentence`] = figure.querySelector('[data-summary]')?.textContent ?? '';
        /** @type {Record<string, number>} */
        const marks = {};
        for (const { localName } of figure.querySelectorAll('figure svg *')) {
          marks[localName] = (marks[localName] ?? 0) + 1;
        }
        shown[`${key} marks`] = Object.entries(marks)
          .map(([name, count]) => `${name} ${count}`)
          .sort()
          .join(', ');
      }
    }
    for (const selector of [
      '[data-source]',
      '[data-stdout]',
      '.failure:not(.own-data *)',
      'table',
    ]) {
      for (const { panel, nodes } of inPanels(selector)) {
        for (const [n, node] of nodes.entries()) {
          // A table that has nothing to say is put away as it was.
          const isAway = selector === 'table' && !isSeen(node);
          shown[`${panel} ${selector} ${n}`] = isAway ? '' : (node.textContent ?? '');
        }
      }
    }
    return shown;
  }

  Object.assign(window, {
    monkey: {
      ...{ scene, look, busy, visit, snapshot },
      perform: (/** @type {any} */ action) => deeds[action.kind](action),
    },
  });
})();
