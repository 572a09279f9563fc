import { fixed } from '../../plots/number.js';

/** The words of the training, in Japanese. */
export default {
  parameters: {
    labTrained: { label: '学習ステップ数', unit: '1 ステップに 256 点' },
    labTrainSeed: { label: '学習の乱数の種', unit: '' },
  },
  words: {
    start: (/** @type {number} */ steps) => `${steps} ステップ学習する`,
    more: (/** @type {number} */ steps) => `さらに ${steps} ステップ`,
    small: (/** @type {number} */ steps) => `${steps} ステップ`,
    resume: '続ける',
    pause: '一時停止',
    reset: '最初から',
    progress: '学習の進み具合',
  },
  figures: {
    labTrain: {
      title: 'ノイズを推定するネットワークの学習',
      prose:
        '64 ユニットの隠れ層を二つもつニューラルネットワークが、<var>x</var>ₜ とノイズレベルを受け取ります。出力は ε と <var>x</var>₀ を組み合わせた <var>v</var> で（v 予測、v-prediction）、ε の推定値 ε<sub>θ</sub> はそこから決まります。ステップごとにスケジュール A で新しい点を引き（時刻は一様）、Adam で <var>v</var> の二乗誤差の平均を下げます。曲線は、学習に使わない固定の点で測った ε の損失 E‖ε − ε<sub>θ</sub>‖² です。同じ誤差を、ノイズの強さごとに違う重みで平均したものにあたります。混合分布では E[ε | <var>x</var>ₜ] が分かるので、ε の損失の期待値がこれより下がらないという下限 E‖ε − E[ε | <var>x</var>ₜ]‖² と比べられます。一次元では、時刻 <var>t</var> での E[<var>x</var>₀ | <var>x</var>ₜ] も並べます（灰色は <var>p</var>ₜ）。学習の結果は、下の比較とサンプラーでも使えます。',
      marks: {
        empty: ['データの点がありません'],
        blank: ['データの点がありません'],
        weightless: ['重みがすべて 0 なので、', '成分を選べません'],
        tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません'],
        untrained: ['まだ学習していません。', '上のボタンを押してください。'],
        begins: ['学習を始めます'],
        loss: 'ε の損失',
        steps: '学習ステップ',
        optimum: (/** @type {string} */ value) => `最適値 ${value}`,
        network: (/** @type {string} */ loss, /** @type {string} */ gap) =>
          `損失 ${loss}（超過 ${gap} %）`,
        linear: '学習前（一次の推定）',
        guess: 'E[x₀ | xₜ]',
        value: (/** @type {number} */ t) => `xₜ（t = ${t}）`,
        exact: '正確な値',
        learned: 'ネットワーク',
      },
      /** @param {any} facts */
      summary({ step, loss, lossError, optimum, optimumError, excess, excessError, ...facts }) {
        if (step === undefined) {
          return '結果は設定と種とステップ数で決まり、リンクから再現できます。';
        }
        const percent = (/** @type {number} */ value) => fixed((100 * value) / optimum, 2);
        const where =
          facts.t === undefined
            ? ''
            : `t = ${facts.t} での曲線と正確な曲線との差は、pₜ が最大値の 1 % 以上のところで最大 ${fixed(facts.inside, 3)}、それ以外で最大 ${fixed(facts.outside, 3)} です。`;
        return `${step} ステップで ε の損失は ${fixed(loss, 4)} ± ${fixed(lossError, 4)}（± は標準誤差）、同じ点での最適値は ${fixed(optimum, 4)} ± ${fixed(optimumError, 4)} です。最良の推定 E[ε | xₜ] との差の二乗平均は最適値の ${percent(excess)} ± ${percent(excessError)} % で、学習前は ${percent(facts.first.excess)} % でした。${where}`;
      },
    },
  },
};
