/** How often intervals hold the mean, counted. @type {import('../../panels/panel.js').Parameter[]} */
export const coverParameters = [
  {
    name: 'labCoverLists',
    kind: 'count',
    default: '200',
    min: 50,
    max: 2000,
    slider: [50, 2000, 50],
  },
  { name: 'labCover', kind: 'choice', options: ['auto', 'run'], default: 'auto' },
];
