import { messageOf } from '../engine/message-of.js';

/**
 * What a failure says, in all three engines, whose cause is a rule of the page around: WebAssembly
 * switched off, or markup that must be Trusted Types.
 */
const WASM =
  /WebAssembly is not defined|(?=.*WebAssembly|.*CompileError).*(Content Security Policy|CSP|unsafe-eval)/is;
const MARKUP = /Trusted ?(Types|HTML)|Sink type mismatch/i;

/**
 * For a failure that only the host of the page can mend: what it must allow.
 * @param {unknown} error
 * @param {import('./text/index.js').PageText} text
 */
export function forbiddenText(error, { forbidden }) {
  const message = messageOf(error);
  if (WASM.test(message)) return forbidden.wasm;
  return MARKUP.test(message) ? forbidden.markup : undefined;
}
