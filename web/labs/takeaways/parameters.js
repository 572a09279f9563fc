/** What the lab is set by; what a reader has committed to is part of the link. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  // By looks: which of two sets is the true one, round by round; 0 is the upper strip, 1 the lower.
  { name: 'looksCount', kind: 'count', default: '100', min: 2, max: 1000, slider: [5, 500, 5] },
  { name: 'looksSeed', kind: 'integer', default: '13' },
  {
    name: 'looksPicks',
    kind: 'reals',
    default: '',
    min: 0,
    max: 1,
    isWhole: true,
    maxLength: 10,
  },
  { name: 'looksShow', kind: 'choice', options: ['picks', 'results'], default: 'picks' },
  { name: 'looksRound', kind: 'count', default: '1', min: 1, max: 10, slider: [1, 10, 1] },
];
