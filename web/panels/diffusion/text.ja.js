import { fixed, short, significant } from '../../plots/number.js';

const tooLarge = ['値が大きすぎて、', '図に描けません。'];

/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 3',
  title: 'ノイズを加えて復元する',
  roles:
    '<b>潜在</b> = ノイズを加えた値 <var>x</var>ₜ（一つの数）　→　<b>観測</b> = 元の値 <var>x</var>₀（一つの数）',
  lead: '拡散過程（diffusion process）の一歩です。ここで決まるのは、元の値 <var>x</var>₀ のうち<b>どれだけを信号として残し、どれだけをノイズと入れ替えるか</b>で、その配分を一つの数 β が決めます。<var>x</var>ₜ が潜在変数（latent variable）の役をし、そこから <var>x</var>₀ を復元します。',
  lab: 'ノイズを加えきり、取り除く（スケジュール、学習、サンプラー）',
  parameters: {
    x0: { label: '元の値 x₀', unit: 'データの単位' },
    beta: { label: 'ノイズの分散 β', unit: '0 以上 1 未満' },
    noise: { label: 'ノイズ ε', unit: '標準正規分布の値' },
  },
  figures: {
    step: {
      title: '行って戻る一歩',
      prose:
        '行きは、<var>x</var>₀ を √(1−β) 倍に縮めてから √β·ε を足します。帰りは、ε を知っていれば同じだけ引いてから √(1−β) で割ります。知らないときの推測は二つ示します。一つは単純に ε を 0 とみなし、割るだけのものです。もう一つは、<var>x</var>₀ が「手を動かす 1」の混合分布 <var>p</var> から来たと知っている場合の事後平均（posterior mean）E[<var>x</var>₀ | <var>x</var>ₜ] です。○ハンドルは左右に動かせます。',
      marks: {
        tooLarge,
        axis: '値（x₀ と同じ単位）',
        rows: [
          '元の値 x₀',
          '縮める：√(1−β)·x₀',
          '足す：√β·ε',
          '戻す：ε を知っている',
          '戻す：ε を 0 とみなす',
          '戻す：ε は知らず、p を知る',
        ],
        arrives: (/** @type {string} */ noise, /** @type {string} */ xt) => `${noise}　xₜ = ${xt}`,
        error: (/** @type {string} */ e) => `　誤差 ${e}`,
        noDensity: 'p に使える密度がない',
        dragX0: '元の値 x₀',
        dragNoise: 'ノイズ ε（矢印の先）',
      },
      summary(data) {
        if (!data.drawable) return tooLarge.join('');
        const { x0, beta, signal, noiseShare, xt, x0Hat, recoveryError, guess, guessError } = data;
        const { bestGuess, bestGuessError } = data;
        const exact =
          recoveryError === 0
            ? '誤差はありません'
            : `丸め誤差 ${significant(recoveryError, 2)} が残るだけです`;
        const shrunk = beta === 0 ? 'そのまま残り' : ` ${significant(signal, 4)} に縮み`;
        const missed =
          guessError === 0 ? 'で、ずれません' : `で、${significant(guessError)} ずれます`;
        const best =
          bestGuess === null
            ? '「手を動かす 1」の p には計算に使える密度がないので、p を使う推測はできません。'
            : `p を知っている場合の事後平均は ${significant(bestGuess, 4)} で、${significant(bestGuessError)} ずれます。`;
        return `x₀ = ${short(x0, 5)} は${shrunk}、ノイズ ${significant(noiseShare)} が加わって xₜ = ${significant(xt, 4)} になります。ε を知っていれば x̂₀ = ${significant(x0Hat, 4)} に戻り、${exact}。ε を知らずに 0 とみなすと ${significant(guess, 4)} ${missed}。${best}`;
      },
    },
    schedule: {
      title: 'β が決める配分と、その代償',
      prose:
        '二つの係数は、二乗の和が 1 になるように決まっています。ε は <var>x</var>₀ と独立で分散 1 なので、<var>x</var>₀ の分散が 1 なら <var>x</var>ₜ の分散も 1 のままです。下の色つきの曲線は、知らない ε を 0 とみなしたときの復元誤差 √(β/(1−β))·|ε| で、いまの ε だけのものです。無彩色の曲線は、標準正規分布に従う<b>あらゆる ε</b> についての二乗平均平方根（RMS）で、E[ε²] = 1 なので √(β/(1−β)) になります。いちばん下は、β を四段階で増やしたスケジュールの例です。<var>t</var> 段目までに残る信号の割合は ᾱₜ = (1−β₁)⋯(1−βₜ) で、濃い部分の長さで示します。',
      marks: {
        tooLarge,
        shares: '係数',
        signal: (/** @type {string} */ value) => `信号 √(1−β) = ${value}`,
        noise: (/** @type {string} */ value) => `ノイズ √β = ${value}`,
        equal: 'β = 0.5 で等しい',
        cost: 'x₀ の復元誤差',
        beta: 'ノイズの分散 β',
        mean: (/** @type {string} */ value) => `ε を 0 とみなす、RMS：${value}`,
        unknown: (/** @type {string} */ value) => `ε を 0 とみなす、いまの ε：${value}`,
        known: (/** @type {string} */ value) => `ε を知っている：${value}`,
        steps: '四段階のスケジュール：βₜ = βt/4',
        drag: 'ノイズの分散 β',
      },
      summary(data) {
        if (!data.drawable) return tooLarge.join('');
        const { beta, signalCoefficient, noiseCoefficient, recoveryError, guessError } = data;
        const { rootMeanSquare, steps } = data;
        return `β = ${short(beta)} では信号の係数が ${fixed(signalCoefficient, 3)}、ノイズの係数が ${fixed(noiseCoefficient, 3)} です。復元誤差は、ε を知っていれば ${significant(recoveryError, 2)}、0 とみなせば ${significant(guessError)} です。ε を 0 とみなす誤差の、あらゆる ε についての RMS は ${significant(rootMeanSquare)} です。β を ${significant(steps[0].beta, 2)} から ${significant(beta, 2)} まで四段階で増やすと、残る信号の割合は ᾱ₄ = ${fixed(steps[3].alphaBar, 3)} です。どれも式どおりの値で、推定は含みません。`;
      },
    },
  },
  tries: [
    {
      action: 'β を 0.9 にする',
      look: '信号は 3 割ほどに縮みます。ε を 0 とみなすときの誤差は |ε| の 3 倍になりますが、ε を知っていれば元の値に戻ります。',
    },
    {
      action: 'β を 0.9 のまま、ε を 0 にする',
      look: 'ε を 0 とみなす推測が当たるので、その誤差が消えます。復元を難しくするのは、縮めることではなく、分からないノイズです。',
    },
    {
      action: 'β を 0 にする',
      look: 'xₜ は x₀ と同じで、ε は何も変えません。何も隠れないので、どの推測も元の値に一致します。',
    },
  ],
  notice:
    '加えたノイズを知っていれば、β がいくつでも丸め誤差の範囲で元に戻ります。このコードの復元がそうです。知らないノイズを 0 とみなすと、誤差の RMS は β とともに増え、β が 1 に近づくと限りなく大きくなります。ノイズスケジュール（noise schedule）とは各段階の β の並びのことで、この難しさを段階にどう割り振るかを決めます。実際の拡散モデルは、知らない ε をネットワークで推定します。これは、学習データの分布を手がかりに事後平均を近似することにあたります。',
};
