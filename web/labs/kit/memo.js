/**
 * Remembers the latest answers by what they follow from; what fails is asked again.
 * @param {number} [most]
 */
export function createMemo(most = 12) {
  /** @type {Map<string, Promise<any>>} */
  const held = new Map();
  /**
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} make
   * @returns {Promise<T>}
   */
  return (key, make) => {
    const answer = held.get(key) ?? make();
    // The latest stands last.
    held.delete(key);
    held.set(key, answer);
    answer.catch(() => held.delete(key));
    if (held.size > most) held.delete(/** @type {string} */ (held.keys().next().value));
    return answer;
  };
}
