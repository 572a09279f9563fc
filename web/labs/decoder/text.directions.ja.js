import { fixed, short, signed } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';
import columnWords from './text.columns.ja.js';

const MODELS = ['確率的 PCA は', '因子分析は'];

/** @param {number} stretch  1: nothing to say */
const unstretched = (stretch) => (stretch === 1 ? '' : '（倍率を掛ける前の単位に換算）');

const latentName = (/** @type {number} */ k) => `z${subscript(k + 1)}`;

/**
 * By how much posterior means are smaller than projections.
 * @param {any} facts
 */
function comparison({ method, shrinkage, row }) {
  if (!shrinkage) return '';
  const kind =
    method === 'ppca'
      ? '射影は各行を直角に下ろした点の値'
      : '射影は列ごとのノイズで重みをつけて下ろした点の値';
  const [most, least] = [Math.max(...shrinkage), Math.min(...shrinkage)];
  const factors =
    shrinkage.length <= 3
      ? shrinkage
          .map(
            (/** @type {number} */ each, /** @type {number} */ k) =>
              `${latentName(k)} で ${fixed(each, 3)} 倍`,
          )
          .join('、')
      : `軸によって ${fixed(most, 3)}〜${fixed(least, 3)} 倍`;
  const own = row
    ? `${row.row} 行目（当てはめた軸で）：${row.means
        .slice(0, 3)
        .map(
          (/** @type {number} */ mean, /** @type {number} */ k) =>
            `${latentName(k)} は射影で ${signed(row.projected[k], 3)}、事後分布では平均 ${signed(mean, 3)}、標準偏差 ${fixed(row.deviations[k], 3)}`,
        )
        .join('。')}${row.means.length > 3 ? '（はじめの三つ）' : ''}。`
    : '';
  return `${kind}です。当てはめた軸で測ると、事後分布の平均はその ${factors}です。${own}`;
}

