import { element } from '../dom/element.js';
import { createControl } from './controls.js';
import { createMoreSettings } from './more-settings.js';
import { isDefault } from './store.js';

/**
 * What moves a figure: its controls, the rare ones folded away. They are made when they are asked for first:
 * a browser that looks for forms to fill in lays out every part of the page that got a field, also those far
 * from the view (Chromium: 500 of 1,700 ms of a slow phone's start).
 * @param {import('./figure.js').Figure} figure
 * @param {{panel: import('./figure.js').Owner, store: import('./store.js').LabStore, uid: string,
 *   lang: import('./text/index.js').Language, text: import('./text/index.js').PageText}} context
 */
export function createHand(figure, { panel, store, uid, lang, text }) {
  const node = element('div', { class: 'hand' });
  /** By parameter. @type {Map<string, import('./controls.js').Control> | undefined} */
  let controls;
  /** @type {ReturnType<typeof createMoreSettings> | null} */
  let more = null;

  const parameters = figure.controls.map((name) => {
    const parameter = panel.parameters.find((candidate) => candidate.name === name);
    if (!parameter) throw new Error(`${panel.id}: no parameter ${name}`);
    return parameter;
  });
  /** Whether one of those that are folded away has been set, or mistyped. */
  const isRareSet = () =>
    parameters.some(
      (each) =>
        each.isRare &&
        (store.refusedText(panel.id, each.name) !== undefined ||
          !isDefault(each, store.values[panel.id][each.name])),
    );

  function update() {
    for (const control of controls?.values() ?? []) control.update();
    more?.update();
  }

  return {
    node,
    fill() {
      if (controls) return;
      /** @type {Map<string, import('./controls.js').Control>} */
      const made = new Map();
      // Another figure may have a control of the same parameter.
      const own = `${uid}-${figure.id}`;
      for (const parameter of parameters) {
        const words = panel.text[lang].parameters[parameter.name];
        made.set(
          parameter.name,
          createControl(parameter, { panel: panel.id, store, uid: own, words, text }),
        );
      }
      controls = made;
      const nodesOf = (/** @type {boolean} */ areRare) =>
        parameters.flatMap(({ name, isRare = false }) =>
          isRare === areRare ? [/** @type {HTMLElement} */ (made.get(name)?.node)] : [],
        );
      const [common, rare] = [nodesOf(false), nodesOf(true)];
      if (common.length > 0) node.append(element('div', { class: 'controls' }, ...common));
      more = rare.length > 0 ? createMoreSettings(rare, isRareSet, text.moreSettings) : null;
      if (more) node.append(more.node);
      update();
    },
    /** Shows what was typed, before anything is computed from it. */
    update,
    /** @param {string} name  of a parameter */
    controlOf: (name) => controls?.get(name)?.node,
  };
}
