/**
 * Work that must not overlap, done one piece after another.
 * @param {(error: unknown) => void} onError
 */
export function createTurns(onError) {
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();
  let ended = false;
  return {
    /**
     * @template T
     * @param {() => Promise<T>} work
     * @returns {Promise<T | undefined>}  undefined where it failed or came too late
     */
    inTurn(work) {
      const result = turn.then(async () => {
        if (ended) return undefined;
        try {
          return await work();
        } catch (error) {
          if (!ended) onError(error);
          return undefined;
        }
      });
      turn = result;
      return result;
    },
    /** What is still waiting will not be done. */
    end() {
      ended = true;
    },
  };
}
