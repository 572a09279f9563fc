import { element } from '../../../plots/element.js';

/**
 * Runs a job anew whenever what it depends on has changed, with its progress and the way to stop it.
 * @param {import('../../../engine/engine.js').Engine} engine
 * @param {string} job
 * @param {{words: Record<string, any>, onChange: (result: any, progress: any) => void,
 *   progressOf: (progress: any) => {done: number, of: number},
 *   onError: (error: unknown) => void}} options
 *   onChange: the result or word of progress, the other one null
 */
export function createRunner(engine, job, { words, onChange, progressOf, onError }) {
  /** @type {AbortController | undefined} */
  let running;
  let key = '';
  /** @type {any} */
  let last;

  const bar = element('progress', { 'aria-label': words.progress });
  const said = element('span', {});
  const button = element(
    'button',
    { type: 'button', onclick: () => (running ? cancel() : start()) },
    words.stop,
  );
  const node = element('div', { class: 'actions progress' }, bar, said, button);

  /** @param {{done: number, of: number}} state */
  function say({ done, of }) {
    bar.max = of;
    bar.value = done;
    said.textContent = words.done(done, of);
    button.textContent = running ? words.stop : words.again;
    button.disabled = !running && done === of; // the same seed: nothing new
  }

  async function start() {
    running?.abort();
    const own = new AbortController();
    running = own;
    try {
      const result = await engine.run(job, last, {
        signal: own.signal,
        onProgress(progress) {
          if (running !== own) return; // word of progress may come later than the result
          say(progressOf(progress));
          onChange(null, progress);
        },
      });
      if (running !== own) return;
      running = undefined;
      say(progressOf(result));
      onChange(result, null);
    } catch (error) {
      if (running !== own) return;
      running = undefined;
      onError(error);
    }
  }

  function cancel() {
    running?.abort();
    running = undefined;
    button.textContent = words.again;
  }

  return {
    node,
    get running() {
      return running !== undefined;
    },
    /**
     * @param {string} next  what the arguments follow from
     * @param {any} args  null where there is nothing to run
     */
    update(next, args) {
      if (next === key) return;
      key = next;
      last = args;
      if (args) start();
      else cancel();
    },
    cancel,
  };
}
