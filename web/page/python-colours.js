import { highlight, languages } from 'prismjs/components/prism-core.js';
import 'prismjs/components/prism-python.js';

/** Python as markup. @param {string} code */
export const coloured = (code) => highlight(code, languages.python, 'python');
