// Keys that come faster than the picture follows all count, on a slow machine too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goOn } from '../../web/plots/key-run.js';

/** A ring whose keys come at these times, while the picture shows these places. */
function presses(/** @type {[time: number, shown: number][]} */ keys) {
  const currentTarget = new EventTarget();
  /** @type {number[]} */
  const places = [];
  for (const [timeStamp, shown] of keys) {
    const event = /** @type {any} */ ({ currentTarget, timeStamp });
    goOn(event, shown, (from) => {
      places.push(from + 1);
      return from + 1;
    });
  }
  return places;
}

/** @type {[what: string, keys: [time: number, shown: number][], places: number[]][]} */
const RUNS = [
  [
    'fast keys go on from where the one before has led',
    [
      [0, 50],
      [100, 50],
      [200, 51],
    ],
    [51, 52, 53],
  ],
  [
    'a key after a while goes on too, while the picture has not followed',
    [
      [0, 50],
      [1500, 50],
    ],
    [51, 52],
  ],
  [
    'after a pause a key starts from what is shown',
    [
      [0, 50],
      [600, 70],
      [5000, 70],
    ],
    [51, 71, 71],
  ],
];
for (const [what, keys, places] of RUNS) {
  test(what, () => assert.deepEqual(presses(keys), places));
}
