import { fixed, short, significant } from '../../plots/number.js';
import more from './text.more.ja.js';
import own from '../kit/text.own.ja.js';

/** @typedef {import('./figures.js').FitFacts} Facts */

/** @type {Record<string, string>} */
const COLUMNS = {
  eruptions: '噴出の長さ（分）',
  waiting: '次の噴出までの時間（分）',
  beakLength: 'くちばしの長さ（mm）',
  beakDepth: 'くちばしの高さ（mm）',
  flipperLength: '翼の長さ（mm）',
  bodyMass: '体重（g）',
  x1: 'x₁',
  x2: 'x₂',
};
const column = (/** @type {string} */ name) =>
  Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : name;

/** @param {Facts} facts */
function eventsText({ events }) {
  return events
    .map(({ component, repair }) =>
      repair === 'emptied'
        ? `成分 ${component + 1} に属する点がなくなったので、平均と共分散はそのままにし、重みを 0 にしました。`
        : `成分 ${component + 1} の共分散が特異（幅 0）になったので、平均だけを動かし、共分散は前のものを残しました。`,
    )
    .join('');
}

/** @param {Facts['falls']} falls */
const fallsText = (falls) =>
  falls.length === 0
    ? ''
    : `${falls.map(({ iteration }) => iteration).join('、')} 回目の反復では、最大で ${significant(Math.max(...falls.map(({ by }) => by)), 2)} 下がりました。正確な EM ではなく、reg_covar か修復のためです。`;

/** @param {{position: number, iteration: number, afterE: boolean}} state */
const where = ({ position, iteration, afterE }) =>
  position === 0
    ? '初期値'
    : `${afterE ? iteration + 1 : iteration} 回目の ${afterE ? 'E' : 'M'} ステップのあと`;

