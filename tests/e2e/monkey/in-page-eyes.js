// What the monkey sees. Loaded before its hands: in-page-exercises.js, in-page-plays.js, in-page.js.

(() => {
  const panels = () =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll('latent-panel:not([hidden])')]);
  const idOf = (/** @type {Element} */ panel) => panel.getAttribute('panel') ?? '';
  /** @type {MonkeyEyes} */
  const eyes = {
    panels,
    idOf,
    inPanels: (selector) =>
      panels().map((panel) => ({
        panel: idOf(panel),
        nodes: [.../** @type {any} */ (panel.shadowRoot?.querySelectorAll(selector) ?? [])],
      })),
    isSeen: (node) => (node?.getClientRects().length ?? 0) > 0,
  };
  window.monkeyEyes = eyes;
})();
