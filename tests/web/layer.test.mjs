// A drawing is what it asks for: nothing stays of an earlier one of another kind.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { drawing, keep, layer, ordered } from '../../web/plots/layer.js';

const { select } = createRequire(new URL('../../web/package.json', import.meta.url))(
  'd3-selection',
);

function surface() {
  const { document, HTMLCanvasElement } = parseHTML('<!doctype html><body><svg></svg></body>');
  Object.assign(globalThis, { document, HTMLCanvasElement });
  const node = /** @type {any} */ (document.querySelector('svg'));
  const names = () =>
    [...node.children].map((/** @type {Element} */ child) => child.getAttribute('class'));
  /** @param {string[]} layers */
  const draw = (...layers) =>
    drawing(node, () => {
      for (const name of layers) layer(svg, name);
    });
  const svg = /** @type {any} */ (select(node));
  return { svg, node, names, draw };
}

test('layers that a drawing does not ask for are taken away, inside others too', () => {
  const { svg, node, names, draw } = surface();
  drawing(node, () => {
    layer(layer(svg, 'line'), 'curve');
    layer(layer(svg, 'axes'), 'left');
  });
  draw('axes', 'contours');
  assert.deepEqual(names(), ['axes', 'contours']);
  assert.equal(node.querySelector('.left'), null);
});

test('they lie in the order in which they are asked for, whatever was there before', () => {
  const { svg, node, names, draw } = surface();
  draw('axes', 'handles');
  draw('ground', 'axes', 'curve', 'handles');
  assert.deepEqual(names(), ['ground', 'axes', 'curve', 'handles']);
  drawing(node, () => {
    ordered(svg, ['ground', 'clouds', 'axes', 'handles']);
    for (const name of ['handles', 'clouds', 'axes']) layer(svg, name);
  });
  assert.deepEqual(names(), ['clouds', 'axes', 'handles']);
});

test('what is asked for again is the same node: a ring keeps the focus', () => {
  const { svg, node, draw } = surface();
  draw('handles');
  const before = node.querySelector('.handles');
  draw('ground', 'handles');
  assert.equal(node.querySelector('.handles'), before);
  drawing(node, () => layer(svg, 'handles').append('circle'));
  assert.equal(before.children.length, 1);
});

test('marks that are groups but no layers stay; what is kept stays with all inside it', () => {
  const { svg, node, draw } = surface();
  drawing(node, () => {
    layer(svg, 'tags').append('g').attr('class', 'tag');
    layer(layer(svg, 'axes'), 'left');
  });
  drawing(node, () => keep(svg, ['axes', 'tags']));
  assert.ok(node.querySelector('.left') && node.querySelector('.tag'));
  draw('tags');
  assert.ok(node.querySelector('.tag'));
  assert.equal(node.querySelector('.left'), null);
});
