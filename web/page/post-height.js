/**
 * Tells a page that frames this one, such as the teacher's view, what state it is in.
 * @param {string} fragment
 */
export function postState(fragment) {
  if (window.parent !== window) {
    window.parent.postMessage({ type: 'latent-lab:state', fragment }, '*');
  }
}

/**
 * Tells a page that frames this one how tall it is, whenever that changes: in our own words and in
 * those of learning platforms (LTI).
 */
export function postHeight() {
  if (window.parent === window) return;
  const root = document.documentElement;
  let posted = 0;
  const post = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === posted) return;
    posted = height;
    window.parent.postMessage({ type: 'latent-lab:resize', height }, '*');
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  };
  new ResizeObserver(post).observe(root);
  // A frame out of view is not laid out, and its ResizeObserver not called, until somebody asks.
  new MutationObserver(post).observe(root, { subtree: true, attributeFilter: ['data-shown'] });
}
