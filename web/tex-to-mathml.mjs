import temml from 'temml';

/**
 * TeX as MathML, at build time; the TeX itself, without the names of its symbols, stays inside as an
 * annotation. Inline styles, which a strict CSP refuses, are left out: they only fine-tune spacing
 * that MathML Core renders by itself.
 * @param {string} tex
 */
export function texToMathml(tex) {
  const mathml = temml.renderToString(tex.trim(), {
    ...{ displayMode: true, throwOnError: true, annotate: true },
    trust: ({ command }) => command === '\\data', // names the symbols that answer
  });
  return mathml
    .replaceAll(/ style="[^"]*"/g, '')
    .replace(
      /(<annotation[^>]*>)(.*)(?=<\/annotation>)/s,
      (_, tag, source) => tag + unnamed(source),
    );
}

/**
 * TeX as any reader of TeX knows it: \data{symbol=name}{…} becomes what it encloses.
 * @param {string} tex
 * @returns {string}
 */
export function unnamed(tex) {
  const [, before, , rest] = tex.match(/^(.*?)(\\data\{symbol=\w+\}\{)(.*)$/s) ?? [];
  if (rest === undefined) return tex;
  let depth = 1;
  let end = 0;
  while (depth > 0 && end < rest.length) depth += { '{': 1, '}': -1 }[rest[end++]] ?? 0;
  const inner = unnamed(rest.slice(0, end - 1));
  // A command ends where its letters end.
  const gap = /\\[a-z]+$/i.test(before) && /^[a-z]/i.test(inner) ? ' ' : '';
  return before + gap + inner + unnamed(rest.slice(end));
}
