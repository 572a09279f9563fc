import { fixed, short, signed, significant } from '../../plots/number.js';

/** @typedef {import('./panel.js').Looks} Looks */
/** @typedef {Looks['a']['modes'][number]} Count */
/** @typedef {Looks['a']['logP']} LogP */
/** @typedef {import('./panel.js').Tradeoff['quality']} Measured */
/** @typedef {import('./panel.js').Schedule['steps'][number]} Step */
/** @typedef {ReturnType<typeof import('./schedule.js').scheduleFacts>} ScheduleFacts */

const obstacles = {
  empty: ['「手を動かす 1」にモードがないので、', '比べる分布がありません。'],
  pointlike: ['「手を動かす 1」の σ が 0 なので、', '密度がなく、比べられません。'],
  extreme: ['「手を動かす 1」の値が大きすぎるか', '小さすぎて、この図は描けません。'],
};

/** @param {keyof typeof obstacles} obstacle */
const obstacleSentence = (obstacle) => obstacles[obstacle].join('');

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'この節の要点',
  title: '三つの誤解',
  roles:
    '<b>潜在</b> = 成分の番号と、その中の位置（誤解 3 では <var>x</var>ₜ）　→　<b>観測</b> = 引いた値 <var>x</var>（誤解 3 では元の値 <var>x</var>₀）',
  lab: '予想してから、目の見分け、多様性と品質、スケジュール、戻せるノイズを確かめる',
  lead: '生成モデルを評価し、調整するときに起きやすい誤解を三つ取り上げます。どれも「手を動かす 1」で決めた混合分布（mixture distribution）<var>p</var> を真の分布（true distribution）として、<b>反例（counterexample）を一つずつ</b>、その場で計算して示します。「手を動かす 1」のモードや σ を変えると、ここの図も変わります。',
  parameters: {
    seed: { label: '乱数の種', unit: '整数' },
    n: { label: '引く回数 n（誤解 1 と 2）', unit: '2 から 10,000 まで' },
    tilt: { label: 'B の重みの偏り', unit: '最初の成分 ÷ 最後の成分' },
    widen: { label: 'B の成分の標準偏差', unit: 'σ の倍数' },
    temperature: { label: '引くときの標準偏差の倍率 τ', unit: 'σ の倍数' },
    x0: { label: '元の値 x₀', unit: 'x の単位' },
    noise: { label: 'ノイズ ε', unit: '標準正規分布の値' },
    betaA: { label: '上の段 A の β', unit: '0 以上 1 未満' },
    betaB: { label: '下の段 B の β', unit: '0 以上 1 未満' },
  },
  figures: {
    looks: {
      title: '誤解 1：見た目が似ていれば、同じくらい良い',
      prose:
        'A は真の分布 <var>p</var> から引いた <var>n</var> 個、B は少しずれたモデルから引いた <var>n</var> 個です。初期値では、帯を見ただけでどちらが <var>p</var> からのものかを言い当てるのは困難です。そこで、モードごとの個数と、引いた値での log <var>p</var> の平均を求め、<var>p</var> から引いたときの期待値と比べます。差は、個数なら標準偏差、平均なら標準誤差（standard error）を 1 として表します。細い縦線は、B のモデルから引いたときの差の期待値で、引いた値によらず正確です。それぞれの値は、いちばん近いモードの個数に数えます。個数の和は <var>n</var> なので、モードが二つなら片方だけを示します。帯の中の上下の位置に意味はありません。',
      marks: {
        ...obstacles,
        x: '値 x',
        count: (/** @type {Count} */ { mode, expected, deviation }, /** @type {boolean} */ wide) =>
          `${short(mode)} の${wide ? '個数の期待値' : '数'} ${fixed(expected, 0)} ± ${fixed(deviation, 1)}`,
        counts: (/** @type {Count} */ a, /** @type {Count} */ b, /** @type {boolean} */ wide) =>
          wide
            ? `A ${a.count}（差 ${signed(a.z, 1)}）B ${b.count}（差 ${signed(b.z, 1)}）`
            : `A ${a.count}　B ${b.count}`,
        logP: (/** @type {number} */ exact, /** @type {boolean} */ wide) =>
          `log p の平均${wide ? 'の期待値' : ''} ${fixed(exact, 2)}`,
        logPs: (/** @type {LogP} */ a, /** @type {LogP} */ b, /** @type {boolean} */ wide) =>
          wide
            ? `A ${fixed(a.mean, 2)} ± ${fixed(a.standardError, 2)}（差 ${signed(a.z, 1)}）B ${fixed(b.mean, 2)} ± ${fixed(b.standardError, 2)}（差 ${signed(b.z, 1)}）`
            : `A ${fixed(a.mean, 2)}　B ${fixed(b.mean, 2)}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide
            ? 'p から引いたときの期待値との差（標準偏差・標準誤差が 1）'
            : '期待値との差（標準偏差・標準誤差が 1）',
        rest: (/** @type {number} */ n) => `ほかに ${n} 個のモード`,
      },
      summary(facts) {
        if (facts.obstacle) return obstacleSentence(facts.obstacle);
        const { a, b, n, expectedLogP, modelLogP, modelWeights, widen } = facts;
        const weights = Array.from(modelWeights.slice(0, 4), (/** @type {number} */ w) =>
          fixed(w, 2),
        );
        const dots = modelWeights.length > 4 ? '…' : '';
        const furthest = (/** @type {Looks['a']} */ set) =>
          set.modes.reduce((/** @type {number} */ most, { z }) => Math.max(most, Math.abs(z)), 0);
        const expected = b.modes.reduce(
          (/** @type {number} */ most, /** @type {Count} */ { expectedZ }) =>
            Math.max(most, Math.abs(expectedZ)),
          0,
        );
        const counts =
          a.modes.length === 1
            ? ''
            : `個数のずれは最大で、A が標準偏差の ${fixed(furthest(a), 1)} 倍、B が ${fixed(furthest(b), 1)} 倍でした（B のモデルでの期待値は ${fixed(expected, 1)} 倍）。`;
        return `B のモデルは、重みが ${weights.join(' : ')}${dots}（p では等しい）、成分の標準偏差が p ${widen === 1 ? 'と同じ' : `の ${short(widen)} 倍`}です。${n} 回ずつ引きました。${counts}log p の平均は A が ${fixed(a.logP.mean, 3)} ± ${fixed(a.logP.standardError, 3)}、B が ${fixed(b.logP.mean, 3)} ± ${fixed(b.logP.standardError, 3)} です。正確な期待値は、p から引くとき ${fixed(expectedLogP, 3)}、B のモデルから引くとき ${fixed(modelLogP, 3)} です。n が大きければ、p から引いても、一つの行のずれが 2 を超えることは 20 回に 1 回ほど、3 を超えることは 370 回に 1 回ほどあります。`;
      },
    },
    tradeoff: {
      title: '誤解 2：良いものだけ出るなら、それでよい',
      prose:
        '引くときの標準偏差を σ の <var>τ</var> 倍に絞ると、密度の高いところばかりが出ます。引いた値での log <var>p</var> の平均は上がりますが、<b>カバー率（coverage）</b>は下がります。カバー率とは、ここでは <var>p</var> から引いた値が、どれかのモードから 1.96·τσ 以内に入る確率です（正規分布の 95 % は、平均から標準偏差の 1.96 倍以内にあります）。どちらか一方だけを見ていると、もう一方を失ったことに気づけません。なお、log <var>p</var> の平均は出力一つひとつの「質」の目安で、<var>p</var> との近さを測る距離ではありません。データでのモデルの密度を平均した対数尤度とも、役割が逆です。対数は自然対数で、単位は nat です。',
      marks: {
        ...obstacles,
        draws: '絞って引いた値と、カバーする範囲（塗り）',
        x: '値 x',
        quality: '質の目安：log p の平均（nat）',
        covered: '多様性の目安：カバー率',
        temperature: '標準偏差の倍率 τ',
        handle: '標準偏差の倍率 τ',
        qualityAt: (/** @type {Measured} */ { exact }) => `正確値 ${fixed(exact, 3)}`,
        qualityFound: (/** @type {Measured} */ { estimate, standardError }) =>
          `推定 ${fixed(estimate, 3)} ± ${fixed(standardError, 3)}`,
        coveredAt: (/** @type {Measured} */ { exact }) => `正確値 ${fixed(100 * exact, 1)} %`,
        coveredFound: (/** @type {Measured} */ { estimate, standardError }) =>
          `推定 ${fixed(100 * estimate, 1)} ± ${fixed(100 * standardError, 1)} %`,
      },
      summary(facts) {
        if (facts.obstacle) return obstacleSentence(facts.obstacle);
        const { quality, covered, full, temperature, n } = facts;
        return `τ = ${short(temperature)} では、log p の平均は ${fixed(quality.exact, 3)}（引いた ${n} 個からの推定 ${fixed(quality.estimate, 3)} ± ${fixed(quality.standardError, 3)}）、カバー率は ${fixed(100 * covered.exact, 1)} %（p から引いた ${n} 個での推定 ${fixed(100 * covered.estimate, 1)} ± ${fixed(100 * covered.standardError, 1)} %）です。τ = 1 なら、それぞれ ${fixed(full.quality, 3)} と ${fixed(100 * full.covered, 1)} % です。無彩色の曲線と点は正確な値、色の点と縦棒は推定と標準誤差です。`;
      },
    },
    schedule: {
      title: '誤解 3：β は数ある設定の一つにすぎない',
      prose:
        '同じ <var>x</var><sub>0</sub> に同じノイズ <var>ε</var> を加えます：<var>x<sub>t</sub></var> = √(1−<var>β</var>) <var>x</var><sub>0</sub> + √<var>β</var> <var>ε</var>。加えたノイズを知っていれば、「手を動かす 3」のように、β が何であっても元に戻せます。しかし生成のときにノイズは分かりません。<var>x<sub>t</sub></var> だけから推測すると、どこまで当たるかは β しだいです。ここでの推測は、<var>p</var> を知っているときの事後平均（posterior mean）E[<var>x</var><sub>0</sub> | <var>x<sub>t</sub></var>] です。二乗誤差の期待値が最小になるという意味で、最良の推測です。ただし、二乗誤差で最良でも、ありそうな値とは限りません。初期値の B では、推測 −0.17 は <var>p</var> の密度がほぼ 0 の場所に落ちます。線で描いた事後分布（posterior）<var>p</var>(<var>x</var><sub>0</sub> | <var>x<sub>t</sub></var>) には峰が二つあり、推測はその平均だからです。β を段階ごとに並べたものが、ノイズスケジュール（noise schedule）です。',
      marks: {
        ...obstacles,
        x: '値 x（○は x₀、薄い面は p、線は事後分布）',
        handle: '元の値 x₀',
        step: (/** @type {string} */ name, /** @type {Step} */ { beta }) =>
          `${name}：β = ${short(beta)}`,
        noised: (/** @type {Step} */ { signal, spread, xt }) =>
          `加える：${fixed(signal, 2)} x₀ + ${fixed(spread, 2)} ε = ${fixed(xt, 2)}`,
        known: (/** @type {Step} */ { known }, /** @type {number} */ x0) =>
          `ノイズを知っている：${fixed(known, 2)}、誤差 ${signed(known - x0, 2)}`,
        guess: (/** @type {Step} */ { guess }, /** @type {number} */ x0) =>
          `xₜ だけから：${fixed(guess, 2)}、誤差 ${signed(guess - x0, 2)}`,
      },
      summary(facts) {
        if (facts.obstacle) return obstacleSentence(facts.obstacle);
        /** @type {ScheduleFacts} */
        const { steps, x0, noise } = facts;
        const parts = steps.map(({ beta, xt, guess, likeness, posterior }) => {
          const likely = posterior?.likely
            .map(({ weight, mode }) => `${short(mode)} の成分が ${fixed(100 * weight, 1)} %`)
            .join('、');
          const shape = posterior
            ? `。事後確率は、${posterior.components > posterior.likely.length ? '大きいほうから ' : ''}${likely} です`
            : '';
          return `β = ${short(beta)} では xₜ = ${fixed(xt, 3)}、そこからの最良の推測は ${fixed(guess, 3)}（誤差 ${signed(guess - x0, 3)}）で、そこでの p の密度は最大値の ${significant(100 * likeness, 2)} % です${shape}`;
        });
        return `x₀ = ${short(x0)}、ε = ${short(noise)} のとき、${parts.join('。')}。ノイズを知っていれば、どちらも丸め誤差を除いて x₀ に戻ります。推測も含めて、値はすべて推定ではなく式による正確な値です。矢印は x₀ の縮み、灰色は加わったノイズで、どちらも実際の長さです。事後分布の高さは p とは別の目盛りです。`;
      },
    },
  },
  tries: [
    {
      action: 'B を p と同じにする',
      look: '一つ目の図で、差の期待値（細い縦線）はどの行でも 0 になります。引いた値の点は、種を変えるたびに偶然だけで動き、一つの行が ±2 の外に出るのは 20 回に 1 回ほどです。',
    },
    {
      action: 'B の標準偏差を 0.85 倍にする',
      look: 'B は p からずれているのに、log p の平均の期待値は p 自身から引くときより高くなります。log p の平均が高いことは、p に近いことを意味しません。',
    },
    {
      action: 'τ を 0.05 まで絞る',
      look: 'モードと σ が初期値なら、log p の平均は図の範囲で最大になり、カバー率は 8 % ほどまで落ちます。',
    },
    {
      action: '下の段の β を 0.4 に下げる',
      look: 'ほかの値が初期値なら、同じノイズでも、推測は元の値の近くに戻ります。どこまで β を上げると戻れなくなるか、スライダーで探してください。',
    },
  ],
  notice:
    '見た目の代わりに<b>数と標準誤差</b>を、質だけの代わりに<b>質と多様性の両方</b>を、β の値の代わりに<b>その β で何が取り戻せるか</b>を見ます。三つに共通するのは、潜在変数が決めたこと（どの成分か、その中のどこか、どれだけのノイズか）が出力にどれだけ残っているかを測る、という姿勢です。',
};
