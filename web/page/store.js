import { format, parse } from './parameter.js';

/** @typedef {import('../panels/panel.js').Parameter} Parameter */
/** @typedef {import('../panels/panel.js').Value} Value */
/** @typedef {import('../panels/panel.js').Values} Values */
/** @typedef {import('./parameter.js').Problem} Problem */

/**
 * The parameters of all panels on a document and of their labs: the one place where they change.
 * @typedef {ReturnType<typeof createStore>} Store
 */

/**
 * What a panel's lab sees of the store: its own parameters beside the panel's.
 * @typedef {import('../panels/panel.js').Parameters & {
 *   links: number,
 *   link: (entries: Iterable<[key: string, text: string]>) => string[],
 *   refusedText: (panel: string, name: string) => {text: string, problem: Problem} | undefined}} LabStore
 *   links: how often a link has been followed
 */

/** @typedef {{parameter: Parameter, room: 'panels' | 'labs'}} Declared */

/**
 * @param {{id: string, parameters: Parameter[], uses?: string[]}[]} panels
 * @param {Record<string, Parameter[]>} [labs]  what the labs declare, by their panel's id
 */
export function createStore(panels, labs = {}) {
  /** In the order of links. @type {Map<string, Declared>} */
  const declared = new Map();
  for (const { id, parameters } of panels) {
    for (const parameter of parameters) {
      declared.set(`${id}.${parameter.name}`, { parameter, room: 'panels' });
    }
    for (const parameter of labs[id] ?? []) {
      declared.set(`${id}.${parameter.name}`, { parameter, room: 'labs' });
    }
  }

  /** Apart, so that what a lab sets is no change of its panel. @type {Record<'panels' | 'labs', Values>} */
  let values = {
    panels: Object.fromEntries(panels.map(({ id, parameters }) => [id, defaultsOf(parameters)])),
    labs: Object.fromEntries(panels.map(({ id }) => [id, defaultsOf(labs[id] ?? [])])),
  };
  /** @type {Map<string, {text: string, problem: Problem}>} */
  const refused = new Map();
  /** @type {Set<() => void>} */
  const listeners = new Set();
  let links = 0;

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
    const known = declared.get(key);
    if (!known) return false;
    const { parameter, room } = known;
    const parsed = parse(parameter, text);
    if ('problem' in parsed) {
      refused.set(key, { text, problem: parsed.problem });
      return true;
    }
    refused.delete(key);
    const [panel, name] = key.split('.');
    // The same value in other words (1.50) changes nothing and recomputes nothing.
    const before = values[room];
    if (format(parameter, before[panel][name]) === format(parameter, parsed.value)) return true;
    const own = { ...before[panel], [name]: parsed.value };
    values = { ...values, [room]: { ...before, [panel]: own } };
    return true;
  }

  /** @param {Iterable<[key: string, text: string]>} entries */
  const readAll = (entries) =>
    [...entries].filter(([key, text]) => !read(key, text)).map(([key]) => key);

  /** @param {(key: string, parameter: Parameter) => boolean} isMeant */
  function readDefaults(isMeant) {
    for (const [key, { parameter }] of declared) {
      if (isMeant(key, parameter)) read(key, parameter.default);
    }
  }

  /** By panel. @type {Map<string, LabStore>} */
  const labStores = new Map();

  const store = {
    /** Of the panels. Replaced, never changed: whoever holds it can compare by identity. */
    get values() {
      return values.panels;
    },

    /** How often a link has been followed. */
    get links() {
      return links;
    },

    /** Is this panel's lab open? @param {string} panel */
    isLabOpen: (panel) => values.labs[panel].lab === 'open',

    /**
     * Always the same for the same panel.
     * @param {string} panel
     * @returns {LabStore}
     */
    ofLab(panel) {
      const known = labStores.get(panel) ?? createLabStore(panel);
      labStores.set(panel, known);
      return known;
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
      const unknown = readAll(entries);
      notify();
      return unknown;
    },

    /**
     * The same as a link that holds only these: all that they say is meant as it stands.
     * @param {Iterable<[key: string, text: string]>} entries
     */
    link(entries) {
      links += 1;
      return store.load(entries);
    },

    /**
     * The same, and everything that they do not hold, or hold wrongly, back to its default: one change.
     * @param {Iterable<[key: string, text: string]>} entries
     */
    replace(entries) {
      links += 1;
      const list = [...entries];
      const texts = new Map(list);
      readDefaults((key, parameter) => {
        const text = texts.get(key);
        return text === undefined || 'problem' in parse(parameter, text);
      });
      return store.load(list);
    },

    /**
     * A panel, its lab and what it uses of others at their defaults but for these: one change. Whether a lab is open
     * stays, unless said. It is meant as a link is.
     * @param {string} panel
     * @param {string[]} uses  other panels
     * @param {Record<string, string>} texts  by parameter of the panel
     */
    begin(panel, uses, texts) {
      links += 1;
      readDefaults((key) => {
        const [owner, name] = key.split('.');
        return [panel, ...uses].includes(owner) && name !== 'lab';
      });
      store.load(Object.entries(texts).map(([name, text]) => [`${panel}.${name}`, text]));
    },

    /**
     * @param {(key: string) => boolean} [isMeant]  which ones, by panel.parameter; all without it
     */
    reset(isMeant = () => true) {
      readDefaults(isMeant);
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
     * All that was typed last into a panel or its lab and could not be taken.
     * @param {string} panel
     */
    refusals(panel) {
      return [...refused].flatMap(([key, { text, problem }]) => {
        const [owner, name] = key.split('.');
        const known = declared.get(key);
        return owner === panel && known
          ? [{ name, text, problem, parameter: known.parameter }]
          : [];
      });
    },

    /**
     * What differs from the defaults, in the form of a link.
     * @param {string[]} [only]  panel ids
     * @returns {[key: string, text: string][]}
     */
    entries(only) {
      /** @type {[string, string][]} */
      const entries = [];
      for (const [key, { parameter, room }] of declared) {
        const [panel, name] = key.split('.');
        if (only && !only.includes(panel)) continue;
        const value = values[room][panel][name];
        if (!isDefault(parameter, value)) entries.push([key, format(parameter, value)]);
      }
      return entries;
    },

    /** @param {() => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /**
   * With it come the panels that its own one uses.
   * @param {string} panel
   * @returns {LabStore}
   */
  function createLabStore(panel) {
    const used = panels.find(({ id }) => id === panel)?.uses ?? [];
    const seen = () => [panel, ...used].map((id) => values.panels[id]).concat(values.labs[panel]);
    const merge = () => ({
      ...Object.fromEntries(used.map((id) => [id, values.panels[id]])),
      [panel]: { ...values.panels[panel], ...values.labs[panel] },
    });
    let made = seen();
    let merged = merge();
    return {
      get values() {
        const now = seen();
        if (now.some((each, i) => each !== made[i])) {
          made = now;
          merged = merge();
        }
        return merged;
      },
      get links() {
        return links;
      },
      set: store.set,
      load: store.load,
      link: store.link,
      refusedText: store.refusedText,
    };
  }
  return store;
}

/**
 * @param {Parameter} parameter
 * @param {Value} value
 */
export const isDefault = (parameter, value) =>
  format(parameter, value) === format(parameter, defaultOf(parameter));

/** @param {Parameter[]} parameters */
const defaultsOf = (parameters) =>
  Object.fromEntries(parameters.map((parameter) => [parameter.name, defaultOf(parameter)]));

/**
 * @param {Parameter} parameter
 * @returns {Value}
 */
export function defaultOf(parameter) {
  const parsed = parse(parameter, parameter.default);
  if ('problem' in parsed) throw new Error(`${parameter.name}: its own default is refused`);
  return parsed.value;
}
