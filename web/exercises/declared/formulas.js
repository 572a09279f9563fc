/** @type {import('../exercise.js').Exercise[]} */
export const formulas = [
  {
    id: 'log-density-above-zero',
    panel: 'formulas',
    kind: 'reach',
    ask: {
      ja: 'log p(x) が 0 より大きくなる x を見つけてください。',
      en: 'Find an x at which log p(x) is above 0.',
    },
    start: { x: '0.2' },
    target: [{ fact: 'slices.cursor.logP', is: '>', value: 0 }],
    hints: [
      {
        ja: 'σ = 0.15 の峰では、密度は 1 より高くなります。',
        en: 'On a peak of σ = 0.15 the density is higher than 1.',
      },
    ],
    after: {
      ja: '密度は確率ではなく、単位当たりの確率です。狭い峰では 1 を超え、その対数は正になります。',
      en: 'A density is no probability but a probability per unit: on a narrow peak it exceeds 1, and its logarithm is positive.',
    },
  },
  {
    id: 'where-the-score-is-high',
    panel: 'formulas',
    kind: 'choose',
    ask: {
      ja: 'スコアが 10 より大きくなるのはどこですか。',
      en: 'Where is the score above 10?',
    },
    start: {},
    options: [
      { text: { ja: '峰の上（x = 1.8）', en: 'On a peak (x = 1.8)' }, state: { x: '1.8' } },
      {
        text: { ja: '峰の左の斜面（x = 1.5）', en: 'On the slope left of a peak (x = 1.5)' },
        state: { x: '1.5' },
      },
      {
        text: { ja: '峰の右の斜面（x = 2.1）', en: 'On the slope right of a peak (x = 2.1)' },
        state: { x: '2.1' },
      },
    ],
    target: [{ fact: 'score.cursor.score', is: '>', value: 10 }],
    covers: ['score', 'slices'],
    hints: [
      {
        ja: 'スコアは log p(x) の傾きです。',
        en: 'The score is the slope of log p(x).',
      },
    ],
    after: {
      ja: 'スコアは密度が高くなる向きを指します。峰の上では 0、左の斜面では正、右の斜面では負です。',
      en: 'The score points to where the density rises: 0 on a peak, positive left of it, negative right of it.',
    },
  },
];
