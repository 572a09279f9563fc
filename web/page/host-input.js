/**
 * What a reader does inside a panel is meant for the panel: a slide deck around it must not turn the
 * page at an arrow key, nor a documentation site jump to its search at a dot. Keys that nothing here
 * uses (Tab, F-keys, those with Ctrl or Meta, Escape) do reach the host.
 */

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const TRAVEL = [...ARROWS, 'Home', 'End', 'PageUp', 'PageDown'];
const PRESS = [' ', 'Enter'];
/** "Unidentified": what keyboards on a touch screen say of their keys. */
const EDIT = [...TRAVEL, 'Enter', 'Backspace', 'Delete', 'Insert', 'Dead', 'Unidentified'];

/** Fields in which typing puts characters. */
const TYPED = 'textarea, input:not([type]), input[type=text]';

/**
 * Which keys the browser itself answers in which element, and whether every character is one.
 * @type {{selector: string, keys: string[], characters?: boolean}[]}
 */
const NATIVE = [
  { selector: TYPED, keys: EDIT, characters: true },
  { selector: 'select', keys: [...TRAVEL, ...PRESS], characters: true },
  { selector: 'input[type=range]', keys: TRAVEL },
  { selector: 'input[type=checkbox]', keys: [' '] },
  { selector: 'button, summary, input[type=file]', keys: PRESS },
  { selector: 'a[href]', keys: ['Enter'] },
];

/** What a finger or the mouse drags, draws in or types into. */
const GRASPED = `.handle, .ground, input, select, textarea`;

/** @param {Element} node */
const scrolls = (node) =>
  node.matches('[tabindex]') &&
  (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth);

/**
 * @param {Element} target  has the focus
 * @param {KeyboardEvent} event
 */
function browserUses(target, event) {
  const { key } = event;
  if (event.isComposing) return true; // the keys of an input method, Escape and Enter among them
  const isCharacter = [...key].length === 1;
  const native = NATIVE.find(({ selector }) => target.matches(selector));
  if (native) return native.keys.includes(key) || (native.characters === true && isCharacter);
  return scrolls(target) && [...TRAVEL, ' '].includes(key);
}

/** Ctrl and Alt together are AltGr on Windows: it types characters. @param {KeyboardEvent} event */
const isCommand = (event) =>
  (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');

/** Keys held down whose press was used here: their release is ours too. @type {Set<string>} */
const held = new Set();

/**
 * Some hosts listen on the way down, before anything here is asked. So a window's first listener asks
 * by a copy of the event that stays in the panel, and lets the host have the key only if it came back
 * unused. What the browser itself does with a key does not depend on it.
 * @param {KeyboardEvent} event
 */
function askPanelFirst(event) {
  const path = event.composedPath();
  const [target] = path;
  const name = event.code || event.key;
  if (!(target instanceof Element) || !path.some(isPanel)) {
    if (event.type === 'keyup') held.delete(name);
    return;
  }
  if (event.type !== 'keydown') {
    if (held.has(name)) event.stopImmediatePropagation();
    if (event.type === 'keyup') held.delete(name);
    return;
  }
  const copy = copyOf(event);
  const isUsedHere = !target.dispatchEvent(copy);
  if (isUsedHere) event.preventDefault();
  if (!isUsedHere && (isCommand(event) || !browserUses(target, event))) return;
  held.add(name);
  event.stopImmediatePropagation();
}

/** @param {EventTarget} target */
const isPanel = (target) => /** @type {Element} */ (target).localName === 'latent-panel';

/**
 * Not a KeyboardEvent: Firefox lets one made by a script leave the shadow root.
 * @param {KeyboardEvent} event
 */
function copyOf({ type, key, code, repeat, ctrlKey, shiftKey, altKey, metaKey }) {
  const copy = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(copy, { key, code, repeat, ctrlKey, shiftKey, altKey, metaKey });
}

/** @type {WeakSet<Window>} */
const watched = new WeakSet();

/**
 * Keys of all panels in a window.
 * @param {Window} view
 */
export function keepKeys(view) {
  if (watched.has(view)) return;
  watched.add(view);
  for (const type of /** @type {const} */ (['keydown', 'keypress', 'keyup'])) {
    view.addEventListener(type, askPanelFirst, { capture: true });
  }
}

/**
 * A host that turns its pages at a swipe must not see the gesture that drags a ring.
 * @param {ShadowRoot} root
 */
export function keepGestures(root) {
  for (const type of ['pointerdown', 'pointermove', 'touchstart', 'touchmove', 'mousedown']) {
    root.addEventListener(type, (event) => {
      const target = /** @type {Element} */ (event.composedPath()[0]);
      if (target.closest(GRASPED)) event.stopPropagation();
    });
  }
}
