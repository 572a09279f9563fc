import { element } from '../../dom/element.js';
import { createJob } from './job.js';

/**
 * Runs a job of the engine anew whenever its question is another one, with its progress and the way
 * to stop it.
 * @template About
 * @template {import('../../engine/jobs/table.js').JobName} Name
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Name} name  of the job
 * @param {{words: Record<string, any>, failure: import('./failures.js').FailureLine,
 *   progressOf: (progress: import('../../engine/jobs/table.js').ProgressOf<Name>,
 *     args: import('../../engine/jobs/table.js').ArgsOf<Name>) => {done: number, of: number},
 *   onChange: (state: import('./job.js').JobState<any, About>) => void}} options  failure: where it is
 *   told that it failed
 */
export function createRunner(engine, name, { words, failure, progressOf, onChange }) {
  const bar = element('progress', { 'aria-label': words.progress });
  const said = element('span', {});
  const button = element('button', {
    type: 'button',
    onclick: () => (job.state.status === 'running' ? job.stop() : job.start()),
  });
  const node = element('div', { class: 'actions progress', hidden: '' }, bar, said, button);

  const job = createJob(
    (/** @type {any} */ args, options) => engine.run(name, args, options),
    (/** @type {import('./job.js').JobState<any, About>} */ state) => {
      const { status, question, result, progress, error } = state;
      const known = result ?? progress;
      node.hidden = status === 'idle';
      node.dataset.job = status;
      button.textContent = status === 'running' ? words.stop : words.again;
      button.disabled = status === 'done'; // the same seed: nothing new
      const { done, of } = known ? progressOf(known, question) : { done: 0, of: 0 };
      bar.max = of || 1;
      bar.value = done;
      said.textContent = of > 0 ? words.done(done, of) : '';
      if (status === 'failed') failure.show(error);
      else failure.clear();
      onChange(state);
    },
  );

  return {
    node,
    get running() {
      return job.state.status === 'running';
    },
    /**
     * @param {any} args  null where there is nothing to run
     * @param {About} about
     */
    ask(args, about) {
      job.ask(args, about, { isStarted: true });
    },
    destroy: job.destroy,
  };
}
