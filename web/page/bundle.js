// The whole artefact is one function (the build names it latentLab) that is page and worker in one:
// the page starts a worker from this same script, or from the function's own text.
const once = Symbol.for('latent-lab'); // a page may carry several embeds, each with the script
const inWorker =
  typeof WorkerGlobalScope !== 'undefined' && globalThis instanceof WorkerGlobalScope;

if (inWorker) {
  import('../engine/worker.js');
} else if (!Reflect.has(globalThis, once)) {
  Reflect.set(globalThis, once, true);
  // Known only while the script runs for the first time.
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  import('./main.js').then(({ start }) => start(script?.src ?? '', `(${latentLab})()`));
}
