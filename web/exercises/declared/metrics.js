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
];
