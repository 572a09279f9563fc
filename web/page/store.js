import { format, parse } from './parameter.js';

/** @typedef {import('../panels/panel.js').Parameter} Parameter */
/** @typedef {import('../panels/panel.js').Value} Value */
/** @typedef {import('../panels/panel.js').Values} Values */
/** @typedef {import('./parameter.js').Problem} Problem */

/**
 * The parameters of all panels on a document: the one place where they change.
 * @typedef {ReturnType<typeof createStore>} Store
 */

/**
 * @param {{id: string, parameters: Parameter[]}[]} panels
 */
export function createStore(panels) {
  /** @type {Map<string, Parameter>} */
  const declared = new Map();
  for (const { id, parameters } of panels) {
    for (const parameter of parameters) declared.set(`${id}.${parameter.name}`, parameter);
  }

  /** @type {Values} */
  let values = Object.fromEntries(
    panels.map(({ id, parameters }) => [
      id,
      Object.fromEntries(parameters.map((parameter) => [parameter.name, defaultOf(parameter)])),
    ]),
  );
  /** @type {Map<string, {text: string, problem: Problem}>} */
  const refused = new Map();
  /** @type {Set<() => void>} */
  const listeners = new Set();

  const notify = () => {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        reportError(error); // the other listeners go on
      }
    }
  };

  /**
   * @param {string} key  panel.parameter
   * @param {string} text
   */
  function read(key, text) {
    const parameter = declared.get(key);
    if (!parameter) return false;
    const parsed = parse(parameter, text);
    if ('problem' in parsed) {
      refused.set(key, { text, problem: parsed.problem });
      return true;
    }
    refused.delete(key);
    const [panel, name] = key.split('.');
    // The same value in other words (1.50) changes nothing and recomputes nothing.
    if (format(parameter, values[panel][name]) === format(parameter, parsed.value)) return true;
    values = { ...values, [panel]: { ...values[panel], [name]: parsed.value } };
    return true;
  }

  return {
    /** Replaced, never changed: whoever holds it can compare by identity. */
    get values() {
      return values;
    },

    /**
     * A bad text keeps the value and is remembered with its problem.
     * @param {string} panel
     * @param {string} name
     * @param {string} text
     */
    set(panel, name, text) {
      read(`${panel}.${name}`, text);
      notify();
    },

    /**
     * Takes several texts at once, as a link holds them.
     * @param {Iterable<[key: string, text: string]>} entries
     * @returns {string[]}  keys that no panel declares
     */
    load(entries) {
      const unknown = [...entries].filter(([key, text]) => !read(key, text)).map(([key]) => key);
      notify();
      return unknown;
    },

    /**
     * @param {(key: string) => boolean} [isMeant]  which ones, by panel.parameter; all without it
     */
    reset(isMeant = () => true) {
      for (const [key, parameter] of declared) {
        if (isMeant(key)) read(key, parameter.default);
      }
      notify();
    },

    /**
     * What was typed last and could not be taken.
     * @param {string} panel
     * @param {string} name
     */
    refusedText(panel, name) {
      return refused.get(`${panel}.${name}`);
    },

    /**
     * What differs from the defaults, in the form of a link.
     * @param {string[]} [only]  panel ids
     * @returns {[key: string, text: string][]}
     */
    entries(only) {
      /** @type {[string, string][]} */
      const entries = [];
      for (const [key, parameter] of declared) {
        const [panel, name] = key.split('.');
        if (only && !only.includes(panel)) continue;
        const text = format(parameter, values[panel][name]);
        if (text !== format(parameter, defaultOf(parameter))) entries.push([key, text]);
      }
      return entries;
    },

    /** @param {() => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * @param {Parameter} parameter
 * @returns {Value}
 */
export function defaultOf(parameter) {
  const parsed = parse(parameter, parameter.default);
  if ('problem' in parsed) throw new Error(`${parameter.name}: its own default is refused`);
  return parsed.value;
}
