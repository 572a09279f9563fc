/** Milliseconds; keys that follow one another faster belong together. */
const PAUSE = 400;

/** Where the last key has led, and when. @type {WeakMap<EventTarget, {to: any, time: number}>} */
const runs = new WeakMap();

/**
 * Moves something by a key. Keys may come faster than the picture follows, so a fast one goes on from
 * where the one before has led, not from what a redraw still shows.
 * @template Place
 * @param {KeyboardEvent} event
 * @param {Place} shown
 * @param {(from: Place) => Place} move
 */
export function goOn(event, shown, move) {
  const node = /** @type {EventTarget} */ (event.currentTarget);
  const run = runs.get(node);
  const from = run && event.timeStamp - run.time < PAUSE ? run.to : shown;
  runs.set(node, { to: move(from), time: event.timeStamp });
}
