import { signal } from '@preact/signals-core';
import { pick } from '../kit/pick.js';

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

/** What the data follow from, and which two columns of them are looked at. @param {Own} own */
export const dataSettings = (own) => pick(own, [...BASE, ...EDITS, 'fitX', 'fitY']);

/** What a fit follows from besides its data. @param {Own} own */
export const fitSettings = (own) => pick(own, FIT);

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
  const goal = signal({ at: own.peek().fitAt });
  /** Where the fit has come to rest, which the link then says: nobody has to follow that. */
  let rested = own.peek().fitAt;
  let linksBefore = lab.store.links;

  lab.follow(() => {
    const now = lab.own.value;
    const before = own.peek();
    const outdated = outdatedBy(before, now);
    if (outdated.length > 0) {
      lab.load(Object.fromEntries(outdated.map((name) => [name, ''])));
      return;
    }
    const isLinked = lab.store.links !== linksBefore;
    linksBefore = lab.store.links;
    const isMoved = now.fitAt !== before.fitAt && now.fitAt !== rested;
    const isAnother = [...BASE, ...EDITS, ...FIT].some((name) => before[name] !== now[name]);
    if (isMoved || (isAnother && isLinked)) goal.value = { at: now.fitAt };
    else if (isAnother) goal.value = { at: 0 };
    own.value = now;
  });

  return {
    own,
    goal,
    /** The fit has come to rest at this half step. @param {number} at */
    rest(at) {
      rested = at;
      if (at !== lab.store.values.mixture.fitAt) lab.set('fitAt', String(at));
    },
  };
}

/** @typedef {ReturnType<typeof createSettings>} Settings */
