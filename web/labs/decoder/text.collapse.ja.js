import { fixed, short } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';

const list = (/** @type {number[]} */ values) => values.map((value) => short(value, 3)).join('、');

/** The words of collapse, in Japanese. */
export default {
  parameters: {
    labCollapseData: {
      label: '共分散のもとになるデータ',
      unit: '列の標準偏差を単位とする',
      options: {
        penguins: 'ペンギン、四つの測定値',
        geyser: '間欠泉の噴出、二つの測定値',
        spectrum: '固有値を自分で決める',
      },
    },
    labCollapseSpectrum: { label: '固有値', unit: '二つから八つ、0.01 から 10' },
    labCollapseBeta: { label: '発散の重み β', unit: '誤差が和なら、1 で変分下界' },
    labCollapseNoise: { label: 'デコーダのノイズの分散 σ²', unit: 'x の単位の二乗' },
    labCollapseAverage: {
      label: '再構成の誤差のまとめ方',
      unit: '',
      options: { sum: '列について和をとる', mean: '列について平均する' },
    },
    labCollapseInference: {
      label: 'q の求め方',
      unit: '',
      options: {
        encoder: 'エンコーダも学習する',
        exact: '最適な q（β = 1 なら正確な事後分布）を使う',
      },
    },
    labCollapseSeed: { label: '学習を始める点の乱数の種', unit: '整数' },
    labCollapseGuess: { label: '予想：残る方向の数', unit: '個' },
    labCollapseShown: {
      label: '結果',
      unit: '',
      options: { no: '隠す', yes: '見る' },
    },
    labCollapseAt: { label: '見ている時点', unit: '0 から 120' },
  },
  words: {
    show: '結果を見る',
    hide: '結果を隠して予想し直す',
    mean: '列の平均に変えて予想する',
    exact: '最適な q に変えて予想する',
    step: (/** @type {number} */ step) => `学習ステップ ${step}`,
    program: '固有値としきい値から残る方向を求める計算を、NumPy で書いたものです。',
  },
  figures: {
    labCollapse: {
      title: '崩壊：どの方向が消えるか',
      prose:
        'デコーダもエンコーダも一次式なら（線形 VAE）、再構成 − β KL(<var>q</var>‖p(<var>z</var>)) の最大点が公式で書けます。潜在変数は列と同じ個数だけ使い、ノイズの分散 <var>σ</var>² は固定します。棒は共分散の固有値 <var>λ</var>、つまり固有ベクトル <var>u</var> の方向の分散で、横線は β<var>σ</var>² です。<var>W</var> が 0 になり、どの <var>z</var> からも同じ値しか出なくなる方向があります（事後分布の崩壊、posterior collapse）。いくつの方向が残るかを予想してから、学習の結果を見てください。再構成の誤差を列の和ではなく平均にした場合と、エンコーダを使わず <var>q</var> をいつも最適なもの（β = 1 なら正確な事後分布）にした場合についても、予想して確かめてください。',
      marks: {
        missing: ['固有値を二つ以上入れてください。'],
        hidden: ['残る方向の数を予想してから', '結果を見てください'],
        variance: '方向ごとの分散',
        eigenvalues: '棒：データの固有値 λ',
        line: '横線：しきい値 βσ²',
        guess: '残る方向はいくつでしょうか',
        learned: '色：学習した ‖Wᵀu‖²（横線から上へ）',
        threshold: (/** @type {string} */ value, /** @type {boolean} */ isFar) =>
          `${isFar ? '↑ ' : ''}βσ² = ${value}`,
        eigenvalue: (/** @type {number} */ i) => `λ${subscript(i)}`,
        ofDirection: (/** @type {number} */ i) => `λ${subscript(i)} の方向`,
        dead: (/** @type {number} */ count) => `消える：${count}`,
        stays: '残る',
        dies: '消える',
        steps: '学習ステップ（√ 目盛り）',
        loading: '‖Wᵀu‖²（細い線：最適な値）',
        handle: (/** @type {number} */ i) => `固有値 λ${subscript(i)}`,
      },
      /** @param {any} facts */
      summary({ isMissing, eigenvalues, threshold, beta, noiseVariance, guess, ...facts }) {
        if (isMissing) return '固有値が二つ以上あれば、しきい値と比べられます。';
        const { isMean, isStandardised, result } = facts;
        const count = eigenvalues.length;
        const mean = isMean
          ? `再構成の誤差を ${count} 列で平均するのは、和のまま β を ${count} 倍の ${short(beta)} にするのと同じです。`
          : '';
        const standardised = isStandardised ? '（列の標準偏差を単位とします）' : '';
        const given = `共分散の固有値は ${list(eigenvalues)} です${standardised}。${mean}β = ${short(beta)}、σ² = ${short(noiseVariance)} なので、しきい値 βσ² は ${short(threshold, 3)} です。`;
        if (!result) {
          return `${given}いまの予想は、${count} 方向のうち残るのが ${guess} です。「結果を見る」を押すと、線形 VAE が学習します。`;
        }
        const { active, loadings, bound, inference, step, learned } = result;
        const outcome =
          active === 0
            ? 'しきい値を超える固有値はなく、すべての方向が消えます'
            : `しきい値を超える固有値は ${active} 個で、最適な W ではその ${active} 方向だけが残ります`;
        const how =
          inference === 'exact'
            ? 'q をいつも最適なもの（ノイズの分散が βσ² のモデルの事後分布）にして'
            : 'エンコーダと同時に';
        const blame =
          inference === 'exact' && active < count
            ? 'ここにはエンコーダがないので、方向が消えるのはエンコーダのせいではありません。'
            : '';
        const price = beta === 1 ? '' : `${short(beta)} `;
        return `${given}${outcome}${guess === null ? '' : `（予想は ${guess}）`}。最適な ‖Wᵀu‖² は、超えた分の λ − βσ² か 0 で、${list(loadings)} です。${how} ${step} ステップ学習した時点では、${list(learned.loadings)} です。再構成（列の和）− ${price}KL は 1 行あたり ${fixed(learned.bound, 4)} nat で、最大値は ${fixed(bound, 4)} です。${blame}`;
      },
    },
  },
};
