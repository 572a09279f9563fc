/** @type {import('../exercise.js').Exercise[]} */
export const takeaways = [
  {
    id: 'sharp-loses-mass',
    panel: 'takeaways',
    kind: 'predict',
    ask: {
      ja: '成分の広がりを 0.25 倍にしたモデルは、真の分布の質量のどれほどを覆いますか（1 倍なら 0.95）。',
      en: 'A model whose components are 0.25 times as wide covers which part of the true mass (0.95 at 1 times)?',
    },
    start: { temperature: '0.25' },
    target: { fact: 'tradeoff.covered.exact' },
    unit: { ja: '割合', en: 'a share' },
    within: 0.05,
    covers: ['tradeoff'],
    hints: [
      {
        ja: '覆う幅は 1.96 · 0.25 標準偏差になります。',
        en: 'What it covers reaches 1.96 · 0.25 standard deviations far.',
      },
    ],
    after: {
      ja: '一つ一つの値はもっともらしくなりますが、覆われずに残る範囲には真の分布の質量の多くがあるのに、そこから引かれる値はまれです。',
      en: 'Single values get more likely, but much of the true mass lies where the model covers nothing, and draws from there are rare.',
    },
  },
];
