import { fixed, short, significant } from '../../plots/number.js';
import { readable } from '../readable.js';
import { SEED } from './from-diffusion.js';

/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 5',
  title: '学習指標を定義する',
  roles:
    '<b>潜在</b> = 復元のもとになる値（「手を動かす 3」なら <var>x</var>ₜ）　→　<b>観測</b> = 元の <var>x</var> と、復元した <var>x̂</var>',
  lead: 'ここまでで、潜在変数（latent variable）が出力を決めることを見てきました。最後に決めるのは、<b>その出力の良さを何で測るか</b>です。再構成誤差（reconstruction error）は、元の <var>x</var> と、潜在変数から復元した <var>x̂</var> とのへだたりで、小さいほど良い値です。いくつもの誤差を、平均・最良・最悪の三つの数にまとめます。',
  lab: '指標の確かさを調べる、指標に見えないものを見る',
  parameters: {
    errors: { label: '再構成誤差', unit: 'カンマ区切り、改行やタブも可' },
  },
  figures: {
    errors: {
      title: '再構成誤差のばらつきと、平均・最良・最悪',
      marks: {
        error: '再構成誤差',
        count: '個数',
        best: '最良',
        mean: '平均',
        worst: '最悪',
        distance: (/** @type {string} */ value) => `最悪 − 平均 = ${value}`,
        rings: '○は一つひとつの誤差で、左右に動かせます',
        many: (/** @type {number} */ n) => `誤差は ${n} 個あります。値は下の欄で変えます`,
        handle: (/** @type {number} */ i) => `誤差 ${i}`,
        none: ['誤差が一つもありません。', '平均する相手がないので、', '0 で割ることになります。'],
        tooLarge: ['値が大きすぎて、', '図に描けません。'],
      },
      summary({ count, mean, best, worst, origin }) {
        if (count === 0) {
          return '誤差が一つもないので、合計 0 を個数 0 で割ることになり、平均は決まりません。値を一つ以上入れてください。';
        }
        if (!Number.isFinite(mean)) {
          return `${count} 個の誤差の合計が、浮動小数点数で表せる範囲を超えました。平均は無限大（inf）になり、比較に使えません。`;
        }
        const ratio = mean > 0 ? `（平均の ${fixed((worst - mean) / mean, 2)} 倍）` : '';
        const gap =
          worst - mean <= 1e-9 * worst
            ? '最悪も平均と同じで、誤差はすべて等しい値です。'
            : `最悪は平均より ${readable(worst - mean)}${ratio}だけ大きい値です。`;
        const from = origin
          ? `これらは「手を動かす 3」の β = ${short(origin.beta)} で計算した誤差です。潜在変数 xₜ だけから、ε を 0 とみなして x₀ を復元しました。ε は Python の乱数（種 ${SEED}）から引いたものです。誤差の平均 ${significant(origin.mean)} ± ${significant(origin.standardError, 2)}（n = ${count}）は推定で、正確な期待値は √(2/π)·√(β/(1−β)) = ${significant(origin.expected)} です。`
          : '';
        return `${count} 個の誤差。▲ 最良 ${readable(best)}、━ 平均 ${readable(mean)}、▼ 最悪 ${readable(worst)}。${gap}三つとも、ここに並んだ誤差については正確な値です。別のデータでも同じになるとは限りません。${from}`;
      },
    },
  },
  tries: [
    {
      action: '一つだけ外れ値にする',
      look: '平均は 0.342 のままです。平均から最悪までの距離は、ノートブックの 0.078 から 0.368 に伸びます。',
    },
    {
      action: 'すべて同じ値にする',
      look: '平均はやはり 0.342 ですが、最悪までの距離は 0 です。平均だけでは、この二つを区別できません。',
    },
    {
      action: '100 個のうち一つを外れ値にする',
      look: 'これも平均は 0.342 です。数が多いほど、一つの大きな失敗は平均に埋もれます。',
    },
    {
      action: '「手を動かす 3」から誤差を計算する',
      look: 'いまの β で、ノイズ ε を 100 個引き（種 13）、それぞれの xₜ から ε を 0 とみなして x₀ を復元したときの誤差 |x̂₀ − x₀| を、有効数字 3 桁で並べます。誤差は √(β/(1−β))·|ε| なので、x₀ にはよりません。β を変えたら、もう一度押してください。',
    },
  ],
  notice:
    '平均が同じでも、どれも同じくらい良いモデルと、ときどき大きく外すモデルがあります。平均は全体の水準を、最悪は失敗の大きさを表します。<b>両方を並べて見る</b>と、モデルが安定しているかを判断しやすくなります。ただし、最悪はたった一つの値で決まり、誤差の個数が多いほど大きくなりやすいので、個数の違うものどうしを比べるときは注意が必要です。',
};
