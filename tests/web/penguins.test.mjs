// The penguins that come with the page are those of vega-datasets, complete rows only.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const MEASUREMENTS = [
  'Beak Length (mm)',
  'Beak Depth (mm)',
  'Flipper Length (mm)',
  'Body Mass (g)',
];

test('web/data/penguins.csv holds every complete row', async () => {
  const source = new URL('../node_modules/vega-datasets/data/penguins.json', import.meta.url);
  const rows = /** @type {Record<string, number | null>[]} */ (
    JSON.parse(await readFile(source, 'utf8'))
  ).map((row) => MEASUREMENTS.map((name) => row[name]));
  const text = await readFile(new URL('../../web/data/penguins.csv', import.meta.url), 'utf8');
  const [, ...lines] = text.trim().split('\n');
  assert.deepEqual(
    lines.map((line) => line.split(',').map(Number)),
    rows.filter((row) => !row.includes(null)),
  );
});
