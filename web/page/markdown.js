// Prose of our own, HTML with <b>, <var>, <sub> and <sup>, and plain sentences, as Markdown with LaTeX.

/** Letters that LaTeX has by name. @type {Record<string, string>} */
const NAMES = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'varepsilon', θ: 'theta', λ: 'lambda' },
  ...{ μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'varphi', χ: 'chi' },
  ...{
    ψ: 'psi',
    ω: 'omega',
    η: 'eta',
    ζ: 'zeta',
    κ: 'kappa',
    Θ: 'Theta',
    Π: 'Pi',
    Ω: 'Omega',
    Γ: 'Gamma',
    Δ: 'Delta',
    Λ: 'Lambda',
    Σ: 'Sigma',
    Φ: 'Phi',
  },
  ...{ '∇': 'nabla', '∞': 'infty', '∫': 'int' },
};

/** Marks above a letter, which Unicode puts after it. @type {Record<string, string>} */
const ACCENTS = {
  ...{ '\u0302': 'hat', '\u0303': 'tilde', '\u0304': 'bar', '\u0305': 'overline' },
  ...{ '\u0306': 'breve', '\u0307': 'dot' },
};

const LOW = '₀₁₂₃₄₅₆₇₈₉₊₋ₜₖᵢₙ';
const AS_LOW = '0123456789+-tkin';
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const AS_HIGH = '0123456789+-';

/** A variable and what is written low or high after it. */
const VARIABLE = new RegExp(
  `<var>(?:(?!</var>).)*</var>(?:<(sub|sup)>(?:(?!</\\1>).)*</\\1>|[${LOW}${HIGH}\u0302-\u0307])*`,
  'gs',
);

/** @param {string} html */
const decoded = (html) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/**
 * What one variable is in LaTeX: x̂₀ is \hat{x}_{0}.
 * @param {string} html
 */
function toLatex(html) {
  const marked = html
    .replaceAll(/<\/?var>/g, '')
    .replaceAll(new RegExp(`[${LOW}]+`, 'g'), (run) => `_{${shift(run, LOW, AS_LOW)}}`)
    .replaceAll(new RegExp(`[${HIGH}]+`, 'g'), (run) => `^{${shift(run, HIGH, AS_HIGH)}}`)
    .replaceAll(/<sub>(.*?)<\/sub>/gs, '_{$1}')
    .replaceAll(/<sup>(.*?)<\/sup>/gs, '^{$1}');
  return decoded(marked)
    .normalize('NFD')
    .replaceAll(
      /(\p{L})([\u0302-\u0307])/gu,
      (_, letter, accent) => `\\${ACCENTS[accent]}{${letter}}`,
    )
    .replaceAll(/[^\s\w]/gu, (sign) => (NAMES[sign] ? `\\${NAMES[sign]} ` : sign))
    .replaceAll('−', '-')
    .replaceAll(/ (?=[}_^])/g, '')
    .trim();
}

/**
 * @param {string} run
 * @param {string} from
 * @param {string} to  the same signs in the same places
 */
const shift = (run, from, to) => [...run].map((sign) => to[from.indexOf(sign)]).join('');

/**
 * A plain sentence, whose signs mean themselves.
 * @param {string} text
 */
export const escapeMarkdown = (text) =>
  text.replaceAll('\u00a0', ' ').replaceAll(/[\\`*_[\]<>|~$]/g, '\\$&');

/**
 * Bold by stars, except where Markdown would print them: between a letter and a bracket or formula, as
 * Japanese, which has no blanks, often has them.
 * @param {string} inner
 * @param {string} before  the sign before it, or nothing
 * @param {string} after
 */
function bold(inner, before, after) {
  const isLetter = (/** @type {string | undefined} */ sign) => /[\p{L}\p{N}]/u.test(sign ?? '');
  const opens = isLetter(inner[0]) || !isLetter(before);
  const closes = isLetter(inner.at(-1)) || !isLetter(after);
  return opens && closes ? `**${inner}**` : `<b>${inner}</b>`;
}

/** @param {string} html */
export function toMarkdown(html) {
  /** @type {string[]} */
  const formulas = [];
  // Formulas are set aside, so that nothing inside them is taken for Markdown.
  const text = html.replaceAll(VARIABLE, (variable) => {
    formulas.push(`$${toLatex(variable)}$`);
    return '\ue000';
  });
  const escaped = text
    .split(/(<\/?\w+>)/)
    .map((part) => (/^<\/?\w+>$/.test(part) ? part : escapeMarkdown(decoded(part))))
    .join('');
  return escaped
    .replaceAll(/(?<=(.?))<b>(.*?)<\/b>(?=(.?))/gs, (_, before, inner, after) =>
      bold(inner, before, after),
    )
    .replaceAll('\ue000', () => formulas.shift() ?? '')
    .replaceAll(/\$([^$]+)\$\(\$([^$]+)\$\)/g, '$$$1($2)$$'); // p(x) is one formula
}

/**
 * The formulas of a figure, each on a line of its own.
 * @param {string} mathml  with the TeX it was made from as annotation
 */
export const formulasOf = (mathml) =>
  [...mathml.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs)].map(
    ([, tex]) => `$$${decoded(tex)}$$`,
  );
