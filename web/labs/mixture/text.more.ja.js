import { fixed, short, significant } from '../../plots/number.js';

/** Words of what stands beside EM, and of what goes wrong. */
export default {
  parameters: {
    fitWeights: {
      label: '重みの事前分布',
      unit: '',
      options: {
        dirichlet_process: 'ディリクレ過程',
        dirichlet_distribution: 'ディリクレ分布',
      },
    },
    fitConcentration: { label: '重みの事前分布の集中度 γ', unit: '' },
  },
  figures: {
    beside: {
      title: 'k-means と変分ベイズを並べる',
      prose:
        '上の図と同じ初期値から、三つの方法を同時に 1 回ずつ反復します。<b>k-means</b> は各点を最も近い中心だけに割り当て、クラスターの形を考えません。距離はデータの単位のまま測ります。<b>変分ベイズ</b>（variational Bayes）は、重み・平均・共分散に事前分布を置きます。データをあまり説明しない成分は、点を失うことがあります。そのときどれだけ重みが残るかは、事前分布の種類と γ によります。ディリクレ分布では、γ が N/K に比べて大きいと、どの重みも 1/K に引き寄せられます。K を大きくして比べてください。軸は上の図と同じです。',
      marks: {
        nothing: ['「並べて比べる」を押すと、', '三つの方法を計算します。'],
        methods: { kmeans: 'k-means', em: 'EM', variational: '変分ベイズ' },
        refused: '計算できません',
        used: (
          /** @type {number} */ used,
          /** @type {number} */ of,
          /** @type {boolean} */ wide,
        ) => (wide ? `重み 0.01 以上：${of} 個のうち ${used} 個` : `0.01 以上 ${used}/${of}`),
      },
      /** @param {{at: number, concentration: number, components: number, fits: any, used: number,
       *   prior: string, points: number}} facts */
      summary({ at, concentration, components, fits, used, prior, points }) {
        if (!fits) return '楕円は 2σ、下の柱は成分の重みです。';
        const { kmeans, em, variational } = fits;
        const state = (/** @type {any} */ fit) => (fit ? ran(fit) : '計算できず');
        const ran = (/** @type {any} */ { ended, iterations, converged }) =>
          ended ? ` ${iterations} 回で${converged ? '収束' : '打ち切り'}` : '計算の途中';
        const empty =
          prior === 'dirichlet_distribution' && at > 0
            ? `点をもたない成分の重みは γ/(Kγ + N) = ${significant(concentration / (components * concentration + points), 2)} になります。`
            : '';
        const use = variational
          ? `γ = ${short(concentration)} の変分ベイズで重みが 0.01 以上の成分は、${components} 個のうち ${used} 個です。${empty}変分ベイズの平均と重みは事後分布の期待値です（ディリクレ過程の重みは、scikit-learn と同じく、和が 1 になるように割っています）。共分散は精度行列の期待値の逆行列 (E[Λ])⁻¹ で、E[Σ] ではありません（E[Σ] は存在するとは限りません）。`
          : '';
        return `${at} 回反復したところです。楕円は 2σ、柱は成分の重みです。k-means は${state(kmeans)}、EM は${state(em)}、変分ベイズは${state(variational)}。${use}`;
      },
    },
    switching: {
      title: '変分ベイズの重みと変分下界',
      prose:
        '帯の高さが成分の重みの期待値です（ディリクレ過程では和で割った値）。帯が消えるかどうかは、重みの事前分布とその γ、初期値によります。有効な成分数は exp(重みのエントロピー) で、重みがすべて等しければ K、一つに集まれば 1 です。下の線は変分下界（evidence lower bound）で、scikit-learn と同じく定数を除いています。正確な変分ベイズでは決して下がりませんが、reg_covar を足すと下がることがあります。縦線はいまの反復です。',
      marks: {
        weights: '成分の重み',
        bound: '変分下界（nat、定数を除く）',
        iteration: '反復',
        effective: (/** @type {string} */ n) => `有効 ${n} 個`,
      },
      /** @param {{here?: number, before: number | null, lowerBound: number | null,
       *   effectiveComponents: number, unused: number, components: number}} facts */
      summary({ here, before, lowerBound, effectiveComponents, unused, components }) {
        if (here === undefined) return '';
        const bound =
          lowerBound === null
            ? '変分下界は最初の反復のあとに決まります。'
            : `変分下界は ${significant(lowerBound, 7)} nat${before === null ? '' : `で、直前の反復から ${significant(lowerBound - before, 3)} 変わりました`}。`;
        return `変分ベイズの ${here} 回目の反復で、有効な成分数は ${fixed(effectiveComponents, 2)} 個で、${components} 個のうち ${unused} 個は重みが 0.01 未満です。${bound}`;
      },
    },
  },
  words: {
    beside: {
      start: '並べて比べる',
      running: { kmeans: 'k-means を計算中', em: 'EM を計算中', variational: '変分ベイズを計算中' },
      refused: (
        /** @type {'kmeans' | 'em' | 'variational'} */ method,
        /** @type {string} */ reason,
      ) =>
        `${{ kmeans: 'k-means', em: 'EM', variational: '変分ベイズ' }[method]}は計算できませんでした。${reason}`,
      where: (/** @type {number} */ at) => (at === 0 ? '初期値' : `${at} 回目の反復のあと`),
      toolbar: {
        ...{ play: '再生', pause: '一時停止', steps: ['一つ進む'], back: '一つ戻る' },
        ...{ reset: '初期値へ', history: '反復の中の位置' },
        keys: 'キー：→ 進む、← 戻る、Home 初期値、P 再生と一時停止',
      },
    },
    pitfalls: {
      title: 'うまくいかない例',
      examples: [
        {
          action: 'プラトーで止まる',
          look: '種 1 の初期値では、3 回で「収束」します。変化がプラトーでとても小さくなるからで、平均対数尤度は −4.73 です。tol を 0.0001 にして実行すると、同じ初期値から −4.16 まで上がります。',
        },
        {
          action: '局所解で止まる',
          look: '三つの点群のうち一つに平均が二つ入った初期値です。残る一つの成分が二つの点群を受け持ったまま収束し、反復を続けても抜け出せません。初期値を変えると抜け出せます。',
        },
        {
          action: '成分が一点につぶれる',
          look: '左上に同じ点を三つ足し、reg_covar を 0 にしました。成分 3 はその点だけを受け持ち、共分散が特異になります。縮むほど尤度はいくらでも大きくなるので、最大値がありません。このラボは共分散を前のステップの値のまま残します。scikit-learn は例外を出します。reg_covar が正なら、分散はそこまで小さくなりません。',
        },
      ],
    },
  },
};
