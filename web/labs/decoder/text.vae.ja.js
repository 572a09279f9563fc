import { fixed, short, significant } from '../../plots/number.js';

/** A mean with its standard error. @param {{mean: number, standardError: number}} drawn */
const estimate = ({ mean, standardError }) =>
  `${fixed(mean, 3)} ± ${significant(standardError, 2)}`;

/** The words of the variational autoencoder, in Japanese. */
export default {
  parameters: {
    labData: {
      label: 'データ',
      unit: '',
      options: {
        moons: '三日月',
        ring: '円環',
        spiral: 'らせん',
        geyser: '間欠泉の噴出',
        drawn: '自分で描く',
      },
    },
    labLatent: { label: '潜在変数の次元', unit: '', options: { one: '1', two: '2' } },
    labTrainBeta: { label: '学習での β', unit: '1 なら変分下界' },
    labTrained: { label: '学習ステップ数', unit: '1 ステップに 256 点' },
    labAt: { label: '表示するステップ', unit: '0 は最新。ほかはそれ以前に最後に評価した時点' },
    labTrainSeed: { label: 'データと学習の乱数の種', unit: '整数' },
    labPoint1: { label: '調べる点 x₁', unit: 'x の単位' },
    labPoint2: { label: '調べる点 x₂', unit: 'x の単位' },
  },
  words: {
    start: (/** @type {number} */ steps) => `${steps} ステップ学習する`,
    more: (/** @type {number} */ steps) => `さらに ${steps} ステップ`,
    small: (/** @type {number} */ steps) => `${steps} ステップ`,
    resume: '続ける',
    pause: '一時停止',
    reset: '最初から',
    course: {
      label: '表示するステップ',
      where: (/** @type {number} */ step, /** @type {number} */ last) =>
        `${last} ステップ中の ${step}`,
    },
    progress: '学習の進み具合',
  },
  usage: {
    title: '潜在変数の各次元の使われ方',
    scrolls: 'この表は横にスクロールできます。',
    dimension: '次元',
    divergence: 'KL（nat）',
    activity: '活性（q の平均の分散）',
    information: 'I(x; zⱼ) ± 標準誤差（nat）',
    nameOf: (/** @type {number} */ j, /** @type {number} */ latent) =>
      latent === 1 ? 'z' : ['z₁', 'z₂'][j],
    caption: (/** @type {number} */ step, /** @type {number} */ count) =>
      `${step} ステップ後の潜在変数の各次元の使われ方（学習に使わない n = ${count} 点）。KL と活性はこれらの点での値そのもの、I は推定値で log n = ${fixed(Math.log(count), 2)} nat を超えません`,
  },
  figures: {
    labVae: {
      title: '変分自己符号化器の学習',
      prose:
        'ここではデコーダもネットワークで、学習によって決まります。もう一つのネットワークであるエンコーダは、どの <var>x</var> に対しても正規分布 <var>q</var>(<var>z</var> | <var>x</var>) を返します（変分自己符号化器、variational autoencoder, VAE）。どちらも 64 ユニットの隠れ層を二つもち、再構成 − β KL(<var>q</var>‖p(<var>z</var>)) を Adam で大きくします。ノイズの σ も一緒に学習します。上は、学習に使わない点、その再構成、デコーダが <var>z</var> を写した先、モデルから引いた点です。下は、大きくしている値を、学習に使う点と使わない点で測ったものです。学習が止まっているときは、同じ点での log p(<var>x</var>) の平均（正確な値）を表示するステップのところに短い線で示します（長いほうが使わない点です。潜在変数が二次元で σ が小さいときは省きます）。間欠泉のデータは標準化しています。自分で描いたデータはそのままの位置で使います。',
      marks: {
        undrawn: ['まだ何も描かれていません。', '下の平面に描いてください。'],
        begins: ['学習を始めます'],
        untrained: ['まだ学習していません。', '上のボタンを押してください。'],
        x1: '観測 x₁',
        x2: 'x₂',
        heldOut: '学習に使わない点 x',
        image: '再構成',
        sheet: 'f(z)、|zⱼ| ≤ 3',
        draws: 'モデルから引いた点',
        nats: '1 点あたり nat',
        steps: '学習ステップ',
        training: '学習に使う点',
        validation: '使わない点（破線）',
        exact: '短い線：log p(x) の平均',
        handle: (/** @type {string} */ x1, /** @type {string} */ x2) =>
          `調べる点 x = (${x1}, ${x2})`,
      },
      /** @param {any} facts */
      summary({ step, last, training, heldOut, beta, noise, counts, judged, tooFine }) {
        if (step === undefined) {
          return '結果は設定と種とステップ数で決まり、リンクから再現できます。';
        }
        const what = beta === 1 ? '変分下界' : `再構成 − β KL（β = ${short(beta)}）`;
        const exact = judged
          ? `同じ点での、このネットワークの log p(x) の平均は、正確には ${fixed(judged.training, 3)} と ${fixed(judged.heldOut, 3)} です${beta === 1 ? '。下界の推定がこれを超えるとすれば、乱数の揺れのためです' : ''}。`
          : tooFine
            ? `潜在変数が二次元で σ が ${tooFine} より小さいと、log p(x) の平均の積分に時間がかかりすぎるので、省いています。`
            : '';
        const of = step < last ? `（学習した ${last} ステップのうち）` : '';
        return `${step} ステップ${of}で、${what}は 1 点あたり、学習に使う点（n = ${counts[0]}）で ${estimate(training.bound)} nat、使わない点（n = ${counts[1]}）で ${estimate(heldOut.bound)} nat です（± は点と乱数による標準誤差）。使わない点では、再構成が ${estimate(heldOut.reconstruction)}、KL(q‖p(z)) が ${estimate(heldOut.priorDivergence)} です。学習した σ は ${fixed(noise, 3)} です。${exact}`;
      },
    },
    labCode: {
      title: 'エンコーダは z をどう使うか',
      prose:
        'モデルがデータに合い、エンコーダが正確なら、<var>q</var>(<var>z</var> | <var>x</var>) をデータで平均したもの（集約事後分布、aggregated posterior）は事前分布に一致します。上の平面で動かした点について、学習したデコーダの正確な事後分布と、エンコーダの <var>q</var>、座標が独立な正規分布のうち最良のものを並べます。下界が log p(<var>x</var>) に足りない分は二つに分かれます。近似ギャップ（approximation gap）は、こうした正規分布のどれを使っても残る差です。償却ギャップ（amortisation gap）は、エンコーダが最良の正規分布に及ばない分です。一つのネットワークですべての <var>x</var> を受け持つこと、学習が途中であること、β ≠ 1 なら学習の目的が違うことから生じます。',
      marks: {
        z: '潜在変数 z',
        z1: '潜在変数 z₁',
        z2: 'z₂',
        prior: '事前分布 p(z)',
        aggregated: '集約事後分布',
        posterior: 'p(z | x)',
        encoder: 'q(z | x)（破線）',
        best: '最良の q（点線）',
        circles: 'p(z)：標準偏差の 1、2 倍',
        codes: 'q(z | x) の平均',
        moments: 'p(z | x)：標準偏差の 2 倍',
      },
      /** @param {any} facts */
      summary({
        step,
        x1,
        x2,
        latent,
        evidence,
        bound,
        approximation,
        amortisation,
        usage,
        count,
      }) {
        const parts =
          usage &&
          Array.from({ length: latent }, (_, j) => {
            const name = latent === 1 ? 'z' : ['z₁', 'z₂'][j];
            return `${name} の KL は ${fixed(usage.divergence[j], 3)}、活性（activity）は ${fixed(usage.activity[j], 3)}、情報量は ${fixed(usage.information[j], 3)} ± ${fixed(usage.informationError[j], 3)}`;
          });
        const use = parts
          ? `学習に使わない n = ${count} 点で、${parts.join('、')} です。KL は事前分布からの隔たりの平均（nat）、活性は q の平均の分散です。情報量は I(x; zⱼ)（nat）を 1 点に 1 回の乱数で推定したもので、log n = ${fixed(Math.log(count), 2)} を超えません。`
          : '';
        return `${step} ステップ後、x = (${short(x1)}, ${short(x2)}) で、log p(x) = ${fixed(evidence, 3)}、エンコーダの変分下界（β = 1）は ${fixed(bound, 3)} です。近似ギャップは ${fixed(approximation, 4)}、償却ギャップは ${fixed(amortisation, 4)} です（nat、数値積分）。最良の正規分布は、探索で見つかったなかで最良のものです。${use}`;
      },
    },
  },
};
