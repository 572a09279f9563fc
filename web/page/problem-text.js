/** @typedef {import('../panels/panel.js').Parameter} Parameter */
/** @typedef {import('./parameter.js').Problem} Problem */
/** @typedef {import('./text/index.js').PageText} PageText */

/**
 * @param {Parameter} parameter
 * @param {PageText} text
 */
function rangeText({ min, max, belowMax }, { range }) {
  if (min !== undefined && max !== undefined) {
    return (belowMax ? range.below : range.between)(String(min), String(max));
  }
  return min !== undefined ? range.from(String(min)) : range.any;
}

/**
 * @param {Parameter} parameter
 * @param {Problem} problem
 * @param {PageText} text
 */
function allowedText(parameter, problem, text) {
  const { allowed } = text;
  if (parameter.kind === 'subset') {
    return allowed.subset((parameter.options ?? []).join(', '), String(parameter.min ?? 0));
  }
  if (problem.code === 'length') return allowed.length(parameter.maxLength ?? 0);
  if (problem.code === 'digits') return allowed.digits;
  const range = rangeText(parameter, text);
  switch (parameter.kind) {
    case 'choice':
      return allowed.choice((parameter.options ?? []).join(', '));
    case 'integer':
      return allowed.integer;
    case 'count':
      return allowed.wholeNumber(range);
    case 'real':
      return allowed.number(range);
    case 'reals':
      return (parameter.isWhole ? allowed.wholeNumbers : allowed.list)(range);
    case 'strokes':
      return allowed.strokes(range);
    case 'modes':
      return allowed.pairs(range);
  }
}

/** A pasted novel is not quoted in full. */
const MAX_QUOTED = 24;

/**
 * What is wrong, naming the parameter, the value and what is allowed.
 * @param {Parameter} parameter
 * @param {string} label  the parameter's name for the reader
 * @param {Problem} problem
 * @param {PageText} text
 */
export function problemText(parameter, label, problem, text) {
  const { got, entry } = problem;
  return text.problem({
    label: `${label} (${parameter.name})`,
    got: got.length > MAX_QUOTED ? `${got.slice(0, MAX_QUOTED)}…` : got,
    entry: entry === undefined ? '' : text.entry(entry),
    allowed: allowedText(parameter, problem, text),
  });
}
