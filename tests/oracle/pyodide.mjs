// CPython, from the pyodide package, without a network.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { loadPyodide } from 'pyodide';

/** @returns {Promise<import('pyodide').PyodideAPI>} */
export async function startPython() {
  const python = await loadPyodide({
    indexURL: dirname(fileURLToPath(import.meta.resolve('pyodide'))),
  });
  const version = python.runPython('__import__("sys").version_info[:2]').toJs().join('.');
  if (version !== '3.14') throw new Error(`expected CPython 3.14, got ${version}`);
  return python;
}

/**
 * Runs a Python file of this folder, for its definitions.
 * @param {import('pyodide').PyodideAPI} python
 * @param {string} name
 */
export async function define(python, name) {
  python.runPython(await readFile(new URL(name, import.meta.url), 'utf8'), { filename: name });
}
