/** @type {import('../exercise.js').Exercise[]} */
export const diffusion = [
  {
    id: 'signal-kept',
    panel: 'diffusion',
    kind: 'predict',
    ask: {
      ja: 'β = 0.36 の一歩のあと、x₀ に掛かる係数はいくつですか。',
      en: 'After one step of β = 0.36, what is x₀ multiplied by?',
    },
    start: { beta: '0.36' },
    target: { fact: 'step.signalCoefficient' },
    unit: { ja: '倍', en: 'times' },
    within: 0.005,
    covers: ['step', 'schedule'],
    hints: [
      {
        ja: 'β が決めるのは分散の配分です。係数はその平方根です。',
        en: 'β shares out the variance; the coefficients are square roots of that.',
      },
    ],
    after: {
      ja: '√(1 − β) です。ノイズの係数 √β と合わせて二乗の和が 1 なので、分散 1 の x₀ は分散 1 のままです。',
      en: 'It is √(1 − β). With √β for the noise, the squares add up to 1: an x₀ of variance 1 keeps it.',
    },
  },
  {
    id: 'lucky-noise',
    panel: 'diffusion',
    kind: 'reach',
    ask: {
      ja: 'β を 0.5 以上にしたまま、ε を 0 とみなす推測の誤差を 0.01 以下にしてください。',
      en: 'With β at 0.5 or more, make the guess that sets ε to 0 err by 0.01 at most.',
    },
    start: { beta: '0.6' },
    target: [
      { parameter: 'beta', is: '≥', value: 0.5 },
      { fact: 'step.guessError', is: '≤', value: 0.01 },
    ],
    hints: [
      {
        ja: 'この推測は xₜ を信号の係数で割るだけです。',
        en: 'This guess divides xₜ by the coefficient of the signal, no more.',
      },
    ],
    after: {
      ja: 'β が 0.5 以上でこの推測が当たるのは、ノイズがたまたま 0 に近いときだけです。xₜ と p を知っていればノイズの平均は推測できますが、引かれた値そのものは決まりません。',
      en: 'With β at 0.5 or more this guess hits only where the noise happens to be near 0. Who knows xₜ and p can guess the noise on average, but not the very value that was drawn.',
    },
  },
];
