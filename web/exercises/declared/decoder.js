/** @type {import('../exercise.js').Exercise[]} */
export const decoder = [
  {
    id: 'double-a-weight',
    panel: 'decoder',
    kind: 'predict',
    ask: {
      ja: 'z₁ は 1.717 で、x̂ は 2.472 です。一つ目の重みを 1.4 から 2.8 へ二倍にすると、x̂ はいくつになりますか。',
      en: 'z₁ is 1.717, and x̂ is 2.472. The first weight is doubled, from 1.4 to 2.8. What is x̂ then?',
    },
    start: { weights: '2.8,-0.6,0.8,0.5,-1.1' },
    target: { fact: 'waterfall.xHat' },
    unit: { ja: 'x̂ の単位', en: 'units of x̂' },
    within: 0.02,
    covers: ['waterfall'],
    hints: [
      {
        ja: 'x̂ のどの項に w₁ が入っていますか。',
        en: 'Which terms of x̂ contain w₁?',
      },
    ],
    after: {
      ja: 'x̂ はそれぞれの wᵢzᵢ とバイアスの和なので、w₁ を二倍にすると w₁z₁ がもう一度足されます。x̂ 全体が二倍になるのではありません。',
      en: 'x̂ is the sum of all wᵢzᵢ and the bias: doubling w₁ adds w₁z₁ once more. x̂ itself is not doubled.',
    },
  },
  {
    id: 'no-weight-left',
    panel: 'decoder',
    kind: 'predict',
    ask: {
      ja: '重みをすべて 0 にし、バイアスは 0.2 のままにします。x̂ はいくつですか。',
      en: 'All weights are set to 0, the bias stays 0.2. What is x̂?',
    },
    start: { weights: '0,0,0,0,0' },
    target: { fact: 'waterfall.xHat' },
    unit: { ja: 'x̂ の単位', en: 'units of x̂' },
    within: 0.005,
    covers: ['waterfall'],
    hints: [
      {
        ja: 'x̂ = Σ wᵢzᵢ + b のうち、残る項はどれですか。',
        en: 'Of x̂ = Σ wᵢzᵢ + b, which term is left?',
      },
    ],
    after: {
      ja: '残るのはバイアスです。重みがすべて 0 のデコーダは、z が何であっても同じ x̂ を出します。出力があることは、z が使われている証拠になりません。',
      en: 'The bias is left. A decoder whose weights are all 0 gives the same x̂ for every z: that there is an output is no proof that z is used.',
    },
  },
  {
    id: 'parts-that-cancel',
    panel: 'decoder',
    kind: 'reach',
    ask: {
      ja: 'バイアスを 1 以上にしたまま、x̂ を −0.01 から 0.01 の間にしてください。',
      en: 'With the bias at 1 or more, bring x̂ between −0.01 and 0.01.',
    },
    start: { bias: '1' },
    target: [
      { parameter: 'bias', is: '≥', value: 1 },
      { fact: 'waterfall.xHat', is: '≥', value: -0.01 },
      { fact: 'waterfall.xHat', is: '≤', value: 0.01 },
    ],
    hints: [
      {
        ja: '重みを一つ残して 0 にすると、あとは一つの項だけでバイアスを打ち消せばよくなります。',
        en: 'Set all weights but one to 0: then a single term has to cancel the bias.',
      },
      {
        ja: '残した項は、いくつでなければなりませんか。',
        en: 'What must the term that is left be?',
      },
    ],
    after: {
      ja: 'x̂ が 0 に近くても、各項が小さいとは限りません。和が同じになる組み合わせは無数にあり、x̂ だけから各項の値は決まりません。',
      en: 'An x̂ near 0 does not mean small terms. Endlessly many combinations have the same sum: x̂ alone does not determine its terms.',
    },
  },
  {
    id: 'posterior-is-not-prior',
    panel: 'decoder',
    kind: 'reach',
    ask: {
      ja: 'q(z) と事後分布 p(z | x) の KL を 0.001 以下にしてください。ただし、q(z) と事前分布 p(z) の KL は 0.5 以上あるようにします。',
      en: 'Bring the KL divergence of q(z) from the posterior p(z | x) to 0.001 or less, where that from the prior p(z) is 0.5 or more.',
    },
    start: { lab: 'open', labPrior: 'normal' },
    target: [
      { fact: 'labBound.posteriorDivergence', is: '≤', value: 0.001 },
      { fact: 'labBound.priorDivergence', is: '≥', value: 0.5 },
    ],
    hints: [
      {
        ja: '動かすのは q の平均と幅です。事後分布の曲線に重ねてください。',
        en: 'Move the mean and the width of q, until it lies on the curve of the posterior.',
      },
    ],
    after: {
      ja: '下界と log p(x) の差は、q と事後分布の KL です。事前分布と同じになるべきなのは、一つ一つの q(z | x) ではなく、x について平均した q(z) です。',
      en: 'What the bound lacks of log p(x) is the divergence of q from the posterior. It is not each q(z | x) that should equal the prior but their average over x.',
    },
  },
  {
    id: 'zero-divergence',
    panel: 'decoder',
    kind: 'choose',
    ask: {
      ja: '下界の二つ目の項、q(z) と事前分布の KL が 0.001 以下になるのは、どの q ですか。',
      en: 'For which q is the second term of the bound, the KL divergence of q(z) from the prior, 0.001 or less?',
    },
    start: { lab: 'open', labPrior: 'normal' },
    options: [
      {
        text: {
          ja: 'この x にだけ合わせた狭い q（平均 0.2、幅 0.02）',
          en: 'A narrow one, made for this x alone (mean 0.2, width 0.02)',
        },
        state: { labMean: '0.2', labWidth: '0.02' },
      },
      {
        text: {
          ja: '事後分布に重なる q（平均 0.18、幅 0.29）',
          en: 'One that lies on the posterior (mean 0.18, width 0.29)',
        },
        state: { labMean: '0.18', labWidth: '0.29' },
      },
      {
        text: {
          ja: 'x を見ない q（平均 0、幅 1）',
          en: 'One that does not look at x (mean 0, width 1)',
        },
        state: { labMean: '0', labWidth: '1' },
      },
    ],
    target: [{ fact: 'labBound.priorDivergence', is: '≤', value: 0.001 }],
    covers: ['labBound', 'labImportance'],
    hints: [],
    after: {
      ja: 'KL が 0 の q(z | x) は事前分布そのもので、どの x でも同じです。x を覚えすぎた過学習ではなく、その逆で、x について何も伝えていません。一つの x に合わせて狭くした q の KL は大きくなります。',
      en: 'A q(z | x) of divergence 0 is the prior itself, the same for every x. That is no overfitting but its opposite: it tells nothing of x. A q made narrow for one x has a large divergence.',
    },
  },
  {
    id: 'units-of-one-column',
    panel: 'decoder',
    kind: 'choose',
    ask: {
      ja: '潜在変数は一つです。図の横軸の列だけ、単位を変えて数値を 10 倍にします。行の平均対数密度（元の単位）が −4.475 になり、10 倍する前と変わらないのは、どのモデルですか。',
      en: 'With one latent value, the column along the horizontal axis gets another unit: its numbers are 10 times as large. For which model is the mean log density of a row (in the old units) −4.475, just as before?',
    },
    start: { lab: 'open', labMethod: 'ppca' },
    options: [
      {
        text: {
          ja: '確率的主成分分析：どの列のノイズも同じ分散',
          en: 'Probabilistic PCA: noise of one variance in all columns',
        },
        state: { labMethod: 'ppca', labStretch: '10' },
      },
      {
        text: {
          ja: '因子分析：列ごとに違う分散のノイズ',
          en: 'Factor analysis: noise of its own variance in each column',
        },
        state: { labMethod: 'fa', labStretch: '10' },
      },
    ],
    target: [
      { fact: 'labDirections.logLikelihood', is: '≥', value: -4.4757 },
      { fact: 'labDirections.logLikelihood', is: '≤', value: -4.4737 },
    ],
    covers: ['labDirections', 'labHeldOut'],
    hints: [
      {
        ja: '10 倍した列では、ノイズの分散も 100 倍になるはずです。',
        en: 'In a column that is 10 times as large the noise, too, should have 100 times the variance.',
      },
    ],
    after: {
      ja: '因子分析では、列ごとのノイズの分散が単位と一緒に変わるので、同じ当てはめになります。主成分分析では、単位が方向を変えます。二つが同じになるのは、どの列のノイズも等しいときです。',
      en: 'In factor analysis the noise of each column changes with its unit, and the fit is the same. In PCA the unit turns the directions. The two agree where the noise is equal in all columns.',
    },
  },
  {
    id: 'peak-depends-on-noise',
    panel: 'decoder',
    kind: 'predict',
    ask: {
      ja: 'ペンギンの四つの測定値では、因子分析は潜在変数が二つでも三つでも、当てはめに使わなかった行を（誤差の範囲で）同じほどよく予測します。どの列のノイズも同じとする確率的主成分分析が最もよく予測するのは、一つから三つのうちいくつのときですか。',
      en: 'For four measurements of penguins factor analysis predicts rows that it was not fitted to equally well with two latent values and with three (within the errors). With how many of one to three does probabilistic PCA, whose noise is the same in all columns, predict them best?',
    },
    start: { lab: 'open' },
    target: { fact: 'labHeldOut.models.0.best' },
    unit: { ja: '個', en: 'latent values' },
    within: 0.5,
    covers: ['labHeldOut'],
    hints: [
      {
        ja: '列ごとに違うノイズを、一つの分散では表せません。',
        en: 'Noise that differs by column cannot be told by one variance.',
      },
    ],
    after: {
      ja: '列ごとのノイズの違いも潜在変数で表すので、より多く要ります。予測が最もよくなる数はモデルの仮定で変わり、「正しい数」のしるしではありません。',
      en: 'It needs further latent values to tell the noise of the columns apart. The number that predicts best depends on what the model assumes: it is no sign of the “right” number.',
    },
  },
];
