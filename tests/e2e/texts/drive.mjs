// Run in the page: use everything on it that can be used, with values drawn by a seed.

/** Points at every symbol of every formula. */
export function point() {
  for (const panel of document.querySelectorAll('latent-panel')) {
    for (const symbol of panel.shadowRoot?.querySelectorAll('[data-symbol]') ?? []) {
      /** @type {HTMLElement} */ (symbol).focus();
    }
  }
}

/** @param {number} seed */
export function drive(seed) {
  // The page's policy is off here, but functions that run in the page stand alone.
  let state = 48271 * (seed + 1);
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  const one = (/** @type {any} */ list) => list[below(list.length)];
  HTMLAnchorElement.prototype.click = () => {}; // nothing is downloaded

  const say = (/** @type {Element} */ node, /** @type {string} */ type) =>
    node.dispatchEvent(new Event(type, { bubbles: true }));
  /** Numbers of a list moved, one left out or one more. */
  const changed = (/** @type {string} */ list) => {
    if (random() < 0.1) return '';
    const entries = list.split(',').map((entry) =>
      entry
        .split(':')
        .map((part) => (random() < 0.5 ? part : ((random() - 0.4) * 3).toFixed(2)))
        .map((part, place) => (place === 1 ? part.replace('-', '') : part))
        .join(':'),
    );
    if (random() < 0.3) entries.push(one(entries));
    if (entries.length > 1 && random() < 0.3) entries.splice(below(entries.length), 1);
    return entries.join(',');
  };
  const roots = [...document.querySelectorAll('latent-panel')].flatMap((panel) =>
    panel.shadowRoot ? [panel.shadowRoot] : [],
  );
  for (const root of roots) {
    for (const node of root.querySelectorAll('.control [name], .control [type=checkbox]')) {
      if (random() > 0.25) continue;
      const field = /** @type {HTMLInputElement} */ (node);
      const range = /** @type {HTMLInputElement | null} */ (
        field.closest('.control')?.querySelector('[type=range]')
      );
      if (field.name === 'lab') continue;
      if (field instanceof HTMLSelectElement) field.value = one(field.options).value;
      else if (field.type === 'checkbox') field.click();
      else if (range) {
        const [low, high] = [Number(range.min), Number(range.max)];
        range.value = String(low + random() * (high - low));
        field.value = range.value;
      } else if (field.classList.contains('list')) field.value = changed(field.value);
      else if (/^\d+$/.test(field.value)) field.value = String(1 + below(200));
      say(field, 'input');
    }
    for (const ring of root.querySelectorAll('.handle')) {
      if (random() > 0.3) continue;
      /** @type {SVGGElement} */ (ring).focus();
      const key = one(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']);
      ring.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    for (const button of root.querySelectorAll('button')) {
      if (random() < 0.15) button.click();
    }
  }
}
