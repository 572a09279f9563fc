// Keys that come faster than the picture follows all count, on a slow machine too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow, goOn } from '../../web/plots/key-run.js';

/**
 * A key at a time in ms, which moves by so many steps, or a redraw that shows a place.
 * @typedef {{at: number, by?: number} | {draw: number}} Event
 */

const PATIENCE = 5000;

/**
 * Where each key leads to; a ring begins at 50.
 * @param {Event[]} events
 * @param {(place: number) => number} [held]  what a move makes of a place
 */
function play(events, held = (place) => place) {
  const currentTarget = new EventTarget();
  /** @type {number[]} */
  const places = [];
  let shown = 50;
  for (const event of events) {
    if ('draw' in event) {
      shown = event.draw;
      follow(currentTarget, shown);
      continue;
    }
    const { at, by = 1 } = event;
    function move(/** @type {number} */ from) {
      places.push(held(from + by));
      return held(from + by);
    }
    const key = /** @type {any} */ ({ currentTarget, timeStamp: at });
    goOn(key, shown, { step: 1, patience: PATIENCE, move });
  }
  return places;
}

/** @type {[what: string, events: Event[], places: number[]][]} */
const RUNS = [
  [
    'fast keys go on from where the one before has led',
    [{ at: 0 }, { at: 100 }, { draw: 51 }, { at: 200 }],
    [51, 52, 53],
  ],
  [
    'a key after a while goes on too, while the picture has not followed',
    [{ at: 0 }, { at: 1500 }],
    [51, 52],
  ],
  [
    'a machine that stops for seconds loses no key, whichever of them the picture has come to',
    [{ at: 0 }, { at: 100 }, { at: 3100 }, { draw: 51 }, { at: 6100 }, { draw: 52 }, { at: 9100 }],
    [51, 52, 53, 54, 55],
  ],
  [
    'what has been followed, and taken back since, is over',
    [{ at: 0 }, { draw: 51 }, { at: 500 }, { draw: 52 }, { draw: 51 }, { at: 1500 }],
    [51, 52, 52],
  ],
  [
    'what the picture has passed is no place of the run any more',
    [{ at: 0 }, { at: 100 }, { at: 200 }, { draw: 51 }, { draw: 50 }, { at: 3000 }],
    [51, 52, 53, 51],
  ],
  [
    'a redraw of what was before is no answer to a run that comes back there',
    [{ at: 0 }, { at: 100, by: -1 }, { draw: 50 }, { draw: 51 }, { at: 300 }],
    [51, 50, 51],
  ],
  [
    'nor is one on its way to a run that turns',
    [{ at: 0 }, { at: 60 }, { at: 120, by: -1 }, { draw: 51 }, { draw: 52 }, { at: 250 }],
    [51, 52, 51, 52],
  ],
  [
    'a picture that rounds has followed, too',
    [{ at: 0 }, { draw: 51.2 }, { draw: 50 }, { at: 1000 }],
    [51, 51],
  ],
  [
    'after a pause a key starts from what is shown',
    [{ at: 0 }, { draw: 70 }, { at: 600 }, { at: 6000 }],
    [51, 71, 71],
  ],
];
for (const [what, events, places] of RUNS) {
  test(what, () => assert.deepEqual(play(events), places));
}

test('a key that is held at an end needs no more keys to come back', () => {
  const held = (/** @type {number} */ place) => Math.min(place, 51);
  const keys = [0, 50, 100, 150].map((at) => ({ at }));
  assert.deepEqual(play([...keys, { draw: 51 }, { at: 200, by: -1 }], held), [51, 51, 51, 51, 50]);
});

test('a step from between two places ends on one of them, and the next goes on from there', () => {
  const events = [{ draw: 50.5 }, { at: 0, by: -1 }, { draw: 50.5 }, { at: 100, by: -1 }];
  assert.deepEqual(play(events, Math.round), [50, 49]);
});

test('a place may be a point', () => {
  const currentTarget = new EventTarget();
  /** @type {number[][]} */
  const places = [];
  const press = (/** @type {number} */ timeStamp, /** @type {[number, number]} */ shown) =>
    goOn(/** @type {any} */ ({ currentTarget, timeStamp }), shown, {
      ...{ step: 2, patience: PATIENCE },
      /** @param {[number, number]} from @returns {[number, number]} */
      move([x, y]) {
        places.push([x + 2, y]);
        return [x + 2, y];
      },
    });
  press(0, [10, 10]);
  press(1000, [10, 10]);
  follow(currentTarget, [14, 10.4]);
  press(2000, [14, 10.4]);
  press(3000, [14, 30]);
  assert.deepEqual(places, [
    [12, 10],
    [14, 10],
    [16, 10.4],
    [16, 30],
  ]);
});
