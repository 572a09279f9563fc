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
      ja: '重みも σ も等しい二つの正規成分の密度の峰が一つになるのは、中心の間隔が 2σ 以下のときだけで、そのときは必ず一つです。峰の数は成分の数ではありません。',
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
      ja: '√(10,000 · ½ · ½) = 50 です。2,500 は分散、√5,000 ≈ 71 はポアソン分布の場合です。個数の差は n とともに √n で広がりますが、割合の差は 1/√n で縮みます。',
      en: 'It is √(10,000 · ½ · ½) = 50; 2,500 is the variance, √5,000 ≈ 71 would hold for a Poisson count. Differences of counts grow like √n, those of shares shrink like 1/√n.',
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
  {
    id: 'relabelled',
    panel: 'samples',
    kind: 'choose',
    ask: {
      ja: 'z = 0.2 での混合分布の密度は 0.0165 です。次のどの変更のあとも、この値は同じままですか。',
      en: 'At z = 0.2 the density of the mixture is 0.0165. After which of these changes is it still the same?',
    },
    start: { lab: 'open' },
    options: [
      {
        text: {
          ja: '成分の番号を入れ替える（中心も重みも一緒に）',
          en: 'The components exchange their numbers (centre and weight together)',
        },
        state: { labModes: '1.8:0.65,-1.5:0.35' },
      },
      {
        text: { ja: '二つの重みだけを入れ替える', en: 'Only the two weights are exchanged' },
        state: { labModes: '-1.5:0.65,1.8:0.35' },
      },
      {
        text: {
          ja: '中心の符号を変える（重みはそのまま）',
          en: 'The centres change their signs (the weights stay)',
        },
        state: { labModes: '1.5:0.35,-1.8:0.65' },
      },
    ],
    target: [
      { fact: 'labWhere.density', is: '≥', value: 0.0165 },
      { fact: 'labWhere.density', is: '≤', value: 0.0166 },
    ],
    covers: ['labWhere', 'labMerge', 'labDraws'],
    hints: [
      {
        ja: '混合分布の密度は、成分ごとの密度に重みを掛けた和です。',
        en: 'The density of a mixture is the sum of its components’ densities, each times its weight.',
      },
    ],
    after: {
      ja: '和は順序によらないので、番号を付け替えても密度は同じです。当てはめの結果で番号だけが違うものは、別の解ではありません。',
      en: 'A sum has no order: with other numbers the components make the same density. Fits that differ in their numbers alone are one solution.',
    },
  },
  {
    id: 'shares-become-hard',
    panel: 'samples',
    kind: 'reach',
    ask: {
      ja: '中心（−1.5 と 1.8）、重み（0.35 と 0.65）、z = 0.1 はそのままで、一つ目の成分の負担率を 0.999 以上にしてください。',
      en: 'Leave the centres (−1.5 and 1.8), the weights (0.35 and 0.65) and z = 0.1 as they are, and bring the responsibility of the first component to 0.999 or more.',
    },
    start: { lab: 'open', labZ: '0.1' },
    target: [
      { parameter: 'labZ', is: '=', value: 0.1 },
      { fact: 'labWhere.modes.0.mean', is: '=', value: -1.5 },
      { fact: 'labWhere.modes.1.mean', is: '=', value: 1.8 },
      { fact: 'labWhere.modes.0.share', is: '=', value: 0.35 },
      { fact: 'labWhere.shares.0', is: '≥', value: 0.999 },
    ],
    hints: [
      {
        ja: 'z = 0.1 は一つ目の中心のほうに少しだけ近い所です。',
        en: 'z = 0.1 is a little nearer to the first centre.',
      },
    ],
    after: {
      ja: 'σ が小さくなると、負担率は近いほうの中心で 1 に、ほかでは 0 に近づき、重みは効かなくなります。どの点も最も近い中心に割り当てるのが k 平均法で、等しい σ の EM はその極限で k 平均法になります。',
      en: 'As σ shrinks the responsibility of the nearest centre goes to 1 and all others to 0, whatever the weights. To give each point to its nearest centre is k-means: EM with one σ for all becomes it in that limit.',
    },
  },
];
