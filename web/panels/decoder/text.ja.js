import { short, signed } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';
import { readable } from '../readable.js';

/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 2',
  title: '単純なデコーダを書く',
  roles:
    '<b>潜在</b> = ベクトル <var>z</var> = (<var>z</var>₁, <var>z</var>₂, …)　→　<b>観測</b> = <var>x̂</var>（一つの数）',
  lead: 'デコーダ（decoder）は、潜在変数（latent variable）<var>z</var> を観測（observation）<var>x</var> の空間へ写します。ここで決まるのは<b>どの観測になるか</b>です。それぞれの <var>z<sub>i</sub></var> に重み <var>w<sub>i</sub></var> を掛け、それらをバイアス <var>b</var> に足していくと、観測 <var>x̂</var> になります。「手を動かす 1」で引いた値（初期値では五つ）が、ここでは<b>一つのベクトルの座標</b>の役をします。値ごとに観測を作るのではなく、全部で一つの観測を作ります。',
  lab: '近似した事後分布を正確なものと比べる、変分自己符号化器を学習させる',
  parameters: {
    weights: { label: '重み w', unit: 'カンマ区切り' },
    bias: { label: 'バイアス b', unit: 'x の単位' },
  },
  figures: {
    waterfall: {
      title: '寄与 zᵢwᵢ を足して観測 x̂ になるまで',
      marks: {
        x: '観測 x',
        bias: 'バイアス b',
        distance: (/** @type {string} */ value) => `|x̂| = ${value}`,
        rest: (/** @type {number} */ n) => `ほか ${n} 項の和`,
        legend: '色と番号は z の成分。○で w と b を変える',
        nothingToAdd: '掛け合わせる組がなく、x̂ は b そのもの',
        surplusZ: (/** @type {number} */ n) => `使われない z：${n} 個`,
        surplusWeights: (/** @type {number} */ n) => `使われない w：${n} 個`,
        noLatent: [
          'z がまだありません。',
          '「手を動かす 1」がエラーになり、',
          '写す値がないためです。',
        ],
        tooLarge: ['値が大きすぎて、', '図に描けません。'],
        handle: (/** @type {number} */ i) => `重み w${subscript(i)}`,
        biasHandle: 'バイアス b',
        handleValue: (/** @type {string} */ weight, /** @type {string} */ contribution) =>
          `${weight}、寄与 ${contribution}`,
      },
      summary({ exists, bias, xHat, contributions, surplusZ, surplusWeights }) {
        if (!exists) {
          return '「手を動かす 1」がエラーになったため、z が定義されていません。そこのモードを一つ以上にすると、z が引かれ、x̂ が計算されます。';
        }
        const unused = surplusZ > 0 ? `z ${surplusZ} 個` : `w ${surplusWeights} 個`;
        const left =
          surplusZ + surplusWeights > 0
            ? `zip は短いほうのリストで止まるので、余った ${unused}は使われません。`
            : '';
        const n = contributions.length;
        if (n === 0) return `足す項がないので、x̂ は b と同じ ${readable(xHat)} です。${left}`;
        if (!Number.isFinite(xHat)) {
          return `${n} 項の計算の途中で、浮動小数点数で表せる範囲を超えました。x̂ は有限の値になりません。${left}`;
        }
        const most = largest(contributions);
        return `b = ${short(bias)} に ${n} 項を足すと、x̂ = ${readable(xHat)} になります。0 からの距離は |x̂| = ${readable(Math.abs(xHat))} です。${
          contributions[most] === 0
            ? 'どの項も 0 なので、何も動かしません。'
            : `いちばん大きく動かした項は z${subscript(most + 1)}w${subscript(most + 1)} = ${signed(contributions[most], 3)} です。`
        }${left}x̂ はこの z に対する正確な値で、推定は含みません。話を簡単にするため、写像は一次式、観測は一つの数にしています。`;
      },
    },
  },
  tries: [
    {
      action: 'w₁ を 2 倍にする',
      look: '重みが初期値のときと比べると、1 番の棒だけが 2 倍の長さになり、下の棒は長さを変えずに同じだけずれます。',
    },
    {
      action: '重みをすべて正にする',
      look: '棒の向きが z の符号と一致します。初期値のように、モードが 0 の両側にあり、σ が 0 からの距離に比べて小さければ、右へ伸びるか左へ伸びるかは z の成分でほぼ決まります。',
    },
    {
      action: '種を 3 にして z を引き直す',
      look: '重みは初期値に戻ります。モードと σ も初期値なら、種が 13 のときと比べて、z の成分が入れ替わったところで棒の向きが反転し、x̂ は別の観測になります。',
    },
  ],
  notice:
    '重みとバイアスが同じなら、観測の違いはすべて <var>z</var> の違いから生まれます。実際の生成モデルでは <var>z</var> も <var>x</var> もはるかに高次元で、写像は非線形のニューラルネットワークになりますが、<b>潜在 → 観測</b>という構造は変わりません。重みは学習で決めます。自己符号化器（autoencoder）なら再構成誤差が小さくなるように、生成モデルなら観測データの対数尤度（log-likelihood）か、その下界が大きくなるように動かします。',
};

/** @param {number[]} contributions */
const largest = (contributions) =>
  contributions.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(contributions[best]) ? i : best),
    0,
  );
