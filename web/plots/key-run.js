/** Milliseconds; keys that follow one another faster belong together. */
const PAUSE = 400;
/** Milliseconds that a picture may need to follow a key, on a slow machine. */
const LAG = 2000;

/**
 * What was shown at the last key, where it has led, and when.
 * @type {WeakMap<EventTarget, {shown: string, to: any, time: number}>}
 */
const runs = new WeakMap();

/**
 * Moves something by a key. Keys may come faster than the picture follows, so one goes on from where the
 * one before has led, not from what a redraw still shows.
 * @template Place  number or list of numbers
 * @param {KeyboardEvent} event
 * @param {Place} shown
 * @param {(from: Place) => Place} move
 */
export function goOn(event, shown, move) {
  const node = /** @type {EventTarget} */ (event.currentTarget);
  const run = runs.get(node);
  const now = { shown: String(shown), time: event.timeStamp };
  const passed = run ? now.time - run.time : Number.POSITIVE_INFINITY;
  const isBehind = run?.shown === now.shown && passed < LAG;
  const from = run && (isBehind || passed < PAUSE) ? run.to : shown;
  runs.set(node, { ...now, to: move(from) });
}
