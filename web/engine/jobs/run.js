/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {Record<string, (core: Core, args: any) => Generator<any, any, void>>} Jobs */

/** Time between two looks at the messages: a cancel is felt at once, a frame is never late. */
const SLICE_MS = 12;

/** Why a job ended early: whoever started it no longer wants it. */
export class CancelledError extends Error {
  name = 'CancelledError';
}

/** Lets messages that have arrived be handled; a timer would wait 4 ms each time. */
function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}

/**
 * Runs a long calculation in slices. It yields what it has so far; the latest goes out with each
 * slice, the ones in between are skipped.
 * @template Progress, Result
 * @param {Generator<Progress, Result, void>} job
 * @param {{onProgress: (progress: Progress) => void, isCancelled: () => boolean}} options
 * @returns {Promise<Result>}
 */
export async function runJob(job, { onProgress, isCancelled }) {
  try {
    let sliceEnd = performance.now() + SLICE_MS;
    for (;;) {
      const { done, value } = job.next();
      if (done) return value;
      if (performance.now() < sliceEnd) continue;
      onProgress(value);
      await turn();
      if (isCancelled()) throw new CancelledError('cancelled');
      sliceEnd = performance.now() + SLICE_MS;
    }
  } finally {
    job.return(/** @type {any} */ (undefined)); // its own finally frees what it holds
  }
}
