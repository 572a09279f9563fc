/**
 * A state of a panel, computed anew from a link.
 * @typedef {import('../exercises/exercise.js').PanelState & {entries: [key: string, text: string][]}} Recomputed
 *   entries: what in it differs from the defaults
 */

/**
 * What the page lends: its panels and how it computes them, with a set of parameters of their own.
 * @typedef {object} Page
 * @property {import('../panels/panel.js').Panel[]} panels
 * @property {import('../engine/engine.js').PanelEngine} engine
 * @property {PageStore} store  that nothing else reads
 * @property {(panel: string, store: PageStore) => Promise<import('../exercises/exercise.js').PanelState['facts']>} labFacts
 *   of the present values; none where they can't be had
 * @property {(fragment: string) => {parameters: [key: string, text: string][]}} readFragment
 * @property {(values: import('../panels/panel.js').Values) => Promise<import('../wasm/core.js').Notebook>} runNotebook
 */

/** @typedef {import('../panels/panel.js').Parameters} Parameters */
/** @typedef {Parameters & {links: number, link: Parameters['load']}} LabStore */

/**
 * @typedef {object} PageStore
 * @property {import('../panels/panel.js').Values} values
 * @property {(entries: Iterable<[key: string, text: string]>) => string[]} replace  answers with the unknown ones
 * @property {(panel: string) => {name: string}[]} refusals
 * @property {(panel: string) => LabStore} ofLab
 * @property {(listener: () => void) => () => void} subscribe
 * @property {(panels: string[]) => [key: string, text: string][]} entries
 */

/**
 * @param {Page} page
 */
export function createRecompute({ panels, engine, store, labFacts, readFragment, runNotebook }) {
  /**
   * @param {string} id  of the panel
   * @param {[key: string, text: string][]} entries
   * @returns {import('../panels/panel.js').Panel | null}  null: they are no state of this panel
   */
  function load(id, entries) {
    const panel = panels.find((each) => each.id === id);
    const unknown = store.replace(entries);
    if (!panel || unknown.length > 0) return null;
    const wrong = [id, ...(panel.uses ?? [])].flatMap((each) => store.refusals(each));
    return wrong.length > 0 ? null : panel;
  }
  const present = (/** @type {import('../panels/panel.js').Panel} */ { id, uses = [] }) =>
    store.entries([id, ...uses]);

  return {
    /**
     * @param {string} id  of the panel
     * @param {string} fragment  of a link
     * @param {string[]} wanted  figures; those of the lab are computed if one of them is
     * @returns {Promise<Recomputed | null>}  null: it is no state of this panel
     */
    async stateOf(id, fragment, wanted) {
      const panel = load(id, readFragment(fragment).parameters);
      if (!panel) return null;
      const [entries, values, own] = [present(panel), store.values, store.ofLab(id).values[id]];
      const notebook = await runNotebook(values);
      const data = await panel.compute({ engine, values, notebook });
      const facts = Object.fromEntries(
        panel.figures.map((figure) => [figure.id, figure.facts(data, values)]),
      );
      if (own.lab === 'open' && wanted.some((figure) => !(figure in facts))) {
        Object.assign(facts, await labFacts(id, store));
      }
      return { entries, values: own, facts };
    },
    /**
     * What a panel's state differs by from the defaults.
     * @param {string} id
     * @param {Record<string, string>} texts  by parameter of the panel
     */
    entriesOf(id, texts) {
      const panel = load(
        id,
        Object.entries(texts).map(([name, text]) => [`${id}.${name}`, text]),
      );
      return panel && present(panel);
    },
  };
}
