// The page's tables, as its labs have them.
import { readFile } from 'node:fs/promises';

/** @param {string} name  of a file of web/data */
export async function table(name) {
  const text = await readFile(new URL(`../../web/data/${name}.csv`, import.meta.url), 'utf8');
  const [head, ...lines] = text.trim().split('\n');
  const columns = head.split(',').map((word) => word.replaceAll('"', ''));
  const x = Float64Array.from(lines.flatMap((line) => line.split(',').map(Number)));
  return { id: name, x, columns };
}
