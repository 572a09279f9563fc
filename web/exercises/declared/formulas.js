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
  {
    id: 'score-on-a-slope',
    panel: 'formulas',
    kind: 'predict',
    ask: {
      ja: 'x = 2.1 でのスコアはいくつですか。中心が 1.8 で σ = 0.15 の峰の右の斜面で、もう一つの峰は遠く、無視できます。',
      en: 'What is the score at x = 2.1, on the right slope of the peak with centre 1.8 and σ = 0.15? The other peak is too far to matter.',
    },
    start: { x: '2.1' },
    target: { fact: 'score.cursor.score' },
    unit: { ja: 'x の単位の逆数', en: 'per unit of x' },
    within: 0.1,
    covers: ['slices', 'score'],
    hints: [
      {
        ja: '正規分布の log p(x) は −(x − µ)² / 2σ² と定数の和です。',
        en: 'The log p(x) of a normal distribution is −(x − µ)² / 2σ² and a constant.',
      },
      {
        ja: 'その 2 次式を x で微分します。',
        en: 'Differentiate that quadratic with respect to x.',
      },
    ],
    after: {
      ja: '−(2.1 − 1.8) / 0.15² ≈ −13.3 です。σ² でなく σ で割ると −2 になってしまいます。スコアは log p の傾きで、密度でも確率でもないので、負にも、絶対値が 1 を超える値にもなります。',
      en: 'It is −(2.1 − 1.8) / 0.15² ≈ −13.3; dividing by σ in place of σ² would give −2. The score is a slope of log p, neither a density nor a probability: it can be negative, and larger than 1 in size.',
    },
  },
  {
    id: 'score-zero-in-a-valley',
    panel: 'formulas',
    kind: 'reach',
    ask: {
      ja: '密度 p(x) が 0.001 以下で、しかもスコアが −1 から 1 の間にある x を見つけてください。',
      en: 'Find an x where the density p(x) is 0.001 or less and yet the score lies between −1 and 1.',
    },
    start: { x: '1' },
    target: [
      { fact: 'score.cursor.p', is: '≤', value: 0.001 },
      { fact: 'score.cursor.score', is: '≥', value: -1 },
      { fact: 'score.cursor.score', is: '≤', value: 1 },
    ],
    hints: [
      {
        ja: '二つの峰は左右対称です。向きが左から右へ変わる所を探してください。',
        en: 'The two peaks mirror each other. Look for the place where the direction turns from left to right.',
      },
    ],
    after: {
      ja: 'スコアが 0 なのは峰の上だけではなく、谷の底でも 0 です。スコアは log p(x) の傾きなので、密度が高いか低いかは分かりません。',
      en: 'The score is 0 not on peaks alone but at the bottom of a valley too. It is the slope of log p(x): it does not say whether the density is high.',
    },
  },
];
