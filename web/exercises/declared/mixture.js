/** @type {import('../exercise.js').Exercise[]} */
export const mixture = [
  {
    id: 'never-seen',
    panel: 'mixture',
    kind: 'predict',
    ask: {
      ja: '重み 0.05 の成分は、20 個引いて一度も現れないことがあります。その確率はどれほどですか。',
      en: 'A component of weight 0.05 may not turn up among 20 draws. How likely is that?',
    },
    start: { modes: '-2.0:0.05,1.5:0.95', draws: '20' },
    target: { fact: 'draw.modes.0.chanceOfNone' },
    unit: { ja: '確率', en: 'a probability' },
    within: 0.05,
    covers: ['draw'],
    hints: [
      {
        ja: '一回引いて現れない確率は 0.95 です。',
        en: 'It fails to turn up in one draw with probability 0.95.',
      },
    ],
    after: {
      ja: '0.95²⁰ です。小さな標本に現れないことは、分布にないことを意味しません。',
      en: 'It is 0.95²⁰. What a small sample lacks, the distribution need not lack.',
    },
  },
  {
    id: 'weights-are-shares',
    panel: 'mixture',
    kind: 'choose',
    ask: {
      ja: '次のどれが、−2 と 1.5 に重み 0.4 と 0.6 を置いた分布と同じ割合で引きますか。',
      en: 'Which of these draws in the same shares as weights 0.4 and 0.6 at −2 and 1.5?',
    },
    start: {},
    options: [
      { text: { ja: '重み 4 と 6', en: 'Weights 4 and 6' }, state: { modes: '-2.0:4,1.5:6' } },
      {
        text: { ja: '重み 0.8 と 1.0', en: 'Weights 0.8 and 1.0' },
        state: { modes: '-2.0:0.8,1.5:1.0' },
      },
      {
        text: { ja: '重み 0.6 と 0.4', en: 'Weights 0.6 and 0.4' },
        state: { modes: '-2.0:0.6,1.5:0.4' },
      },
    ],
    target: [
      { fact: 'draw.modes.0.share', is: '≥', value: 0.399 },
      { fact: 'draw.modes.0.share', is: '≤', value: 0.401 },
    ],
    covers: ['draw', 'shift'],
    hints: [],
    after: {
      ja: '引く割合は、重みをその合計で割ったものです。セルがモードをずらす幅 0.1·w は、合計で割りません。',
      en: 'Draws come in shares: each weight over their sum. The cell’s shift 0.1·w is not divided by that sum.',
    },
  },
];
