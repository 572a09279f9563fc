// The fragment is the page's state, written and read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFragment, writeFragment } from '../../web/page/fragment.js';

test('the example of the design', () => {
  assert.deepEqual(readFragment('#panel=samples&samples.seed=7&samples.count=12'), {
    panels: ['samples'],
    figures: [],
    lang: '',
    theme: '',
    hide: [],
    exercises: [],
    ...{ title: '', text: '', made: '', teach: false, lesson: '' },
    parameters: [
      ['samples.seed', '7'],
      ['samples.count', '12'],
    ],
  });
});

test('what is written reads back', () => {
  const state = {
    panels: ['samples', 'metrics'],
    figures: ['draws', 'errors'],
    lang: 'en',
    theme: 'dark',
    hide: ['code', 'lab'],
    exercises: ['all'],
    ...{
      title: 'Peaks & 山',
      text: 'One.\n\nTwo.',
      made: '1.0.0',
      teach: true,
      lesson: 'panel=a&a.b=1,2',
    },
    parameters: /** @type {[string, string][]} */ ([
      ['diffusion.x0', '1e+20'],
      ['mixture.modes', '-2:0.4,1.5:0.6'],
      ['metrics.errors', ''],
    ]),
  };
  const text = writeFragment(state);
  assert.deepEqual(readFragment(text), state);
  assert.ok(text.includes('mixture.modes=-2:0.4,1.5:0.6'), 'lists stay readable');
  assert.match(text, /^teach&/);
  assert.equal(writeFragment({}), '');
});

test('a plus sign is a sign, also where a host encoded it', () => {
  assert.deepEqual(readFragment('a.b=1e+5').parameters, [['a.b', '1e+5']]);
  assert.deepEqual(readFragment('a.b=1e%2B5').parameters, [['a.b', '1e+5']]);
});

test('damaged fragments give a state all the same', () => {
  for (const text of ['#', '%', '%E0%A4%A', '&&==', 'decoder', 'panel=,,', '=x&panel']) {
    const { panels, parameters } = readFragment(text);
    assert.deepEqual(panels, [], text);
    assert.deepEqual(parameters, [], text);
  }
});
