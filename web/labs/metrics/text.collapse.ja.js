import { fixed } from '../../plots/number.js';
import { isAsGood } from './mode-collapse-ends.js';
import { valueText } from './mode-collapse-table.js';

const obstacles = {
  empty: ['真の分布 p に、成分がありません。'],
  weightless: ['p の重みがすべて 0 なので、', '成分を選べません。'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません。'],
  tooMany: ['p の成分が 8 個を超えるので、', 'ここでは当てはめません。'],
  tooFar: ['p の成分が 20 σ より離れているので、', 'ここでは当てはめません。'],
};

/** @param {string} obstacle */
const obstacleSentence = (obstacle) => obstacles[/** @type {'empty'} */ (obstacle)].join('');

/** @type {Record<string, string>} */
const names = {
  kl_forward: 'KL(p ‖ q) ',
  kl_reverse: 'KL(q ‖ p) ',
  jensen_shannon: ' Jensen–Shannon ダイバージェンス',
  wasserstein2: ' Wasserstein-2 距離',
};

/** @type {Record<string, string>} */
const axes = {
  kl_forward: 'KL(p ‖ q)、nat',
  kl_reverse: 'KL(q ‖ p)、nat',
  jensen_shannon: 'Jensen–Shannon、nat',
  wasserstein2: 'Wasserstein-2、x の単位',
};

/** @type {Record<string, string>} */
const reasons = {
  kl_forward:
    'KL(p ‖ q) は、p があるのに q が小さいところを罰します。そのため q は p の全体を覆おうとします。',
  kl_reverse:
    'KL(q ‖ p) は、p が小さいのに q が大きいところを罰します。離れたモードのうち重み w の一つだけに合わせても、罰は約 log(1/w) で済むので、そこにとどまることがあります。',
  jensen_shannon:
    'Jensen–Shannon ダイバージェンスは両者の中間です。取りこぼしもはみ出しも、log 2 より大きな罰にはなりません。',
  wasserstein2:
    'Wasserstein-2 距離は、確率を運ぶ距離だけを数えます。p のないところに q があっても、近ければ罰は小さくて済みます。',
};

/** @param {import('./mode-collapse-ends.js').Part[]} parts */
const partsText = (parts) =>
  parts
    .map(({ weight, mean, deviation }) =>
      parts.length > 1
        ? `N(${fixed(mean, 3)}, ${fixed(deviation, 3)}²)（重み ${fixed(weight, 3)}）`
        : `N(${fixed(mean, 3)}, ${fixed(deviation, 3)}²)`,
    )
    .join('と ');

/** What the lab says of mode collapse, in Japanese. */
export default {
  parameters: {
    labFitBy: {
      label: '小さくする量',
      unit: '',
      options: {
        kl_reverse: '逆向きの KL：KL(q ‖ p)',
        kl_forward: '順向きの KL：KL(p ‖ q)',
        jensen_shannon: 'Jensen–Shannon ダイバージェンス',
        wasserstein2: 'Wasserstein-2 距離',
      },
    },
    labFitK: {
      label: 'モデル q の正規分布の数',
      unit: '',
      options: { 1: '一つ', 2: '二つ' },
    },
    labFitWeights: {
      label: '二つの重み',
      unit: '',
      options: { equal: '½ ずつのまま', free: '重みも動かす' },
    },
    labFitStart: { label: '見る出発点', unit: '1 から 60' },
    labFitSeed: { label: '出発点の乱数の種', unit: '整数' },
    labFitStep: { label: '見るステップ', unit: '300 は最後' },
  },
  lab: {
    collapse: {
      starts: (/** @type {number} */ done, /** @type {number} */ of) => `${of} 個のうち ${done} 個`,
      task: { progress: '終わった出発点', cancel: '止める', again: 'もう一度' },
      program:
        '見ている当てはめを、同じ出発点から同じ手順で行う Python プログラムです（標準ライブラリだけを使います）。',
      table: {
        title:
          '各出発点の行き着いた先を、良い順に並べました（▲ は最良）。± は割合の標準誤差（二項分布）です',
        scrolls: '表が画面より広いので、横にスクロールできます。',
        means: 'q の平均',
        deviations: 'q の σ',
        weights: '重み',
        values: axes,
        starts: '出発点の数',
        share: (/** @type {number} */ n) => `割合（n = ${n}）`,
        each: (/** @type {string[]} */ numbers) => numbers.join('、'),
        count: (/** @type {number} */ count, /** @type {number} */ n, /** @type {number} */ open) =>
          `${n} 個のうち ${count} 個${open > 0 ? `（うち ${open} 個は 300 ステップ後も動いています）` : ''}`,
      },
    },
  },
  figures: {
    labFit: {
      title: 'モード崩壊：単純なモデルを p に当てはめる',
      prose:
        '真の分布 p は「二つの分布」のものです。モデル q は一つか二つの正規分布で、乱数で選んだ出発点から、選んだ量が小さくなる向きへ勾配法で一歩ずつ動きます。再生してから、小さくする量や出発点を変えてみてください。',
      marks: {
        ...obstacles,
        density: '密度',
        x: 'x',
        both: '塗り：p、色：q、細線：出発点',
        step: 'ステップ',
        values: axes,
      },
      /** @param {any} facts */
      summary({ obstacle, by, start, at, last, converged, value, end, parts }) {
        if (obstacle) return obstacleSentence(obstacle);
        if (at === null) return '当てはめている途中です。';
        const where =
          at === last
            ? converged
              ? `${last} ステップで止まりました。`
              : `${last} ステップ進んでも、まだ落ち着いていません。`
            : `最後の ${last} ステップ目では ${valueText(end)} になります。`;
        return `出発点 ${start}、${last} ステップのうち ${at} ステップ目：q は ${partsText(parts)}、${names[by].trimStart()}は ${valueText(value)} です（求積による正確な値）。${where}${reasons[by]}`;
      },
    },
    labFitEnds: {
      title: 'どこに行き着くかは、出発点しだい',
      prose:
        '60 個の出発点からの道筋です。横は q の正規分布の平均、縦は小さくする量です。大きな点が行き着いた先、▲ がその中で最良（同じならどちらも）で、上で見ている出発点の点は特に大きく描いてあります。下端の山は p です。',
      marks: {
        ...obstacles,
        mean: 'q の正規分布の平均',
        key: '● 終点、▲ 最良',
        values: axes,
      },
      /** @param {any} facts */
      summary({ obstacle, by, components, count, ends }) {
        if (obstacle) return obstacleSentence(obstacle);
        if (count === 0) return 'まだ、どの出発点も終わっていません。';
        const [best, ...others] = ends;
        if (others.length === 0) {
          return `${count} 個の出発点は、すべて同じところに行き着きました：${partsText(best.parts)}、${names[by].trimStart()}は ${valueText(best.value)} です。`;
        }
        const told = `${count} 個の出発点のうち ${best.starts.length} 個が、最良の ${partsText(best.parts)} に行き着きました。${names[by].trimStart()}は ${valueText(best.value)} です。`;
        const alike = others.filter((/** @type {any} */ end) => isAsGood(end.value, best.value));
        const shared =
          alike.length > 0 ? `同じくらい良い終点が、ほかに ${alike.length} か所あります。` : '';
        const worse = others.length - alike.length;
        const local =
          worse > 0
            ? `${worse} か所はそれより悪く、局所解、鞍点、プラトーのどれかか、（表にそうあれば）まだ途中です。`
            : '';
        return `${told}${shared}${local}${components > 1 ? 'q の二つの正規分布' : 'q の正規分布'}の行き先は全部で ${ends.length} か所あり、どこになるかは出発点で決まります。`;
      },
    },
  },
};