/** The words of principal components and factors, in Japanese. */
export default {
  parameters: {
    labTable: {
      label: 'データ',
      unit: '',
      options: {
        penguins: 'ペンギンの四つの測定値',
        geyser: '間欠泉の二つの測定値',
        iris: 'アヤメの四つの測定値',
        wine: 'ワインの十三の分析値',
        own: '自分のデータ',
      },
    },
    labMethod: {
      label: '方法',
      unit: '',
      options: { pca: 'PCA（射影）', ppca: '確率的 PCA', fa: '因子分析' },
    },
    labFactors: { label: '潜在変数の個数 K', unit: '列の数より少なく' },
    labAcross: { label: '横軸の列', unit: '' },
    labUp: { label: '縦軸の列', unit: '' },
    labStretch: { label: '横軸の列に掛ける倍率', unit: '倍' },
    labCompare: {
      label: '復元に使う潜在変数の値',
      unit: '',
      options: { mean: '事後分布の平均', both: '事後分布の平均と射影' },
    },
    labRow: { label: '注目する行の番号', unit: '0 ならすべて' },
    labUnits: {
      label: '倍率を掛ける前の単位',
      unit: '',
      options: { standardised: '標準偏差を 1 とする', measured: '測ったまま' },
    },
  },
  words: {
    directions: {
      sources: {
        penguins: 'Gorman, Williams, Fraser (2014)。欠測のない行',
        geyser: 'Azzalini, Bowman (1990)',
        iris: 'Fisher (1936)',
        wine: 'Aeberhard, Forina (1991)、UCI Machine Learning Repository、CC BY 4.0。分析値の単位は示されていない',
      },
      noRow: (/** @type {number} */ rows) =>
        `この表は ${rows} 行です。${rows} までの番号を入れてください。いまは全部の行を示しています。`,
      noOwn:
        '自分のデータはリンクに含まれません。下の欄で表を読み込むまで、ペンギンの表を示します。',
      /** @param {{asked: number, columns: number, latent: number}} facts */
      tooMany: ({ asked, columns, latent }) =>
        `この表は ${columns} 列なので、${asked} 個は使えません。${latent} 個までです。いまは ${latent} 個で計算しています。`,
      turned: '横軸の列を 10 倍にする：PCA',
      kept: '同じ表を因子分析で',
      plain: '倍率を 1 に戻す',
      program:
        'いま表示している表に同じモデルを当てはめるプログラムです。NumPy を使い、因子分析には scikit-learn を使います。',
    },
    loadings: {
      title:
        '各潜在変数が標準偏差一つ分動くと列がどれだけ動くか、また、残りの標準偏差。横軸の列は、倍率を掛ける前の単位に換算しています',
      scrolls: '表が画面より広いので、横にスクロールできます。',
      column: '列',
      latent: (/** @type {number} */ k) => `z${subscript(k)}`,
      left: '残り',
      noise: 'モデルのノイズ σ',
      nameOf: columnWords.nameOf,
    },
  },
  figures: {
    labDirections: {
      title: 'どの方向が残るか：PCA と因子分析',
      prose:
        'データから学んだ一次式のデコーダです。表の各行（灰色）を <var>K</var> 個の潜在変数で表し、それをデコーダでもとの列に戻します（赤）。二つの点の間が、失われた分です。矢印は、各潜在変数の標準偏差一つ分の動きを表します。PCA は、いまの単位で分散の大きい方向を残します。因子分析は、列ごとに別々のノイズを認め、列どうしが共有する動きを残します。一つの列を 10 倍にして比べてみてください。',
      marks: {
        rows: '表の各行',
        kept: 'K 個の値から復元',
        posterior: '事後分布の平均から復元',
        projected: '射影から復元',
        latent: (/** @type {number} */ k) => `z${subscript(k)}`,
        column: (
          /** @type {string} */ column,
          /** @type {boolean} */ isStandardised,
          /** @type {number} */ stretch,
        ) =>
          columnWords.axisName(column, isStandardised, stretch === 1 ? '' : `${short(stretch)} 倍`),
      },
      /** @param {any} facts */
      summary({ method, latent, share, logLikelihood, rows, columns, ...facts }) {
        const { asked, stretched, stretch, isConverged, isUnique, isAnyCovariance, isTurned } =
          facts;
        const room = asked > latent ? `（${columns} 列では ${latent} 個までです）` : '';
        const kept = `${rows} 行 ${columns} 列の表で、潜在変数 ${latent} 個${room}が、各列の分散をいまの単位で合計したもののうち ${fixed(100 * share, 1)} % を説明します。`;
        const factor =
          stretch === 1
            ? ''
            : `「${columnWords.nameOf(stretched)}」の列は ${short(stretch)} 倍にしてあります。`;
        if (method === 'pca') {
          return `${kept}${factor}PCA は、各行を第一主成分から順に選んだ直線・平面・空間に直角に下ろします。確率のモデルではないので、尤度はありません。一つの列の単位を変えると、方向も変わります。`;
        }
        const compared = comparison({ method, ...facts });
        const turned = isTurned ? '潜在変数の軸は、下の「負荷量を回す」で回してあります。' : '';
        const likelihood = `${turned}対数尤度は一行あたり ${fixed(logLikelihood, 3)} nat です${unstretched(stretch)}。`;
        if (method === 'ppca') {
          const change = isAnyCovariance
            ? '方向が変わります。K が列の数より一つだけ少ないときは、どんな共分散にも合わせられるので、元の単位に換算した尤度は変わりません。'
            : '方向も尤度も変わります。';
          return `${kept}${factor}${likelihood}事後分布の平均は、各行と事前分布の両方を考えに入れるので、復元した点は平均のほうへ引き寄せられます。ノイズの分散はどの列でも同じなので、一つの列の単位を変えると、${change}${compared}`;
        }
        if (!isConverged) {
          return `${kept}${factor}${likelihood}反復は 2,000 回で打ち切りました。まだ収束していません。${compared}`;
        }
        const loadings = isUnique
          ? ''
          : `なお、${columns} 列に対して潜在変数がこれだけあると、同じ尤度の解がいくつもあります。ここで示すのは、反復が行き着いた一つです。`;
        return `${kept}${factor}${likelihood}ノイズの分散が列ごとに別なので、ある列を何倍かしても、元の単位に換算した対数尤度は変わらず、その列の負荷量も単位が変わるだけです。${loadings}${compared}`;
      },
    },
    labHeldOut: {
      title: 'データはいくつの潜在変数を支えるか',
      prose:
        '行を五つの組に分け、それぞれの組を、残りの四つの組に当てはめたモデルで採点します。潜在変数を増やしても、学習した行への当てはまりが悪くなることはありませんが、取り分けておいた行への当てはまりは悪くなることがあります。棒は行についての標準誤差です。',
      marks: {
        mean: '取り分けた行の log p（nat）',
        latent: '潜在変数の個数 K',
        isotropic: '確率的 PCA',
        diagonal: '因子分析',
      },
      /** @param {any} facts */
      summary({ models, rows, folds, stretch }) {
        const sentences = models.map((/** @type {any} */ model, /** @type {number} */ i) => {
          const { best, next, lead, mean, standardError } = model;
          const own = `一行あたり ${fixed(mean, 3)} ± ${fixed(standardError, 3)} nat（n = ${rows}）`;
          if (!lead) return `${MODELS[i]}、可能な個数が K = 1 だけで、${own}です。`;
          return `${MODELS[i]} K = ${best} で最も高く、${own}です。行ごとに比べると、K = ${next} より ${signed(lead.mean, 4)} ± ${fixed(lead.standardError, 4)} だけ高くなっています。`;
        });
        return `${folds} 組に分けた交差検証による対数密度です${unstretched(stretch)}。${sentences.join('')}差が標準誤差の二倍に満たなければ、どちらが良いとも言えません。`;
      },
    },
  },
};
