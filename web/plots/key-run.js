/** Milliseconds; keys that follow one another faster belong together. */
const PAUSE = 400;

/** @typedef {number | readonly number[]} Place */

/**
 * Keys that the picture has not followed yet.
 * @typedef {object} Run
 * @property {Place[]} places  what is shown, or was when the first of them came, then where each has led
 * @property {number} within  places nearer to each other than this are one: half a step
 * @property {number} time  of the last key, ms
 */

/** @type {WeakMap<EventTarget, Run>} */
const runs = new WeakMap();

/** @param {Place} shown @param {number} within */
const near = (shown, within) => (/** @type {Place} */ place) =>
  [place].flat().every((value, i) => {
    const other = [shown].flat()[i];
    return value === other || Math.abs(value - other) < within;
  });

/**
 * Moves something by a key. Keys may come faster than the picture follows, so one goes on from where the
 * one before has led, not from what a redraw still shows.
 * @template {Place} P
 * @param {KeyboardEvent} event
 * @param {P} shown
 * @param {object} how
 * @param {number} how.step  of a key
 * @param {number} how.patience  milliseconds that the picture may need to follow
 * @param {(from: P) => P} how.move  answers where it has led; nothing is drawn before it has
 */
export function goOn(event, shown, { step, patience, move }) {
  const node = /** @type {EventTarget} */ (event.currentTarget);
  const run = runs.get(node);
  const passed = run ? event.timeStamp - run.time : Number.POSITIVE_INFINITY;
  const isBehind = passed < patience && run?.places.some(near(shown, run.within));
  const places = run && (isBehind || passed < PAUSE) ? run.places : [shown];
  const from = /** @type {P} */ (places[places.length - 1]);
  const to = move(from);
  // At an end a key that is held leads nowhere, again and again.
  const isSame = String(to) === String(from);
  runs.set(node, {
    places: isSame ? places : [...places, to],
    within: step / 2,
    time: event.timeStamp,
  });
}

/**
 * Tells what a redraw shows: keys that have led there, or before, are followed, and once all are, the next
 * one starts from what is shown, also when that has been taken back meanwhile.
 * @param {EventTarget} node
 * @param {Place} shown
 */
export function follow(node, shown) {
  const run = runs.get(node);
  if (!run) return;
  run.places.splice(0, Math.max(0, run.places.findIndex(near(shown, run.within))));
  if (run.places.length === 1) runs.delete(node);
}
