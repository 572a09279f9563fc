import { fixed, signed } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';

const latent = (/** @type {number} */ k) => `z${subscript(k)}`;
/** @type {Record<string, string>} */
const START = {
  fitted: '当てはめたままの軸',
  varimax: 'バリマックスで決めた軸',
  quartimax: 'クォーティマックスで決めた軸',
};

/** The words of turned loadings, in Japanese. */
export default {
  parameters: {
    labRotation: {
      label: '回す前の軸',
      unit: '',
      options: {
        fitted: '当てはめたまま',
        varimax: 'バリマックス（varimax）',
        quartimax: 'クォーティマックス（quartimax）',
      },
    },
    labTurned: { label: '手で回す二つの潜在変数', unit: '番号を二つ' },
    labAngle: { label: '軸の回転', unit: '度' },
  },
  words: {
    needs:
      '負荷量を回せるのは、三列以上の表で、確率のモデル（確率的 PCA か因子分析）の潜在変数が二つ以上あるときです。',
    open: '因子分析、K = 2 にする',
    best: 'この平面でバリマックス基準を最大にする',
    varimax: '全部の軸をバリマックスで決める',
    back: '当てはめたままに戻す',
    noPair: (/** @type {number} */ most) =>
      `1 から ${most} までの異なる番号を二つ、カンマで区切って入れてください。いまは手では回していません。`,
  },
  figures: {
    labRotated: {
      title: '負荷量を回す：尤度は変わらない',
      prose:
        '点は、各列が二つの潜在変数からどれだけ動かされるか（負荷量）を、列の標準偏差を 1 とする単位で表します。○ハンドルで軸を回すと、新しい軸で測った負荷量に変わります。<var>z</var> の事前分布はどの向きにも同じ形なので、<var>z</var> の軸を回しても <var>x</var> の分布は変わらず、データから軸の向きは決まりません。バリマックスは、どの軸でも少数の列だけが大きな負荷量をもつ、読みやすい向きを選ぶ規準です（クォーティマックスは、どの列も少数の軸だけに大きな負荷量をもつ向きを選びます）。',
      marks: {
        latent,
        after: (/** @type {string} */ value) => `回した後のモデルの対数尤度：${value} nat/行`,
        before: (/** @type {string} */ value) => `当てはめたモデルの対数尤度：${value} nat/行`,
        angle: '回す角度（度）',
        criterion: 'バリマックス基準',
        handle: (/** @type {number} */ k, /** @type {string} */ angle) =>
          `${latent(k)} の軸、${angle} 度`,
      },
      /** @param {any} facts */
      summary({ plane, angle, before, after, criterion, most, best, rotation }) {
        const likelihood = `回した後の負荷量から計算し直した対数尤度は一行あたり ${fixed(after, 6)} nat、当てはめたモデルでは ${fixed(before, 6)} nat です。`;
        if (!plane) {
          return `${START[rotation]}で示しています。${likelihood}バリマックス基準は ${fixed(criterion, 4)} です。`;
        }
        const [a, b] = plane.map(latent);
        return `${START[rotation]}から、${a} と ${b} を ${signed(angle, 1)} 度回しています。${likelihood}バリマックス基準は ${fixed(criterion, 4)} で、この平面での最大は ${fixed(most, 4)}（${signed(best, 1)} 度と、そこから 90 度ごと）です。`;
      },
    },
  },
};
