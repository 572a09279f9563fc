/** @type {import('../exercise.js').Exercise[]} */
export const metrics = [
  {
    id: 'mean-hides-the-worst',
    panel: 'metrics',
    kind: 'reach',
    ask: {
      ja: '平均は 0.342 以下のまま、最悪の誤差を 1 より大きくしてください。',
      en: 'Keep the mean at 0.342 or below, and let the worst error exceed 1.',
    },
    start: {},
    target: [
      { fact: 'errors.mean', is: '≤', value: 0.342 },
      { fact: 'errors.worst', is: '>', value: 1 },
    ],
    hints: [
      {
        ja: 'ほかの誤差を小さくすると、その分だけ一つを大きくできます。',
        en: 'Make the others smaller, and one may grow by as much.',
      },
    ],
    after: {
      ja: '平均が同じでも、最悪の値は平均からその n 倍（n は誤差の個数）まで変わりえます。二つは別の問いへの答えです。',
      en: 'Among n errors of the same mean the worst can be anything from the mean to n times the mean: the two answer different questions.',
    },
  },
  {
    id: 'longer-list-worse-worst',
    panel: 'metrics',
    kind: 'choose',
    ask: {
      ja: '誤差の一覧は 0.42, 0.31, 0.29, 0.36, 0.33 です。最悪の誤差が 0.42 より小さくなるのはどれですか。',
      en: 'The errors are 0.42, 0.31, 0.29, 0.36, 0.33. Which of these brings the worst below 0.42?',
    },
    start: {},
    options: [
      {
        text: { ja: '0.1 の誤差を五つ加える', en: 'Add five errors of 0.1' },
        state: { errors: '0.42,0.31,0.29,0.36,0.33,0.1,0.1,0.1,0.1,0.1' },
      },
      {
        text: { ja: '0.3 の誤差を二十個加える', en: 'Add twenty errors of 0.3' },
        state: { errors: `0.42,0.31,0.29,0.36,0.33${',0.3'.repeat(20)}` },
      },
      {
        text: { ja: '後ろの四つだけで測る', en: 'Measure by the last four alone' },
        state: { errors: '0.31,0.29,0.36,0.33' },
      },
    ],
    target: [{ fact: 'errors.worst', is: '<', value: 0.42 }],
    covers: ['errors'],
    hints: [
      {
        ja: '最悪の値は一覧の最大値です。要素を加えると最大値はどちらへ動けますか。',
        en: 'The worst is the largest of the list. Which way can it move when more are added?',
      },
    ],
    after: {
      ja: '誤差を加えると、最悪の値は上がるか変わらないかで、最良の値は下がるか変わらないかです。モデルが同じでも、長い一覧ほど両端は広がりやすいので、最良と最悪は同じ長さの一覧どうしで比べます。',
      en: 'Adding errors never lowers the worst and never raises the best. Of the same model, a longer list tends to reach further at both ends: compare best and worst among lists of equal length.',
    },
  },
  {
    id: 'one-of-a-hundred',
    panel: 'metrics',
    kind: 'predict',
    ask: {
      ja: '100 個の誤差のうち 99 個が 0.33 で、一つだけ 1.53 です。平均はいくつですか。',
      en: 'Of 100 errors 99 are 0.33 and one is 1.53. What is their mean?',
    },
    start: { errors: `${'0.33,'.repeat(99)}1.53` },
    target: { fact: 'errors.mean' },
    unit: { ja: '誤差の単位', en: 'units of the error' },
    within: 0.002,
    covers: ['errors'],
    hints: [
      {
        ja: '99 個の合計と残りの一つを分けて考えます。',
        en: 'Take the 99 and the single one separately.',
      },
    ],
    after: {
      ja: '0.33 + 1.2 / 100 です。(0.33 + 1.53) / 2 = 0.93 は、個数を無視した値です。ほかの四倍を超える誤差が一つあっても、平均は 4 % も動きません。',
      en: 'It is 0.33 + 1.2 / 100; (0.33 + 1.53) / 2 = 0.93 ignores how many there are of each. One error of more than four times the others moves the mean by less than 4 %.',
    },
  },
  {
    id: 'worst-grows-with-n',
    panel: 'metrics',
    kind: 'reach',
    ask: {
      ja: 'σ = 0.35 と誤差の平均 0.28 以下はそのままで、最悪の誤差の期待値を 1 以上にしてください（「n 個のうち最悪」の図）。',
      en: 'Leave σ at 0.35 and the mean error at 0.28 or less, and bring the expected worst error to 1 or more (in the figure of the worst of n).',
    },
    start: { lab: 'open', labErrorModes: '0:1', labWorstOf: '10' },
    target: [
      { parameter: 'labErrorSigma', is: '=', value: 0.35 },
      { fact: 'labWorst.mean', is: '≤', value: 0.28 },
      { fact: 'labWorst.now.exact', is: '≥', value: 1 },
    ],
    hints: [
      {
        ja: '分布を変えなくても、変えられるものが一つあります。',
        en: 'There is one thing to change that leaves the distribution as it is.',
      },
    ],
    after: {
      ja: '誤差の分布が同じでも、最悪の値は個数とともに増え、最良の値は減ります。長さの違うリストの最悪や最良を比べても、モデルの違いは分かりません。',
      en: 'The errors follow the same distribution, yet the worst grows with their number, and the best shrinks. To compare the worst or the best of lists of different lengths says nothing of the models.',
    },
  },
  {
    id: 'distance-of-few-draws',
    panel: 'metrics',
    kind: 'choose',
    ask: {
      ja: 'モデルの分布は真の分布と同じで、正確なフレシェ距離は 0 です。標本から見積もったフレシェ距離の、20 回の平均が 0.1 以上になるのはどれですか。',
      en: 'The model is the true distribution: the exact Fréchet distance is 0. Where is the mean of 20 estimates of it, each from draws of both, 0.1 or more?',
    },
    start: { lab: 'open', labTau: '1' },
    options: [
      { text: { ja: '30 個ずつ引く', en: '30 draws each' }, state: { labCount: '30' } },
      { text: { ja: '200 個ずつ引く', en: '200 draws each' }, state: { labCount: '200' } },
      { text: { ja: '500 個ずつ引く', en: '500 draws each' }, state: { labCount: '500' } },
    ],
    target: [{ fact: 'labLaws.estimates.frechet.mean', is: '≥', value: 0.1 }],
    covers: ['labLaws', 'labCurve'],
    hints: [
      {
        ja: '二組の標本の平均は、分布が同じでもずれます。ずれの二乗の期待値は 2·分散/n です。',
        en: 'The means of two samples differ even if their distribution is one: the square of that is expected to be 2 · variance / n.',
      },
    ],
    after: {
      ja: '見積もりは 0 を下回らないので、平均すると真の値より大きくなります。その偏りはおよそ 1/n で減るので、n の違う FID どうしは比べられません。',
      en: 'Estimates are never below 0, and so above the true value on average. That bias shrinks about like 1/n: FIDs of different n cannot be compared.',
    },
  },
];
