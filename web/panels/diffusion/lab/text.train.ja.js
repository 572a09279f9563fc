import { fixed } from '../../../plots/number.js';

/** The words of the training, in Japanese. */
export default {
  parameters: {
    labTrained: { label: '学習の歩数', unit: '一歩に 256 点' },
    labTrainSeed: { label: '学習の乱数の種', unit: '整数' },
  },
  words: {
    start: (/** @type {number} */ steps) => `${steps} 歩学習する`,
    more: (/** @type {number} */ steps) => `さらに ${steps} 歩`,
    resume: () => '続ける',
    pause: '一時停止',
    reset: '最初から',
    progress: '学習の進み具合',
  },
  figures: {
    labTrain: {
      title: 'ノイズを当てる網を学習する',
      prose:
        '64 個ずつの隠れ層を二つもつ小さなニューラルネットワークが、<var>x</var>ₜ とノイズの強さだけを見て、加えられた ε を当てます。一歩ごとにスケジュール A で新しい点を引き、Adam で誤差を下げます（どのノイズの強さも同じ重みで数えます）。混合分布では、損失 E‖ε − ε<sub>θ</sub>‖² をこれより下げられない最適値 E‖ε − E[ε | <var>x</var>ₜ]‖² も分かります。一次元では、時刻 <var>t</var> での E[<var>x</var>₀ | <var>x</var>ₜ] も並べます（灰色は <var>p</var>ₜ）。学習した網は、上の比較とサンプラーでも使えます。',
      marks: {
        empty: ['データの点がありません'],
        weightless: ['重みがすべて 0 なので、', 'モードを選べません'],
        tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません'],
        untrained: ['まだ学習していません。', '上のボタンを押してください。'],
        begins: ['学習を始めます'],
        loss: '損失',
        steps: '学習の歩数',
        optimum: (/** @type {string} */ value) => `最適値 ${value}`,
        network: (/** @type {string} */ loss, /** @type {string} */ gap) =>
          `網 ${loss}（差 ${gap} %）`,
        linear: '学習前は最良の一次式',
        guess: 'E[x₀ | xₜ]',
        value: (/** @type {number} */ t) => `xₜ（t = ${t}）`,
        exact: '正確な値',
        learned: '学習した網',
      },
      /** @param {any} facts */
      summary({ step, loss, lossError, optimum, optimumError, excess, excessError, ...facts }) {
        if (step === undefined) {
          return '学習の結果は種と歩数だけで決まるので、リンクから同じ網が再現されます。';
        }
        const percent = (/** @type {number} */ value) => fixed((100 * value) / optimum, 2);
        const where =
          facts.t === undefined
            ? ''
            : `t = ${facts.t} で正確な曲線との差は、データのあるところ（pₜ が最大値の 1 % 以上）で最大 ${fixed(facts.inside, 3)}、ないところで最大 ${fixed(facts.outside, 3)} です。`;
        return `${step} 歩で損失は ${fixed(loss, 4)} ± ${fixed(lossError, 4)}、同じ点での最適値は ${fixed(optimum, 4)} ± ${fixed(optimumError, 4)} です。最適な推定からの差は最適値の ${percent(excess)} ± ${percent(excessError)} % で、学習前は ${percent(facts.first.excess)} % でした。${where}`;
      },
    },
  },
};
