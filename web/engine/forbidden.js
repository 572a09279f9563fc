import { messageOf } from './message-of.js';

/** What a failure says, in all three engines, whose cause is a rule of the page around. */
const WASM =
  /WebAssembly is not defined|(?=.*WebAssembly|.*CompileError).*(Content Security Policy|CSP|unsafe-eval)/is;
const MARKUP = /Trusted ?(Types|HTML)|Sink type mismatch/i;

/**
 * For a failure that only the host of the page can mend: what it forbids, WebAssembly or markup that is
 * not of Trusted Types; else null.
 * @param {unknown} error
 * @returns {'wasm' | 'markup' | null}
 */
export function forbiddenBy(error) {
  const message = messageOf(error);
  if (WASM.test(message)) return 'wasm';
  return MARKUP.test(message) ? 'markup' : null;
}
