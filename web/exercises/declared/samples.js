/** @type {import('../exercise.js').Exercise[]} */
export const samples = [
  {
    id: 'one-peak',
    panel: 'samples',
    kind: 'reach',
    ask: {
      ja: '成分は二つのまま、密度の峰を一つにしてください。',
      en: 'Keep two components, and leave the density a single peak.',
    },
    start: {},
    target: [
      { fact: 'draws.components', is: '=', value: 2 },
      { fact: 'draws.peaks', is: '=', value: 1 },
    ],
    hints: [
      {
        ja: '成分が広がるか近づくかすると、間の谷が埋まります。',
        en: 'The valley fills when the components get wider or move together.',
      },
    ],
    after: {
      ja: '等しい重みと等しい σ の正規分布二つの峰が一つになるのは、中心の間隔が 2σ 以下のときです。峰の数は成分の数ではありません。',
      en: 'Two normal components of equal weight and equal σ have one peak exactly while their centres are at most 2σ apart. The number of peaks is not the number of components.',
    },
  },
  {
    id: 'spread-of-a-count',
    panel: 'samples',
    kind: 'predict',
    ask: {
      ja: '等しい確率の二成分から 10,000 個を引きます。一つ目の成分の個数は 5,000 のまわりにばらつきます。その標準偏差はどれほどですか。',
      en: 'Of 10,000 draws from two equally likely components, the first gets about 5,000. What is the standard deviation of that number?',
    },
    start: { count: '10000' },
    target: { fact: 'draws.modes.0.deviation' },
    unit: { ja: '個', en: 'draws' },
    within: 5,
    covers: ['draws'],
    hints: [
      {
        ja: '個数は二項分布に従います。分散は n·p·(1 − p) です。',
        en: 'The number is binomial: its variance is n·p·(1 − p).',
      },
    ],
    after: {
      ja: '√(10,000 · ½ · ½) です。個数の差は n とともに √n で広がりますが、割合の差は 1/√n で縮みます。',
      en: 'It is √(10,000 · ½ · ½). Differences of counts grow like √n, those of shares shrink like 1/√n.',
    },
  },
  {
    id: 'what-merges',
    panel: 'samples',
    kind: 'choose',
    ask: {
      ja: '次のどれで、密度の二つの峰が一つになりますか。',
      en: 'Which of these makes the two peaks of the density one?',
    },
    start: {},
    options: [
      {
        text: { ja: '引く個数を 10,000 にする', en: 'Draw 10,000 values' },
        state: { count: '10000' },
      },
      { text: { ja: 'σ を 1.7 にする', en: 'Set σ to 1.7' }, state: { sigma: '1.7' } },
      { text: { ja: 'ほかの乱数の種で引く', en: 'Draw with another seed' }, state: { seed: '14' } },
    ],
    target: [{ fact: 'draws.peaks', is: '=', value: 1 }],
    covers: ['draws'],
    hints: [],
    after: {
      ja: '密度を決めるのは中心と σ だけです。引いた値は密度の見積もりを変えても、密度そのものは変えません。',
      en: 'The density follows from the centres and σ alone. What is drawn changes an estimate of it, never the density itself.',
    },
  },
];
