import { allHold, numberOf } from './conditions.js';

/** @typedef {import('./exercise.js').PanelState} PanelState */
/** @typedef {{result: 'open' | 'met' | 'missed', number?: number, miss?: number, inErrors?: boolean}} Outcome */

/**
 * Whether a state answers an exercise; "open" while its numbers are still to come.
 * @param {import('./exercise.js').Exercise} exercise
 * @param {PanelState} state
 * @param {number} [guess]  of a prediction
 * @returns {Outcome}
 */
export function outcomeOf(exercise, state, guess) {
  switch (exercise.kind) {
    case 'reach':
      return { result: allHold(exercise.target, state) ? 'met' : 'open' };
    case 'choose': {
      const holds = allHold(exercise.target, state);
      return { result: holds === undefined ? 'open' : holds ? 'met' : 'missed' };
    }
    case 'predict': {
      const number = numberOf(exercise.target, state);
      const error = exercise.standardError ? numberOf(exercise.standardError, state) : 1;
      if (number === undefined || error === undefined || guess === undefined)
        return { result: 'open' };
      // An estimate without error is exact: its own units count.
      const miss = Math.abs(guess - number) / (error > 0 ? error : 1);
      const inErrors = exercise.standardError !== undefined && error > 0;
      return { result: miss <= exercise.within ? 'met' : 'missed', number, miss, inErrors };
    }
  }
}
