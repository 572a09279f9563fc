import { signal } from '@preact/signals-core';

/** They choose the data. */
const BASE = ['fitData', 'fitMeasurements', 'fitCount', 'fitDataSeed'];
/** What was done to it by hand. */
const EDITS = ['fitAdded', 'fitRemoved'];
/** They choose the fit. */
const FIT = [
  ...['fitK', 'fitKind', 'fitInit', 'fitSeed', 'fitMeans', 'fitCovariances'],
  ...['fitFloor', 'fitTolerance', 'fitIterations'],
];

/** @typedef {Record<string, any>} Own  the values of the panel and its lab */

/** Some of the values. @param {Own} own @param {string[]} names */
const some = (own, names) => Object.fromEntries(names.map((name) => [name, own[name]]));

/** What the data follow from, and which two columns of them are looked at. @param {Own} own */
export const dataSettings = (own) => some(own, [...BASE, ...EDITS, 'fitX', 'fitY']);

/** What a fit follows from besides its data. @param {Own} own */
export const fitSettings = (own) => some(own, FIT);

/** @param {Own} own */
export const emOptions = ({ fitIterations, fitTolerance, fitFloor }) => ({
  maxIterations: fitIterations,
  tolerance: fitTolerance,
  floor: fitFloor,
});

/**
 * What was set by hand belongs to the data, and covariances also to their kind: where those have been
 * changed without it, it is outdated.
 * @param {Own} before
 * @param {Own} now
 * @returns {string[]}  names of parameters that are to become empty
 */
export function outdatedBy(before, now) {
  const differ = (/** @type {string[]} */ names) =>
    names.some((name) => before[name] !== now[name]);
  return [
    { of: BASE, held: EDITS },
    { of: BASE, held: ['fitMeans'] },
    { of: [...BASE, 'fitKind'], held: ['fitCovariances'] },
  ]
    .flatMap(({ of, held }) => (differ(of) && !differ(held) ? held : []))
    .filter((name, n, all) => now[name].length > 0 && all.indexOf(name) === n);
}

/**
 * The lab's settings once they fit together, and the half step at which the fit is to stand. A link says
 * how far its fit has gone; a fit that the reader changes starts anew.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function createSettings(lab) {
  const own = signal(lab.own.peek());
  const goal = signal(own.peek().fitAt);
  lab.follow(() => {
    const now = lab.own.value;
    const before = own.peek();
    const outdated = outdatedBy(before, now);
    if (outdated.length > 0) {
      lab.load(Object.fromEntries(outdated.map((name) => [name, ''])));
      return;
    }
    const isMoved = now.fitAt !== before.fitAt;
    const isAnother = [...BASE, ...EDITS, ...FIT].some((name) => before[name] !== now[name]);
    if (isMoved) goal.value = now.fitAt;
    else if (isAnother) goal.value = 0;
    own.value = now;
  });
  return { own, goal };
}

/** @typedef {ReturnType<typeof createSettings>} Settings */
