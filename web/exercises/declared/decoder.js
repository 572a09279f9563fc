/** @type {import('../exercise.js').Exercise[]} */
export const decoder = [
  {
    id: 'double-a-weight',
    panel: 'decoder',
    kind: 'predict',
    ask: {
      ja: '一つ目の重みを 1.4 から 2.8 へ、二倍にします。始める前に図をよく見て、x̂ を予想してください。',
      en: 'The first weight is doubled, from 1.4 to 2.8. Look at the figure before you begin, then predict x̂.',
    },
    start: { weights: '2.8,-0.6,0.8,0.5,-1.1' },
    target: { fact: 'waterfall.xHat' },
    unit: { ja: 'x̂ の単位', en: 'units of x̂' },
    within: 0.02,
    covers: ['waterfall'],
    hints: [
      {
        ja: 'デコーダは線形です。増えるのは一つ目の棒だけで、ちょうどその長さだけ増えます。',
        en: 'The decoder is linear: only the first bar grows, by just its own length.',
      },
    ],
    after: {
      ja: 'x̂ はそれぞれの wᵢzᵢ とバイアスの和なので、w₁ を二倍にすると w₁z₁ がもう一度足されます。',
      en: 'x̂ is the sum of all wᵢzᵢ and the bias: doubling w₁ adds w₁z₁ once more.',
    },
  },
];
