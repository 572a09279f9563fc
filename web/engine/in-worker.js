/** The scripts are page and worker in one: they look where they run. */
export const inWorker =
  typeof WorkerGlobalScope !== 'undefined' && globalThis instanceof WorkerGlobalScope;
