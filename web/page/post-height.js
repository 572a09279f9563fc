/**
 * Tells a page that frames this one how tall it is, whenever that changes: in our own words and in
 * those of learning platforms (LTI).
 */
export function postHeight() {
  if (window.parent === window) return;
  let posted = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === posted) return;
    posted = height;
    window.parent.postMessage({ type: 'latent-lab:resize', height }, '*');
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  }).observe(document.documentElement);
}
