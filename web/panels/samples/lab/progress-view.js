/**
 * How far the draws have come, with the way to stop them and to make them again.
 * @param {{words: Record<string, any>, cancel: () => void, again: () => void}} options
 */
export function createProgressView({ words, cancel, again }) {
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', words.progress);
  const said = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  let running = false;
  button.addEventListener('click', () => (running ? cancel() : again()));
  const node = document.createElement('div');
  node.className = 'actions progress';
  node.append(bar, said, button);
  return {
    node,
    /**
     * @param {{drawn: number, count: number} | null} run
     * @param {boolean} isRunning
     */
    update(run, isRunning) {
      running = isRunning;
      bar.max = run?.count ?? 1;
      bar.value = run?.drawn ?? 0;
      said.textContent = words.drawnOf(run?.drawn ?? 0, run?.count ?? 0);
      button.textContent = running ? words.stop : words.again;
      button.disabled = !running && run?.drawn === run?.count; // the same seed: nothing new
    },
  };
}
