import { checkAnswer } from './check.js';

/** @typedef {import('../exercises/answer-text.js').Received} Received */
/** @typedef {import('./check.js').Fault} Fault */

/** @typedef {Received & {faults: Fault[], isVerified: boolean}} Checked  faults: by answer */

/** What the core refuses, or cannot compute: the others are checked all the same. @type {Fault} */
const UNCOMPUTED = 'uncomputed';

/**
 * Computes every answer of all submissions anew. The same answer of two students is computed once.
 * @param {Received[]} received
 * @param {Parameters<typeof checkAnswer>[1] & {signal: AbortSignal,
 *   onProgress: (done: number, of: number) => void}} by
 * @returns {Promise<Checked[] | null>}  null: it was ended
 */
export async function checkAll(received, { signal, onProgress, ...by }) {
  const all = received.reduce((sum, { answers }) => sum + answers.length, 0);
  /** @type {Map<string, Fault>} */
  const known = new Map();
  /** @type {Checked[]} */
  const checked = [];
  let done = 0;
  for (const submission of received) {
    /** @type {Fault[]} */
    const faults = [];
    for (const answer of submission.answers) {
      const { exercise, given, state, result } = answer;
      const key = JSON.stringify([exercise, given, state, result]);
      const fault = known.has(key)
        ? known.get(key)
        : await checkAnswer(answer, by).catch(() => UNCOMPUTED);
      if (signal.aborted) return null;
      known.set(key, fault ?? null);
      faults.push(fault ?? null);
      done += 1;
      onProgress(done, all);
    }
    const isVerified =
      submission.isWhole && faults.length > 0 && faults.every((fault) => fault === null);
    checked.push({ ...submission, faults, isVerified });
  }
  return checked;
}

/**
 * Which submissions come again: the same text word for word is left out, another one of the same name
 * stays.
 * @param {Received[]} received
 */
export function sorted(received) {
  /** @type {Map<string, Received>} */
  const texts = new Map();
  /** @type {Map<string, number>} */
  const names = new Map();
  for (const submission of received) {
    const text = JSON.stringify(submission);
    if (!texts.has(text)) names.set(submission.name, (names.get(submission.name) ?? 0) + 1);
    texts.set(text, submission);
  }
  return {
    kept: [...texts.values()],
    repeated: received.length - texts.size,
    again: [...names].filter(([, count]) => count > 1).map(([name]) => name),
  };
}
