// What a reader might do next, chosen at random: plain data, so that it can be printed and done again.

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{kind: string, [more: string]: any}} Action */
/** @typedef {{panel: string, name: string, kind: string, value: string, options: string[],
 *   range: number[]}} Field */
/** @typedef {{fields: Field[], buttons: {panel: string, label: string, nth: number}[],
 *   handles: {panel: string, figure: string, nth: number}[],
 *   symbols: {panel: string, nth: number}[], labs: string[], table: boolean,
 *   exercises: import('./in-page-exercises.js').Offer[]}} Scene */

const ODD = [
  ...['', '0', '-0', '1', '-1', '0.5', '1e-9', '-1e9', '1e60', '1e200', '1e308', '5e-324', '2.5'],
  ...[
    '１２',
    '−3',
    '1.',
    '1,2',
    'abc',
    '[1, 2, 3]',
    '1:1',
    '0:0',
    '-1:1,2:0',
    '10²',
    '0x10',
    'NaN',
  ],
];
/** Numbers that decide how long a calculation takes: a walk is to get somewhere. @type {Record<string, [number, number]>} */
const MODEST = {
  ...{ count: [0, 3000], labCount: [1, 4000], fitCount: [10, 3000], fitIterations: [1, 120] },
  ...{ fitRestarts: [1, 4], labTrained: [0, 900], labSteps: [10, 200], labVisited: [1, 60] },
  ...{ flowCount: [1, 500], flowSteps: [1, 300], labDraws: [2, 5000], fitAt: [0, 40] },
};
const TABLES = [
  'x,y\n1,2\n2,1\n3,5\n4,4\n8,9\n9,8\n',
  'a;b;c\n1,5;2;3\n2,5;1;1\n3,5;5;2\n4,5;4;9\n0,5;1;4\n',
  '1 2\n1 2\n1 2\n5 5\n5 5\n',
  'x,y\n1,two\n',
  '',
  'x\n1\n2\n3\n',
  'a,b,c\n1,2,3\n4,5,6\n7,8,10\n',
];

/** @param {Random} random @param {Field} field @returns {string} */
function textFor(random, { name, kind, value, options, range }) {
  if (kind === 'select') return random.pick(options);
  const modest = MODEST[name];
  if (modest) return String(Math.round(random.between(...modest)));
  if (random.chance(0.15)) return random.pick(ODD);
  if (range.length > 0 && random.chance(0.7)) {
    const [low, high, step] = range;
    return String(Number((Math.round(random.between(low, high) / step) * step).toFixed(6)));
  }
  if (kind !== 'list') {
    return String(Number((Number(value) * random.between(-2, 2) + random.below(4)).toPrecision(3)));
  }
  const entries = value.split(',').filter(Boolean);
  const at = random.below(entries.length + 1);
  const changed = () => {
    const one = random.between(-4, 4).toFixed(1);
    return value.includes(':') ? `${one}:${random.below(5) / 4}` : one;
  };
  if (random.chance(0.25)) entries.splice(at, 1);
  else if (random.chance(0.4) && entries.length < 8) entries.splice(at, 0, changed());
  else entries[Math.min(at, Math.max(entries.length - 1, 0))] = changed();
  return entries.join();
}

/** @type {Record<string, (random: Random, scene: Scene, hash: string) => object | null>} */
const CHOICES = {
  fill(random, { fields }) {
    if (fields.length === 0) return null;
    const field = random.pick(fields);
    const { panel, name, kind } = field;
    return {
      panel,
      name,
      field: kind,
      text: textFor(random, field),
      isFocused: random.chance(0.3),
    };
  },
  press: (random, { buttons }) => (buttons.length > 0 ? { ...random.pick(buttons) } : null),
  drag(random, { handles }) {
    if (handles.length === 0) return null;
    const moves = Array.from({ length: 1 + random.below(8) }, () => [
      Math.round(random.between(-60, 60)),
      Math.round(random.between(-40, 40)),
    ]);
    return { ...random.pick(handles), moves };
  },
  key(random, { handles }) {
    if (handles.length === 0) return null;
    const key = random.pick(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
    return { ...random.pick(handles), key, times: 1 + random.below(6), shift: random.chance(0.3) };
  },
  symbol: (random, { symbols }) => (symbols.length > 0 ? { ...random.pick(symbols) } : null),
  lab: (random, { labs }) => (labs.length > 0 ? { panel: random.pick(labs) } : null),
  // A link that the reader has kept from before, with some of its parts.
  link(random, _, hash) {
    const parts = hash.replace(/^#/, '').split('&').filter(Boolean);
    return { hash: parts.filter((part) => /\.lab=/.test(part) || random.chance(0.6)).join('&') };
  },
  language: (random) => ({ lang: random.pick(['ja', 'en']) }),
  theme: (random) => ({ theme: random.pick(['', 'light', 'dark']) }),
  size: (random) => ({ width: random.pick(['', '320px', '480px', '700px', '1000px']) }),
  table: (random, { table }) => (table ? { text: random.pick(TABLES) } : null),
  // Most often the one that asks: what was begun is to come to an end.
  exercise(random, { exercises }) {
    const asking = exercises.filter(({ isAsking }) => isAsking);
    const offer = random.pick(asking.length > 0 && random.chance(0.7) ? asking : exercises);
    if (offer.part === 'button') return { ...offer };
    const number = String(Number(random.between(-20, 60).toPrecision(3)));
    return { ...offer, text: random.chance(0.3) ? random.pick(ODD) : number };
  },
  move: (random) => ({ from: random.below(7), to: random.below(7) }),
  kill: () => ({}),
  wait: (random) => ({ ms: random.below(500) }),
};

/** Where exercises are shown they are half of what is done. */
const EXERCISING = 0.5;
/** How often each other is chosen. @type {[kind: string, weight: number][]} */
const WEIGHTS = [
  ...[
    ['fill', 40],
    ['press', 22],
    ['drag', 16],
    ['key', 8],
    ['wait', 6],
  ],
  ...[
    ['link', 3],
    ['lab', 3],
    ['symbol', 3],
    ['language', 1],
    ['theme', 1],
    ['size', 2],
  ],
  ...[
    ['table', 1.5],
    ['move', 1],
    ['kill', 0.7],
  ],
].map(([kind, weight]) => [String(kind), Number(weight)]);
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/**
 * @param {Random} random
 * @param {Scene} scene  what the page offers
 * @param {string} hash  its present address
 * @returns {Action}
 */
export function chooseAction(random, scene, hash) {
  if (scene.exercises.length > 0 && random.chance(EXERCISING)) {
    return { kind: 'exercise', ...CHOICES.exercise(random, scene, hash) };
  }
  let left = random.real() * TOTAL;
  const [kind] =
    WEIGHTS.find(([, weight]) => {
      left -= weight;
      return left < 0;
    }) ?? WEIGHTS[0];
  const more = CHOICES[kind](random, scene, hash);
  return more ? { kind, ...more } : { kind: 'wait', ms: 50 };
}
