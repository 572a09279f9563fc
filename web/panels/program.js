import { highlight, languages } from 'prismjs/components/prism-core.js';
import 'prismjs/components/prism-python.js';

/**
 * A lab's Python program beside what it prints, set as the notebook's cells are.
 * @param {{lead: string, source: string, output: string}} words  a line about the program, headings
 */
export function createProgram(words) {
  const source = block('code', words.source);
  const output = block('samp', words.output);
  const node = document.createElement('div');
  node.className = 'cell';
  const lead = document.createElement('p');
  lead.className = 'cell-lead';
  lead.textContent = words.lead;
  node.append(
    lead,
    part('code', words.source, source.pre),
    part('output', words.output, output.pre),
  );
  return {
    node,
    /**
     * @param {string} program
     * @param {string} printed
     */
    update(program, printed) {
      if (source.content.textContent !== program) {
        source.content.innerHTML = highlight(program, languages.python, 'python');
      }
      output.content.textContent = printed;
    },
  };
}

/**
 * A block of text that may be wider than the page: it scrolls, also by keyboard.
 * @param {'code' | 'samp'} tag
 * @param {string} label
 */
function block(tag, label) {
  const content = document.createElement(tag);
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', label);
  pre.append(content);
  return { pre, content };
}

/**
 * @param {string} name  class
 * @param {string} title
 * @param {HTMLElement} pre
 */
function part(name, title, pre) {
  const heading = document.createElement('h4');
  heading.textContent = title;
  const node = document.createElement('div');
  node.className = name;
  node.append(heading, pre);
  return node;
}
