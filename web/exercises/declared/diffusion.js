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
      ja: '√(1 − β) = 0.8 です。1 − β = 0.64 は分散の割合です。ノイズの係数 √β と合わせて二乗の和が 1 なので、分散 1 の x₀ は分散 1 のままです。',
      en: 'It is √(1 − β) = 0.8; 1 − β = 0.64 is the share of the variance. With √β for the noise, the squares add up to 1: an x₀ of variance 1 keeps it.',
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
      ja: 'β が 0.5 以上でこの推測が当たるのは、ノイズがたまたま 0 に近いときだけです。xₜ と p を知っていれば ε の事後平均は計算できますが、引かれた値そのものは決まりません。',
      en: 'With β at 0.5 or more this guess hits only where the noise happens to be near 0. From xₜ and p the posterior mean of ε follows, but not the value that was drawn.',
    },
  },
  {
    id: 'noise-taken-for-zero',
    panel: 'diffusion',
    kind: 'predict',
    ask: {
      ja: 'β = 0.8 のとき、ε を 0 とみなす推測の誤差は、すべての ε にわたる二乗平均平方根でいくつですか。',
      en: 'At β = 0.8, what is the root mean square, over all ε, of the error of the guess that sets ε to 0?',
    },
    start: { beta: '0.8' },
    target: { fact: 'schedule.rootMeanSquare' },
    unit: { ja: 'x₀ の単位', en: 'units of x₀' },
    within: 0.02,
    covers: ['step', 'schedule'],
    hints: [
      {
        ja: 'この推測は xₜ / √(1 − β) です。ε に掛かる係数はいくつになりますか。',
        en: 'This guess is xₜ / √(1 − β). What is ε multiplied by in it?',
      },
    ],
    after: {
      ja: '√(β / (1 − β)) です。√β ではありません。信号を元の大きさに戻す割り算が、ノイズも同じだけ拡大します。',
      en: 'It is √(β / (1 − β)), not √β: the division that brings the signal back to its size enlarges the noise as much.',
    },
  },
  {
    id: 'noise-that-can-be-guessed',
    panel: 'diffusion',
    kind: 'reach',
    ask: {
      ja: 'β を 0.5 以上、ε を 1 以上にしたまま、分布 p を知っている最良の推測の誤差を 0.05 以下にしてください。',
      en: 'With β at 0.5 or more and ε at 1 or more, make the best guess, which knows the distribution p, err by 0.05 at most.',
    },
    start: { x0: '1.5', beta: '0.6', noise: '1.2' },
    target: [
      { parameter: 'beta', is: '≥', value: 0.5 },
      { parameter: 'noise', is: '≥', value: 1 },
      { fact: 'step.bestGuessError', is: '≤', value: 0.05 },
    ],
    hints: [
      {
        ja: 'p の峰は −1.5 と 1.8 にあります。x₀ がありそうな値なら、推測も当たります。',
        en: 'The peaks of p are at −1.5 and 1.8: an x₀ that is likely is guessed well.',
      },
    ],
    after: {
      ja: 'x₀ を推測することは、ε を推測することと同じです：ε = (xₜ − √(1−β)·x₀)/√β。ノイズは乱数でも、xₜ と p を知れば見当が付きます。ノイズを予測するネットワークが学ぶのは、この平均です。',
      en: 'To guess x₀ is to guess ε: ε = (xₜ − √(1−β)·x₀)/√β. Random as it is, who knows xₜ and p can tell much of it. A network that predicts the noise learns this average.',
    },
  },
  {
    id: 'half-time',
    panel: 'diffusion',
    kind: 'predict',
    ask: {
      ja: 'β が直線的に増えるスケジュール（100 ステップ）では、半分の時刻 t = 50 で、信号の分散の割合 ᾱ はどれほど残っていますか。',
      en: 'Under a schedule whose β grows along a line (100 steps), which part ᾱ of the variance is still signal at half time, t = 50?',
    },
    start: { lab: 'open', labSchedule: 'linear', labSecond: 'none' },
    target: { fact: 'labForward.forwards.0.alphaBar' },
    unit: { ja: '割合', en: 'a share' },
    within: 0.05,
    covers: ['labForward', 'labSchedule', 'labDenoisers', 'labReverse', 'schedule'],
    hints: [
      {
        ja: 'ᾱ は 1 − β の積です。β は 0.001 から 0.2 まで増えます。',
        en: 'ᾱ is the product of all 1 − β; β grows from 0.001 to 0.2.',
      },
    ],
    after: {
      ja: '半分のステップで信号はほとんど残っていません。後半のステップは、ほぼノイズだけのものにノイズを足します。コサインのスケジュールは ᾱ をもっとゆっくり減らし、後半のステップにも働かせます。',
      en: 'After half of the steps hardly any signal is left: the other half adds noise to what is almost noise alone. The cosine schedule lowers ᾱ more slowly, so that late steps have work to do.',
    },
  },
  {
    id: 'noise-on-the-way-back',
    panel: 'diffusion',
    kind: 'choose',
    ask: {
      ja: 'このスケジュールは、t = T でも信号を残しています（ᾱ ≈ 0.047）。逆過程は、それでも標準正規分布のノイズから始まります。デノイザーは正確です。終わりの粒子とデータの分布とのワッサースタイン距離が 0.2 以下になるのはどれですか。',
      en: 'This schedule leaves some signal even at t = T (ᾱ ≈ 0.047). All the same, the way back starts from standard normal noise. The denoiser is exact. Which of these ends with particles within a Wasserstein distance of 0.2 of the data’s distribution?',
    },
    start: {
      lab: 'open',
      labModes: '0.5:0.3,2.5:0.7',
      labSchedule: 'drawn',
      labKnots: '9,6,3,0,-3',
      labSecond: 'none',
      labSteps: '200',
      labSampler: 'ddim',
      labCount: '2000',
    },
    options: [
      {
        text: {
          ja: '戻る途中でノイズを足さない（η = 0）、50 ステップ',
          en: 'No noise is added on the way back (η = 0), 50 steps',
        },
        state: { labEta: '0', labVisited: '50' },
      },
      {
        text: {
          ja: 'ノイズを足さず（η = 0）、ステップを 200 に増やす',
          en: 'No noise is added (η = 0), but 200 steps',
        },
        state: { labEta: '0', labVisited: '200' },
      },
      {
        text: {
          ja: '戻る途中でもノイズを足す（η = 1、DDPM と同じ）、50 ステップ',
          en: 'Noise is added on the way back (η = 1, the same as DDPM), 50 steps',
        },
        state: { labEta: '1', labVisited: '50' },
      },
    ],
    target: [{ fact: 'labReverse.runs.0.distance', is: '≤', value: 0.2 }],
    covers: ['labReverse'],
    hints: [
      {
        ja: 't = T での分布の平均は √ᾱ × 1.9 ≈ 0.41 です。出発点の平均は 0 なので、ずれています。',
        en: 'At t = T the distribution’s mean is √ᾱ × 1.9 ≈ 0.41. The particles start around 0, which is off.',
      },
      {
        ja: '出発点のずれは、η によって、どのように終わりまで伝わりますか。',
        en: 'How does what is off at the start reach the end, for each η?',
      },
    ],
    after: {
      ja: 'η = 0 では終わりの位置が出発点だけで決まるので、出発点のずれは最後まで残ります。距離は約 0.37 で、ステップを 200 に増やしても縮みません。η = 1 では約 0.06 です（n = 2,000、この種での値。真の分布から引いた 2,000 個でも平均して約 0.03 あります）。η = 1 の一歩は xₜ を η = 0 より強く縮め、失われる広がりをノイズで補うので、粒子は出発点を、完全にではなくても、かなり忘れます。足すノイズは邪魔なものではなく、xₜ と x₀ が決まってもなお残る xₜ₋₁ のばらつきです。DDPM の一歩からノイズだけを除くと、モードの幅も、モードの間の割合も崩れます。この設定（50 ステップ）では、終わりの標準偏差がデータの半分にも届きません。η = 0 の DDIM はそれとは違い、xₜ をより多く残す別のサンプラーで、出発点が正しければデータに近づきます。',
      en: 'With η = 0 the start alone decides the end, and what is wrong with the start is carried along: the distance is about 0.37, and 200 steps do not make it smaller. With η = 1 it is about 0.06 (n = 2,000, this seed; even exact draws are about 0.03 off on average). Such a step shrinks xₜ more than one with η = 0 does, and noise makes up for the spread that is lost: particles largely, not wholly, forget where they started. The added noise is no nuisance but the spread that xₜ₋₁ has even when xₜ and x₀ are given. With just the noise left out of DDPM’s step, neither the modes’ widths nor their shares come out right: in this setup (50 steps) the standard deviation ends at less than half of the data’s. DDIM with η = 0 is not that but another sampler, which keeps more of xₜ, and comes near the data from a right start.',
    },
  },
  {
    id: 'flat-loss-still-learns',
    panel: 'diffusion',
    kind: 'choose',
    ask: {
      ja: 'ノイズを推定するネットワークの損失は、600 ステップで 0.2206、1,000 ステップで 0.2192（どちらも標準誤差は 0.0053、評価する点は同じ）と、ほとんど平らになりました。学習したネットワークで 5,000 個の粒子を戻します（DDIM、100 ステップ）。データの分布とのワッサースタイン距離が 0.035 以下になるのはどれですか。',
      en: 'The loss of a network that predicts the noise is 0.2206 after 600 steps and 0.2192 after 1,000 (the standard error of either is 0.0053, and the points are the same): almost flat. The trained network leads 5,000 particles back (DDIM, 100 steps). Which of these comes within a Wasserstein distance of 0.035 of the data’s distribution?',
    },
    start: {
      lab: 'open',
      labSecond: 'none',
      labTrained: '1000',
      labTrainSeed: '1',
      labDenoiser: 'learned',
      labSampler: 'ddim',
      labVisited: '100',
      labCount: '5000',
    },
    options: [
      {
        text: {
          ja: '600 ステップで止める',
          en: 'Stopping after 600 steps',
        },
        state: { labTrained: '600' },
      },
      {
        text: { ja: '1,000 ステップで止める', en: 'Stopping after 1,000 steps' },
        state: { labTrained: '1000' },
      },
      {
        text: { ja: '8,000 ステップまで続ける', en: 'Going on to 8,000 steps' },
        state: { labTrained: '8000' },
      },
    ],
    target: [{ fact: 'labReverse.runs.0.distance', is: '≤', value: 0.035 }],
    covers: ['labDenoisers', 'labReverse'],
    hints: [
      {
        ja: 'どんなネットワークでも、損失の期待値は E[ε | xₜ] の損失の期待値を下回りません。学習の図の「最適値」は、その推定値です。',
        en: 'No network’s expected loss is below that of E[ε | xₜ]; the “optimum” in the figure of the training is an estimate of it.',
      },
      {
        ja: '損失のうち、学習が減らせるのは最適値を超える分だけです。',
        en: 'Of the loss, training can only lower what exceeds the optimum.',
      },
    ],
    after: {
      ja: '損失の大部分（この評価点で 0.2156）は、xₜ だけからは決まらないノイズの分で、学習では減りません。1,000 ステップから 8,000 ステップまでに、損失は 0.2167 へ約 1 % しか下がりません。評価する点が同じなので、標準誤差 0.0053 の大部分は二つの損失に共通で、その差はこれでは測れません。その間に、最良の推定 E[ε | xₜ] との差の二乗平均は最適値の 2.2 % から 0.8 % に減ります（損失と最適値の差は、期待値ではこれに等しく、有限個の点では少しずれます）。同じノイズから出発した n = 5,000 個の粒子の距離は 0.043 から 0.025 になります。真の分布から引いた 5,000 個でも、距離は平均して約 0.02 あります。損失が平らでも、学習が終わったとは限りません。下限が分からないときは、損失だけでなく標本も比べます。',
      en: 'Most of the loss, 0.2156 on these points, is noise that xₜ does not determine, and no training takes it away. From 1,000 steps to 8,000 the loss falls to 0.2167, by about 1 %. As the points are the same, most of the standard error of 0.0053 is shared by both losses: it does not measure their difference. Meanwhile the mean square by which the network is off the best guess E[ε | xₜ] falls from 2.2 % of the optimum to 0.8 % (loss less optimum equals it in expectation; on finitely many points they differ a little). The distance of n = 5,000 particles that start from the same noise falls from 0.043 to 0.025; even 5,000 exact draws are about 0.02 off on average. A flat loss does not mean that learning is over. Where the least possible loss is not known, compare samples too, not the loss alone.',
    },
  },
];
