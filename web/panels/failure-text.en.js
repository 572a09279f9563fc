/** What is said where something could not be computed. */
export default {
  start: 'This could not be computed.',
  forbidden: {
    wasm: "The page around this section does not let WebAssembly run. Whoever runs the page must allow it: in the content security policy, script-src needs 'wasm-unsafe-eval'. If no policy forbids it, the browser itself has WebAssembly switched off.",
    markup:
      'The page around this section accepts only Trusted Types. Whoever runs the page must allow the policy of this material: in the content security policy, trusted-types needs latent-lab.',
  },
  /** @param {{label: string, name: string, got: string, allowed: string}} reason */
  control: ({ label, name, got, allowed }) =>
    `${label} (${name}): ${got || 'this value'} does not fit here. ${allowed}`,
  range: {
    between: (/** @type {string} */ low, /** @type {string} */ high) =>
      `Choose a value from ${low} to ${high}.`,
    within: (/** @type {string} */ low, /** @type {string} */ high) =>
      `Choose a value between ${low} and ${high}; at least one of the two ends is excluded.`,
    from: (/** @type {string} */ low) => `Choose ${low} or more.`,
    above: (/** @type {string} */ low) => `Choose more than ${low}.`,
    to: (/** @type {string} */ high) => `Choose ${high} or less.`,
    below: (/** @type {string} */ high) => `Choose less than ${high}.`,
  },
  count: (/** @type {string} */ count) => `Enter ${count} numbers.`,
  finite: 'An intermediate result has become too large. Choose a smaller value.',
  covariance:
    'Enter numbers that make covariances: symmetric, and with a positive variance in every direction.',
  other: 'Choose a value nearer to the initial one.',
  unknown:
    'With these values an intermediate result becomes too large or too small, or does not exist. Move what you changed last nearer to its initial value.',
  broken:
    'The calculation stopped unexpectedly. Change a value to start it anew, or reload the page.',
};
