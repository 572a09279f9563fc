// Makes the calls of a case and says what is wrong with what comes back.
/** @typedef {import('./cases.mjs').Case} Case */
/** @typedef {import('./cases.mjs').Call} Call */

const FORBIDDEN =
  /vector|bad_alloc|Cannot (read|convert|mix|pass|set)|is not (a function|iterable|defined)|unreachable|memory access|stack|null function|unbound|BigInt/;
/** Embind's own, for the number of arguments. */
const ARITY = /^function [\w.]+ called with \d+ arguments, expected \d+ args!$/;

/**
 * Where NaN means something.
 * - relativeError: the standard error of one draw is not known (documented)
 * - the notebook's cells print and pass on what Python does, for which ∞ − ∞ is nan
 * - Python's sum and format take what they are given
 */
const MAY_BE_NAN = /^(ImportanceSampler\.estimate\.relativeError$|runNotebook\.|(sum|format)$)/;

/**
 * The names that a refusal may give: those of the arguments and their fields, in JavaScript and, as
 * the core calls them, in C++.
 * @param {import('./types.mjs').Boundary} boundary
 */
export function argumentNames({ functions, handles }) {
  const names = new Set(['this', 'the state', 'covariance_floor', 'learning_rate', 'points']);
  /** @param {import('./types.mjs').Type} type */
  function addFields(type) {
    if (type.kind === 'union') type.of.forEach(addFields);
    if (type.kind === 'object') type.fields.forEach(add);
  }
  /** @param {import('./types.mjs').Parameter} parameter */
  function add({ name, type }) {
    names.add(name);
    names.add(name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    addFields(type);
  }
  for (const each of [...functions, ...Object.values(handles).flat()]) each.parameters.forEach(add);
  return names;
}

/**
 * @param {any} core
 * @param {Set<string>} names  argumentNames()
 */
export function judgeOf(core, names) {
  /** What is wrong with a refusal, if anything. */
  function faultOf(/** @type {any} */ error, /** @type {string} */ name) {
    if (!(error instanceof Error)) return `${name} threw what is no Error: ${String(error)}`;
    const { message } = error;
    if (error.name === 'RuntimeError') return `${name} trapped: ${message}`;
    if (FORBIDDEN.test(message)) return `${name} refused in raw words: ${message}`;
    if (ARITY.test(message)) return '';
    const [, said] = /^[A-Za-z_][\w.:]*: (.+)$/s.exec(message) ?? [];
    if (!said) return `${name} refused without a function's name: ${message}`;
    const words = said.split(/[^\w]+/);
    const isNamed = words.some((word) => names.has(word)) || said.startsWith('the state');
    return isNamed ? '' : `${name} refused without an argument's name: ${message}`;
  }

  /** The path of a NaN in a result, or ''. */
  function nanIn(/** @type {any} */ value, /** @type {string} */ path) {
    if (typeof value === 'number') return Number.isNaN(value) && !MAY_BE_NAN.test(path) ? path : '';
    if (ArrayBuffer.isView(value)) {
      const at = /** @type {any} */ (value).findIndex(Number.isNaN);
      return at < 0 ? '' : `${path}[${at}]`;
    }
    if (typeof value === 'string')
      return /\b(nan|undefined)\b/.test(value) && !MAY_BE_NAN.test(path) ? path : '';
    if (value === null || typeof value !== 'object' || value.isDeleted) return '';
    for (const [name, each] of Object.entries(value)) {
      const found = /** @type {string} */ (nanIn(each, `${path}.${name}`));
      if (found) return found;
    }
    return '';
  }

  /**
   * One call: what it gave, as text, and what is wrong with it.
   * @param {() => any} make
   * @param {string} name
   */
  function outcome(make, name) {
    try {
      const value = make();
      const nan = nanIn(value, name);
      return { value, text: textOf(value), fault: nan && `NaN in ${nan}` };
    } catch (error) {
      return { value: undefined, text: `Error: ${error}`, fault: faultOf(error, name) };
    }
  }

  /** All calls of a case. */
  function run(/** @type {Case} */ { name, values, handle, calls }) {
    const first = outcome(() => core[name](...values), name);
    const texts = [first.text];
    const faults = [first.fault];
    if (handle && first.value) {
      const object = first.value;
      const method = (/** @type {Call} */ each) => {
        const called = outcome(() => object[each.name](...each.values), `${handle}.${each.name}`);
        texts.push(called.text);
        faults.push(called.fault);
      };
      calls.forEach(method);
      object.delete();
      method(calls[0]);
      if (!texts.at(-1)?.includes('must be')) faults.push(`${handle} can be used after delete()`);
    }
    return { texts, fault: faults.find(Boolean) ?? '' };
  }

  return { run };
}

/** Every bit of a result, as text. */
function textOf(/** @type {any} */ value) {
  return value?.isDeleted
    ? 'a handle'
    : JSON.stringify(value, (_, each) => {
        if (ArrayBuffer.isView(each)) {
          const { buffer, byteOffset, byteLength } = each;
          return Buffer.from(/** @type {ArrayBuffer} */ (buffer), byteOffset, byteLength).toString(
            'base64',
          );
        }
        return typeof each === 'number' ? `${Object.is(each, -0) ? '-' : ''}${each}` : each;
      });
}