export default {
  parameters: {
    ...more.parameters,
    lab: { label: 'ラボ', unit: '', options: { closed: '閉じる', open: '開く' } },
    fitData: {
      label: 'データ',
      unit: '',
      options: {
        geyser: 'オールドフェイスフル間欠泉',
        penguins: 'ペンギン（南極パーマー諸島）',
        blobs: '人工：丸い三つの点群',
        anisotropic: '人工：斜めの三つの点群',
        moons: '人工：二つの三日月',
        ring: '人工：円環と中心',
        own: '自分のデータ',
      },
    },
    fitMeasurements: {
      label: '当てはめる測定値',
      unit: '',
      options: COLUMNS,
    },
    fitCount: { label: '人工データの点の数', unit: '個' },
    fitDataSeed: { label: '人工データの乱数の種', unit: '' },
    fitK: { label: '成分の数 K', unit: '個' },
    fitKind: {
      label: '共分散の形',
      unit: '',
      options: {
        full: '成分ごとに自由（full）',
        tied: '全成分で共通（tied）',
        diagonal: '軸に平行（diag）',
        spherical: '円（spherical）',
      },
    },
    fitInit: {
      label: '初期値の決め方',
      unit: '',
      options: {
        random_points: 'データから無作為に K 点',
        kmeans: 'k-means の結果',
        kmeans_plus_plus: 'k-means++ で選んだ K 点',
        random_responsibilities: '無作為な負担率',
        given: '図の ○ハンドルで決めた平均と広がり',
      },
    },
    fitSeed: { label: '初期値の乱数の種', unit: '' },
    fitMeans: { label: '初期値の平均', unit: '成分ごとに x, y, …' },
    fitCovariances: { label: '初期値の共分散', unit: '成分ごとに xx, xy, yx, yy など、形に応じて' },
    fitClick: {
      label: '図をクリックすると',
      unit: '',
      options: { nothing: '何もしない', add: '点を足す', remove: '近くの点を消す' },
    },
    fitAdded: { label: '足した点', unit: 'x, y の順' },
    fitRemoved: { label: '消した点の行番号', unit: '0 から数えて' },
    fitX: { label: '横軸にする列の番号', unit: '' },
    fitY: { label: '縦軸にする列の番号', unit: '' },
    fitRestarts: { label: 'K ごとの初期値の数', unit: '種を 1 ずつ増やす' },
    fitTolerance: { label: '収束を判定する値 tol', unit: 'nat／点' },
    fitFloor: { label: '分散に足す値 reg_covar', unit: 'データの単位の二乗' },
    fitIterations: { label: '反復の上限 max_iter', unit: '回' },
  },
  figures: {
    ...more.figures,
    fit: {
      title: '実データに混合ガウス分布を当てはめる',
      prose:
        'EM アルゴリズムは二つの手順を繰り返します。<b>E ステップ</b>は、各点がどの成分から来たかの確率、つまり負担率（responsibility）を計算します。点の色は負担率で混ぜた色です。<b>M ステップ</b>は、その負担率を重みとして、成分の重み・平均・共分散を計算し直します。対数尤度の単位は nat（自然対数で測る単位）です。',
      marks: {
        column,
        mean: (/** @type {number} */ k, /** @type {number} */ x, /** @type {number} */ y) =>
          `成分 ${k} の平均 (${significant(x)}, ${significant(y)})。矢印キーで動かせます`,
        end: (/** @type {number} */ k, /** @type {number[]} */ [sx, sy]) =>
          `成分 ${k} の 1σ 楕円の軸の端。標準偏差は横 ${significant(sx)}、縦 ${significant(sy)}。矢印キーで形を変えられます`,
      },
      /** @param {Facts} facts */
      summary(facts) {
        const { logLikelihood, shown, total, position, columns } = facts;
        const projected =
          columns > 2 ? `データは ${columns} 列で、図はそのうち二列への周辺分布です。` : '';
        const points =
          shown < total
            ? `${total} 点のうち ${shown} 点だけを描いています（計算には全部を使います）`
            : `${total} 点`;
        const colour = position === 0 ? '灰色の点はまだどの成分にも割り当てていません。' : '';
        const drag =
          position === 0
            ? '○ハンドルを動かすと、初期値の平均と、選んだ成分の楕円の形を自分で決められます。'
            : '';
        return `${where(facts)}。${points}。実線の楕円は 1σ、破線は 2σ、細い線は密度の等高線です。${projected}${colour}${drag}この混合分布の平均対数尤度は ${fixed(logLikelihood, 4)} nat／点です。${eventsText(facts)}`;
      },
    },
    trace: {
      title: '反復ごとの対数尤度',
      prose:
        '正確な EM では対数尤度は決して下がりません。ここで下げうるのは、M ステップのあとで各分散に足す reg_covar と、つぶれた成分や点を失った成分の修復だけです。',
      marks: {
        logLikelihood: '平均対数尤度（nat／点）',
        iteration: '反復',
      },
      /** @param {(Facts & {tolerance: number})} facts */
      summary(facts) {
        const { status, iteration, lastChange, change, tolerance, falls } = facts;
        const fell = fallsText(falls);
        if (status === 'converged') {
          return `収束しました：${iteration} 回目の E ステップで、平均対数尤度の変化 ${significant(lastChange ?? 0, 2)} が tol = ${short(tolerance, 12)} を下回りました（scikit-learn の converged_ と同じ判定）。変化が小さくなったという意味で、大域的な最大値に着いたという意味ではありません。${fell}`;
        }
        if (status === 'maxIterations') {
          return `反復の上限 ${iteration} 回で止めました。収束はしていません（converged_ = False）。${fell}`;
        }
        if (change === null)
          return '縦軸は、1 点あたりの対数尤度です。反復するたびに点が一つ増えます。';
        return `直前の反復での変化は ${significant(change, 2)} nat／点です。変化の大きさが tol = ${short(tolerance, 12)} を下回ると収束とみなします。${fell}`;
      },
    },
    choose: {
      title: '成分の数 K を選ぶ',
      prose:
        '成分は重なってもよいので、学習に使った点の対数尤度が取りうる最大の値は、K を増やしても下がりません。しかし実際の当てはめがそこに届くとは限りません。EM は、初期値しだいの局所解で止まります。AIC と BIC はパラメータの数に応じた罰則項を足し、ホールドアウトは学習に使わない五分の一の点で測ります。ここではすべて「1 点あたり nat、小さいほど良い」にそろえました（AIC と BIC は 2N で割っています）。AIC と BIC の理論は正則なモデルを仮定しますが、混合分布は正則ではないので（重み 0 の成分のパラメータは決まりません）、ここでは目安です。○ハンドルで決めた初期値は一つの K にしか合わないので使わず、データの点から選びます。',
      marks: {
        nothing: ['「K を比べる」を押すと、', 'K = 1〜10 を計算します。'],
        criterion: '1 点あたり（nat、小さいほど良い）',
        components: '成分の数 K',
        names: {
          training: '学習した点',
          aic: 'AIC',
          bic: 'BIC',
          heldOut: 'ホールドアウト',
        },
      },
      /** @param {import('./choose-figure.js').ChooseFacts} facts */
      summary({ most, chosen, missed, alike, kind, floor }) {
        if (!chosen) return '丸は、それぞれの基準が選ぶ K です。';
        const { aic, bic, heldOut } = chosen;
        const list = (/** @type {number[]} */ of) => of.join(', ');
        const close =
          alike.length > 1
            ? `ホールドアウトで最良との差が標準誤差（同じ点で対にした差の標準誤差）の 2 倍以内なのは、K = ${list(alike)} です。`
            : '';
        const largest =
          Math.max(aic, bic, heldOut) === most ? `K = ${most} は試した中で最大の K です。` : '';
        const line =
          missed.length > 0
            ? `↑ を付けた K = ${list(missed)} では、学習した点の線が、より少ない成分のときより上にあります。最良の当てはめに届いていません。`
            : '学習した点の線がここで一度も上がらないことは、大きな K を選ぶ理由になりません。';
        const bound =
          kind === 'tied' || most < 2
            ? ''
            : `この形の共分散では、K = 2 から尤度に上限がありません（成分が一点に縮みうるため）。K = 2 以上の当てはめは、よくても局所解です${floor > 0 ? '（一点に縮むことは reg_covar が防いでいます）' : ''}。`;
        return `K = 1〜${most} のうち、AIC は K = ${aic}、BIC は K = ${bic}、ホールドアウトは K = ${heldOut} を選びます（丸）。${close}${largest}${line}${bound}三つの選択はどれも初期値とその種によって変わり、ホールドアウトは取り分けた点によっても変わります。`;
      },
    },
  },
  lab: {
    lead: '与えられるのはデータだけで、各点がどの成分から来たか（潜在変数）は分かりません。それでも混合分布を推定できるでしょうか。EM を一段ずつ動かし、初期値・成分の数・手法によって結果がどう変わるかを見ます。',
    learned:
      '正確な EM は対数尤度を下げませんが、行き着く先は初期値で変わり、局所解のこともあります。学習に使った点の尤度だけでは成分の数は選べず、情報量規準や取り分けたデータを使います。k-means は、重みが等しく共分散が共通の球形である EM の、分散を 0 に近づけた極限です。',
    ...more.words,
    code: {
      title: '同じ計算をする scikit-learn のプログラム',
      atStart: '一回でも反復すると、いまの状態を再現するプログラムをここに示します。',
      note: 'いまの初期値から、このラボと同じ回数だけ反復するプログラムです。初期値を数で渡すので、乱数は使いません。「データ（CSV）」で保存した data.csv と同じフォルダーで動かしてください。出力欄はこのラボで計算した値です。',
      repaired:
        '途中で成分を修復したので、scikit-learn ではこのプログラムは例外で止まるか、違う値になります。出力欄はこのラボで計算した値です。',
    },
    export: {
      data: 'データ（CSV）',
      parameters: 'パラメータ（JSON）',
      responsibilities: '負担率（CSV）',
    },
    choose: {
      start: 'K を比べる',
      running: (/** @type {number} */ k, /** @type {number} */ most) => `K = ${k} ／ ${most}`,
    },
    own,
    covariancesRefused: (/** @type {string} */ reason) =>
      `初期値の共分散（fitCovariances）は使えないので、データ全体の共分散から始めました。${reason}`,
    noOwn:
      '自分のデータはリンクに入りません。下の欄で読み込んでください。いまは間欠泉のデータを表示しています。',
    toolbar: {
      play: '実行',
      pause: '一時停止',
      steps: ['E ステップ', 'M ステップ'],
      back: '一つ戻る',
      reset: '初期値へ',
      history: '履歴の中の位置',
      keys: 'キー：→ 進む、← 戻る、Home 初期値、P 実行と一時停止',
      where,
    },
    table: {
      scrolls: '表が画面より広いので、横にスクロールできます。',
      title: '当てはめた混合分布のパラメータ',
      component: '成分',
      weight: '重み',
      column,
      mean: (/** @type {string} */ name) => `平均：${name}`,
      deviation: (/** @type {string} */ name) => `標準偏差：${name}`,
      correlation: (/** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ of) =>
        of === 2 ? '相関' : `相関：${a}・${b}`,
    },
  },
};
