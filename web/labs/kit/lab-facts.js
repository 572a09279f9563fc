import { element } from '../../dom/element.js';
import { nextTask } from '../../dom/tasks.js';

/** @typedef {import('./lab.js').Lab} Lab */
/** @typedef {import('./lab.js').LabContext} LabContext */

/** Milliseconds after which a lab is not waited for any more. */
const PATIENCE = 60_000;

/**
 * What a lab's figures say of the present values: the lab is made with figures that draw nothing, waited for
 * and closed.
 * @param {Lab} definition
 * @param {Pick<LabContext, 'engine' | 'pool' | 'store'> & {subscribe: (listener: () => void) => () => void}} context
 *   subscribe: to changes of the store, which the lab makes as well
 * @param {number} [patience]  milliseconds
 * @returns {Promise<Record<string, Record<string, unknown>>>}  by figure; none where the lab did not settle
 */
export async function labFacts(definition, { subscribe, ...context }, patience = PATIENCE) {
  /** @type {Map<string, Record<string, unknown>>} */
  const facts = new Map();
  let look = () => {};
  /** Not at once: what is drawn in one frame is one answer. */
  const told = async () => {
    await nextTask();
    look();
  };
  const lab = definition.create({
    ...context,
    lang: 'en',
    text: definition.text.en,
    uid: `facts-${definition.id}`,
    told,
    figure: (figure) => ({
      ...silentFigure(),
      update(data, values) {
        facts.set(figure.id, figure.facts(data, values));
        told();
      },
      clear() {
        facts.delete(figure.id);
        told();
      },
    }),
    cell: () => ({ node: element('div'), update() {} }),
  });
  const unsubscribe = subscribe(() => lab.update(context.store.values));
  let timer;
  const isSettled = await new Promise((resolve) => {
    look = () => lab.isSettled() && resolve(true);
    timer = setTimeout(() => resolve(false), patience);
    lab.update(context.store.values);
    told();
  });
  clearTimeout(timer);
  unsubscribe();
  lab.destroy();
  return isSettled ? Object.fromEntries(facts) : {};
}

/** Holds what belongs to a figure, and shows none of it. */
function silentFigure() {
  const node = element('div');
  const hold = (/** @type {HTMLElement[]} */ ...nodes) => node.append(...nodes);
  return {
    node,
    addAbove: hold,
    addToHand: hold,
    addToControl: (/** @type {string} */ _, /** @type {HTMLElement[]} */ ...nodes) =>
      hold(...nodes),
    setEmpty() {},
    reveal() {},
    updateControls() {},
    destroy() {},
  };
}
