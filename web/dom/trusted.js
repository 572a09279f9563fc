/**
 * A host may demand Trusted Types (`require-trusted-types-for 'script'`). Then markup and the addresses of
 * workers pass only through a policy, and only one that the host's `trusted-types` names: this one.
 * All markup here is our own; nothing that a reader types ever becomes markup.
 */
const POLICY = 'latent-lab';

/**
 * @typedef {Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string>} Rules
 */

/** @type {Rules} */
const asTheyAre = {
  createHTML: (text) => text,
  createScript: (text) => text,
  createScriptURL: (text) => text,
};

function createPolicy() {
  try {
    /** @type {{trustedTypes?: {createPolicy: (name: string, rules: Rules) => Rules}}} */
    const { trustedTypes } = /** @type {any} */ (globalThis);
    return trustedTypes?.createPolicy(POLICY, asTheyAre) ?? asTheyAre;
  } catch {
    // The host has not named it. Strings still pass where nothing is demanded.
    return asTheyAre;
  }
}

/** @type {Rules | undefined} */
let policy;

function rules() {
  policy ??= createPolicy();
  return policy;
}

/**
 * @param {Element} node
 * @param {string} markup  our own
 */
export function setMarkup(node, markup) {
  node.innerHTML = rules().createHTML(markup);
}

/** @param {string} text  of our own script */
export const scriptText = (text) => rules().createScript(text);

/** @param {string} address  of our own script */
export const scriptAddress = (address) => rules().createScriptURL(address);
