/** @type {import('../exercise.js').Exercise[]} */
export const takeaways = [
  {
    id: 'sharp-loses-mass',
    panel: 'takeaways',
    kind: 'predict',
    ask: {
      ja: '成分の広がりを 0.25 倍にしたモデルのカバー率（p から引いた値が、どれかのモードから 1.96·τσ 以内にある確率）はいくつですか（τ = 1 なら 0.95）。',
      en: 'The components of a model are 0.25 times as wide. What is its coverage (the probability that a draw from p lies within 1.96·τσ of a mode; 0.95 at τ = 1)?',
    },
    start: { temperature: '0.25' },
    target: { fact: 'tradeoff.covered.exact' },
    unit: { ja: '割合', en: 'a share' },
    within: 0.05,
    covers: ['tradeoff'],
    hints: [
      {
        ja: '覆う範囲は、各モードから両側へ 1.96 · 0.25 標準偏差です。',
        en: 'From each mode the covered range reaches 1.96 · 0.25 standard deviations to either side.',
      },
    ],
    after: {
      ja: '2Φ(0.49) − 1 ≈ 0.38 です。真の密度は中心ほど高いので、幅が 0.25 倍でも 0.95 · 0.25 ≈ 0.24 までは下がりません。引いた値は一つ一つもっともらしくなりますが、カバー率は下がります。',
      en: 'It is 2Φ(0.49) − 1 ≈ 0.38, not 0.95 · 0.25 ≈ 0.24: the true density is highest at the centre. Single draws get more likely, yet coverage falls.',
    },
  },
  {
    id: 'more-likely-than-true',
    panel: 'takeaways',
    kind: 'choose',
    ask: {
      ja: '次のモデルから引いた値のうち、真の分布から引いた値よりも、log p の期待値が高いのはどれですか。',
      en: 'Draws from which of these models have a higher expected log p than draws from the true distribution?',
    },
    start: {},
    options: [
      {
        text: { ja: '成分の幅が 1.15 倍', en: 'Components 1.15 times as wide' },
        state: { tilt: '1', widen: '1.15' },
      },
      {
        text: { ja: '成分の幅が 0.85 倍', en: 'Components 0.85 times as wide' },
        state: { tilt: '1', widen: '0.85' },
      },
      {
        text: {
          ja: '幅は同じで、一つ目の成分が 1.3 倍出やすい',
          en: 'Equally wide, the first 1.3 times as likely',
        },
        state: { tilt: '1.3', widen: '1' },
      },
    ],
    target: [{ fact: 'looks.b.logP.expectedZ', is: '>', value: 1 }],
    covers: ['looks', 'tradeoff'],
    hints: [
      {
        ja: 'log p(x) が高いのは、峰の近くの x です。',
        en: 'It is near the peaks that log p(x) is high.',
      },
    ],
    after: {
      ja: '狭いモデルの値は峰の近くに集まるので、真の分布の値よりも log p の期待値が高くなります。log p の平均が高いことは、分布が合っていることを意味しません。',
      en: 'Draws from the narrower model keep near the peaks, so that their expected log p is above that of true draws. A high mean log p does not mean that the distribution is right.',
    },
  },
  {
    id: 'between-the-modes',
    panel: 'takeaways',
    kind: 'predict',
    ask: {
      ja: 'β_B = 0.99 では xₜ はほとんどノイズです。このとき xₜ を知った最良の推測（事後平均）での密度 p は、p の最大値の何倍ですか。',
      en: 'At β_B = 0.99 xₜ is nearly all noise. The best guess of x₀ from it is the posterior mean. What share of its highest value has p there?',
    },
    start: { betaB: '0.99' },
    target: { fact: 'schedule.steps.1.likeness' },
    unit: { ja: '最大値に対する比', en: 'share of the highest' },
    within: 0.02,
    covers: ['schedule'],
    hints: [
      {
        ja: '二つの峰のどちらから来たかは、xₜ からほとんど分かりません。',
        en: 'From xₜ it can hardly be told which of the two peaks it came from.',
      },
    ],
    after: {
      ja: 'ほぼ 0 です。事後平均は平均二乗誤差を最小にしますが、ここでは二つの峰の間にあり、p からその近くの値が引かれることはほとんどありません。平均二乗誤差が最小でも、もっともらしい値とは限りません。',
      en: 'Next to 0. The posterior mean has the least mean squared error, but here it lies between the peaks, where p hardly ever puts a draw: the least error does not make a likely value.',
    },
  },
  {
    id: 'alike-until-counted',
    panel: 'takeaways',
    kind: 'choose',
    ask: {
      ja: 'モデルは重みを 1.3 対 1 に誤っています。一つ目のモードの個数の z 値が、期待値で 4 以上になるのは、n がどれのときですか。',
      en: 'The model has its weights wrong, 1.3 to 1. At which n is the expected z of the first mode’s count 4 or more?',
    },
    start: { tilt: '1.3' },
    options: [
      { text: { ja: 'n = 100', en: 'n = 100' }, state: { n: '100' } },
      { text: { ja: 'n = 300', en: 'n = 300' }, state: { n: '300' } },
      { text: { ja: 'n = 1,000', en: 'n = 1,000' }, state: { n: '1000' } },
    ],
    target: [{ fact: 'looks.b.modes.0.expectedZ', is: '≥', value: 4 }],
    covers: ['looks'],
    hints: [
      {
        ja: '期待される個数の差は n に、標準偏差は √n に比例します。',
        en: 'The expected difference grows like n, the standard deviation like √n.',
      },
    ],
    after: {
      ja: 'z の期待値は √n に比例して増えます。少ない点では、似て見えることは同じ分布から来たしるしになりません。',
      en: 'The expected z grows like √n. With few points, to look alike is no sign of one distribution.',
    },
  },
  {
    id: 'mean-of-two-modes',
    panel: 'takeaways',
    kind: 'choose',
    ask: {
      ja: '平均二乗誤差が最小の推測 E[x₀ | xₜ] の所で、密度 p が最も高い所の 1 % に満たないのは、β がいくつのときですか（x₀ = 1.7、ε = −1.2）。',
      en: 'At which β is p at the guess of least mean squared error, E[x₀ | xₜ], below 1 % of its highest density (x₀ = 1.7, ε = −1.2)?',
    },
    start: { x0: '1.7', noise: '-1.2', betaB: '0.3' },
    options: [
      { text: { ja: 'β = 0.05', en: 'β = 0.05' }, state: { betaB: '0.05' } },
      { text: { ja: 'β = 0.3', en: 'β = 0.3' }, state: { betaB: '0.3' } },
      { text: { ja: 'β = 0.7', en: 'β = 0.7' }, state: { betaB: '0.7' } },
    ],
    target: [{ fact: 'schedule.steps.1.likeness', is: '<', value: 0.01 }],
    covers: ['schedule'],
    hints: [
      {
        ja: 'xₜ からどちらのモードか分からなくなると、推測は二つの間に来ます。',
        en: 'Once xₜ does not tell which mode it was, the guess comes to lie between the two.',
      },
    ],
    after: {
      ja: '平均は二乗誤差を最小にしますが、二つのモードの間の、p がほとんど値を出さない所に来ることがあります。もっともらしい値が欲しいなら、平均ではなく、引いた値が要ります。',
      en: 'The mean has the least squared error, yet it may lie between two modes where p has hardly any mass. Who wants a likely value needs a draw, not the mean.',
    },
  },
];
