/**
 * Calls once the element is rendered: at once, or when what hides it (a closed <details>, a tab, a
 * slide, our own page's choice of panels) lets it be seen.
 * @param {Element} element
 * @param {() => void} call
 * @returns {() => void}  stops waiting
 */
export function whenShown(element, call) {
  if (element.checkVisibility()) {
    call();
    return () => {};
  }
  const observer = new ResizeObserver(() => {
    if (!element.checkVisibility()) return;
    observer.disconnect();
    call();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
