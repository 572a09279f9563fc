// Lets node import what the build turns into modules: TeX as MathML, tables and styles as text.
// Usage: import './assets.mjs' before a dynamic import of panels.
import { register } from 'node:module';

const hooks = `
  import { readFile } from 'node:fs/promises';
  import { texToMathml } from ${JSON.stringify(new URL('../../web/tex-to-mathml.mjs', import.meta.url).href)};
  export async function load(url, context, next) {
    if (!/\\.(tex|csv|css)$/.test(url)) return next(url, context);
    const text = await readFile(new URL(url), 'utf8');
    const made = url.endsWith('.tex') ? texToMathml(text) : text;
    return { format: 'module', shortCircuit: true, source: 'export default ' + JSON.stringify(made) };
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
