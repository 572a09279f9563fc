/** Okabe–Ito offers six hues; further components are grey. */
const HUES = 6;

/**
 * The class that gives component k its colour, the same in every panel.
 * @param {number} k  from 0
 */
export const componentMark = (k) => `component-${k < HUES ? k + 1 : 'more'}`;
