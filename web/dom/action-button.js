import { element } from './element.js';

/**
 * A button whose press may fail, at once or later: the failure is reported where the reader has pressed.
 * @param {string} label
 * @param {() => unknown} run  may answer with a promise
 * @param {(error: unknown) => void} fail
 */
export const actionButton = (label, run, fail) =>
  element(
    'button',
    {
      type: 'button',
      async onclick() {
        try {
          await run();
        } catch (error) {
          fail(error);
        }
      },
    },
    label,
  );
